"""The site in a real browser: what someone who looks at it does, from a disk and from a web host."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import browsing
import pytest
import viewed
from sample_rows import write_package

import zhoukou_news as zn

SEED = "000_383d5d314f355908"
DOCUMENT = f"#/document/{SEED}"

pytestmark = pytest.mark.skipif(browsing.program() is None, reason=browsing.MISSING)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browsing.chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The seed page's site; one of a page with markup in every field; one of many documents without pages."""
    folder = tmp_path_factory.mktemp("sites")
    zn.view(folder / "seed", pictures=False)
    package, source = viewed.write(folder)
    zn.view(folder / "odd", root=package, sources=[source], pictures=False)
    write_package(folder / "many-package", 600, batch=300)
    zn.view(folder / "many", root=folder / "many-package", pictures=False)
    return {name: folder / name for name in ("seed", "odd", "many")}


def until(page: Any, condition: str) -> None:
    """Wait until a condition holds. Playwright's own way is to evaluate text, which the site forbids."""
    end = time.monotonic() + 30
    while not page.evaluate(condition):
        assert time.monotonic() < end, f"never so: {condition}"
        page.wait_for_timeout(20)


class Visitor:
    """A page of the browser that notes what a site must not do."""

    def __init__(self, browser: Any, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.context = browser.new_context(**{"viewport": browsing.DESKTOP, **options})
        self.page = self.context.new_page()
        self.faults: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))

    def go(self, route: str = "", start: str | None = None) -> Any:
        self.page.goto(f"{start or self.folder.as_uri()}/index.html{route}")
        until(self.page, "document.body.dataset.ready === location.hash")
        return self.page

    def lit(self, name: str = "lit") -> str:
        """What is lit on the page, as the page has it."""
        pieces: list[str] = self.page.locator(f".seg.{name}").all_text_contents()
        return "|".join(pieces)

    def cells(self) -> list[tuple[str, str]]:
        return [
            (cell.get_attribute("data-id"), cell.get_attribute("data-field"))
            for cell in self.page.locator(".cell.lit").all()
        ]


Open = Callable[..., Visitor]


@pytest.fixture
def visit(chromium: Any, sites: dict[str, Path]) -> Iterator[Open]:
    """Opens a site; at the end no script may have failed, and nothing have left the machine."""
    visitors: list[Visitor] = []

    def open_site(name: str = "seed", **options: Any) -> Visitor:
        visitors.append(Visitor(chromium, sites[name], **options))
        return visitors[-1]

    yield open_site
    for visitor in visitors:
        visitor.context.close()
        assert visitor.faults == []
        assert visitor.requests, "nothing was asked for"
        assert [u for u in visitor.requests if not u.startswith(("file:///", "http://127.0.0.1:", "data:"))] == []


def cell(page: Any, row: str, field: str) -> Any:
    return page.locator(f'.cell[data-id="{row}"][data-field="{field}"]')


def evidence(table: zn.TableName, key: str, *fields: str) -> list[str]:
    """The stretches that a package gives as evidence, in printed order."""
    column = {"meetings": "meeting_id", "articles": "article_id", "bank_accounts": "account_id"}[table]
    (row,) = [one for one in zn.load(table, "arrow").to_pylist() if one[column] == key]
    spans = sorted({(e["char_start"], e["char_end"]) for e in row["evidence"] if e["field"] in fields})
    return [zn.source(SEED)[start:end] for start, end in spans]


def test_a_chosen_cell_lights_its_evidence(visit: Open) -> None:
    visitor = visit()
    page = visitor.go(DOCUMENT)
    meeting = f"{SEED}-02-m1"
    chosen = cell(page, meeting, "attendees[1]")
    chosen.click()
    wanted = evidence("meetings", meeting, "attendees[1].name", "attendees[1].title")
    assert visitor.lit().split("|") == wanted == ["市长", "丁福浩"]
    assert chosen.get_attribute("aria-pressed") == "true"
    box = "document.querySelector('.seg.lit').getBoundingClientRect()"
    until(page, f"{box}.top > 0 && {box}.bottom < innerHeight")
    assert page.url.endswith(f"/{meeting}/attendees%5B1%5D"), "the choice can be linked to"
    chosen.click()
    assert visitor.lit() == ""


