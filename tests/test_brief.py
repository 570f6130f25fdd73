"""Questions and answers: what is asked, in what words, and what is left out."""

from typing import Any

import pytest
from by_hand import Sheet
from conftest import ARTICLES, brief_of

from briefer.article import Article
from briefer.brief import Brief, compose
from briefer.document import segment
from briefer.grounding import Ungrounded, ground
from briefer.pipeline import report_of
from briefer.question import Part, Question

FERRIES = (
    "The three ferry lines will put about $90 million into capital spending in 2027, 12% more than the $80 million"
    " of 2026. Norwold is at about $40 million, Castermere maintains $30-35 million and Pellow plans $20 million."
)

LEANING = FERRIES.replace("The three", "Together, the three").replace("Norwold is", "There, Norwold is")
"""Sentences that cannot be quoted."""


def ferries(text: str = FERRIES) -> Sheet:
    lines = ("Norwold", "Castermere", "Pellow")
    shared: dict[str, Any] = {
        "metric": "capital spending",
        "measures": "capital_expenditure",
        "status": "forecast",
    }
    group: dict[str, Any] = {"subject": "three ferry lines", "kind": "group", "members": lines}
    sheet = Sheet(text, companies=lines)
    sheet.fact("$90 million", period="2027", **group, **shared)
    sheet.fact("12%", period="2027", change="up by", **group, **shared)
    sheet.fact("$80 million", period="2026", change="up from", **group, **shared)
    for name, figure in zip(lines, ("$40 million", "$30-35 million", "$20 million"), strict=True):
        sheet.fact(figure, name, period="2027", **shared)
    return sheet


def test_a_breakdown_lists_the_members_then_the_total_with_its_growth() -> None:
    assert ferries().pairs() == [
        (
            "What is the expected capital spending of the three ferry lines in 2027?",
            FERRIES,
        )
    ]


def test_a_breakdown_that_cannot_be_quoted_is_told_in_sentences() -> None:
    assert ferries(LEANING).pairs()[0][1] == (
        "Capital spending is expected to be about $40 million at Norwold, $30-35 million at Castermere and $20 million"
        " at Pellow. The total is expected to reach about $90 million, up 12% from $80 million in 2026."
    )


def test_a_second_total_is_told_as_another_one() -> None:
    sheet = Sheet(
        LEANING + " Later the three ferry lines are said to plan capital spending of $95 million in 2027."
    )
    sheet.mentions, sheet.facts = ferries(LEANING).mentions + sheet.mentions[-2:], ferries(LEANING).facts
    sheet.mentions[-2:] = [m.model_copy(update={"id": f"m_9{i}"}) for i, m in enumerate(sheet.mentions[-2:])]
    sheet.fact(
        "$95 million",
        "three ferry lines",
        "capital spending",
        measures="capital_expenditure",
        kind="group",
        members=("Norwold", "Castermere", "Pellow"),
        period="2027",
        status="forecast",
    )
    ((_, answer),) = sheet.pairs()
    assert answer.endswith("Another estimate puts the total at $95 million.")


def test_forecasts_of_one_sentence_are_given_in_the_words_of_the_article() -> None:
    text = "Quill Research expects spending on tram lines to reach $9 billion in 2027 and about $11 billion in 2028."
    sheet = Sheet(text, companies=("Quill Research",))
    for figure, year in (("$9 billion", "2027"), ("$11 billion", "2028")):
        sheet.fact(
            figure,
            "tram lines",
            "spending",
            measures="spending",
            kind="thing",
            period=year,
            status="forecast",
            source="Quill Research",
        )
    assert sheet.pairs() == [
        ("What does Quill Research expect for spending on tram lines in 2027 and 2028?", text)
    ]


def test_forecasts_of_several_sentences_are_merged() -> None:
    sheet = Sheet(
        "Dunlin Bank expects revenue at Corvane of $9 billion in 2027. Tea sells. It adds that it sees revenue of $11 billion in 2028.",
        companies=("Dunlin Bank", "Corvane"),
    )
    for figure, year in (("$9 billion", "2027"), ("$11 billion", "2028")):
        sheet.fact(figure, "Corvane", "revenue", period=year, status="forecast", source="Dunlin Bank")
    assert sheet.pairs() == [
        (
            "What does Dunlin Bank expect for Corvane's revenue in 2027 and 2028?",
            "Dunlin Bank expects Corvane's revenue to reach $9 billion in 2027 and $11 billion in 2028.",
        )
    ]


