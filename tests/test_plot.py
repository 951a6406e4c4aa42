"""Charts: what they show is what the tables hold, they are the same each time, and Chinese is set in Chinese."""

from __future__ import annotations

import datetime
import importlib.util
import subprocess
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import matplotlib
import pytest
from click.testing import CliRunner, Result
from matplotlib import font_manager
from matplotlib.dates import num2date
from sample_rows import row, sample_rows, write_package

import zhoukou_news as zn
from zhoukou_news import cli, plot
from zhoukou_news.package import PackageWriter
from zhoukou_news.plot import KINDS, Chart, PlotError
from zhoukou_news.reading import Row
from zhoukou_news.schema import TABLES, TableName

#: A glyph that no font has is a warning of Matplotlib's.
pytestmark = pytest.mark.filterwarnings("error")
SOMEONE = "丁福浩"


def draw(kind: str, root: Path | None = None, **options: Any) -> Chart:
    return KINDS[kind](*([SOMEONE] if kind == "titles" else []), root=root, **options)


def package(folder: Path, rows: dict[TableName, list[Row]]) -> Path:
    with PackageWriter(folder, sources=[{"title": "Sample rows"}]) as writer:
        for name in TABLES:
            writer.add(name, rows.get(name, []))
        writer.finish()
    return folder


def points(dots: Any) -> list[tuple[datetime.date, float]]:
    """Where dots stand: day and height."""
    return [(num2date(x).date(), float(y)) for x, y in dots.get_offsets()]


def _axes(chart: Chart) -> list[Any]:
    return chart.axes


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_package_gives_the_same_files(kind: str, tmp_path: Path) -> None:
    for form in ("png", "svg"):
        one, other = (draw(kind).save(tmp_path / f"{number}.{form}").read_bytes() for number in (1, 2))
        assert one == other
        assert one.startswith(b"\x89PNG" if form == "png" else b"<?xml")
    text = (tmp_path / "1.svg").read_text("utf-8")
    assert "<text" not in text, "letters are outlines: whoever looks at it needs no font"
    assert "<script" not in text and 'href="http' not in text and "<dc:date>" not in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_says_what_it_shows(kind: str) -> None:
    chart = draw(kind)
    assert chart.axes[0].get_title(loc="left")
    assert any(character.isdigit() for character in chart.get_supxlabel())
    assert chart._repr_png_().startswith(b"\x89PNG"), "a notebook shows it"


def test_the_settings_of_others_stay() -> None:
    before = dict(matplotlib.rcParams)
    for kind in KINDS:
        draw(kind).rendered("svg")
    assert dict(matplotlib.rcParams) == before


def test_attendance_joins_those_who_were_at_the_same_meeting() -> None:
    attendance = zn.attendance()
    axes = plot.attendance().axes[0]
    names = sorted(text.get_text() for text in axes.texts)
    assert names == sorted(set(attendance["name"]))
    pairs = {
        pair
        for _, of_meeting in attendance.groupby("meeting_id")
        for pair in combinations(sorted(of_meeting["person_id"]), 2)
    }
    assert len(axes.lines) == len(pairs) > 0


def test_a_few_of_many_persons(tmp_path: Path) -> None:
    axes = plot.attendance(top=3).axes[0]
    assert len(axes.texts) == 3
    assert "3 of 8 persons" in plot.attendance(top=3).get_supxlabel()


def test_names_do_not_lie_on_each_other(tmp_path: Path) -> None:
    """A circle of officials who all meet, and others who meet some of them."""
    persons = [f"p-{number:08x}" for number in range(36)]
    meetings = []
    for number in range(60):
        present = [persons[(number * 7 + i * i) % (8 if i < 5 else 36)] for i in range(7)]
        meetings.append(
            row(
                "meetings",
                meeting_id=f"d-01-m{number}",
                article_id="d-01",
                attendees=[
                    {"person_id": key, "name": "欧阳某某", "title": None, "role": "attendee"}
                    | {"char_start": 0, "char_end": 1}
                    for key in sorted(set(present))
                ],
            )
        )
    root = package(tmp_path / "package", {"meetings": meetings})
    chart = plot.attendance(root)
    chart.rendered("png")
    (axes,) = chart.axes
    boxes = [text.get_window_extent() for text in axes.texts]
    assert len(boxes) > 10
    overlapping = [pair for pair in combinations(boxes, 2) if pair[0].overlaps(pair[1])]
    assert overlapping == []


def test_meetings_are_all_counted() -> None:
    meetings = zn.meetings()
    above, below = _axes(plot.meetings())
    assert sum(bar.get_height() for bar in above.patches) == len(meetings)
    organizers = [label.get_text() for label in below.get_yticklabels()]
    assert organizers == [*meetings["organizer"].dropna().unique(), "no organizer named"]


