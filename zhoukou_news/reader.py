"""Document → rows: the one function that local workers, the cluster and `zhoukou_news.read` all call."""

from __future__ import annotations

from .document import Document
from .page import cut_page
from .reading import Reading
from .rows import read_page


def read_document(document: Document) -> Reading:
    """Read one page.

    Args:
        document: The page.

    Returns:
        The rows of the four tables with their evidence, the use of every line, and what could not be read. The same
        document always gives the same reading.

    Example:
        >>> reading = read_document(Document("page", "热线开通\\n\\n本报讯（记者 王艳）3月2日，市长热线开通。②2\\n"))
        >>> reading.rows["articles"][0]["reporters"][0]["name"]
        '王艳'
    """
    return read_page(cut_page(document))
