"""Briefs as text: templates, escaping, and what is refused."""

from itertools import pairwise

import pytest
from by_hand import Sheet
from markdown_it import MarkdownIt

from briefer.article import Article
from briefer.brief import Brief, Question, compose
from briefer.document import segment
from briefer.grounding import Ungrounded
from briefer.page.digest import Digest
from briefer.page.page import Page
from briefer.page.variables import variables
from briefer.pipeline import report_of
from briefer.question import Part
from briefer.render import TemplateFault, UnknownTemplate, digest, render, templates

TEXT = "Corvane sells\ncompasses.\n\nCorvane made revenue of $4 million in 2025.\n"


def corvane() -> Sheet:
    sheet = Sheet(TEXT, companies=("Corvane",))
    return sheet.fact("$4 million", "Corvane", "revenue", period="2025")


def rendered(sheet: Sheet, template: str = "faq.md.j2", **own: str) -> str:
    sources = {name.replace("_", "."): text for name, text in own.items()}
    return render(sheet.brief(), sheet.document, sheet.report(), template=template, own=sources)


def quoting(text: str, template: str = "faq.md.j2", own: dict[str, str] | None = None) -> str:
    """Render a brief whose title and only answer are a text."""
    sheet = Sheet(text)
    part = Part(text=" ".join(text.split()), quote=(0, len(text)))
    question = Question(
        kind="results", question="What?", answer=part.text, parts=(part,), citations=((0, 1),)
    )
    brief = Brief(title=text, questions=(question,))
    return render(brief, sheet.document, sheet.report(), template=template, own=own)


def test_the_faq_has_a_title_questions_answers_and_lines() -> None:
    assert rendered(corvane()).splitlines()[2:] == [
        "## What was Corvane's revenue in 2025?",
        "",
        "Corvane made revenue of $4 million in 2025.",
        "",
        "*Source: line 4*",
    ]


def test_bullets_are_one_line_a_question() -> None:
    assert rendered(corvane(), "bullets.md.j2").endswith(
        "\n\n- **What was Corvane's revenue in 2025?** Corvane made revenue of $4 million in 2025.\n"
    )


@pytest.mark.parametrize("template", ["faq.md.j2", "bullets.md.j2"])
@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("", "The article is empty."),
        (" \n\n ", "The article is empty."),
        ("The harbour was quiet.", "No figures were found in this article."),
        (
            "Of 8% nobody spoke.",
            "The article holds figures, but none whose meaning is certain enough for an answer.",
        ),
    ],
)
def test_a_brief_without_questions_says_why(template: str, text: str, note: str) -> None:
    document = segment(Article(text))
    report = report_of(document).model_copy(update={"facts": ()})
    written = render(compose(document, report), document, report, template=template)
    assert written.endswith(f"\n\n{note}\n")
    assert written.count(note) == 1


def test_lines_are_counted_whatever_ends_them() -> None:
    for end in ("\n", "\r\n", "\r"):
        sheet = Sheet(TEXT.replace("\n", end), companies=("Corvane",))
        assert "*Source: line 4*" in rendered(sheet.fact("$4 million", "Corvane", "revenue", period="2025"))


def test_the_same_brief_gives_the_same_text() -> None:
    assert rendered(corvane()) == rendered(corvane())


@pytest.mark.parametrize(
    "text",
    [
        "# Acme | **grows** <script>alert(1)</script>",
        "[x](javascript:alert(1)) and ![y](z)",
        "`code` and *stars* and _lines_ and ~~no~~",
        "- a list",
        "1. a number",
        "> said",
        "&lt;b&gt; &amp; <b>",
        "{{ 7 * 7 }} {% raw %}",
        "a\\b <https://x.y>",
        "=== ---",
    ],
)
def test_text_of_the_article_stays_text_in_markdown(text: str) -> None:
    tokens = MarkdownIt().parse(quoting(text))
    paragraphs = [before for before, after in pairwise(tokens) if before.type == "paragraph_open"]
    assert len(paragraphs) == 2, "the answer and its source"
    _, answer, _ = [token for token in tokens if token.type == "inline"][1:]
    assert answer.children is not None
    assert {child.type for child in answer.children} <= {"text", "text_special"}
    assert "".join(child.content for child in answer.children) == text