@pytest.mark.parametrize("days, step", [(30, "day"), (200, "week"), (2000, "month"), (9000, "year")])
def test_the_step_follows_the_time(days: int, step: str, tmp_path: Path) -> None:
    first = datetime.date(2001, 1, 1)
    meetings = [
        row(
            "meetings",
            meeting_id=f"d-01-m{number}",
            article_id="d-01",
            date=first + datetime.timedelta(days=number * days // 9),
            organizer=f"第{number}指挥部",
        )
        for number in range(10)
    ]
    chart = plot.meetings(package(tmp_path / "package", {"meetings": meetings}), top=4)
    above, below = _axes(chart)
    assert above.get_title(loc="left") == f"Meetings by {step} and organizer"
    assert sum(bar.get_height() for bar in above.patches) == 10
    assert [label.get_text() for label in below.get_yticklabels()][4:] == ["other organizers"]


def test_titles_stand_on_their_days() -> None:
    people, articles = zn.people(), zn.articles().set_index("article_id")
    (titles,) = people[people["name"] == SOMEONE]["titles"]
    (axes,) = plot.titles(SOMEONE).axes
    labels = [label.get_text() for label in axes.get_yticklabels()]
    shown = {(labels[int(y)], day) for dots in axes.collections for day, y in points(dots)}
    assert shown == {(one["title"], articles.loc[one["article_id"], "date"]) for one in titles}


def test_a_person_by_id_and_a_name_of_two(tmp_path: Path) -> None:
    people = zn.people()
    key = people[people["name"] == SOMEONE]["person_id"].iloc[0]
    assert plot.titles(key).rendered("svg") == plot.titles(SOMEONE).rendered("svg")
    write_package(tmp_path / "package", 2)
    with pytest.raises(PlotError, match=r"several persons are named 刘继标: liu-jibiao-00000000 \(official\), liu-"):
        plot.titles("刘继标", tmp_path / "package")
    with pytest.raises(PlotError, match=r"nobody is named 无此人 in the package; zn\.people\(\) lists"):
        plot.titles("无此人")
    with pytest.raises(PlotError, match=f"did you mean {SOMEONE}?"):
        plot.titles(f"{SOMEONE[:-1]}某")


def test_amounts_are_where_they_belong() -> None:
    articles = zn.load("articles", "arrow").to_pylist()
    wanted = sorted((one["date"], float(a["yuan"])) for one in articles for a in one["amounts"])
    (axes,) = plot.amounts().axes
    (dots,) = axes.collections
    assert sorted(points(dots)) == wanted
    largest = max(articles[3]["amounts"], key=lambda one: one["yuan"])
    assert axes.texts[0].get_text().startswith(largest["text"])


def test_what_cannot_be_drawn_is_said(tmp_path: Path) -> None:
    rows = sample_rows(2)
    for one in (*rows["articles"], *rows["meetings"]):
        one["date"] = None
    root = package(tmp_path / "package", rows)
    for kind, message in (("attendance", "two persons"), ("meetings", "date"), ("amounts", "date")):
        with pytest.raises(PlotError, match=message):
            draw(kind, root)
    with pytest.raises(PlotError, match="no dated article"):
        plot.titles("liu-jibiao-00000000", root)


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(PlotError, match=r"\.png or \.svg"):
        plot.amounts().save(tmp_path / "amounts.pdf")
    with pytest.raises(PlotError, match="cannot be written"):
        plot.amounts().save(tmp_path / "missing" / "amounts.png")


@pytest.fixture
def fonts(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Without the extra's own font; the fixture sets which fonts the system has."""
    found = importlib.util.find_spec
    monkeypatch.setattr(plot, "find_spec", lambda name: None if name == "pylopdf_fonts_zh_cn" else found(name))

    def installed(*names: str) -> None:
        monkeypatch.setattr(font_manager.fontManager, "ttflist", [font_manager.FontEntry(name=name) for name in names])

    plot.font_families.cache_clear()
    yield installed
    plot.font_families.cache_clear()


def test_a_missing_font_is_an_error_with_its_remedy(fonts: Any) -> None:
    fonts("DejaVu Sans")
    with pytest.raises(PlotError, match=r"zhoukou-news\[plot\]"):
        plot.amounts()


def test_a_font_of_the_system_does(fonts: Any) -> None:
    fonts("DejaVu Sans", "PingFang SC", "SimHei")
    assert plot.font_families() == ["PingFang SC", "DejaVu Sans"]


def test_without_the_extra_it_is_named(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "from zhoukou_news.cli import main\n"
        f"import zhoukou_news as zn; print(zn.view({str(tmp_path / 'site')!r}).without_pictures)\n"
        f"main(['plot', 'amounts', '--out', {str(tmp_path / 'x.png')!r}])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    remedy = "run: pip install 'zhoukou-news[plot]'\n"
    assert done.returncode == 2 and done.stdout.startswith("charts need Matplotlib") and done.stdout.endswith(remedy)
    assert done.stderr == f"error: {done.stdout}"
    assert (tmp_path / "site" / "index.html").is_file()


# --- the command ------------------------------------------------------------------------------------------------------


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli.main, ["plot", *map(str, arguments)])


@pytest.mark.parametrize("kind", KINDS)
def test_the_command(kind: str, tmp_path: Path) -> None:
    person = ["--person", SOMEONE] if kind == "titles" else []
    done = run(kind, "--out", tmp_path / "x.svg", *person)
    assert (done.exit_code, done.stdout) == (0, f"drawn in {tmp_path / 'x.svg'}\n")
    assert (tmp_path / "x.svg").read_bytes() == draw(kind).rendered("svg")


def test_mistakes(tmp_path: Path) -> None:
    for arguments, message in (
        (["titles", "--out", tmp_path / "x.svg"], "give --person"),
        (["amounts", "--out", tmp_path / "x.svg", "--person", SOMEONE], "--person goes with titles"),
        (["amounts", "--out", tmp_path / "x.svg", "--top", 4], "--top goes with"),
        (["amounts", "--out", tmp_path / "x.pdf"], ".png or .svg"),
        (["titles", "--out", tmp_path / "x.svg", "--person", "无此人"], "nobody is named"),
        (["amounts", tmp_path / "nowhere", "--out", tmp_path / "x.svg"], "nowhere"),
        (["amount", "--out", tmp_path / "x.svg"], "amounts"),
    ):
        done = run(*arguments)
        assert done.exit_code == 2 and message in done.stderr, arguments
    assert list(tmp_path.iterdir()) == []
