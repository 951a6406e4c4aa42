"""How accurate the reader is on the labelled pages of tests/pages; scripts/evaluate runs it."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence

import accuracy
from accuracy import GROUPS, MEASURED, Measured

from zhoukou_news import labels
from zhoukou_news.evaluation.difference_table import difference_table
from zhoukou_news.evaluation.measures import MEASURES, chosen_measures
from zhoukou_news.text_table import text_table

TITLES = {"developed": "developed on", "held_out": "held out", "all": "all"}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="scripts/evaluate",
        description="Print the labelled pages of tests/pages with noise, build them, and measure what was read: for "
        "the pages developed on, those held out (tests/pages/split.toml says which), and all. Without options, the F1 "
        "of every measure in one table.",
    )
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--full", action="store_true", help="counts, precision, recall and F1, a table for each group")
    one.add_argument("--errors", metavar="N", help="what went wrong, N differences of each measure, or all")
    one.add_argument("--guesses", action="store_true", help="how often values marked as guesses are wrong, and others")
    one.add_argument("--markdown", action="store_true", help="the table of F1 in Markdown")
    one.add_argument("--json", action="store_true", help="all figures as JSON")
    one.add_argument("--write-floors", action="store_true", help="make the present figures the floors of the tests")
    one.add_argument("--print", metavar="DIR", help="only print the pages into a folder, at each noise")
    parser.add_argument("--noise", action="append", choices=labels.NOISES, help=f"default: {' and '.join(MEASURED)}")
    parser.add_argument("--group", action="append", choices=GROUPS, help="default: every group")
    parser.add_argument("--measure", action="append", metavar="NAME", help="a measure, or a table for all of its")
    parser.add_argument("--rotation", type=int, metavar="N", help="another rotation of the pages held out")
    options = parser.parse_args()
    if options.errors not in (None, "all") and not options.errors.isdecimal():
        parser.error(f"--errors {options.errors}: neither a number nor all")
    if options.rotation is not None and not 1 <= options.rotation <= len(accuracy.rotations()[1]):
        parser.error(f"--rotation {options.rotation}: there are {len(accuracy.rotations()[1])}, numbered from 1")
    if options.write_floors and (options.noise or options.group or options.measure or options.rotation):
        parser.error("--write-floors takes all figures of the current rotation, and no other option")
    try:
        options.measure = chosen_measures(options.measure or MEASURES.keys())
    except ValueError as error:
        parser.error(str(error))
    return options


def main() -> None:
    options = arguments()
    noises = options.noise or MEASURED
    if options.print:
        for noise in noises:
            labels.print_pages(labels.load(accuracy.PAGES), f"{options.print}/{noise}", noise)
        return
    measured = [
        Measured(one.group, one.noise, one.evaluation.only(options.measure))
        for one in accuracy.measure(noises, options.group or GROUPS, options.rotation)
    ]
    if options.write_floors:
        for floor in accuracy.write_floors(measured):
            print(f"lowered: {floor}")
    elif options.json:
        figures = [{"group": m.group, "noise": m.noise, **m.evaluation.to_dict(differences=0)} for m in measured]
        print(json.dumps(figures, ensure_ascii=False, indent=2))
    elif options.full or options.errors or options.guesses:
        for one in measured:
            print(f"{TITLES[one.group]}, {one.noise}, {len(one.evaluation.pages)} pages\n")
            print("\n".join(details(one, options)), end="\n\n")
    else:
        rows = list(summary(measured))
        print(markdown(rows) if options.markdown else text_table(rows, numbers_from=1))


def details(one: Measured, options: argparse.Namespace) -> Iterator[str]:
    if options.full:
        yield str(one.evaluation)
    elif options.errors:
        limit = None if options.errors == "all" else int(options.errors)
        differences = [d for score in one.evaluation for d in score.differences[:limit]]
        yield difference_table(differences) if differences else "no differences"
    else:
        yield from guesses(one)


def guesses(one: Measured) -> Iterator[str]:
    counts = one.evaluation.guesses()
    rows: list[Sequence[str]] = [("", "marked", "wrong", "", "unmarked", "wrong", "")]
    totals: dict[str, Counter[str]] = {}
    for count in counts:
        table = one.evaluation[count.measure].table
        totals.setdefault(table, Counter()).update({name: n for name, n in vars(count).items() if name != "measure"})
        totals.setdefault("all tables", Counter()).update({n: v for n, v in vars(count).items() if n != "measure"})
        rows.append((count.measure, *guess_cells(vars(count))))
    everything = totals.pop("all tables", None)
    rows += [(table, *guess_cells(total)) for table, total in totals.items()]
    if everything:
        rows.append(("all tables", *guess_cells(everything)))
    yield text_table(rows, numbers_from=1)
    for what, number in one.evaluation.other_guesses.most_common():
        yield f"{number} of {what} marked, which no measure compares"


def guess_cells(count: dict[str, int] | Counter[str]) -> list[str]:
    cells = []
    for which in ("flagged", "unflagged"):
        number, wrong = count[which], count[f"{which}_wrong"]
        cells += [f"{number:,}", f"{wrong:,}", f"{wrong / number:.1%}" if number else "–"]
    return cells


def summary(measured: Sequence[Measured]) -> Iterator[Sequence[str]]:
    """The F1 of each measure by group and noise, with how many values are labelled."""
    names = list(dict.fromkeys(one.group for one in measured))
    of_group = {name: [one for one in measured if one.group == name] for name in names}
    pages = {name: len(ones[0].evaluation.pages) for name, ones in of_group.items()}
    head = ["measure"]
    for name, ones in of_group.items():
        head += [f"{TITLES[name]} ({pages[name]} pages): labelled", *(one.noise for one in ones)]
    yield head
    for measure in MEASURES:
        if not any(measure in one.evaluation for one in measured):
            continue
        row = [measure]
        for ones in of_group.values():
            scores = [one.evaluation[measure] if measure in one.evaluation else None for one in ones]
            labelled = max(score.labelled if score else 0 for score in scores)
            row += [
                f"{labelled:,}",
                *(f"{score.f1:.3f}" if score and score.f1 is not None else "–" for score in scores),
            ]
        yield row


def markdown(rows: Sequence[Sequence[str]]) -> str:
    head, *rest = rows
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *([f"`{name}`", *cells] for name, *cells in rest)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


if __name__ == "__main__":
    main()
