import pytest
from conftest import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.article import Article
from briefer.document import LEAF_ZONES, Document, segment


def cut(text: str, markup: str = "text", title: str | None = None) -> Document:
    return segment(Article(text, markup=markup, title=title))


def kinds(document: Document) -> list[str]:
    return [zone.kind for zone in document.zones]


def words(document: Document, index: int | None) -> str | None:
    """The text of a zone, as its sentences give it."""
    if index is None:
        return None
    spans = [document.sentences[number] for number in document.sentences_in(index)]
    return " | ".join(document.text[span.start : span.end] for span in spans)


def of_kind(document: Document, kind: str) -> list[str | None]:
    return [words(document, index) for index, zone in enumerate(document.zones) if zone.kind == kind]


def sentences(text: str) -> list[str]:
    return [text[sentence.start : sentence.end] for sentence in cut(text).sentences]


def cells(document: Document) -> list[list[str]]:
    rows = [zone.cells for zone in document.zones if zone.kind == "table_row"]
    return [[document.text[start:end] for start, end in row] for row in rows]


PIECES = st.sampled_from(
    [
        "Sales rose 8%. ", "Acme Inc. said so. ", "\n", "\n\n", "\r\n", "\t", "  ", "# ", "- ", "• ", "1. ", "2) ", "|", "|---|---|",
        "> ", "```", "---", "===", "Q1: ", "A: ", "FAQ\n\n", "What is it?", "Sources\n", "Read more", "“", "”", '"', "(", "é", "🙂",
        "\ud800", "\x00", "\u2028", "**bold**", "RegionShare", "Outlook\n\n", "\ufeff", "no. 5 ", "p.m. ET ", ":", "...",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["text", "markdown"]))