def test_a_link_to_a_cell_chooses_it(visit: Open) -> None:
    visitor = visit()
    visitor.go(f"{DOCUMENT}/{SEED}-04-a1/account_number")
    assert visitor.lit() == zn.bank_accounts()["account_number"][0]
    box = "document.querySelector('.cell.lit').getBoundingClientRect()"
    until(visitor.page, f"{box}.top > 0 && {box}.bottom < innerHeight")


def test_a_cell_that_the_mouse_is_over_shows_where_it_stands(visit: Open) -> None:
    visitor = visit()
    page = visitor.go(DOCUMENT)
    cell(page, f"{SEED}-01-m1", "organizer").hover()
    assert visitor.lit("over") == zn.meetings()["organizer"][0]
    page.locator("#top").hover()
    assert visitor.lit("over") == ""


def test_a_body_over_several_pieces_is_lit_whole(visit: Open) -> None:
    visitor = visit()
    page = visitor.go(DOCUMENT)
    cell(page, f"{SEED}-01", "body").click()
    assert visitor.lit().replace("|", "") == "".join(evidence("articles", f"{SEED}-01", "body", "body+")).replace(
        "\n\n", ""
    )


def test_a_stretch_lists_the_cells_it_became(visit: Open) -> None:
    visitor = visit()
    page = visitor.go(DOCUMENT)
    page.locator('.seg:has-text("刘继标")').nth(0).click()
    listed = page.locator(".became li").all_inner_texts()
    assert [text.split(":")[0].strip() for text in listed] == [
        "meetings · attendees 1, name",
        "people · name",
        "articles · body",
    ]
    people = zn.people()
    person = people[people["name"] == "刘继标"]["person_id"].iloc[0]
    assert visitor.cells() == [(f"{SEED}-01-m1", "attendees[0]"), (person, "name")]
    page.locator(".became li button").nth(1).click()
    assert visitor.cells() == [(person, "name")]
    assert page.evaluate("document.activeElement.dataset.id") == person
    page.keyboard.press("Escape")
    assert (visitor.lit(), visitor.cells()) == ("", [])


def test_marks_within_marks_and_beyond_the_basic_plane(visit: Open) -> None:
    visitor = visit("odd")
    page = visitor.go("#/document/" + _encoded(viewed.ID))
    for field, wanted in (
        ("attendees[0]", ["县委书记", "𠮷建国"]),
        ("attendees[1]", ["县长", "刘青"]),
        ("organizer", ["县委"]),
        ("statements[0]", None),
    ):
        page.keyboard.press("Escape")
        cell(page, viewed.MEETING.replace('"', '\\"'), field).click()
        if wanted is not None:
            assert visitor.lit().split("|") == wanted
        else:
            said = viewed.rows()["meetings"][0]["statements"][0]["text"]
            assert visitor.lit().replace("|", "") == "会议强调" + said
    page.locator('.seg:text-is("50万元")').click()
    assert [text.split(":")[0].strip() for text in page.locator(".became li").all_inner_texts()] == [
        "articles · amounts 1, text",
        "meetings · statements 1, text",
        "articles · body",
    ]


def test_no_field_is_taken_for_markup(visit: Open) -> None:
    for route in (
        "#/",
        "#/people",
        "#/columns",
        "#/document/" + _encoded(viewed.ID),
        "#/meeting/" + _encoded(viewed.MEETING),
        "#/account/" + _encoded(viewed.ACCOUNT),
        "#/person/" + viewed.SECRETARY,
    ):
        visitor = visit("odd")
        page = visitor.go(route)
        assert page.locator("img, main script, main b").count() == 0
        assert page.locator(".warning:has-text('there is no')").count() == 0, route
    page = visit("odd").go("#/document/" + _encoded(viewed.ID))
    shown = page.evaluate(
        "[...document.querySelectorAll('.line[data-line]')].map(line => [...line.childNodes]"
        ".filter(n => !n.classList || !n.classList.contains('reason')).map(n => n.textContent).join(''))"
    )
    assert shown == [line for line in re.split(r"\r\n|\n", viewed.TEXT) if line]


def test_what_is_doubtful_is_seen_where_it_is(visit: Open) -> None:
    page = visit("odd").go("#/document/" + _encoded(viewed.ID))
    assert page.locator(".guess").all_inner_texts() == ["its <wording> alone sets it apart"]
    headline = viewed.HEADLINE[:3]
    assert page.locator(f".seg[data-guess]:has-text('{headline}')").count() == 1


