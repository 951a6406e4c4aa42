"""The site's files: everything of the package is in them, where the browser looks for it; test_browser looks at it."""

from __future__ import annotations

import json
import shutil
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
import viewed
from click.testing import CliRunner
from sample_rows import sample_rows, write_package

import zhoukou_news as zn
from zhoukou_news import cli
from zhoukou_news.loading import Package
from zhoukou_news.package import PackageWriter
from zhoukou_news.schema import TABLES
from zhoukou_news.view import Site, ViewError, site, words
from zhoukou_news.view.site import script

SEEDS = Path(__file__).parent.parent / "seeds"
SEED = "000_383d5d314f355908"


def view(out: Path, **options: Any) -> Site:
    return zn.view(out, **{"pictures": False, **options})


def data(folder: Path, name: str) -> Any:
    """A piece of data as the browser gets it."""
    text = (folder / "data" / f"{name}.js").read_text("utf-8")
    start = f'zhoukouNews.put("{name}",'
    assert text.startswith(start) and text.endswith(");\n")
    return json.loads(text[len(start) : -3])


def whole(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own package."""
    return view(tmp_path_factory.mktemp("seed") / "site").folder


def test_a_documents_file_holds_its_page_and_every_row(seed: Path) -> None:
    document = data(seed, "document/0/0")
    assert document["id"] == SEED
    assert document["text"] == zn.source(SEED)
    assert (document["place"], document["year"], document["differs"]) == ("周口市", 2020, False)
    for name, table in TABLES.items():
        keys = [row[table.primary_key] for row in Package().arrow(name).to_pylist()]
        assert [row[table.primary_key] for row in document["rows"][name]] == keys
    headline = document["rows"]["articles"][0]["evidence"][0]
    assert headline[0] == "headline"
    assert document["text"][headline[1] : headline[2]] == document["rows"]["articles"][0]["headline"]
    reasons = [(document["text"][start:end], use) for _, start, end, use, ignored in document["lines"] if ignored]
    assert reasons == [(text, "slogan") for text, _ in reasons] and len(reasons) == 2


def test_the_list_tells_what_articles_have(seed: Path) -> None:
    [[document_id, place, newspaper, year, articles, first]] = data(seed, "list/0")
    assert first == 0
    assert (document_id, place, newspaper, year) == (SEED, "周口市", None, 2020)
    flags = data(seed, "site")["flags"]
    has = [{flag for i, flag in enumerate(flags) if article[3] >> i & 1} for article in articles]
    assert [headline for _, headline, *_ in articles] == list(zn.articles()["headline"])
    assert ["meetings" in one for one in has] == [True, True, True, False]
    assert ["accounts" in one for one in has] == [False, False, False, True]
    assert has[3] >= {"amounts", "journalist", "contact"} and "official" not in has[3]
    assert all("official" in one for one in has[:3])


def test_a_persons_page_has_titles_meetings_and_company(seed: Path) -> None:
    about = data(seed, "site")
    for row in zn.people().to_dict("records"):
        file = int(row["person_id"][-4:], 16) % about["personFiles"]
        (person,) = [one for one in data(seed, f"person/{file}") if one["id"] == row["person_id"]]
        assert [title for title, _ in person["titles"]] == [one["title"] for one in row["titles"]]
        assert [one[0] for one in person["meetings"]] == list(row["meeting_ids"])
        assert sum(times for *_, times in person["articles"]) == row["mention_count"]
        attendance = zn.attendance()
        company = attendance[attendance["meeting_id"].isin(row["meeting_ids"])]
        others = company[company["person_id"] != row["person_id"]].groupby("person_id").size()
        assert {key: times for key, _, _, times in person["met"]} == dict(others)


def test_many_documents_are_found_where_the_browser_looks(tmp_path: Path) -> None:
    count = site.DOCUMENTS_IN_FOLDER + 10
    write_package(tmp_path / "package", count, batch=500)
    view(tmp_path / "site", root=tmp_path / "package")
    folder = tmp_path / "site"
    about = data(folder, "site")
    lists = [data(folder, f"list/{number}") for number in range(len(about["lists"]))]
    assert [entries[0][0] for entries in lists] == about["lists"]
    ids = [entry[0] for entries in lists for entry in entries]
    assert ids == [f"page{number:04d}" for number in range(count)]
    assert {len(entries) for entries in lists[:-1]} == {about["listed"]}
    last = data(folder, f"document/{(count - 1) // about['folder']}/{count - 1}")
    assert last["id"] == ids[-1] and last["text"] is None
    assert {name: len(rows) for name, rows in last["rows"].items()} == dict.fromkeys(TABLES, 1)
    assert about["withoutText"] == count
    persons = [one["id"] for file in range(about["personFiles"]) for one in data(folder, f"person/{file}")]
    assert sorted(persons) == sorted(row["person_id"] for row in sample_rows(count)["people"])
    listed = [one[0] for number in range(about["peopleLists"]) for one in data(folder, f"people/{number}")]
    assert sorted(listed) == sorted(persons)


def test_a_person_in_several_documents_has_in_each_what_stands_there(tmp_path: Path) -> None:
    for name, title in (("p1", "市长"), ("p2", "市委书记")):
        text = f"全市工作会议召开\n\n本报讯（记者 王艳）2月9日，全市工作会议召开。{title}丁福浩出席会议。②2\n"
        (tmp_path / "pages").mkdir(exist_ok=True)
        (tmp_path / "pages" / f"{name}.txt").write_text(text, "utf-8")
    zn.build([tmp_path / "pages"], tmp_path / "package", year=2020)
    view(tmp_path / "site", root=tmp_path / "package", sources=[tmp_path / "pages"])
    for number, title in enumerate(("市长", "市委书记")):
        document = data(tmp_path / "site", f"document/0/{number}")
        (person,) = [row for row in document["rows"]["people"] if row["name"] == "丁福浩"]
        assert person["titles"] == [[number, title]]
        assert [document["text"][start:end] for _, start, end in person["evidence"]] == ["丁福浩", title]


def test_pairs_of_characters_are_found_where_the_browser_looks(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 300)
    rows = Package(tmp_path / "package").arrow("articles").to_pylist()
    texts = ["\n".join([row["headline"] or "", *row["subheads"], row["body"] or ""]) for row in rows]
    wanted: dict[str, list[int]] = {}
    for number, text in enumerate(texts):
        for pair in {a + b for a, b in pairwise(text) if not (a + b).isspace() and "\n" not in a + b}:
            wanted.setdefault(pair, []).append(number)
    folder = view(tmp_path / "site", root=tmp_path / "package").folder
    files = data(folder, "site")["wordFiles"]
    assert files > 1
    found: dict[str, list[int]] = {}
    for file in range(files):
        for pair, steps in data(folder, f"words/{file}"):
            assert (ord(pair[0]) * 31 + ord(pair[1])) % files == file
            found[pair] = list(accumulate(steps))
    assert found == wanted
    numbers = [entry[5] for part in range(2) for entry in data(folder, f"list/{part}")]
    assert numbers == list(range(300))


def test_pairs_go_to_the_disk_as_they_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["防汛抗旱", "防汛", "", "汛", "ABab", "𠮷祥\n会议", "抗旱 防汛"]

    def contents(name: str) -> list[Any]:
        pairs = words.Pairs(tmp_path / name, 200)
        for number, text in enumerate(texts):
            pairs.add(number, text)
        return list(pairs.contents())

    whole = contents("memory")
    monkeypatch.setattr(words, "_KEPT", 1)
    assert contents("disk") == whole
    found = {pair: list(accumulate(steps)) for _, content in whole for pair, steps in content}
    assert found == {
        **{"防汛": [0, 1, 6], "汛抗": [0], "抗旱": [0, 6], "ab": [4], "ba": [4], "𠮷祥": [5], "会议": [5]},
    }


def test_without_sources_the_rows_are_shown_and_it_is_said(tmp_path: Path) -> None:
    write_package(tmp_path / "package", 3)
    made = view(tmp_path / "site", root=tmp_path / "package")
    assert (made.documents, made.without_text) == (3, 3)
    assert data(tmp_path / "site", "document/0/0")["text"] is None
    assert data(tmp_path / "site", "site")["sources"] is False


def test_a_page_that_is_another_is_named(tmp_path: Path) -> None:
    shutil.copytree(SEEDS, tmp_path / "seeds")
    path = tmp_path / "seeds" / f"{SEED}.txt"
    path.write_text("又" + path.read_text("utf-8"), "utf-8")
    made = view(tmp_path / "site", sources=[tmp_path / "seeds"])
    assert made.differing == [SEED]
    assert data(tmp_path / "site", "document/0/0")["differs"] is True


def test_the_same_package_gives_the_same_site(tmp_path: Path, seed: Path) -> None:
    view(tmp_path / "again")
    assert whole(tmp_path / "again") == whole(seed)


def test_any_number_of_workers_gives_the_same_site(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    for number in range(site._FEW + 1):
        text = (SEEDS / f"{SEED}.txt").read_text("utf-8")[972:1953]
        (tmp_path / "pages" / f"p{number}.txt").write_text(text, "utf-8")
    zn.build([tmp_path / "pages"], tmp_path / "package", year=2020)
    for workers in (1, 2):
        made = view(tmp_path / f"{workers}", root=tmp_path / "package", sources=[tmp_path / "pages"], workers=workers)
        assert (made.documents, made.without_text) == (site._FEW + 1, 0)
    assert whole(tmp_path / "1") == whole(tmp_path / "2")


def test_a_site_is_replaced_as_a_whole(tmp_path: Path, seed: Path) -> None:
    target = tmp_path / "site"
    write_package(tmp_path / "package", 300)
    view(target, root=tmp_path / "package")
    view(target)
    assert whole(target) == whole(seed)
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("site", "package")] == []


def test_what_is_no_site_stays(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "index.html").write_text("mine", "utf-8")
    with pytest.raises(ViewError, match="no site made by view"):
        view(tmp_path / "thesis")
    with pytest.raises(ViewError, match="is a file"):
        view(tmp_path / "thesis" / "index.html")
    assert whole(tmp_path) == {str(Path("thesis", "index.html")): b"mine"}


def test_a_broken_package_leaves_the_site_that_is_there(tmp_path: Path, seed: Path) -> None:
    shutil.copytree(seed, tmp_path / "site")
    rows = sample_rows(3)
    rows["meetings"][1]["article_id"] = "page0099-01"
    with PackageWriter(tmp_path / "package", sources=[{"title": "Sample rows"}]) as writer:
        for name, of_table in rows.items():
            writer.add(name, of_table)
        writer.finish()
    with pytest.raises(zn.DescriptorError, match="validate"):
        view(tmp_path / "site", root=tmp_path / "package")
    assert whole(tmp_path / "site") == whole(seed)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package", "site"]


def test_nothing_of_a_page_is_markup(tmp_path: Path) -> None:
    package, source = viewed.write(tmp_path)
    folder = view(tmp_path / "site", root=package, sources=[source]).folder
    for name, content in whole(folder).items():
        text = content.decode()
        assert "\u2028" not in text and "\u2029" not in text
        assert "hit(" not in text or (name.startswith("data") and "<" not in text)
        assert text.isprintable() or name.rpartition(".")[2] in ("html", "css", "js")
    document = data(folder, "document/0/0")
    assert (document["id"], document["text"]) == (viewed.ID, viewed.TEXT)


def test_a_redacted_package_shows_its_pages_masked(tmp_path: Path) -> None:
    """Its articles as it masks them; of what is in no article, nothing."""
    pages = tmp_path / "pages"
    pages.mkdir()
    head = (
        "市慈善总会公布账户\n\n本报讯（记者 王艳）2月9日，市慈善总会公布账户。\n\n户名：市慈善总会\n\n账号：12346\n\n"
    )
    texts = {
        "masked": f"新闻热线：8221234\n\n{head}联系人：闫小明 电话：13503943952②2\n\n本版电话：8225678\n",
        "nothing to mask": f"新闻热线：8221234\n\n{head}以上账户长期有效。②2\n\n本版电话：8225678\n",
    }
    for name, text in texts.items():
        (pages / f"{name}.txt").write_text(text, "utf-8")
    zn.build([pages], tmp_path / "package", year=2020, redact="contacts")
    folder = view(tmp_path / "site", root=tmp_path / "package", sources=[pages]).folder
    everything = b"".join(whole(folder).values()).decode()
    hidden = ["8221234", "8225678", "闫小明", "13503943952"]
    assert [words for words in hidden if words in everything] == []
    for number, (name, text) in enumerate(texts.items()):
        document = data(folder, f"document/0/{number}")
        assert document["id"] == name and not document["differs"]
        assert [len(line) for line in document["text"].split("\n")] == [len(line) for line in text.split("\n")]
        assert head in document["text"]
        assert ["12346 cannot be" in reason for _, _, reason in document["notices"]] == [True]


@pytest.mark.parametrize("text", ["</script>", "<!--", "\u2028\u2029", "𠮷", "\\", '"', "\n"])
def test_a_script_gives_back_any_text(text: str) -> None:
    assert json.loads(script(text)) == text
    assert not set("<\u2028\u2029\n") & set(script(text))


def test_every_letter_is_one_column_of_its_table(seed: Path) -> None:
    for table in data(seed, "site")["tables"]:
        letters = [column["letter"] for column in table["columns"] if column["letter"]]
        assert len(letters) == len(set(letters)) > 0
        assert [column["name"] for column in table["columns"]] == [
            column.name for column in TABLES[table["name"]].columns if column.name not in site._HIDDEN
        ]


def test_the_command(tmp_path: Path) -> None:
    def run(*arguments: object) -> Any:
        return CliRunner().invoke(cli.main, ["view", *map(str, arguments)])

    done = run("--out", tmp_path / "site")
    assert done.exit_code == 0 and done.stderr == ""
    assert done.stdout.splitlines()[-1] == f"1 document shown in {tmp_path / 'site' / 'index.html'}"
    write_package(tmp_path / "package", 2)
    done = run(tmp_path / "package", "--out", tmp_path / "other")
    assert done.exit_code == 0 and "2 documents without the page's text" in done.stderr
    assert run().exit_code == 2 and "--out" in run().stderr
    missing = run(tmp_path / "nowhere", "--out", tmp_path / "other")
    assert missing.exit_code == 2 and missing.stderr.startswith("error: ")


def test_the_site_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("webbrowser.open", show)
    done = CliRunner().invoke(cli.main, ["view", "--out", str(tmp_path / "site"), "--open"])
    assert done.exit_code == 0
    assert opened == [(tmp_path / "site" / "index.html").as_uri()]
    monkeypatch.setattr("webbrowser.open", lambda address: False)
    done = CliRunner().invoke(cli.main, ["view", "--out", str(tmp_path / "site"), "--open"])
    assert done.exit_code == 2 and "no browser found" in done.stderr
