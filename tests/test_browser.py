"""The page in a browser: Chromium, opened from a file; skipped where there is none."""

import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import ARTICLES, article_of
from test_page import DOUBTFUL, HOSTILE, LIST, html_of

from briefer.article import Article

playwright = pytest.importorskip("playwright.sync_api", reason="the extra `test` has playwright")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on the path; apt-get install chromium")

Open = Callable[..., Any]
LONG = "\n\n".join(
    f"Corvane Ltd made revenue of ${number} million in {1960 + number}. " + "It sells compasses. " * 20
    for number in range(1, 40)
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with playwright.sync_playwright() as api:
        browser = api.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Open]:
    """Open the page of a text or an article; whatever it asks for or complains of fails the test."""
    contexts = []
    asked: list[str] = []
    said: list[str] = []

    def opened(article: str | Article, *, width: int = 1400, **options: Any) -> Any:
        path = tmp_path / "page.html"
        path.write_text(html_of(Article(article) if isinstance(article, str) else article), "utf-8")
        context = chromium.new_context(viewport={"width": width, "height": 800}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert [url for url in asked if not url.endswith("page.html")] == []
    assert len(asked) == len(contexts)


def lit(page: Any) -> set[str]:
    return {
        str(name) for name in page.eval_on_selector_all(".lit", "found => found.map(each => each.id)")
    } - {""}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [320, 1400])
def test_a_page_loads_without_a_request_and_fits(open_page: Open, article: Path, width: int) -> None:
    page = open_page(article_of(article), width=width)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("text", ["", "The harbour was quiet.", "Of 8% nobody spoke."])
def test_a_page_of_little_loads_too(open_page: Open, text: str) -> None:
    assert open_page(text).locator(".empty").is_visible()


def test_a_row_lights_up_for_each_statement_of_its_claim(open_page: Open) -> None:
    page = open_page(
        "Corvane Ltd made revenue of $4 million in 2025. Revenue at Corvane Ltd in 2025 was $4 million."
    )
    marks = page.locator("#article a.money")
    assert marks.count() == 2
    for mark in marks.all():
        mark.hover()
        assert page.locator("#table tr.lit").count() == 1


def test_hovering_a_figure_lights_up_its_source_and_the_other_way_round(open_page: Open) -> None:
    page = open_page("Corvane Ltd made revenue of $4 million in 2025.")
    figure = page.locator("#brief .money")
    source = page.locator("#article .money[id]")
    both = {figure.get_attribute("id"), source.get_attribute("id")}
    figure.hover()
    assert both <= lit(page)
    page.locator("h1").hover()
    assert lit(page) == set()
    source.hover()
    assert both <= lit(page)


def test_focus_does_what_hovering_does(open_page: Open) -> None:
    page = open_page("Corvane Ltd made revenue of $4 million in 2025.")
    for side in ("#brief", "#article"):
        page.locator(f"{side} a.money").focus()
        assert len(lit(page)) == 3  # the answer, the article and the row of the table
        page.keyboard.press("Escape")
        assert lit(page) == set()


def test_every_figure_is_reached_by_the_tab_key(open_page: Open) -> None:
    page = open_page("Corvane Ltd made revenue of $4 million in 2025.")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.className"))
    assert {"skip", "article", "show-money", "find", "by-status"} <= reached
    assert page.locator("#brief .money").get_attribute("id") in reached


def test_the_article_scrolls_to_what_is_pointed_at(open_page: Open) -> None:
    page = open_page(LONG)
    figures = page.locator("#brief a.money")
    for index in (figures.count() - 1, 0):
        figures.nth(index).hover()
        page.wait_for_function(
            """() => {
                const place = document.querySelector('#article .lit').getBoundingClientRect();
                return place.top >= 0 && place.bottom <= innerHeight;
            }"""
        )


def test_a_click_goes_to_the_source_without_a_script(open_page: Open) -> None:
    page = open_page(LONG, java_script_enabled=False)
    figure = page.locator("#brief a.money").last
    figure.click()
    assert page.url.endswith(f"#{figure.get_attribute('data-m')}")
    assert page.locator(".controls").is_hidden()


def test_the_line_of_an_answer_lights_up_its_sentence(open_page: Open) -> None:
    page = open_page("Words.\n\nCorvane Ltd made revenue of $4 million in 2025.")
    page.locator(".source a").hover()
    assert page.locator("#article span.lit").inner_text().startswith("Corvane Ltd made")


def shown(page: Any, column: int) -> list[str]:
    cells = page.locator(f"#table tbody tr:visible > :nth-child({column})")
    return [str(text) for text in cells.all_inner_texts()]


SALES = (
    "Sales at Corvane Ltd were $900 million in 2024. Sales at Pellow Inc. were $1.2 billion in 2025."
    " Sales at Norwold plc rose 8% in 2025. Sales at Corvane Ltd are expected to reach $30 million in 2027."
)


