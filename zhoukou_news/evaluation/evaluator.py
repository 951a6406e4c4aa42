"""The measuring itself: a package, or tables in memory, against labelled pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from .. import labels
from ..labels import LabelError, LabelledPage
from .comparison import Comparison
from .found import found_rows
from .measures import chosen_measures
from .result import Evaluation

if TYPE_CHECKING:
    from ..table_set import TableSet


def evaluate(
    gold: str | Path | Sequence[LabelledPage],
    build: str | PathLike[str] | TableSet | None = None,
    *,
    measures: Iterable[str] | None = None,
) -> Evaluation:
    """Measure how well pages were read, by pages that were labelled by hand.

    The docstring of `zhoukou_news.evaluation` says what is compared and how; `MEASURES` lists the measures.

    Args:
        gold: The folder of the labels, one label's file, or labelled pages.
        build: The package's folder, or tables; without one, the package that comes with the library.
        measures: Names of measures or tables; without any, all that have a value.

    Returns:
        A score for each measure that has a value. `print` shows them as a table, `to_pandas` gives a DataFrame,
        `differences` what was read otherwise than it is labelled.

    Raises:
        LabelError: There are no labels, one of them cannot be used, or the package holds none of the pages.
        DescriptorError: There is no package, or it is broken.
        ValueError: There is no such measure.

    Example:
        >>> page = labels.parse({
        ...     "page_id": "page",
        ...     "blocks": [{"article": {"byline": "本报讯（记者 王艳）", "byline_position": "lead",
        ...                             "reporters": [{"name": "王艳", "title": "记者"}],
        ...                             "paragraphs": ["2月9日，市慈善总会发布公告，捐款已全部到账。"]}}],
        ...     "people": [{"name": "王艳", "kind": "journalist", "titles": ["记者"]}],
        ... })
        >>> from zhoukou_news import read
        >>> evaluation = evaluate([page], read(labels.print_page(page)))
        >>> evaluation["articles.reporters"].f1
        1.0
    """
    from ..loading import Package
    from ..table_set import TableSet

    wanted = None if measures is None else chosen_measures(measures)
    pages = labels.load(gold) if isinstance(gold, (str, Path)) else list(gold)
    tables = build if isinstance(build, TableSet) else Package(build)
    ids = [page.page_id for page in pages]
    found = found_rows(tables, ids)
    missing = tuple(page_id for page_id in ids if page_id not in found.articles)
    if len(missing) == len(pages):
        where = getattr(tables, "folder", "the package")
        raise LabelError(f"{where} holds none of the labelled pages; a label's page_id is the document's id")
    comparison = Comparison(found)
    for page in pages:
        comparison.page(page)
    scores = tuple(score for score in comparison.scores.values() if score.labelled or score.found)
    evaluation = Evaluation(tuple(ids), missing, scores, comparison.other_guesses())
    return evaluation if wanted is None else evaluation.only(wanted)