def test_ignored_lines_have_their_reason(visit: Open) -> None:
    page = visit().go(DOCUMENT)
    reasons = page.locator(".line.ignored .reason").all_inner_texts()
    assert reasons == ["in no row: slogan"] * 2


def test_a_warning_stands_at_its_line(visit: Open, tmp_path: Path, sites: dict[str, Path]) -> None:
    text = (
        "市慈善总会公布账户\n\n本报讯（记者 王艳）2月9日，市慈善总会公布账户。\n\n户名：市慈善总会\n\n账号：12345②2\n"
    )
    (tmp_path / "p.txt").write_text(text, "utf-8")
    zn.build([tmp_path / "p.txt"], tmp_path / "package", year=2020)
    sites["warned"] = zn.view(
        tmp_path / "site", root=tmp_path / "package", sources=[tmp_path / "p.txt"], pictures=False
    ).folder
    page = visit("warned").go("#/document/p")
    assert page.locator(".head .badge.warnings").inner_text() == "1 warning"
    warning = page.locator(".page .warning")
    assert "12345" in warning.inner_text()
    before = warning.locator("xpath=../preceding-sibling::*[1]")
    assert before.get_attribute("data-line") == "7"
    page.locator(".head .badge.warnings").click()
    assert "12345" in page.evaluate("document.activeElement.innerText")


def test_tables_are_switched_on_and_off(visit: Open) -> None:
    page = visit().go(DOCUMENT)
    name = page.locator('.seg:has-text("丁福浩")').nth(0)
    assert "people" in name.evaluate("e => e.style.backgroundImage")
    page.locator(".legend label:has-text('people')").first.click()
    assert "people" not in name.evaluate("e => e.style.backgroundImage")
    assert "meetings" in name.evaluate("e => e.style.backgroundImage")
    tags = "[...document.querySelectorAll('.tag')].length"
    assert page.evaluate(tags) > 0
    page.locator(".legend label:has-text('letters')").click()
    assert page.evaluate(tags) == 0


def test_the_lines_of_tables_differ_without_colour(visit: Open) -> None:
    page = visit().go(DOCUMENT)
    drawn = page.locator(".legend .sample").evaluate_all(
        "all => all.map(e => [e.style.backgroundImage.replace(/var\\(--\\w+\\)/g, 'c'), e.style.backgroundSize].join())"
    )
    assert len(drawn) == len(set(drawn)) == 4


def test_filters_of_articles(visit: Open) -> None:
    page = visit().go("#/")
    headlines = list(zn.articles()["headline"])

    def shown() -> list[str]:
        texts: list[str] = page.locator(".list ol a .zh").all_inner_texts()
        return texts

    assert shown() == headlines
    page.fill("[name=q]", "复工")
    until(page, "document.querySelectorAll('.list ol li').length === 1")
    assert shown() == [headlines[2]] and set(page.locator("mark").all_inner_texts()) == {"复工"}
    assert page.locator("[role=status].facts").inner_text() == "1 article in 1 document"
    page.fill("[name=q]", "")
    until(page, "document.querySelectorAll('.list ol li').length === 4")
    page.fill("[name=to]", "2020-02-08")
    until(page, "document.querySelectorAll('.list ol li').length === 1")
    assert shown() == [headlines[1]]
    page.fill("[name=to]", "")
    until(page, "document.querySelectorAll('.list ol li').length === 4")
    page.select_option("[name=holds]", "accounts")
    until(page, "document.querySelectorAll('.list ol li').length === 1")
    assert shown() == [headlines[3]]
    page.select_option("[name=holds]", "")
    page.select_option("[name=kind]", "official")
    until(page, "document.querySelectorAll('.list ol li').length === 3")
    page.select_option("[name=kind]", "")
    page.fill("[role=combobox]", "jijianjun")
    page.locator("[role=option]").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    people = zn.people()
    articles = people[people["name"] == "吉建军"]["article_ids"].iloc[0]
    until(page, f"document.querySelectorAll('.list ol li').length === {len(articles)}")
    assert "person=ji-jianjun" in page.url
    page.select_option("[name=sort]", "date")
    until(page, "document.querySelectorAll('.list > li').length > 1")
    days = page.locator(".list time").all_inner_texts()
    assert days == sorted(days)