@pytest.mark.parametrize(
    "text", ["$5 and R&D, isn't it?", "5 * 3 = 15", "snake_case [sic] (a) 5 < 6 ~ 7", "“Yes” – up 2.5%; A/B"]
)
def test_plain_text_is_not_uglified(text: str) -> None:
    assert f"\n\n{text}\n" in quoting(text)


def test_what_is_no_markdown_or_text_is_escaped_as_html() -> None:
    page = quoting("<b> & 'c'", "own.html.j2", {"own.html.j2": "{{ title }}"})
    assert page == "&lt;b&gt; &amp; &#39;c&#39;"
    assert quoting("<b> & *c*", "own.txt.j2", {"own.txt.j2": "{{ title }}"}) == "<b> & *c*"


def test_a_template_of_the_user_comes_first() -> None:
    assert rendered(corvane(), faq_md_j2="{{ questions | length }} mine") == "1 mine"


def test_an_unknown_template_names_those_there_are() -> None:
    with pytest.raises(
        UnknownTemplate, match=r"no template 'nope\.md\.j2'; there are bullets\.md\.j2, digest\.md\.j2"
    ):
        rendered(corvane(), "nope.md.j2")
    assert set(templates()) >= {"faq.md.j2", "faq.html.j2", "bullets.md.j2", "table.md.j2", "digest.md.j2"}


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a\n{{ nothing }}", r"^own\.md\.j2:2: 'nothing' is undefined; there are title, "),
        ("{{ titel }}", r"^own\.md\.j2:1: 'titel' is undefined; did you mean title\?$"),
        ("\n{{ questions[0].anser }}", r"^own\.md\.j2:2: Answered has no 'anser'; did you mean answer\?$"),
        ("a\n\n{% for %}", r"^own\.md\.j2:3: "),
        ("{{ questions[7] }}", r"^own\.md\.j2:1: .* has no element 7$"),
        ("{{ 1 / 0 }}", r"^own\.md\.j2:1: division by zero"),
        ("{% include 'own.md.j2' %}", r"^own\.md\.j2:1: maximum recursion"),
    ],
)
def test_a_wrong_template_is_told_with_its_line(source: str, message: str) -> None:
    with pytest.raises(TemplateFault, match=message):
        rendered(corvane(), "own.md.j2", own_md_j2=source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ title.__class__.__mro__ }}",
        "{{ title['__class__'] }}",
        "{{ title | attr('__class__') }}",
        "{{ '{0.__class__}'.format(title) }}",
        "{{ questions.__init__.__globals__ }}",
        "{{ questions[0].__dict__ }}",
        "{{ cycler.__init__ }}",
        "{{ self._TemplateReference__context }}",
        "{% set x = [] %}{{ x.append(1) }}",
        "{% import 'os' as os %}",
        "{% include '/etc/passwd' %}",
        "{% include '../pyproject.toml' %}",
        "{% extends 'file:///etc/passwd' %}",
        "{{ open('/etc/passwd') }}",
        "{{ __import__('os') }}",
        "{{ _document }}",
        "{{ _holder._document }}",
        "{{ _holder.__init__ }}",
        "{{ range(10 ** 9) }}",
    ],
)
def test_a_template_reaches_nothing_but_its_variables(source: str) -> None:
    with pytest.raises(TemplateFault, match=r"^own\.md\.j2:1: \S"):
        rendered(corvane(), "own.md.j2", own_md_j2=source)


def test_an_error_in_an_included_template_names_that_one() -> None:
    parts = {"own_md_j2": "a\n{% include 'part.md.j2' %}", "part_md_j2": "\n\n{{ nothing }}"}
    with pytest.raises(TemplateFault, match=r"^part\.md\.j2:3: 'nothing'"):
        rendered(corvane(), "own.md.j2", **parts)