def test_the_table_sorts_both_ways(open_page: Open) -> None:
    page = open_page(SALES)
    head = page.get_by_role("button", name="Figure")
    sizes = ["$30 million", "$900 million", "$1.2 billion", "8%"]
    head.click()
    assert shown(page, 3) == sizes
    assert page.locator("th", has=head).get_attribute("aria-sort") == "ascending"
    head.focus()
    page.keyboard.press("Enter")
    assert shown(page, 3) == sizes[::-1]
    page.get_by_role("button", name="Line").click()
    assert page.locator("th", has=head).get_attribute("aria-sort") == "none"


def test_what_is_open_comes_last_either_way(open_page: Open) -> None:
    page = open_page(SALES)
    for _ in range(2):
        page.get_by_role("button", name="Change").click()
        assert shown(page, 4)[0] != ""
        assert shown(page, 4)[-1] == ""


def test_the_table_filters(open_page: Open) -> None:
    page = open_page(SALES)
    count = page.get_by_role("status")
    assert count.inner_text() == "4 facts"
    page.get_by_label("Find").fill("corvane 2024")
    assert shown(page, 3) == ["$900 million"]
    assert count.inner_text() == "1 of 4 facts"
    page.get_by_label("Find").fill("")
    page.get_by_label("Status").select_option("forecast")
    assert shown(page, 3) == ["$30 million"]
    page.get_by_label("Status").select_option("")
    page.get_by_label("Kind").select_option("percent")
    assert shown(page, 3) == ["8%"]


def test_the_cards_of_a_narrow_page_sort_and_filter_too(open_page: Open) -> None:
    page = open_page(SALES, width=360)
    page.get_by_label("Sort by").select_option("figure")
    assert shown(page, 3)[0] == "$30 million"
    page.get_by_label("Find").fill("pellow")
    assert shown(page, 3) == ["$1.2 billion"]


def test_each_kind_has_its_own_underline_which_can_be_hidden(open_page: Open) -> None:
    page = open_page("Corvane Ltd made revenue of $4 million in 2025, up 8%, with 300 employees.")
    line = "found => found.map(each => getComputedStyle(each).textDecorationStyle)"
    styles = page.eval_on_selector_all(".legend .mark", line)
    assert len(styles) == len(set(styles)) == 5
    page.get_by_role("checkbox", name="money").uncheck()
    drawn = "found => getComputedStyle(found).textDecorationLine"
    assert page.eval_on_selector("#article a.money", drawn) == "none"
    assert page.eval_on_selector("#article a.percent", drawn) == "underline"


def test_findings_stand_beside_their_sentence(open_page: Open) -> None:
    page = open_page(DOUBTFUL)
    note, judged = page.locator("#n1").bounding_box(), page.locator("#article .percent").first.bounding_box()
    assert note["x"] > judged["x"]
    assert abs(note["y"] - judged["y"]) < 60
    page.locator("#article .ref").first.hover()
    assert "n1" in lit(page)


def test_a_chart_is_told_in_words_too(open_page: Open) -> None:
    page = open_page(LIST)
    names = [each.get_attribute("aria-label") for each in page.get_by_role("img").all()]
    assert names == ["Corvane: $40 billion", "Pellow: $15 billion to $25 billion", "Norwold: $10 billion"]
    longest, *others = [
        each.bounding_box()["width"] for each in page.locator("figure svg .bar, figure svg .stem").all()
    ]
    assert longest > max(others) / 2
    page.locator("figure .value").first.hover()
    assert len(lit(page)) >= 2


def test_the_text_of_an_article_does_nothing(open_page: Open) -> None:
    page = open_page(HOSTILE)
    assert page.title().startswith("<script>alert(1)</script> **Acme** {{ 7 * 7 }}")
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    assert page.locator("#article code, #article strong, #article em").count() == 0
    words = page.locator("#article").inner_text()
    for piece in (
        "<img src=x onerror=alert(2)>",
        "{% raw %}",
        "[a link](javascript:alert(5)) `code` | a cell &lt;b&gt;",
    ):
        assert piece in words
    assert page.locator("a[href^=javascript]").count() == 0


def test_a_page_is_dark_where_the_reader_wants_it(open_page: Open) -> None:
    color = "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    assert min(open_page(SALES).evaluate(color)) > 230
    assert max(open_page(SALES, color_scheme="dark").evaluate(color)) < 40


def test_print_shows_the_whole_article_and_no_controls(open_page: Open) -> None:
    page = open_page(LONG)
    page.emulate_media(media="print")
    assert page.locator("nav").is_hidden()
    assert page.locator(".controls").is_hidden()
    assert (
        page.evaluate("(each => each.scrollHeight - each.clientHeight)(document.querySelector('#article'))")
        <= 0
    )


def test_landmarks_and_headings_are_in_order(open_page: Open) -> None:
    page = open_page(DOUBTFUL)
    assert [page.locator(each).count() for each in ("body > header", "nav", "main", "body > footer")] == [
        1
    ] * 4
    for name in ("Questions and answers", "The article", "The facts"):
        assert page.get_by_role("region", name=name).count() == 1
    levels = page.eval_on_selector_all(
        "h1, h2, h3, h4", "found => found.map(each => Number(each.tagName[1]))"
    )
    assert all(after - before <= 1 for before, after in pairwise(levels))