def test_words_of_the_text_are_found(visit: Open, tmp_path: Path, sites: dict[str, Path]) -> None:
    lead = "全市工作会议召开\n\n本报讯（记者 王艳）2月9日，全市工作会议召开。会议强调，"
    # The second has all pairs of the word, and not the word.
    for name, text in (("p1", "要做好防汛抗旱工作𠮷祥。"), ("p2", "要防汛，要迎汛抗灾，要抗旱。"), ("p3", "要安全。")):
        (tmp_path / f"{name}.txt").write_text(f"{lead}{text}②2\n", "utf-8")
    zn.build([tmp_path], tmp_path / "package", year=2020)
    sites["words"] = zn.view(tmp_path / "site", root=tmp_path / "package", pictures=False).folder
    page = visit("words").go("#/?q=" + _encoded("防汛抗旱"))
    until(page, "document.querySelector('[role=status].facts').textContent === '1 article in 1 document'")
    assert page.locator(".list .of a").all_inner_texts() == ["p1"]
    assert page.locator(".excerpt mark").all_inner_texts() == ["防汛抗旱"]
    for words, documents in (("抗旱", ["p1", "p2"]), ("抗旱 汛抗灾", ["p2"]), ("𠮷祥", ["p1"]), ("会议 p3", ["p3"])):
        page.fill("[name=q]", words)
        shown = "[...document.querySelectorAll('.list .of a')].map(a => a.textContent).join()"
        until(page, f"{shown} === '{','.join(documents)}'")
    page.fill("[name=q]", "汛抗旱")
    until(page, "document.querySelector('[role=status].facts').textContent === '1 article in 1 document'")
    page.fill("[name=q]", "旱抗汛")
    until(page, "document.querySelector('main').textContent.includes('No article fits')")


def test_nothing_found_is_said(visit: Open) -> None:
    page = visit().go("#/?q=%E6%97%A0%E6%AD%A4%E8%AF%8D")
    assert page.locator("[name=q]").input_value() == "无此词"
    assert "No article fits" in page.locator(".note").last.inner_text()


def test_links_lead_from_page_to_page(visit: Open) -> None:
    visitor = visit()
    page = visitor.go("#/")
    page.locator(".list ol a").nth(1).click()
    page.wait_for_selector(".document")
    cell(page, f"{SEED}-02-m1", "attendees[0]").locator("xpath=../..").locator("a.go").click()
    page.wait_for_selector(".who h1")
    assert page.locator(".who h1").inner_text() == "刘继标"
    assert "市委书记" in page.locator("table").first.inner_text()
    assert page.locator("svg.timeline circle").count() >= 2
    page.locator('a[href^="#/meeting/"]').first.click()
    page.wait_for_selector(".document")
    assert page.locator(".row").count() == 1
    page.locator(".around a").click()
    until(page, "document.querySelectorAll('.row').length > 1")
    page.go_back()
    until(page, "document.querySelectorAll('.row').length === 1")
    page.goto(f"{visitor.folder.as_uri()}/index.html#/account/{SEED}-04-a2")
    until(page, "document.querySelector('h1')?.textContent.startsWith('Account')")
    assert zn.bank_accounts()["account_number"][1] in page.locator("h1").inner_text()


def test_an_article_leads_to_its_rows_and_back(visit: Open) -> None:
    page = visit().go(DOCUMENT)
    page.locator(".opens button").nth(2).click()
    assert page.evaluate("document.activeElement.closest('.row').dataset.row") == f"{SEED}-03"
    box = f"document.querySelector('[data-row=\"{SEED}-03\"]').getBoundingClientRect()"
    until(page, f"{box}.top > 0 && {box}.top < innerHeight")
    page.locator(f'[data-row="{SEED}-02"] h3 button').click()
    assert page.evaluate("document.activeElement.textContent").startswith(zn.articles()["headline"][1][:3])


def test_the_keyboard_is_enough(visit: Open) -> None:
    visitor = visit()
    page = visitor.go(DOCUMENT)
    page.locator(".rows").focus()
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert visitor.lit() == zn.articles()["subheads"][0][0]
    page.keyboard.press("Escape")
    page.locator(".page").focus()
    page.keyboard.press("Home")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none", "the focus is visible"
    page.keyboard.press("Enter")
    assert page.locator(".became").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".became").is_visible()
    page.keyboard.press("/")
    page.wait_for_selector("[data-search]:focus")