@settings(max_examples=300)
def test_zones_partition_any_text_and_hold_its_sentences(text: str, markup: str) -> None:
    document = cut(text, markup)
    assert "".join(text[zone.start : zone.end] for zone in document.zones) == text
    assert all(zone.kind in LEAF_ZONES and zone.start < zone.end for zone in document.zones)
    end = 0
    for sentence in document.sentences:
        zone = document.zones[sentence.zone]
        assert max(end, zone.start) <= sentence.start < sentence.end <= zone.end
        span = text[sentence.start : sentence.end]
        assert span == span.strip()
        end = sentence.end
    for index, zone in enumerate(document.zones):
        assert zone.parent is None or zone.parent < index
        assert all(zone.start <= start <= stop <= zone.end for start, stop in zone.cells)
        assert document.zone_at(zone.start) is zone
    assert all(
        quote.kind == "quote" and 0 <= quote.start < quote.end <= len(text) for quote in document.quotes
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n \n", "\ud800", "x", "#", "•", "|\n|"])
def test_hardly_any_text_is_no_error(text: str) -> None:
    document = cut(text)
    assert "".join(text[zone.start : zone.end] for zone in document.zones) == text
    assert not text.strip() or document.zones


@pytest.mark.parametrize(
    "unit",
    ["[", "“", "' ", "a", "x\n", "x\n\n", "- a\n", "1. a\n", "a|b|c\n", "a\tb\n", "a  b\n", "abC\nabC dE\n", "> ", "#", "Q: a?\n\n",
     "What?\n\nIt is so and so, as we all know it to be true.\n\n", "A. ", "The quick brown fox jumps over the lazy dogs and then\n"],
)  # fmt: skip
def test_ten_times_an_odd_text_is_ten_times_the_work(unit: str) -> None:
    def work(length: int) -> int:
        text = unit * (length // len(unit))
        return calls(lambda: cut(text))

    work(600)  # what is made once is made now
    assert work(60_000) <= 11 * work(6_000) + 100


ARTICLE = """Acme to spend $4 billion on chips

Acme to spend $4 billion on chips

June 3, 2026

LONDON (Newsdesk) - Acme Corp. will spend $4 billion. It said so on Tuesday.

Where it goes

The plan has three parts:

  • Chips: $2 billion
  • Buildings
    that last
    – Roofs

What analysts say

Gamma sees no risk. "We like it," it said. "It will pay."

FAQ

Q1: How much is it?

About $4 billion.

Half of it for chips.

Q2: When?

In 2026.

View Original
This page may contain third-party content, which is provided for information purposes only.
  • Like
  • Share
"""


@pytest.fixture(params=["\n", "\r\n", "\r"])
def article(request: pytest.FixtureRequest) -> Document:
    return cut(ARTICLE.replace("\n", request.param))


def test_an_article_is_cut_into_its_parts(article: Document) -> None:
    assert kinds(article) == [
        *["title"] * 2,
        *["body"] * 2,
        *["heading", "body", *["list_item"] * 3],
        *["heading", "body"],
        *["heading", "faq_question", *["faq_answer"] * 2, "faq_question", "faq_answer"],
        *["furniture"] * 4,
    ]
    assert of_kind(article, "body")[1:3] == [
        "LONDON (Newsdesk) - Acme Corp. will spend $4 billion. | It said so on Tuesday.",
        "The plan has three parts:",
    ]
    assert of_kind(article, "faq_question") == ["How much is it?", "When?"]


def test_zones_know_what_they_hang_from(article: Document) -> None:
    item = kinds(article).index("list_item")
    assert words(article, article.nearest_above(item, "body")) == "The plan has three parts:"
    assert [words(article, index) for index in article.headings_above(item)] == [
        "Where it goes",
        "Acme to spend $4 billion on chips",
    ]
    assert article.zones[item + 2].level == 2
    assert article.zones[item + 2].parent == item + 1
    answer = len(article.zones) - 1 - kinds(article)[::-1].index("faq_answer")
    assert words(article, article.nearest_above(answer, "faq_question")) == "When?"
    assert article.nearest_above(len(article.zones) - 1, "heading") is None


def test_sentences_are_found_by_position_and_by_zone(article: Document) -> None:
    position = article.text.index("It said so")
    index = article.sentence_index_at(position)
    assert index is not None
    assert article.sentences[index].start == position
    before = article.sentence_before(index)
    assert before == index - 1
    assert article.sentence_before(before) is None
    assert article.sentence_index_at(article.text.index("•")) is None
    assert list(article.sentences_in(article.zone_index_at(position))) == [before, index]


def test_quotes_lie_over_the_zones(article: Document) -> None:
    assert [article.text[quote.start : quote.end] for quote in article.quotes] == [
        '"We like it,"',
        '"It will pay."',
    ]


def test_a_quotation_over_paragraphs_reaches_through_each() -> None:
    document = cut("He said: “We won.\n\n“We will win again.” Then he left the “hall and went.")
    assert [document.text[quote.start : quote.end] for quote in document.quotes] == [
        "“We won.",
        "“We will win again.”",
    ]


def test_the_title_that_came_beside_the_text_is_found_in_it() -> None:
    text = "Acme grows.\n\nAcme grows by 5% a year, as it says in its report."
    assert kinds(cut(text)) == ["body", "body"]
    assert kinds(cut(text, title="ACME  grows")) == ["title", "body"]


def test_a_sentence_at_the_top_is_a_title_only_above_headings() -> None:
    body = "Acme grew by 5% in the first quarter, it said in a report on Monday."
    assert kinds(cut(f"Acme is growing.\n\n{body}\n\nOutlook\n\n{body}"))[0] == "title"
    assert kinds(cut(f"Acme is growing.\n\n{body}\n\n{body}"))[0] == "body"


@pytest.mark.parametrize(
    "line",
    [
        "March 27, 2008",
        "Friday, July 21, 2017",
        "By Jane Roe",
        "Published 3 June 2026",
        "12.5",
        "https://example.com/a",
        "and so on",
    ],
)
def test_short_lines_that_are_no_headings_stay_body(line: str) -> None:
    text = f"Acme grows\n\nIt grew by 5% in the first quarter.\n\n{line}\n\nIt will grow by 6% in the second one, it said."
    assert kinds(cut(text)) == ["title", "body", "body", "body"]


def test_a_lone_sentence_is_body() -> None:
    assert kinds(cut("Sales rose 8% to $4.2 billion")) == ["body"]
    assert kinds(cut("Sales rose 8% to $4.2 billion.\n")) == ["body"]


def test_wire_copy_is_unwrapped() -> None:
    wire = cut(
        "ACME-SPLIT   02-26 0063\n"
        " ACME <ACM> APPROVES STOCK SPLIT\n"
        "    ROCHESTER, N.Y., Feb 26 - Acme Inc said its board voted\n"
        "for a two-for-one split of its common shares as of April 1.\n"
        "    It will also ask for 25 mln shares, up from five mln in\n"
        "1986.\n"
        "    Shr 30 cts vs 20 cts\n"
        "    Net 4.5 mln vs 3.2 mln\n"
        " Reuter\n"
    )
    assert kinds(wire) == ["furniture", "title", *["body"] * 4, "furniture"]
    assert of_kind(wire, "body")[1:] == [
        "It will also ask for 25 mln shares, up from five mln in\n1986.",
        "Shr 30 cts vs 20 cts",
        "Net 4.5 mln vs 3.2 mln",
    ]


def test_wire_copy_in_capitals_is_unwrapped() -> None:
    wire = cut(
        "   ACME INC SAID ITS BOARD VOTED FOR A SPLIT OF ITS COMMON\nSHARES.\n   IT GAVE NO DATE FOR THE SPLIT.\n"
    )
    assert kinds(wire) == ["body", "body"]


def test_paragraphs_on_single_lines_stay_apart() -> None:
    text = "Acme grows\nIt grew by 5% in the first quarter of 2026.\nOutlook\nIt will grow by 6% in the second one, it said.\n"
    assert kinds(cut(text)) == ["title", "body", "heading", "body"]


def test_a_glued_table_gets_its_cells_back() -> None:
    text = "Acme leads\n\nCompanyRevenueGrowth\nAcme$25 billion40%\nMcFly$19 billion90%\nOpenAI$3 billion5%\nBeta HoldingsNone\n"
    document = cut(text)
    assert cells(document) == [
        ["Company", "Revenue", "Growth"],
        ["Acme", "$25 billion", "40%"],
        ["McFly", "$19 billion", "90%"],
        ["OpenAI", "$3 billion", "5%"],
        [],
    ]
    header, *rows = [zone for zone in document.zones if zone.kind == "table_row"]
    assert header.header
    assert {row.parent for row in rows} == {document.zones.index(header)}


def test_names_in_camel_case_are_no_table() -> None:
    assert "table_row" not in kinds(cut("Winners\n\nYouTube\nOpenAI\nLinkedIn and eBay\nPayPal\n"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Co\t2024\t2025\nAcme\t$3\t\nBeta\t\t$5\n", [["Co", "2024", "2025"], ["Acme", "$3", ""], ["Beta", "", "$5"]]),
        ("Co\t\tRev\nAcme\t\t$4 bn\n", [["Co", "Rev"], ["Acme", "$4 bn"]]),
        ("            2024    2023\nRevenue     $4 bn   $3 bn\nCosts       $1 bn\n", [["", "2024", "2023"], ["Revenue", "$4 bn", "$3 bn"], []]),
        ("| Co | 2025 |\n|:--|--:|\n| Acme | $3 \\| bn |\n", [["Co", "2025"], [], ["Acme", "$3 \\| bn"]]),
        ("Co | Rev\nAcme | $4 bn\n", [["Co", "Rev"], ["Acme", "$4 bn"]]),
    ],
)  # fmt: skip
def test_tables_have_rows_with_cells(text: str, expected: list[list[str]]) -> None:
    document = cut(text)
    assert cells(document) == expected
    assert document.zones[0].header


def test_rows_of_figures_have_no_header() -> None:
    assert not any(zone.header for zone in cut("Acme\t$4 bn\nBeta\t$3 bn\n").zones)


MARKDOWN = """---
date: 2026-06-03
---
# Acme grows

## Plan

* Chips
  and more
  1. Fast ones

Text in
two lines.

> We like it.

Outlook
-------

```
# no heading
```

### Risks ###

**How sure is it?**

Quite.

## Sources

1. [Acme](https://example.com)
"""


def test_markdown_is_read_as_written() -> None:
    document = cut(MARKDOWN, "markdown")
    assert [(zone.kind, zone.level) for zone in document.zones] == [
        ("furniture", 0),
        ("title", 0),
        ("heading", 2),
        ("list_item", 1),
        ("list_item", 2),
        ("body", 0),
        ("body", 0),
        ("heading", 2),
        ("furniture", 0),
        ("heading", 3),
        ("heading", 6),
        ("body", 0),
        ("references", 0),
        ("references", 0),
    ]
    assert of_kind(document, "heading") == ["Plan", "Outlook", "Risks", "How sure is it?"]
    assert [words(document, index) for index in document.headings_above(11)] == [
        "How sure is it?",
        "Risks",
        "Outlook",
        "Acme grows",
    ]
    assert [document.text[quote.start : quote.end] for quote in document.quotes] == ["We like it."]


def test_question_headings_in_a_row_are_a_faq() -> None:
    text = "".join(
        f"Why {what}?\n\nIt is so because it was always so, they say.\n\n" for what in ("now", "here", "so")
    )
    assert kinds(cut(f"Acme grows\n\n{text}")) == ["title", *["faq_question", "faq_answer"] * 3]
    assert "faq_question" not in kinds(
        cut("Acme grows\n\nWhat is next?\n\nIt will grow by 5% in 2026, it said on Monday.")
    )


def test_questions_and_answers_on_single_lines_are_paired() -> None:
    document = cut(
        "Acme grows\n\nQ&A\n\nQ: How much?\nA: $5 billion. In chips:\n• GPUs\nQ: When?\nA: Now.\n\nOutlook\n\nIt will grow by 5% in 2026."
    )
    assert of_kind(document, "faq_answer") == ["$5 billion. | In chips:", "GPUs", "Now."]


def test_weak_bullets_need_company() -> None:
    assert kinds(cut("– so it said.")) == ["body"]
    assert kinds(cut("Parts:\n- one\n- two")) == ["body", "list_item", "list_item"]
    assert kinds(cut("1. Acme\n2. Beta\n3. Gamma")) == ["list_item"] * 3
    assert kinds(cut("5. The fifth place went to Acme.")) == ["body"]


@pytest.mark.parametrize(
    "expected",
    [
        ["It closed at 4 p.m. ET on Friday.", "Then it fell."],
        ["It closed at 4 p.m.", "The next day it fell."],
        ["It rose in May.", "Then it fell."],
        ["Yahoo! Inc. said so.", "U.S. Steel agreed."],
        ["Acme Inc. CEO J.P. Doe left.", "Dr. No. 2 came."],
        ["Acme Inc (ACME.N) raised its forecast.", "Then it fell."],
        ["It was No. 1 in the U.S.", "The rest fell."],
        ["Sales rose 4.5 pct to $3.2 bn. in all.", "Costs fell."],
        ["He said: “It is over.", "We won.”", "(See note.)", "Then he left."],
        ["“We won,” he said.", "“It is over.”", "He left."],
        ["Sales rose...", "Then they fell."],
        ["iPhone sales rose.", "iPad sales fell."],
        ["Émile’s 🙂 Café opened.", "Élan moved — “ça alors.”", "Then he left."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_long_paragraph_is_cut_as_a_short_one_is() -> None:
    sentence = "Sales of Acme’s “café” rose 8% to €4.2 billion in the first quarter of 2026."
    assert sentences(" ".join([sentence] * 500)) == [sentence] * 500


@pytest.mark.parametrize(
    "line",
    [
        "Share",
        "• Like",
        "Read more",
        "View Original",
        "© 2026 Acme Media",
        "Subscribe to our newsletter",
        "3 min read",
    ],
)
def test_lines_of_the_page_are_furniture(line: str) -> None:
    document = cut(f"Acme grows\n\nIt grew by 5% in 2026.\n\n{line}\n\nIt will grow by 6% in 2027, it said.")
    assert kinds(document) == ["title", "body", "furniture", "body"]


def test_a_sign_off_takes_the_short_lines_below_with_it() -> None:
    assert (
        kinds(cut("Acme grows\n\nIt grew by 5% in 2026.\n\nAdd a comment\nJane\nJoe"))[-3:]
        == ["furniture"] * 3
    )
    assert (
        kinds(cut("Acme grows\n\nIt grew by 5%.\n\nShare\n\nSources\n\nhttps://example.com"))[-2:]
        == ["references"] * 2
    )


def test_a_word_of_the_page_may_head_a_section() -> None:
    text = "Acme grows\n\nSearch\n\nRevenue rose 12% to $4 billion.\n\nAdvertisement\n\nCosts fell by 3% in 2026."
    assert kinds(cut(text)) == ["title", "heading", "body", "furniture", "body"]


def test_a_page_with_a_headline_only_keeps_it() -> None:
    assert kinds(cut("Share\n\nAcme grows")) == ["furniture", "body"]


def test_quarters_are_no_labels_of_questions() -> None:
    assert "faq_question" not in kinds(cut("Sales\n\nQ1: $5 billion.\n\nQ2: $6 billion.\n\nQ3: $7 billion."))


def test_numbers_above_paragraphs_are_headings() -> None:
    text = "Three to watch\n\n1. Acme\n\nIt grew by 5% in 2026.\n\n2. Beta\n\nIt grew by 6% in 2026."
    assert kinds(cut(text)) == ["title", "heading", "body", "heading", "body"]


def test_an_answer_that_asks_back_is_still_an_answer() -> None:
    text = "FAQ\n\nWill it grow?\n\nNobody knows. Who could?\n\n"
    assert kinds(cut(f"Acme grows\n\nBy 5%.\n\n{text}"))[-2:] == ["faq_question", "faq_answer"]