def test_what_a_macro_makes_is_escaped_once() -> None:
    source = "{% macro bold(text) %}**{{ text }}**{% endmacro %}{{ bold('a*b') }}"
    assert rendered(corvane(), "own.md.j2", own_md_j2=source) == "**a\\*b**"


def test_a_part_that_the_user_replaces_is_used_by_the_templates_that_ship() -> None:
    page = rendered(corvane(), "faq.html.j2", page_css_j2="body { color: teal }")
    assert "<style>body { color: teal }</style>" in page


@pytest.mark.parametrize("template", [name for name in templates() if name.endswith(".md.j2")])
@pytest.mark.parametrize("text", ["a | b", "<b>", "`c` $1 *d*", "[e](f) 4"])
def test_every_markdown_template_keeps_text_in_its_place(template: str, text: str) -> None:
    sheet = Sheet(f"{text} made revenue of $4 million in 2025.", companies=(text,))
    sheet.fact("$4 million", text, "revenue", period="2025")
    brief = compose(sheet.document, sheet.report())
    if template.startswith("digest"):
        written = digest([(brief, sheet.document, sheet.report())], template=template)
    else:
        written = render(brief, sheet.document, sheet.report(), template=template)
    tokens = MarkdownIt("commonmark").enable("table").parse(written)
    inside = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inside} <= {
        *("text", "text_special", "softbreak", "strong_open", "strong_close", "em_open", "em_close")
    }
    assert any(text in "".join(child.content for child in token.children or ()) for token in tokens)


def test_the_table_has_a_claim_a_row() -> None:
    assert rendered(corvane(), "table.md.j2").splitlines()[2:] == [
        "| Subject | Metric | Figure | Change | Period | Status | Source | Line |",
        "| --- | --- | ---: | --- | --- | --- | --- | ---: |",
        "| Corvane | revenue | $4 million |  | 2025 | reported |  | 4 |",
    ]


def test_a_digest_tells_what_articles_differ_and_agree_on() -> None:
    told = []
    for title, revenue in (("Up", "$4 million"), ("Down", "$5 million")):
        text = (
            f"# {title}\n\nCorvane made revenue of {revenue} in 2025 and a net profit of $3 million in 2025."
        )
        sheet = Sheet(text, companies=("Corvane",)).fact(revenue, "Corvane", "revenue", period="2025")
        sheet.fact("$3 million", "Corvane", "net profit", measures="net_income", period="2025")
        report = sheet.report().model_copy(update={"title": title})
        told.append((compose(sheet.document, report), sheet.document, report))
    written = digest(told)
    assert written.startswith(
        "# 2 articles in brief\n\n## Where they differ\n\n- **Corvane: revenue, 2025**\n"
    )
    assert "  - Up: $4 million (line 3, reported)\n  - Down: $5 million (line 3, reported)\n" in written
    assert "  - *Contradiction:* $4 million and $5 million have nothing in common\n" in written
    assert "\n\n## Where they agree\n\n- **Corvane: net profit, 2025**\n  - Up: $3 million" in written
    assert "\n\n## Up\n\n- **What" in written
    assert "\n\n## Down\n\n- **What" in written
    assert "The articles share no figure." in digest(told[:1])


def test_the_variables_are_told_from_the_classes_that_hold_them() -> None:
    told = {holder.name: holder for holder in variables(Page, Digest)}
    assert {"title", "questions", "facts", "charts", "article"} <= {each.name for each in told["Page"].fields}
    lines = next(each for each in told["Answered"].fields if each.name == "lines")
    assert lines == ("lines", "list of number", "Lines of the article that it rests on.")
    assert all(holder.text for holder in told.values())
    assert all(each.type for holder in told.values() for each in holder.fields)


def test_a_figure_that_is_tied_to_nothing_fails_the_render() -> None:
    sheet = corvane()
    part = Part(text="It was $5 million.")
    question = Question(kind="results", question="What?", answer=part.text, parts=(part,))
    with pytest.raises(Ungrounded, match="G303"):
        render(Brief(title=None, questions=(question,)), sheet.document, sheet.report())