def test_a_phone_shows_one_side_at_a_time(visit: Open) -> None:
    visitor = visit(viewport=browsing.PHONE, has_touch=True, is_mobile=True)
    page = visitor.go(DOCUMENT)
    assert page.locator(".printed").is_visible() and not page.locator(".row").first.is_visible()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0, "nothing is wider than the screen"
    page.locator('.seg:has-text("刘继标")').nth(0).tap()
    sheet = page.locator(".became").bounding_box()
    assert sheet["y"] + sheet["height"] <= browsing.PHONE["height"]
    page.locator(".became li button").first.tap()
    assert page.locator(".row").first.is_visible() and not page.locator(".printed").is_visible()
    cell(page, f"{SEED}-01-m1", "organizer").tap()
    assert page.locator(".printed").is_visible()
    assert visitor.lit() == zn.meetings()["organizer"][0]
    for route in ("#/", "#/people", f"#/person/{zn.people()['person_id'][0]}", "#/columns"):
        visitor.go(route)
        assert page.evaluate(wide) <= 0, route


def test_many_documents_open_at_once(visit: Open) -> None:
    visitor = visit("many")
    page = visitor.go("#/")
    assert len([url for url in visitor.requests if "/data/" in url]) == 2, "the site's facts, and the first list"
    assert page.locator(".list > li").count() < 200
    page.fill("[name=q]", "page0599")
    until(page, "document.querySelectorAll('.list > li').length === 1")
    page.locator(".list ol a").click()
    page.wait_for_selector(".document")
    assert page.locator(".page .note").count() == 1 and page.locator(".row").first.is_visible()
    visitor.go("#/document/page0123")
    page.locator("a[rel=next]").click()
    until(page, "document.querySelector('h1').textContent === 'page0124'")


def test_what_is_not_there_is_said(visit: Open) -> None:
    for route in ("#/document/none", "#/person/none-00000000", "#/meeting/none-01-m1", "#/nonsense", "#/document/%E0"):
        page = visit().go(route)
        assert page.locator(".warning").count() == 1, route


def test_a_lost_file_is_named(visit: Open, tmp_path: Path, sites: dict[str, Path]) -> None:
    sites["broken"] = zn.view(tmp_path / "site", pictures=False).folder
    (tmp_path / "site" / "data" / "document" / "0" / "0.js").unlink()
    visitor = visit("broken")
    page = visitor.go(DOCUMENT)
    assert "data/document/0/0.js is missing" in page.locator(".warning").inner_text()
    assert [fault for fault in visitor.faults if "ERR_FILE_NOT_FOUND" not in fault] == []
    visitor.faults.clear()


def test_the_site_works_from_a_web_host(visit: Open, sites: dict[str, Path]) -> None:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(sites["seed"])))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        visitor = visit()
        page = visitor.go(DOCUMENT, start=f"http://127.0.0.1:{server.server_address[1]}")
        cell(page, f"{SEED}-01", "headline").click()
        assert visitor.lit().replace("|", "") == zn.articles()["headline"][0]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def test_light_dark_and_print(visit: Open) -> None:
    grounds = set()
    for scheme in ("light", "dark"):
        page = visit(color_scheme=scheme).go(DOCUMENT)
        grounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
        page.emulate_media(media="print")
        assert page.locator(".row").first.is_visible() and page.locator(".printed").is_visible()
        assert not page.locator("#top").is_visible()
    assert len(grounds) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(visit: Open, scheme: str) -> None:
    """Contrast of 4.5 to 1 at least, as WCAG 2.1 asks for (1.4.3)."""
    page = visit(color_scheme=scheme).go(DOCUMENT)
    names = ["ink", "soft", "faint", "link", "warn", "articles", "meetings", "people", "bank_accounts", "paper"]
    colours = json.loads(
        page.evaluate(
            "names => { const style = getComputedStyle(document.documentElement);"
            "return JSON.stringify(names.map(name => style.getPropertyValue(`--${name}`).trim())); }",
            names,
        )
    )
    paper = _luminance(colours[-1])
    for name, colour in zip(names[:-1], colours[:-1], strict=True):
        light, dark = sorted((paper, _luminance(colour)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= (3 if name == "faint" else 4.5), (name, colour)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _encoded(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe="")
