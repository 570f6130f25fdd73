"""The page: what a browser gets, as text; `test_browser.py` opens it."""

import re
from html.parser import HTMLParser
from itertools import product
from pathlib import Path

import pytest
from by_hand import Sheet
from conftest import SEEDS, article_of, calls

from briefer.article import Article
from briefer.brief import compose
from briefer.document import segment
from briefer.page.page import Page
from briefer.page.runs import Reader
from briefer.pipeline import report_of
from briefer.question import Part
from briefer.render import render, templates

HOSTILE = """# <script>alert(1)</script> **Acme** {{ 7 * 7 }}

Acme Corp's <img src=x onerror=alert(2)> sales rose 8% to $4.2 billion in 2025, from $3.1 billion in 2024 {% raw %}.
"Acme's" profit' onmouseover='alert(3) was $5 million in 2025 </style></script><script>alert(4)</script>.
[a link](javascript:alert(5)) `code` | a cell &lt;b&gt; <!-- {# a comment #} {{ title.__class__ }}
"""
PLANTED = sorted((SEEDS / "planted-one").glob("*.txt"))[:4]


def page_of(text: str, published: str | None = None) -> Page:
    document = segment(Article(text, published=published))
    report = report_of(document)
    return Page(compose(document, report), document, report)


def html_of(article: Article) -> str:
    document = segment(article)
    report = report_of(document)
    return render(compose(document, report), document, report, template="faq.html.j2")


class Tags(HTMLParser):
    """The tags of a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words += data

    def values(self, attribute: str) -> list[str]:
        return [given[attribute] for _, given in self.tags if attribute in given]


@pytest.fixture(
    params=[*PLANTED, HOSTILE, ""], ids=lambda each: getattr(each, "stem", None) or each[:20] or "empty"
)
def html(request: pytest.FixtureRequest) -> str:
    return html_of(article_of(request.param) if isinstance(request.param, Path) else Article(request.param))


def test_a_page_is_whole_and_asks_for_nothing(html: str) -> None:
    tags = Tags(html)
    assert not tags.values("src")
    assert not tags.values("style")
    assert not [name for _, given in tags.tags for name in given if name.startswith("on")]
    assert all(link.startswith("#") for link in tags.values("href"))
    assert [tag for tag, _ in tags.tags if tag in ("link", "img", "iframe", "object", "base", "form")] == []


def test_every_place_has_one_name_and_every_link_a_place(html: str) -> None:
    tags = Tags(html)
    names = tags.values("id")
    assert len(names) == len(set(names))
    assert {link.removeprefix("#") for link in tags.values("href")} <= set(names)
    for attribute in ("aria-labelledby", "aria-describedby", "for"):
        assert set(tags.values(attribute)) <= set(names)
    assert [tag for tag, _ in tags.tags].count("h1") == 1


def test_the_article_is_given_whole_and_in_order(seed: Path) -> None:
    article = article_of(seed)
    page = Page(
        compose(segment(article), report_of(segment(article))), segment(article), report_of(segment(article))
    )
    words = []
    for block in page.article:
        for part in block.items or (block,):
            words += [part.marker, *(run.text for passage in part.passages for run in passage.runs)]
            words += [run.text for row in part.rows for cell in row.cells for run in cell]
    squeezed = re.sub(r"[\s|]+", "", "".join(words))
    assert squeezed == re.sub(r"[\s|]+", "", re.sub(r"^[ :|\r-]+$", "", article.text, flags=re.M))


def test_the_policy_allows_this_script_and_style_only(html: str) -> None:
    policy = next(given["content"] for tag, given in Tags(html).tags if "http-equiv" in given)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert html.count("<script>") == html.count("</script>") == 1
    assert html.count("<style>") == html.count("</style>") == 1


def test_text_of_the_article_stays_text_in_html() -> None:
    page = html_of(Article(HOSTILE))
    body = page.partition("</style>")[2].partition("<script>")[0]
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in body
    words = " ".join(Tags(body).words.split())
    for piece in (
        "<script>alert(1)</script> **Acme** {{ 7 * 7 }}",
        "<img src=x onerror=alert(2)>",
        "{# a comment #}",
    ):
        assert piece in words


def test_only_addresses_of_the_web_are_links() -> None:
    for url, link in (
        ("https://x.example/a?b=1", "https://x.example/a?b=1"),
        ("javascript:alert(1)", None),
        ("", None),
    ):
        document = segment(Article("Sales rose 8%.", url=url))
        report = report_of(document)
        assert Page(compose(document, report), document, report).url == link


def test_an_answer_is_cut_at_the_figures_of_its_quotations() -> None:
    sheet = Sheet("Corvane\n  made revenue of $4 million\nin 2025. More.", companies=("Corvane",))
    reader = Reader(sheet.document.text, sheet.mentions)
    text = "Corvane made revenue of $4 million in 2025."
    runs = reader.answer([Part(text=f" {text} ", quote=(0, 48))], "q1")
    assert "".join(run.text for run in runs) == f" {text} "
    marked = [(run.text, run.kind, run.target) for run in runs if run.mention]
    assert [text for text, _, _ in marked] == ["Corvane", "$4 million", "2025"]
    assert all(run.target == run.mention and run.is_quote for run in runs if run.mention)
    assert len({run.anchor for run in runs if run.anchor}) == 3


def test_figures_and_answers_point_at_each_other() -> None:
    page = page_of("Corvane Ltd made revenue of $4 million in 2025.")
    [figure] = [run for run in page.questions[0].parts if run.kind == "money"]
    marks = [run for block in page.article for passage in block.passages for run in passage.runs]
    [source] = [run for run in marks if run.kind == "money"]
    assert (figure.target, source.target) == (source.anchor, figure.anchor)


def test_findings_stand_beside_what_they_judge() -> None:
    text = f"First words.\n\n{DOUBTFUL}"
    page = page_of(text)
    [note] = page.findings
    assert (note.number, note.code, note.name, note.line) == (1, "A101", "growth does not match", 3)
    assert [block.line for block in page.article if block.notes] == [3]
    judged = [
        run.text for block in page.article for passage in block.passages for run in passage.runs if run.notes
    ]
    assert judged == ["18%", "$4.62 billion", "$4.21 billion"]
    assert [run.text for run in page.questions[0].parts if run.notes] == judged
    assert 'id="n1"' in html_of(Article(text))


def test_facts_are_rows_that_sort_by_size() -> None:
    page = page_of(
        "Sales at Acme Corp were $900 million in 2024, about $1.2 billion in 2025 and more than $30,000 in 1990."
    )
    rows = {row.figure: row.rank for row in page.facts}
    assert sorted(rows, key=lambda figure: rows[figure]) == [
        "more than $30,000",
        "$900 million",
        "about $1.2 billion",
    ]


DOUBTFUL = "Acme Inc. said revenue rose 18% to $4.62 billion in 2025 from $4.21 billion a year earlier."
LIST = """Spending plans for 2026:

- Corvane Ltd expects capital expenditure of $40 billion in 2026.
- Pellow Inc. expects capital expenditure of $15 billion to $25 billion in 2026.
- Norwold plc expects capital expenditure of $10 billion in 2026.
"""


def test_figures_of_one_metric_unit_period_and_status_are_drawn() -> None:
    [chart] = page_of(LIST).charts
    assert (chart.title, chart.note, chart.is_range) == ("Capital expenditure, 2026", "expected", True)
    assert [(bar.label.split()[0], bar.shape, bar.start, bar.width, bar.tip) for bar in chart.bars] == [
        ("Corvane", "point", "0", "100", "100"),
        ("Pellow", "range", "37.5", "25", "37.5"),
        ("Norwold", "point", "0", "25", "25"),
    ]
    assert [(tick.at, tick.label) for tick in chart.ticks] == [
        ("0", "0"),
        ("25", "$10bn"),
        ("50", "$20bn"),
        ("75", "$30bn"),
        ("100", "$40bn"),
    ]
    assert chart.summary.startswith("Capital expenditure, 2026: Corvane")


@pytest.mark.parametrize(
    "change",
    [
        ("of $10 billion in 2026", "of €10 billion in 2026"),
        ("of $10 billion in 2026", "of $10 billion in 2027"),
        ("expects capital expenditure of $10 billion", "expects revenue of $10 billion"),
        ("expects capital expenditure of $10 billion", "expects adjusted capital expenditure of $10 billion"),
        ("expects capital expenditure of $10 billion", "reported capital expenditure of $10 billion"),
    ],
)
def test_what_cannot_be_compared_is_not_drawn_together(change: tuple[str, str]) -> None:
    [chart] = page_of(LIST.replace(*change)).charts
    assert [bar.label.split()[0] for bar in chart.bars] == ["Corvane", "Pellow"]


def test_a_subject_that_one_source_gives_several_figures_is_not_drawn() -> None:
    [chart] = page_of(LIST + "- Corvane Ltd expects capital expenditure of $50 billion in 2026.\n").charts
    assert [bar.label.split()[0] for bar in chart.bars] == ["Pellow", "Norwold"]


def test_falls_are_drawn_below_zero() -> None:
    text = "In 2025 revenue at Corvane Ltd rose 30%. In 2025 revenue at Pellow Inc. fell 20%."
    sheet = Sheet(text, companies=("Corvane Ltd", "Pellow Inc."))
    sheet.fact("30%", "Corvane Ltd", "revenue", change="up by", period="2025")
    sheet.fact("20%", "Pellow Inc.", "revenue", change="down by", period="2025")
    [chart] = Page(sheet.brief(), sheet.document, sheet.report()).charts
    assert [(bar.start, bar.width, bar.tip) for bar in chart.bars] == [
        ("33.33", "50", "83.33"),
        ("0", "33.33", "0"),
    ]
    assert (chart.zero, [tick.label for tick in chart.ticks]) == ("33.33", ["−20%", "0", "20%", "40%"])


def test_ten_times_the_article_is_ten_times_the_work() -> None:
    def work(copies: int) -> int:
        document = segment(Article((LIST + DOUBTFUL + "\n\n") * copies))
        report = report_of(document)
        brief = compose(document, report)
        return calls(lambda: render(brief, document, report, template="faq.html.j2"))

    assert work(40) <= 11 * work(4)


# Contrast, by the formula of WCAG 2


def luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colors_are_told_apart(scheme: str) -> None:
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#\w{6})", part))
        for part in templates()["page.css.j2"].split("@media", 2)[:2]
    )
    colors = light if scheme == "light" else light | dark
    text = ("ink", "soft", "link", "error", "warning", "info")
    pairs = [
        *product(text, ("paper", "raised")),
        ("lit-ink", "lit"),
        ("paper", "error"),
        ("paper", "warning"),
    ]
    assert [(one, other) for one, other in pairs if contrast(colors[one], colors[other]) < 4.5] == []
    lines = [(kind, "paper") for kind in ("company", "date", "money", "percent", "quantity", "bar")]
    assert [pair for pair in lines if contrast(colors[pair[0]], colors[pair[1]]) < 3] == []
