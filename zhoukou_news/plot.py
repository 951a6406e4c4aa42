"""Charts of a package: who meets whom, meetings by day and organizer, a person's titles, amounts over time.

Needs the extra `plot`, which brings Matplotlib, NetworkX and a font with Chinese characters.

    import zhoukou_news as zn

    zn.plot.attendance()                        # shown in a notebook
    zn.plot.meetings().save("meetings.svg")     # or .png

The same package gives the same picture, byte for byte with the same version of Matplotlib.
"""

from __future__ import annotations

import io
import math
import os
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

from .database import MissingExtraError
from .loading import Package, Root
from .nearest import nearest

try:
    import matplotlib
    from matplotlib import dates as mdates
    from matplotlib import font_manager
    from matplotlib.figure import Figure
except ImportError as error:
    raise MissingExtraError(f"charts need Matplotlib ({error}); run: pip install 'zhoukou-news[plot]'") from None

__all__ = ["Chart", "PlotError", "amounts", "attendance", "meetings", "titles"]

#: Sizes and colours that are told apart by those who see colours otherwise (Okabe and Ito), and by their lightness.
_INK, _SOFT, _RULE = "#1d1b18", "#5f5a52", "#d9d3c7"
_COLOURS = {"official": "#0072b2", "journalist": "#e69f00", "contact": "#009e73", "other": "#999999"}
_MARKERS = {"official": "o", "journalist": "s", "contact": "^", "other": "D"}
_BAR, _DOT = "#0b6b8a", "#b3480a"
#: Fonts of common systems, for installations without the extra's own.
_FONTS = (
    "Noto Sans SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans CJK JP",
    "PingFang SC",
    "Hiragino Sans GB",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
)
#: Longer labels are cut: a chart that is all label shows nothing.
_LABEL = 18
#: More dots than these are drawn as one picture inside an SVG file.
_DOTS_DRAWN = 2_000
_TITLES = 20


class PlotError(Exception):
    """A chart that cannot be drawn; the message says why and what to do."""


@lru_cache(maxsize=1)
def font_families() -> list[str]:
    """The font families that charts are set in: one with Chinese characters, then Matplotlib's own for other signs.

    Raises:
        PlotError: There is no font with Chinese characters.
    """
    family = None
    if find_spec("pylopdf_fonts_zh_cn") is not None:
        import pylopdf_fonts_zh_cn

        path = str(pylopdf_fonts_zh_cn.sans_path())
        font_manager.fontManager.addfont(path)
        family = font_manager.FontProperties(fname=path).get_name()
    else:
        installed = {font.name for font in font_manager.fontManager.ttflist}
        family = next((name for name in _FONTS if name in installed), None)
    if family is None:
        raise PlotError(
            "no font with Chinese characters is installed; pip install 'zhoukou-news[plot]' brings one, as does the "
            "system's package fonts-noto-cjk"
        )
    return [family, "DejaVu Sans"]