def told(text: str, figure: str, **slots: Any) -> str:
    """Return how a fact about Corvane is told whose sentence cannot be quoted."""
    sheet = Sheet("Dunlin Bank spoke to Corvane. " + text, companies=("Corvane", "Dunlin Bank"))
    sheet.fact(figure, "Corvane", **slots)
    ((_, answer),) = sheet.pairs()
    return answer


@pytest.mark.parametrize(
    ("text", "slots", "answer"),
    [
        (
            "It took $4 million as revenue in 2025.",
            {"metric": "revenue", "period": "2025"},
            "Corvane's revenue was $4 million in 2025.",
        ),
        (
            "It puts revenue at $4 million in 2027.",
            {"metric": "revenue", "period": "2027", "status": "guidance"},
            "Corvane expects its revenue to reach $4 million in 2027.",
        ),
        (
            "It sees revenue of more than $4 million by 2027.",
            {"metric": "revenue", "period": "2027", "status": "forecast", "source": "Dunlin Bank"},
            "Dunlin Bank expects Corvane's revenue to reach more than $4 million by 2027.",
        ),
        (
            "Its goal is revenue of $4 million in 2027.",
            {"metric": "revenue", "period": "2027", "status": "target"},
            "The target for Corvane's revenue is $4 million in 2027.",
        ),
        (
            "It guessed revenue of roughly $4 million in 2025.",
            {"metric": "revenue", "period": "2025", "status": "estimate", "source": "Dunlin Bank"},
            "Corvane's revenue is estimated at roughly $4 million in 2025, according to Dunlin Bank.",
        ),
        (
            "It lost and its sales fell to $4 million in 2025.",
            {"metric": "sales", "period": "2025", "change": "down to"},
            "Corvane's sales fell to $4 million in 2025.",
        ),
        (
            "Its sales will come to less than $4 million in 2027.",
            {"metric": "sales", "period": "2027", "status": "forecast"},
            "Corvane's sales are expected to be less than $4 million in 2027.",
        ),
    ],
)
def test_the_tense_follows_the_status(text: str, slots: dict[str, Any], answer: str) -> None:
    assert told(text, "$4 million", **slots) == answer


def test_a_rise_is_told_with_the_level_it_led_to() -> None:
    sheet = Sheet(
        "It was busy: its revenue rose 8% to $4 million in 2025. Corvane is pleased.", companies=("Corvane",)
    )
    sheet.fact("8%", "Corvane", "revenue", change="up by", period="2025", base_period="2024")
    sheet.fact("$4 million", "Corvane", "revenue", change="up to", period="2025")
    assert sheet.pairs() == [
        (
            "How fast did Corvane's revenue grow in 2025?",
            "Corvane's revenue rose by 8% to $4 million in 2025.",
        )
    ]


def test_open_slots_are_not_filled() -> None:
    sheet = Sheet("It spoke of $4 million in 2025 and of 8%, Corvane said.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", None).fact("8%", None, "spoke")
    assert sheet.pairs() == []


def test_what_is_negated_is_not_told() -> None:
    sheet = Sheet("It did not make revenue of $4 million, Corvane said.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", negated=True)
    assert sheet.pairs() == []


def test_two_figures_for_one_thing_in_one_sentence_are_not_told() -> None:
    sheet = Sheet("It has revenue of $4 million and $6 million, Corvane said.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue").fact("$6 million", "Corvane", "revenue")
    assert sheet.pairs() == []