class Chart(Figure):
    """A chart: a Matplotlib figure that shows itself in a notebook and saves itself the same way each time."""

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write the chart as PNG or SVG, by the file's suffix; letters become outlines, so that no font is needed.

        Raises:
            PlotError: The suffix is another one, or the file cannot be written.
        """
        target = Path(path)
        form = target.suffix.lower().removeprefix(".")
        if form not in ("png", "svg"):
            raise PlotError(f"{target}: charts are written as .png or .svg; name the file so")
        try:
            target.write_bytes(self.rendered(form))
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PlotError(f"{target} cannot be written: {reason}; name another file") from error
        return target

    def rendered(self, form: str) -> bytes:
        """The chart as the bytes of a `png` or `svg` file, without a date or anything else that differs each time."""
        buffer = io.BytesIO()
        metadata = {"svg": {"Date": None, "Creator": None}, "png": {"Software": None}}[form]
        with matplotlib.rc_context(_settings()):
            self.savefig(buffer, format=form, metadata=metadata, facecolor="white")
        return buffer.getvalue()

    def _repr_png_(self) -> bytes:
        return self.rendered("png")


def _settings() -> dict[str, Any]:
    return {
        "font.family": font_families(),
        "font.size": 11,
        "svg.fonttype": "path",
        "svg.hashsalt": "zhoukou-news",
        "savefig.dpi": 144,
        "axes.edgecolor": _RULE,
        "axes.labelcolor": _INK,
        "axes.titlesize": 13,
        "axes.titleweight": "normal",
        "axes.titlelocation": "left",
        "axes.titlepad": 12,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "xtick.color": _SOFT,
        "ytick.color": _SOFT,
        "xtick.labelcolor": _INK,
        "ytick.labelcolor": _INK,
        "text.color": _INK,
        "grid.color": _RULE,
        "grid.linewidth": 0.6,
        "axes.axisbelow": True,
        "axes.unicode_minus": False,
        "path.simplify": True,
    }


def _chart(width: float, height: float) -> Chart:
    return Chart(figsize=(width, height), layout="constrained")


def _cut(text: str, length: int = _LABEL) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"


def _note(chart: Chart, text: str) -> None:
    chart.supxlabel(text, fontsize=9, color=_SOFT, x=0.01, ha="left")


def _package_name(package: Package) -> str:
    documents = package.arrow("articles").select(["document_id"]).column(0).unique()
    return f"{len(documents):,} document{'s' * (len(documents) != 1)}"


# --- who meets whom ---------------------------------------------------------------------------------------------------


def attendance(root: Root = None, *, top: int = 40) -> Chart:
    """Who meets whom: those present at most meetings, joined where they were present at the same ones.

    A dot's area grows with the meetings attended, a line's width with those attended together. Where there are too many
    lines to be seen, those of the fewest meetings are left out, and the chart says so.

    Args:
        root: A package's folder; without one, the package that comes with the library.
        top: How many persons are shown.

    Raises:
        PlotError: No meeting has two persons present.
        DescriptorError: There is no package, or it is broken.

    Example:
        >>> attendance().get_axes()[0].get_title(loc="left")
        'Who meets whom'
    """
    import networkx

    package = Package(root)
    rows = package.attendance("arrow").select(["meeting_id", "person_id", "name", "kind"]).to_pylist()
    present: Counter[str] = Counter()
    who: dict[str, tuple[str, str]] = {}
    of_meeting: dict[str, list[str]] = {}
    for row in rows:
        present[row["person_id"]] += 1
        who[row["person_id"]] = (row["name"], row["kind"] or "other")
        of_meeting.setdefault(row["meeting_id"], []).append(row["person_id"])
    chosen = sorted(present, key=lambda key: (-present[key], key))[: max(top, 2)]
    wanted = set(chosen)
    together: Counter[tuple[str, str]] = Counter()
    for persons in of_meeting.values():
        together.update(combinations(sorted(set(persons) & wanted), 2))
    if not together:
        raise PlotError("no meeting has two persons present; there is nobody to join")
    least = 1
    while sum(times >= least for times in together.values()) > 3 * len(chosen):
        least += 1
    pairs = sorted(pair for pair, times in together.items() if times >= least)
    graph = networkx.Graph()
    graph.add_nodes_from(sorted({key for pair in pairs for key in pair}))
    graph.add_weighted_edges_from((*pair, float(together[pair])) for pair in pairs)
    places = _layout(graph)

    with matplotlib.rc_context(_settings()):
        chart = _chart(10, 7.6)
        axes = chart.add_subplot()
        axes.set_title("Who meets whom")
        most = max(together.values())
        for one, other in pairs:
            (x0, y0), (x1, y1) = places[one], places[other]
            share = (together[one, other] - 1) / max(most - 1, 3)
            axes.plot([x0, x1], [y0, y1], color=_INK, alpha=0.3 + 0.3 * share, linewidth=0.9 + 4 * share, zorder=1)
        largest = max(present[key] for key in graph)
        shown_kinds = set()
        for key in graph:
            x, y = places[key]
            kind = who[key][1]
            label = None if kind in shown_kinds else kind
            shown_kinds.add(kind)
            axes.scatter(
                [x],
                [y],
                40 + 460 * present[key] / largest,
                color=_COLOURS[kind],
                marker=_MARKERS[kind],
                label=label,
                edgecolors="white",
                linewidths=1.2,
                zorder=2,
            )
        _labels(axes, {key: places[key] for key in graph}, {key: who[key][0] for key in graph}, present, largest)
        axes.set_axis_off()
        axes.set_aspect("equal")
        axes.margins(0.08)
        if len(shown_kinds) > 1:
            legend = chart.legend(loc="outside right upper", frameon=False, fontsize=10)
            for handle in legend.legend_handles:
                handle.set_sizes([60])  # type: ignore[union-attr]
        count = f"{len(graph)} of {len(present)} persons" if len(graph) < len(present) else f"{len(graph)} persons"
        lines = f"a line: at least {least} meetings in common" if least > 1 else "a line: a meeting in common"
        _note(chart, f"{_package_name(package)}; {count}, the larger the more meetings (at most {largest}); {lines}")
    return chart


#: Up to so many persons stand in a circle, where no line runs behind a dot.
_CIRCLE = 10
#: The least distance of two dots, and the room around a part for its labels, in the unit of places.
_APART, _ROOM = 1.0, 0.9
#: The room that a dot takes with its name, wide and high.
_NAME = 1.05, 0.85


def _layout(graph: Any) -> dict[str, tuple[float, float]]:
    """Places of a graph's nodes: each connected part by itself, the parts in rows like words, the largest first."""
    import networkx

    parts = sorted(networkx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    boxes: list[tuple[float, float, dict[str, tuple[float, float]]]] = []
    for part in parts:
        # Nodes and lines in a fixed order: the layout depends on it.
        own = networkx.Graph()
        own.add_nodes_from(sorted(part))
        own.add_edges_from(sorted(tuple(sorted(edge)) for edge in graph.subgraph(part).edges))
        if len(part) <= _CIRCLE:
            found = networkx.circular_layout(own)
        else:
            found = _spread(networkx.spring_layout(own, k=3 / len(part) ** 0.5, iterations=300, seed=7, weight=None))
        points = {key: (float(x), float(y)) for key, (x, y) in found.items()}
        nearest = min(math.dist(points[one], points[other]) for one, other in combinations(points, 2))
        factor = max(_APART / nearest, 1) if len(part) <= _CIRCLE else 1
        left, top = (min(point[axis] for point in points.values()) for axis in (0, 1))
        moved = {key: ((x - left) * factor, (y - top) * factor) for key, (x, y) in points.items()}
        width, height = (max(point[axis] for point in moved.values()) + 2 * _ROOM for axis in (0, 1))
        boxes.append((width, height, moved))
    page = max(1.35 * sum(width * height for width, height, _ in boxes) ** 0.5, boxes[0][0])
    places: dict[str, tuple[float, float]] = {}
    x = y = row = 0.0
    for width, height, moved in boxes:
        if x and x + width > page:
            x, y, row = 0.0, y - row, 0.0
        for key, (inner_x, inner_y) in moved.items():
            places[key] = (x + _ROOM + inner_x, y - _ROOM - inner_y)
        x, row = x + width, max(row, height)
    return places


def _spread(found: dict[str, Any]) -> dict[str, tuple[float, float]]:
    """A layout with room for each name: the far are brought nearer, the near pushed apart until no two overlap."""
    size = len(found) ** 0.5
    places: dict[str, list[float]] = {}
    for key, (x, y) in found.items():
        distance = math.hypot(x, y) or 1e-9
        pull = distance**0.6 / distance
        places[key] = [float(x) * pull * 0.8 * size, float(y) * pull * 0.6 * size]
    for _ in range(400):
        still = True
        for one, other in combinations(places.values(), 2):
            dx, dy = other[0] - one[0], other[1] - one[1]
            over_x, over_y = _NAME[0] - abs(dx), _NAME[1] - abs(dy)
            if over_x <= 0 or over_y <= 0:
                continue
            still = False
            # Along the way on which less is to be moved.
            axis, step = (0, math.copysign(over_x, dx)) if over_x < over_y else (1, math.copysign(over_y, dy))
            one[axis] -= step / 2 + math.copysign(1e-3, step)
            other[axis] += step / 2 + math.copysign(1e-3, step)
        if still:
            break
    return {key: (x, y) for key, (x, y) in places.items()}


def _labels(
    axes: Any, places: dict[str, tuple[float, float]], names: dict[str, str], present: Counter[str], largest: int
) -> None:
    """Names below their dots, with a light edge so that lines do not cross them out."""
    from matplotlib.patheffects import withStroke

    for key, (x, y) in places.items():
        below = (40 + 460 * present[key] / largest) ** 0.5 / 2 + 2
        axes.annotate(
            *(_cut(names[key], 10), (x, y)),
            xytext=(0, -below),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=10,
            zorder=3,
            path_effects=[withStroke(linewidth=3, foreground="white")],
        )


# --- meetings by day and organizer ------------------------------------------------------------------------------------


def _steps(days: Sequence[date]) -> tuple[str, dict[date, date]]:
    """How time is divided, by how long it is: each day with the first day of its step."""
    length = (max(days) - min(days)).days
    if length <= 62:
        return "day", {day: day for day in days}
    if length <= 500:
        return "week", {day: day - timedelta(day.weekday()) for day in days}
    if length <= 4400:
        return "month", {day: day.replace(day=1) for day in days}
    return "year", {day: day.replace(month=1, day=1) for day in days}


def _name_lines(axes: Any, names: Sequence[str]) -> None:
    """A line of the chart for each name, the first on top."""
    axes.set_yticks(range(len(names)), [_cut(name, 22) for name in names], family=font_families())
    axes.set_ylim(len(names) - 0.4, -0.6)
    axes.grid(axis="y")
    axes.tick_params(axis="y", length=0)
    for side in ("left", "bottom"):
        axes.spines[side].set_visible(False)


def _date_axis(axes: Any, days: Sequence[date], room: float = 0.04) -> None:
    first, last = min(days), max(days)
    margin = timedelta(days=max(1.0, (last - first).days * room))
    axes.set_xlim(first - margin, last + margin)
    length = (last - first).days
    if length <= 8:
        axes.xaxis.set_major_locator(mdates.DayLocator())
        axes.xaxis.set_major_formatter(mdates.DateFormatter("%Y-%m-%d"))
    else:
        locator = mdates.AutoDateLocator(minticks=4, maxticks=8)
        axes.xaxis.set_major_locator(locator)
        axes.xaxis.set_major_formatter(mdates.DateFormatter("%Y-%m-%d" if length < 900 else "%Y-%m"))


def meetings(root: Root = None, *, top: int = 12) -> Chart:
    """Meetings by day and organizer: above how many there were, below a dot for each organizer and day.

    Over more than two months the step is a week, over more than 500 days a month, over more than twelve years a year.

    Args:
        root: A package's folder; without one, the package that comes with the library.
        top: How many organizers have a line of their own; the others share one.

    Raises:
        PlotError: No meeting has a date.
        DescriptorError: There is no package, or it is broken.

    Example:
        >>> [axes.get_title(loc="left") for axes in meetings().get_axes()]
        ['Meetings by day and organizer', '']
    """
    package = Package(root)
    rows = package.load("meetings", "arrow").select(["date", "organizer"]).to_pylist()
    dated = [(row["date"], row["organizer"]) for row in rows if row["date"] is not None]
    if not dated:
        raise PlotError("no meeting has a date; give the pages' years (build --year, or documents.toml)")
    step, step_of = _steps([day for day, _ in dated])
    organizers = Counter(name for _, name in dated if name is not None)
    own = sorted(organizers, key=lambda name: (-organizers[name], name))[:top]
    rest, none = "other organizers", "no organizer named"
    lines = [*own, *([rest] if len(organizers) > len(own) else []), *([none] if None in {n for _, n in dated} else [])]

    def line_of(name: str | None) -> str:
        return none if name is None else name if name in own else rest

    cells = Counter((step_of[day], line_of(name)) for day, name in dated)
    totals = Counter(step_of[day] for day, _ in dated)
    with matplotlib.rc_context(_settings()):
        chart = _chart(10, 2.8 + 0.36 * len(lines))
        above, below = chart.subplots(2, 1, sharex=True, height_ratios=[1.6, max(0.36 * len(lines), 0.5)])
        above.set_title(f"Meetings by {step} and organizer")
        width = {"day": 0.8, "week": 5.5, "month": 24, "year": 300}[step]
        above.bar(list(totals), list(totals.values()), width=width, color=_BAR)
        above.set_ylabel("meetings")
        above.yaxis.get_major_locator().set_params(integer=True)
        above.grid(axis="y")
        most = max(cells.values())
        for number, name in enumerate(lines):
            found = sorted((when, count) for (when, line), count in cells.items() if line == name)
            below.scatter(
                [when for when, _ in found],
                [number] * len(found),
                s=[30 + 190 * count / most for _, count in found],
                color=_SOFT if name in (rest, none) else _BAR,
                edgecolors="white",
                linewidths=0.8,
            )
        _name_lines(below, lines)
        _date_axis(below, list(totals))
        undated = len(rows) - len(dated)
        without = f"; {undated:,} without a date left out" if undated else ""
        sizes = f"; the largest dot: {most} meetings" if most > 1 else ""
        _note(chart, f"{_package_name(package)}, {len(dated):,} meetings{sizes}{without}")
    return chart


# --- a person's titles ------------------------------------------------------------------------------------------------


def titles(person: str, root: Root = None) -> Chart:
    """A person's titles through time: a line for each, a dot for each day on which an article prints it.

    Args:
        person: A name, or a `person_id` where several have it.
        root: A package's folder; without one, the package that comes with the library.

    Raises:
        PlotError: There is no such person, there are several of the name, or no dated article gives a title.
        DescriptorError: There is no package, or it is broken.

    Example:
        >>> titles("丁福浩").get_axes()[0].get_title(loc="left")
        'Titles of 丁福浩 (Ding Fuhao)'
    """
    import pyarrow.compute as pc

    package = Package(root)
    people = package.load("people", "arrow")
    columns = ["person_id", "name", "name_pinyin", "kind", "titles"]
    named = pc.or_(pc.equal(people["name"], person), pc.equal(people["person_id"], person))
    found = people.filter(named).select(columns).to_pylist()
    if not found:
        near = nearest(person, people["name"].to_pylist())
        hint = f"did you mean {near}?" if near else "zn.people() lists who is"
        raise PlotError(f"nobody is named {person} in the package; {hint}")
    if len(found) > 1:
        several = ", ".join(f"{one['person_id']} ({one['kind']})" for one in found)
        raise PlotError(f"several persons are named {person}: {several}; give one of these ids")
    (one,) = found
    articles = package.load("articles", "arrow").select(["article_id", "date"])
    wanted = pc.is_in(articles["article_id"], value_set=_strings([title["article_id"] for title in one["titles"]]))
    days = {row["article_id"]: row["date"] for row in articles.filter(wanted).to_pylist()}
    dated = [(day, title["title"]) for title in one["titles"] if (day := days.get(title["article_id"])) is not None]
    if not dated:
        raise PlotError(f"no dated article prints a title with {one['name']}; there is nothing to draw")
    of_title: dict[str, list[date]] = {}
    for day, title in sorted(dated):
        of_title.setdefault(title, []).append(day)
    frequent = sorted(of_title, key=lambda title: (-len(of_title[title]), of_title[title][0], title))[:_TITLES]
    lines = [title for title in of_title if title in frequent]  # by the first day
    with matplotlib.rc_context(_settings()):
        chart = _chart(10, 1.7 + 0.36 * len(lines))
        axes = chart.add_subplot()
        pinyin = f" ({one['name_pinyin']})" if one["name_pinyin"] else ""
        axes.set_title(f"Titles of {one['name']}{pinyin}")
        for number, title in enumerate(lines):
            when: Any = of_title[title]  # Matplotlib takes dates, though its types do not say so
            axes.plot([when[0], when[-1]], [number, number], color=_DOT, alpha=0.4, linewidth=2.4)
            axes.scatter(when, [number] * len(when), s=52, color=_DOT, edgecolors="white", linewidths=0.9, zorder=2)
        _name_lines(axes, lines)
        _date_axis(axes, [day for day, _ in dated])
        more = f"; the {len(lines)} most frequent of {len(of_title)} titles" if len(of_title) > len(lines) else ""
        _note(chart, f"{one['kind']}; {len(dated):,} times printed in articles with a date{more}")
    return chart


def _strings(values: Sequence[str]) -> Any:
    import pyarrow as pa

    return pa.array(values, pa.string())


# --- amounts over time ------------------------------------------------------------------------------------------------


def amounts(root: Root = None, *, labels: int = 6) -> Chart:
    """Amounts of yuan by the date of their article, each a dot; the scale is logarithmic.

    They are not added up: a page prints parts beside their sum, plans beside results, and the same amount again.

    Args:
        root: A package's folder; without one, the package that comes with the library.
        labels: How many of the largest amounts are labelled with what is printed, and with their headline.

    Raises:
        PlotError: No article with a date prints an amount.
        DescriptorError: There is no package, or it is broken.

    Example:
        >>> amounts().get_axes()[0].get_yscale()
        'log'
    """
    from matplotlib.patheffects import withStroke

    package = Package(root)
    rows = package.load("articles", "arrow").select(["date", "headline", "amounts"]).to_pylist()
    found = [
        (row["date"], float(one["yuan"]), one["text"], row["headline"] or "")
        for row in rows
        for one in row["amounts"]
        if one["yuan"] > 0
    ]
    dated = sorted(one for one in found if one[0] is not None)
    if not dated:
        raise PlotError("no article with a date prints an amount of yuan; there is nothing to draw")
    with matplotlib.rc_context(_settings()):
        chart = _chart(10, 5.6)
        axes = chart.add_subplot()
        axes.set_title("Amounts of yuan over time")
        axes.set_yscale("log")
        few = len(dated) < 400
        axes.scatter(
            [one[0] for one in dated],
            [one[1] for one in dated],
            s=44 if few else 20,
            color=_DOT,
            alpha=0.75 if few else 0.35,
            edgecolors="white",
            linewidths=0.6,
            rasterized=len(dated) > _DOTS_DRAWN,
        )
        low = math.floor(math.log10(min(one[1] for one in dated)))
        high = math.floor(math.log10(max(one[1] for one in dated))) + 1
        axes.set_ylim(0.8 * 10.0**low, 10.0**high)
        powers = range(low, high + 1, max(1, (high - low) // 8))
        axes.set_yticks([10.0**power for power in powers], [_yuan(10.0**power) for power in powers])
        axes.minorticks_off()
        axes.set_ylabel("yuan")
        axes.grid(axis="y")
        _date_axis(axes, [one[0] for one in dated], room=0.1)
        first, last = (mdates.num2date(number).date() for number in axes.get_xlim())
        taken: list[tuple[float, float, float]] = []
        for day, yuan, text, headline in sorted(dated, key=lambda one: (-one[1], one[0], one[2])):
            if len(taken) >= labels:
                break
            label = f"{_cut(text, 16)}  {_cut(headline, 16)}"
            # Where the label would lie, in shares of the chart; one that would lie on another is left out.
            x = (day - first) / (last - first)
            y = (math.log10(yuan) - low) / (high - low)
            width = 0.0165 * sum(0.55 if character.isascii() else 1 for character in label)
            left = x + width > 0.99
            start = x - width if left else x
            if any(start < end and begin < start + width and abs(y - other) < 0.045 for begin, end, other in taken):
                continue
            taken.append((start, start + width, y))
            axes.annotate(
                *(label, (day, yuan)),
                xytext=(-8 if left else 8, 0),
                textcoords="offset points",
                ha="right" if left else "left",
                va="center",
                fontsize=9,
                path_effects=[withStroke(linewidth=3, foreground="white")],
            )
        undated = len(found) - len(dated)
        without = f"; {undated:,} in articles without a date left out" if undated else ""
        _note(chart, f"{_package_name(package)}, {len(dated):,} amounts, each as printed and none added up{without}")
    return chart


def _yuan(value: float) -> str:
    """A power of ten as the pages count: 万 for ten thousand, 亿 for a hundred million."""
    for size, unit in ((1e8, "亿"), (1e4, "万")):
        if value >= size:
            return f"{value / size:,.0f}{unit}"
    return f"{value:,.0f}" if value >= 1 else f"{value:g}"


#: The charts by the name that the command knows them by.
KINDS: dict[str, Callable[..., Chart]] = {
    "attendance": attendance,
    "meetings": meetings,
    "titles": titles,
    "amounts": amounts,
}