def test_a_move_that_was_not_understood_is_not_told_as_a_level() -> None:
    sheet = Sheet("Its losses: market value went down by $4 million at Corvane.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "market value", measures="market_capitalization")
    assert sheet.pairs() == []


def test_what_is_said_with_a_reserve_is_quoted_and_never_told() -> None:
    text = "Dunlin Bank says revenue at Corvane could reach $4 million in 2027."
    slots: dict[str, Any] = {"period": "2027", "status": "forecast", "source": "Dunlin Bank"}
    sheet = Sheet(text, companies=("Corvane", "Dunlin Bank")).fact(
        "$4 million", "Corvane", "revenue", **slots
    )
    assert sheet.pairs() == [("What does Dunlin Bank expect for Corvane's revenue in 2027?", text)]
    leaning = "It says revenue at Corvane could reach $4 million in 2027. So Dunlin Bank told Corvane."
    sheet = Sheet(leaning, companies=("Corvane", "Dunlin Bank")).fact(
        "$4 million", "Corvane", "revenue", **slots
    )
    assert sheet.pairs() == []


def test_a_condition_is_no_fact() -> None:
    sheet = Sheet(
        "If Pellow joins, revenue at Corvane is $4 million in 2027.", companies=("Corvane", "Pellow")
    )
    sheet.fact("$4 million", "Corvane", "revenue", period="2027", status="forecast")
    assert sheet.pairs() == []


def test_a_share_is_not_told_without_its_whole() -> None:
    sheet = Sheet("It has a share of 8% in 2025, Corvane said.", companies=("Corvane",))
    sheet.fact("8%", "Corvane", "share", measures="market_share", period="2025")
    assert sheet.pairs() == []


def test_a_thing_without_a_name_is_not_asked_for() -> None:
    sheet = Sheet("The offer made revenue of $4 million in 2025.")
    sheet.fact("$4 million", "offer", "revenue", kind="thing", period="2025")
    assert sheet.pairs() == []


def test_a_sentence_that_leans_on_the_one_before_is_not_quoted() -> None:
    for opening in ("This figure, its", "Together they", "Such is life: it"):
        sheet = Sheet(
            f"Corvane sells tea. {opening} made revenue of $4 million in 2025.", companies=("Corvane",)
        )
        sheet.fact("$4 million", "Corvane", "revenue", period="2025")
        assert sheet.pairs()[0][1] == "Corvane's revenue was $4 million in 2025."


def test_who_is_meant_by_a_pronoun_is_named_where_its_sentence_stands_alone() -> None:
    for opening in ("It", "The company", "The Danish company"):
        sheet = Sheet(
            f"Corvane sells tea.\n\nCorvane sells. {opening} made revenue of $4 million in 2025.",
            companies=("Corvane",),
        )
        sheet.fact("$4 million", "Corvane", "revenue", period="2025")
        assert sheet.pairs()[0][1] == "Corvane made revenue of $4 million in 2025."


def test_it_that_speaks_of_what_happened_is_nobody() -> None:
    sheet = Sheet(
        "Corvane sells tea. It was the fourth rise since March, when revenue was $4 million.",
        companies=("Corvane",),
    )
    sheet.fact("$4 million", "Corvane", "revenue")
    assert not any("Corvane was the fourth" in answer for _, answer in sheet.pairs())


def test_a_pronoun_that_may_mean_two_is_not_named() -> None:
    sheet = Sheet(
        "Dunlin Bank met Corvane. It made revenue of $4 million in 2025.",
        companies=("Corvane", "Dunlin Bank"),
    )
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs()[0][1] == "Corvane's revenue was $4 million in 2025."


def test_a_word_that_ties_a_sentence_to_the_one_before_goes() -> None:
    sheet = Sheet("Tea sells. However, Corvane made revenue of $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs()[0][1] == "Corvane made revenue of $4 million in 2025."


def test_a_relative_date_is_spelt_out_in_the_question() -> None:
    sheet = Sheet(
        "Corvane made revenue of $4 million last year.", companies=("Corvane",), published="2026-03-02"
    )
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs() == [
        ("What was Corvane's revenue in 2025?", "Corvane made revenue of $4 million in 2025.")
    ]


def test_the_day_that_only_the_dateline_explains_is_said_once_and_as_the_article_writes_days() -> None:
    text = "LEEDS, 4 May 2026 - Corvane made revenue of $4 million on Monday, and rested on Monday."
    sheet = Sheet(text, companies=("Corvane",), published="2026-05-04").fact(
        "$4 million", "Corvane", "revenue"
    )
    assert sheet.pairs()[0][1] == (
        "Corvane made revenue of $4 million on Monday, 4 May 2026, and rested on Monday."
    )


def test_nothing_is_put_into_the_mouth_of_who_is_quoted() -> None:
    text = '"Corvane made revenue of $4 million on Monday and will rest on Tuesday," Ann Ash said.'
    sheet = Sheet(text, companies=("Corvane",), published="2026-05-04").fact(
        "$4 million", "Corvane", "revenue"
    )
    assert all("2026" not in answer for _, answer in sheet.pairs())


def test_a_date_in_mid_sentence_is_closed_by_a_comma_and_the_year_is_said_once() -> None:
    text = "Corvane, which grew last year, made revenue of $4 million on Monday after a strike last year."
    sheet = Sheet(text, companies=("Corvane",), published="2026-05-04").fact(
        "$4 million", "Corvane", "revenue"
    )
    assert sheet.pairs()[0][1] == (
        "Corvane, which grew in 2025, made revenue of $4 million on Monday, May 4, 2026, after a strike in 2025."
    )


def test_the_first_month_of_an_answer_without_a_year_gets_its_year() -> None:
    text = "Corvane made revenue of $4 million in March and paid it out in April."
    sheet = Sheet(text, companies=("Corvane",), published="2026-05-04").fact(
        "$4 million", "Corvane", "revenue"
    )
    assert sheet.pairs()[0][1] == "Corvane made revenue of $4 million in March 2026 and paid it out in April."
    text = "Corvane made revenue of $4 million between March and May."
    sheet = Sheet(text, companies=("Corvane",), published="2026-05-04").fact(
        "$4 million", "Corvane", "revenue"
    )
    assert sheet.pairs()[0][1] == text


def test_sources_that_disagree_are_asked_for_together() -> None:
    text = "Dunlin Bank told Corvane of revenue of $4 million in 2027. Tea sells. It told Quill Research of revenue of $5 million in 2027."
    sheet = Sheet(text, companies=("Corvane", "Dunlin Bank", "Quill Research"))
    slots: dict[str, Any] = {"period": "2027", "status": "forecast"}
    sheet.fact("$4 million", "Corvane", "revenue", source="Dunlin Bank", **slots)
    sheet.fact("$5 million", "Corvane", "revenue", source="Quill Research", **slots)
    assert sheet.pairs() == [
        (
            "What do Dunlin Bank and Quill Research expect for Corvane's revenue?",
            "Dunlin Bank expects Corvane's revenue to reach $4 million in 2027. Quill Research expects Corvane's"
            " revenue to reach $5 million in 2027.",
        )
    ]


def test_a_deal_is_told_in_the_words_of_the_article() -> None:
    text = "Corvane raised $4 million in a seed round in 2025."
    sheet = Sheet(text, companies=("Corvane",)).fact(
        "$4 million", "Corvane", "round", measures="funding", period="2025"
    )
    assert sheet.pairs() == [("How much did Corvane raise in its seed round?", text)]


def test_a_figure_whose_subject_and_metric_stand_elsewhere_is_not_told() -> None:
    sheet = Sheet("Corvane has revenue. A yield fell to $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs() == []


def test_a_dateline_goes() -> None:
    sheet = Sheet("LEEDS, May 4 - Corvane made revenue of $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs()[0][1] == "Corvane made revenue of $4 million in 2025."


def test_a_deal_that_is_denied_is_not_asked_for() -> None:
    sheet = Sheet("Corvane denied that it raised $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "raised", measures="funding", period="2025")
    assert sheet.pairs() == []


def test_the_results_of_a_company_are_told_together() -> None:
    text = "Sales went well: at Corvane revenue rose to $9 million in 2025. It “made a net profit of $4 million. Its"
    text += " debt is gone, and a dividend of $2 million was its thanks."
    sheet = Sheet(text, companies=("Corvane",)).fact(
        "$9 million", "Corvane", "revenue", period="2025", change="up to"
    )
    sheet.fact("$4 million", "Corvane", "net profit", measures="net_income", period="2025")
    sheet.fact("$2 million", "Corvane", "dividend", measures="dividend", period="2025")
    assert sheet.pairs() == [
        (
            "What were Corvane's revenue, net profit and dividend in 2025?",
            "Corvane's revenue rose to $9 million in 2025. Its net profit was $4 million. Its dividend was $2 million.",
        )
    ]


@pytest.mark.parametrize(
    ("name", "kind", "metric", "question"),
    [
        ("U.S.", "place", "debt", "What was the U.S. debt?"),
        ("Chile", "place", "debt", "What was Chile's debt?"),
        ("three ferries", "group", "debt", "What was the three ferries' debt?"),
        ("Salt Flats", "thing", "debts", "What were Salt Flats' debts?"),
    ],
)
def test_what_is_asked_for_is_named_in_good_grammar(name: str, kind: str, metric: str, question: str) -> None:
    sheet = Sheet(f"In {name} a {metric} of $4 million was seen.").fact(
        "$4 million", name, metric, measures="debt", kind=kind
    )
    assert sheet.pairs()[0][0] == question


def test_page_furniture_says_nothing() -> None:
    sheet = Sheet("Corvane made revenue of $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025", zone="furniture")
    assert sheet.pairs() == []


def test_what_the_articles_own_faq_repeats_is_told_from_the_body() -> None:
    sheet = Sheet(
        "Corvane made revenue of $4 million in 2025. Then again: revenue at Corvane in 2025 came to $4 million.",
        companies=("Corvane",),
    )
    sheet.fact("$4 million", "Corvane", "revenue", nth=2, period="2025", zone="faq_answer")
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    assert sheet.pairs() == [
        ("What was Corvane's revenue in 2025?", "Corvane made revenue of $4 million in 2025.")
    ]


def test_no_two_answers_share_a_fact_or_their_words() -> None:
    brief = ferries().brief()
    facts = [name for question in brief.questions for name in question.facts]
    assert len(facts) == len(set(facts))
    assert len({question.answer for question in brief.questions}) == len(brief.questions)


def test_a_claim_is_told_once() -> None:
    sheet = Sheet(
        "Corvane made revenue of $4 million in 2025. It is $4 million for 2025.", companies=("Corvane",)
    )
    sheet.fact("$4 million", "Corvane", "revenue", period="2025", claim="c_one")
    sheet.fact("$4 million", "Corvane", "revenue", nth=2, period="2025", claim="c_one")
    ((_, answer),) = sheet.pairs()
    assert answer.count("$4 million") == 1


def test_every_figure_is_a_part_that_quotes_the_article() -> None:
    sheet = ferries()
    mentions = {mention.id: mention for mention in sheet.mentions}
    for question in sheet.brief().questions:
        assert "".join(part.text for part in question.parts) == question.answer
        for part in question.parts:
            if part.mention:
                assert part.text == mentions[part.mention].text
            elif part.quote is None:
                assert not any(character.isdigit() for character in part.text)


def test_answers_cite_the_sentences_they_rest_on_in_text_order() -> None:
    ((first, second),) = [question.citations for question in ferries().brief().questions]
    assert FERRIES[first[0] : first[1]].startswith("The three ferry lines")
    assert FERRIES[second[0] : second[1]].startswith("Norwold")


def test_as_many_questions_as_asked_for_and_the_weightiest_first() -> None:
    text = "Corvane made revenue of $4 million in 2025.\n\nPellow has a debt of $9 million.\n\nNorwold holds $7 million in cash."
    sheet = Sheet(text, companies=("Corvane", "Pellow", "Norwold"))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025").fact(
        "$9 million", "Pellow", "debt", measures="debt"
    )
    sheet.fact("$7 million", "Norwold", "cash", measures="cash")
    assert [question for question, _ in sheet.pairs(questions=2)] == [
        "What was Corvane's revenue in 2025?",
        "What is Pellow's debt?",
    ]


def test_two_questions_on_one_paragraph_are_not_bolted_together() -> None:
    text = "Corvane made revenue of $4 million in 2025. Corvane has a debt of $9 million."
    sheet = Sheet(text, companies=("Corvane",)).fact("$4 million", "Corvane", "revenue", period="2025")
    sheet.fact("$9 million", "Corvane", "debt", measures="debt")
    assert all(", and " not in question for question, _ in sheet.pairs())


def test_every_article_of_the_corpus_gives_a_grounded_brief_that_repeats_nothing() -> None:
    for path in ARTICLES:
        document = segment(
            Article(path.read_text("utf-8"), markup="markdown" if path.suffix == ".md" else "text")
        )
        brief = compose(document, report_of(document))
        facts = [name for question in brief.questions for name in question.facts]
        assert len(facts) == len(set(facts)), path
        assert len({question.question for question in brief.questions}) == len(brief.questions), path
        assert all(question.citations for question in brief.questions), path


def test_an_empty_article_gives_an_empty_brief() -> None:
    document = segment(Article(""))
    assert compose(document, report_of(document)) == Brief(title=None)


@pytest.mark.parametrize(
    "parts",
    [
        (Part(text="Revenue was $5 million."),),
        (Part(text="Revenue was "), Part(text="$5 million", mention="m_1")),
        (Part(text="Revenue was "), Part(text="$4 million", mention="m_77")),
        (Part(text="$5 million", quote=(0, 10)),),
        (Part(text="4", finding="unknown"),),
    ],
)
def test_a_figure_that_is_tied_to_nothing_is_refused(parts: tuple[Part, ...]) -> None:
    sheet = Sheet("$4 million is revenue.")
    answer = "".join(part.text for part in parts)
    question = Question(kind="results", question="What was it?", answer=answer, parts=parts)
    with pytest.raises(Ungrounded, match="G303"):
        ground([question], sheet.document, sheet.report())


def test_a_figure_in_the_wording_of_a_question_must_stand_in_the_article() -> None:
    sheet = Sheet("Nothing here.")
    question = Question(kind="results", question="What was it in 2031?", answer="", parts=())
    with pytest.raises(Ungrounded, match="2031"):
        ground([question], sheet.document, sheet.report())


def test_a_name_in_capitals_gives_way_to_the_one_of_the_text() -> None:
    text = "CORVANE STEEL CORP PROFIT RISES\n\nCorvane Steel Corp said its revenue rose 9% to $40 million in 2025.\n"
    assert all("CORVANE" not in each.question for each in brief_of(text).questions)
