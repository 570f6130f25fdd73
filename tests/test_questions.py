"""The kinds of question: what each asks of a text, and what it leaves alone."""

from typing import Any

import pytest
from by_hand import Sheet, doubt
from conftest import brief_of

from briefer.article import Article
from briefer.brief import compose
from briefer.document import segment
from briefer.extract import extract
from briefer.pipeline import report_of
from briefer.render import render
from briefer.wording.clause import is_many
from briefer.wording.normalised import plainly


def only(sheet: Sheet) -> tuple[str, str]:
    """Return the one question and its answer."""
    ((question, answer),) = sheet.pairs()
    return question, answer


def test_a_move_with_its_cause_is_asked_for_by_why() -> None:
    for cause in ("because of dearer oil", "driven by a weak krone", "blaming a strong krone"):
        text = f"Corvane's revenue rose 8% in 2025, {cause}."
        sheet = Sheet(text, companies=("Corvane",)).fact(
            "8%", "Corvane", "revenue", period="2025", change="up by"
        )
        assert only(sheet) == ("Why did Corvane's revenue rise in 2025?", text)


def test_words_that_give_no_cause_are_not_asked_by_why() -> None:
    for words in (
        "as much as ever",
        "seen as clearing the way",
        "as chief buyer",
        "helped by cheap oil",
        "as buyers queued",
    ):
        sheet = Sheet(f"Corvane's revenue rose 8% in 2025, {words}.", companies=("Corvane",))
        sheet.fact("8%", "Corvane", "revenue", period="2025", change="up by")
        assert only(sheet)[0] == "How fast did Corvane's revenue grow in 2025?"


def test_a_forecast_that_is_cut_is_no_fall() -> None:
    sheet = Sheet(
        "Corvane cut its forecast for 2025 profit to $4 million, blaming a strong krone.",
        companies=("Corvane",),
    )
    slots: dict[str, Any] = {
        "measures": "profit",
        "period": "2025",
        "change": "down to",
        "status": "guidance",
    }
    assert not only(sheet.fact("$4 million", "Corvane", "profit", **slots))[0].startswith("Why")


def test_a_section_headed_by_why_answers_it() -> None:
    text = (
        "# A title\n\nOpening words.\n\n## Why Ferries Must Run on Power\n\nThe power is cheap, and ferries must"
        " run.\n\nDunlin Bank says revenue at Corvane was $4 million in 2025.\n"
    )
    (question,) = brief_of(text, markup="markdown").questions
    assert question.question == "Why must ferries run on power?"
    assert question.answer.endswith("Dunlin Bank says revenue at Corvane was $4 million in 2025.")


@pytest.mark.parametrize(
    ("text", "figure", "question"),
    [
        (
            "The new levy could cost ferry lines $4 million.",
            "$4 million",
            "How much could the new levy cost ferry lines?",
        ),
        (
            "Housing alone contributed 4% to the rise in prices.",
            "4%",
            "How much did housing alone contribute to the rise in prices?",
        ),
        (
            "A dearer krone would raise the bill of ferry lines by 4%.",
            "4%",
            "By how much would a dearer krone raise the bill of ferry lines?",
        ),
        ("Ferries made up 4% of revenue in 2025.", "4%", "What share of revenue did ferries make up?"),
        ("Texas accounts for 4% of all ferries.", "4%", "How large is Texas' share of all ferries?"),
        (
            "Only 4% of all owners said that they had hired staff.",
            "4%",
            "What share of all owners said that they had hired staff?",
        ),
    ],
)
def test_what_one_thing_is_to_another_is_asked_in_the_words_of_the_article(
    text: str, figure: str, question: str
) -> None:
    # The same words stand elsewhere with a small letter: they are no names.
    sheet = Sheet(f"{text}\n\nNow for housing and ferries.")
    assert only(sheet.fact(figure, None, None)) == (question, text)


@pytest.mark.parametrize(
    "text",
    [
        "That law could cost ferry lines $4 million.",
        "The low-cost ferry line has $4 million.",
        "It could add $4 million to the bill.",
    ],
)
def test_an_owner_that_is_not_named_is_not_asked_for(text: str) -> None:
    assert Sheet(text).fact("$4 million", None, None).pairs() == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The sale of Pellow should close in the first quarter of 2027.",
            "When should the sale of Pellow close?",
        ),
        ("The new tram ferry is due to sail in June 2027.", "When is the new tram ferry due to sail?"),
        ("The board of Corvane next meets on June 24, 2027.", "When does the board of Corvane next meet?"),
        ("Corvane plans to open a pier by 2028.", "When does Corvane plan to open a pier?"),
    ],
)
def test_what_is_due_is_asked_for_by_when(text: str, question: str) -> None:
    assert only(Sheet(text, companies=("Corvane",))) == (question, text)


def test_a_revised_forecast_is_asked_for_as_what_is_expected_now() -> None:
    for verb in ("cut", "raised", "lowered"):
        (found,) = brief_of(
            f"Corvane Inc. {verb} its forecast for 2027 profit to $4 million, it said."
        ).questions
        assert found.question == "What does Corvane Inc. now expect for its profit in 2027?"


def test_a_purchase_is_asked_for_by_both_names() -> None:
    for verb, question in (
        ("agreed to buy", "How much has Pellow agreed to pay for Corvane?"),
        ("offered to buy", "How much is Pellow offering for Corvane?"),
        ("will buy", "How much will Pellow pay for Corvane?"),
        ("is buying", "How much is Pellow paying for Corvane?"),
        ("bought", "How much did Pellow pay for Corvane?"),
        ("is in talks to buy", "How much could Pellow pay for Corvane?"),
    ):
        sheet = Sheet(f"Pellow {verb} rival Corvane for $4 million.", companies=("Pellow", "Corvane"))
        sheet.fact("$4 million", "Pellow", None)
        assert only(sheet)[0] == question


def test_a_sentence_that_leans_is_quoted_behind_the_one_it_leans_on() -> None:
    text = "Corvane raised $4 million in 2025. It paid $1 million in tax, the company said."
    sheet = Sheet(text, companies=("Corvane",)).fact(
        "$4 million", "Corvane", "raised", measures="funding", period="2025"
    )
    assert only(sheet.fact("$1 million", "Corvane", "tax", measures="tax"))[1] == text


def test_an_answer_does_not_go_on_with_another_matter() -> None:
    text = "Corvane raised $4 million in 2025. Pellow sells tea."
    sheet = Sheet(text, companies=("Corvane", "Pellow")).fact(
        "$4 million", "Corvane", "raised", measures="funding", period="2025"
    )
    assert only(sheet)[1] == "Corvane raised $4 million in 2025."


def test_what_an_owner_narrowed_by_more_words_has_is_asked_for_with_these() -> None:
    sheet = Sheet("Revenue at companies with few ferries fell to $4 million in 2025.")
    sheet.fact("$4 million", "companies", "Revenue", kind="group", period="2025", change="down to")
    assert only(sheet)[0] == "What did revenue at companies with few ferries fall to in 2025?"


def test_an_amount_in_two_currencies_is_told_once() -> None:
    sheet = Sheet(
        "Corvane sells tea. It “had 9 million kroner ($4 million) as revenue in 2025.",
        companies=("Corvane",),
    )
    sheet.fact("9 million kroner", "Corvane", "revenue", period="2025")
    assert only(sheet)[1] == "Corvane's revenue was 9 million kroner ($4 million) in 2025."


def test_forecasts_without_a_source_are_called_that_beside_those_with_one() -> None:
    text = "Dunlin Bank expects revenue at Corvane of $9 million in 2027. Revenue at Corvane will be $11 million in 2028."
    sheet = Sheet(text, companies=("Dunlin Bank", "Corvane"))
    sheet.fact("$9 million", "Corvane", "revenue", period="2027", status="forecast", source="Dunlin Bank")
    sheet.fact("$11 million", "Corvane", "Revenue", period="2028", status="forecast")
    assert only(sheet)[1] == f"{text} No source is named for the $11 million."


@pytest.mark.parametrize(
    ("code", "message", "answer"),
    [
        (
            "A101",
            "from $4 to $5 is growth of 25%, not 40%",
            "Corvane made revenue of $4 million in 2025. But from $4 to $5 is a rise of 25%, not 40%.",
        ),
        (
            "A104",
            "$4 million + $5 add to $9, not $8",
            "Corvane made revenue of $4 million in 2025. But $4 million and $5 add up to $9, not $8.",
        ),
        (
            "C201",
            "Corvane, revenue, 2025: $4 million here and $6 million there differ by at least $1m",
            "For Corvane's revenue in 2025, the article gives $4 million in one place and $6 million in another.",
        ),
    ],
)
def test_what_the_audit_found_is_told_at_the_end(code: str, message: str, answer: str) -> None:
    sheet = Sheet("Corvane made revenue of $4 million in 2025.", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue", period="2025")
    finding = doubt(code=code, severity="error", message=message, spans=((21, 31),))
    report = sheet.report().model_copy(update={"findings": (finding,)})
    *_, last = compose(sheet.document, report).questions
    assert (last.question, last.answer, last.kind) == (
        "Editor's note: What does not add up in the article?",
        answer,
        "doubts",
    )
    words = [part for part in last.parts if part.text.strip(" .") and not (part.mention or part.quote)]
    assert {part.finding for part in words} == {"a1b2"}
    page = render(compose(sheet.document, report), sheet.document, report)
    assert "\n---\n\n## Editor's note: What does not add up in the article?\n" in page


def test_where_all_adds_up_nobody_asks() -> None:
    brief = brief_of("Corvane Inc. said revenue rose 10% to $11 million in 2025 from $10 million in 2024.")
    assert "doubts" not in {question.kind for question in brief.questions}


FAQ = (
    "Corvane sails on\n\nCorvane Inc. said its revenue rose 10% to $11 million in 2025 from $10 million in 2024.\n\n"
    "FAQ\n\nQ1: How did the ferry line do?\n\nWell: revenue was $11 million, 10% more.\n\n"
    "Q2: What comes now?\n\nMore piers.\n"
)


def test_the_articles_own_question_is_answered_from_its_body() -> None:
    (question,) = brief_of(FAQ).questions
    assert question.question == "How did the ferry line do?"
    assert question.answer.startswith("Corvane Inc. said its revenue rose 10% to $11 million")
    assert all(start < FAQ.index("FAQ") for start, _ in question.citations)


@pytest.mark.parametrize(
    ("written", "way"),
    [
        ("US$1,250m", "$1.25 billion"),
        ("805.8 billion RMB", "CNY 805.8 billion"),
        ("$115 to $135 billion", "$115–135 billion"),
        ("26 cents", "$0.26"),
        ("47 per cent", "47%"),
        ("25 basis points", "25 basis points"),
    ],
)
def test_figures_can_be_written_in_one_way(written: str, way: str) -> None:
    (mention,) = extract(segment(Article(f"It was {written} then.")), only=("money", "percent"))
    assert plainly(mention) == way


def test_a_normalised_brief_is_grounded_like_any_other() -> None:
    document = segment(Article("Corvane Inc. said its revenue rose 10 per cent to US$1,100m in 2025."))
    report = report_of(document)
    (question,) = compose(document, report, figures="normalised").questions
    assert question.answer == "Corvane Inc. said its revenue rose 10% to $1.1 billion in 2025."
    assert "".join(part.text for part in question.parts) == question.answer


@pytest.mark.parametrize(
    ("words", "many"),
    [("Texas", False), ("the banks", True), ("the price of chips", False), ("tea and coffee", True)],
)
def test_the_number_of_a_noun_phrase_is_that_of_its_head(words: str, many: bool) -> None:
    assert is_many(words) is many


TABLE = (
    "# Ferries in figures\n\nHow the lines did in 2025:\n\n| Line | Revenue | Net profit |\n|---|---|---|\n"
    "| Norwold Inc. | $40 million | $4 million |\n| Pellow Inc. | $30 million | $3 million |\n"
)


def test_the_columns_of_a_table_are_told_in_a_sentence_each() -> None:
    (question,) = brief_of(TABLE, markup="markdown").questions
    assert (
        question.question == "What were the revenue and net profit of Norwold Inc. and Pellow Inc. in 2025?"
    )
    assert question.answer == (
        "In 2025 revenue was $40 million at Norwold Inc. and $30 million at Pellow Inc. Net profit was $4 million at"
        " Norwold Inc. and $3 million at Pellow Inc."
    )
    assert "How the lines did in 2025:" in [TABLE[slice(*span)] for span in question.citations]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The global sailcloth market was worth $4 million in 2025.",
            "How large was the global sailcloth market in 2025?",
        ),
        (
            "The market for sails is expected to reach $4 million in 2027.",
            "How large is the market for sails expected to be in 2027?",
        ),
    ],
)
def test_the_size_of_a_market_is_asked_for_where_the_market_is_named(text: str, question: str) -> None:
    (found,) = brief_of(text).questions
    assert (found.question, found.answer) == (question, text)


def test_the_question_that_a_survey_put_is_the_question() -> None:
    named = "54% of owners named wages and 9% named rents."
    sheet = (
        Sheet(f"Asked what keeps them from hiring, {named}").fact("54%", None, None).fact("9%", None, None)
    )
    assert only(sheet) == ("What keeps owners from hiring?", named)


def test_an_owner_moves_what_is_its_own() -> None:
    text = "Corvane lowered its dividend to $4 million in 2025 because ferries stood still."
    slots: dict[str, Any] = {"measures": "dividend", "period": "2025", "change": "down to"}
    sheet = Sheet(text, companies=("Corvane",)).fact("$4 million", "Corvane", "dividend", **slots)
    assert only(sheet)[0] == "Why did Corvane lower its dividend?"


def test_forecasters_of_one_sentence_are_asked_for_together() -> None:
    text = (
        "Dunlin Bank expects revenue at Corvane of $9 million in 2027, while Quill Research sees $8 million."
    )
    sheet = Sheet(text, companies=("Dunlin Bank", "Quill Research", "Corvane"))
    sheet.fact("$9 million", "Corvane", "revenue", period="2027", status="forecast", source="Dunlin Bank")
    assert only(sheet) == ("What do forecasters expect for Corvane's revenue in 2027?", text)


@pytest.mark.parametrize(
    ("subject", "kind", "metric", "measures"),
    [
        ("Norway", "place", "revenue", "revenue"),
        ("Ole Moen", "person", "revenue", "revenue"),
        ("Analysts", "group", "revenue", "revenue"),
        ("Fjord Institute", "institution", "inflation", "inflation"),
    ],
)
def test_who_cannot_have_it_is_not_asked_for(subject: str, kind: str, metric: str, measures: str) -> None:
    sheet = Sheet(f"{subject} spoke of {metric} of 4% and $4 million in 2025.")
    figure = "4%" if measures == "inflation" else "$4 million"
    sheet.fact(figure, subject, metric, kind=kind, measures=measures, period="2025")
    assert sheet.pairs() == []


@pytest.mark.parametrize(
    "text",
    [
        "Corvane made revenue of $4 million, against an estimate of revenue of $5 million.",
        "Corvane had expected revenue of $5 million in 2025.",
    ],
)
def test_what_was_only_expected_is_not_asked_for_as_a_result(text: str) -> None:
    sheet = Sheet(text, companies=("Corvane",)).fact("$5 million", "Corvane", "evenue")
    assert sheet.pairs() == []


def test_a_headline_of_a_figure_is_not_quoted() -> None:
    sheet = Sheet("- Revenue of Corvane: $4 million, up 8%\n- Debt: none\n", companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "Revenue", zone="list_item")
    assert only(sheet)[1] == "The revenue of Corvane was $4 million."


def test_marks_of_emphasis_are_not_quoted() -> None:
    text = "# Ferries\n\nCorvane Inc. said its revenue rose **10%** to $11 million in 2025."
    (question,) = brief_of(text, markup="markdown").questions
    assert question.answer == "Corvane Inc. said its revenue rose 10% to $11 million in 2025."


def test_what_the_title_is_about_comes_first() -> None:
    text = (
        "Pellow buys Corvane for $40 million\n\nCorvane Inc. made revenue of $9 million in 2025, it said.\n\n"
        "Pellow Inc. agreed to buy Corvane for $40 million in cash.\n"
    )
    first, *_ = brief_of(text).questions
    assert first.question == "What is Pellow buying, and for how much?"


def test_a_definite_noun_brings_the_sentence_that_it_points_to() -> None:
    text = "Corvane will build a pier in Norway. The plant is due to open in October 2027."
    (question,) = brief_of(text).questions
    assert (question.question, question.answer) == ("When is the plant due to open?", text)


def test_undated_levels_that_could_stand_for_each_other_are_not_told_in_our_words() -> None:
    text = "It has revenue of $4 million at Corvane. Then again it has revenue of $6 million at Corvane."
    sheet = Sheet(text, companies=("Corvane",))
    sheet.fact("$4 million", "Corvane", "revenue").fact("$6 million", "Corvane", "revenue")
    assert sheet.pairs() == []


def test_what_a_figure_is_adjusted_for_is_not_what_it_measures() -> None:
    sheet = Sheet("Adjusted for debt at Corvane, it was $4 million.", companies=("Corvane",))
    assert sheet.fact("$4 million", "Corvane", "debt", measures="debt").pairs() == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Corvane Inc. will spend $4 million on piers.", "How much will Corvane Inc. spend on piers?"),
        (
            "Corvane Inc. employs 2,310 people in Norway.",
            "How many people does Corvane Inc. employ in Norway?",
        ),
        ("Corvane Inc. plans to raise up to $4 million.", "How much does Corvane Inc. plan to raise?"),
    ],
)
def test_what_somebody_spends_or_employs_is_asked_by_how_much_or_how_many(text: str, question: str) -> None:
    (found,) = brief_of(text).questions
    assert (found.question, found.answer) == (question, text)


def test_a_price_for_each_is_no_amount_that_is_paid() -> None:
    assert brief_of("Corvane Inc. will pay $4 for each ferry.").questions == ()


def test_a_paragraph_of_which_nobody_asks_is_asked_for_by_whom_it_speaks_of() -> None:
    text = (
        "The harbour of Leeds was dear: it had 4% of the ferries, and 9% of the piers. Of all boats 3% sank."
    )
    (found,) = brief_of(text).questions
    assert found.question == "What is known about the harbour of Leeds?"
    assert found.answer == text


def test_a_plant_is_named_by_the_place_that_the_article_gives() -> None:
    text = "Corvane Inc. builds a plant in Setubal. The plant is due to open in October 2027."
    (found,) = brief_of(text).questions
    assert found.question == "When is the plant in Setubal due to open?"


def test_a_survey_that_counts_first_is_asked_for_by_its_share() -> None:
    text = "Of the 1,840 owners questioned, 938, or 51%, said that they would hire more staff."
    assert only(Sheet(text).fact("51%", None, None)) == (
        "What share of owners said that they would hire more staff?",
        text,
    )


def test_what_a_paragraph_says_of_its_subject_is_asked_for_in_its_own_verb() -> None:
    asked = {
        "What did the Corvane poll find?": "The Corvane poll gave the mayor 51% and his rival 49%.",
        "How large is the fund for old piers?": "The fund for old piers is $4 million, up from the $3 million of its founders.",
        "What has the ministry of ferries proposed?": "The ministry of ferries has proposed a levy that takes 3% of $5.",
    }
    for question, text in asked.items():
        assert [each.question for each in brief_of(text).questions] == [question]


def test_a_company_that_a_question_points_to_is_named_in_it() -> None:
    text = (
        "Corvane recalls 5,000 scooters\n\nCorvane, a maker of scooters, is in trouble.\n\n"
        "The recalls will cost the company $40 million."
    )
    assert [each.question for each in brief_of(text).questions] == ["How much will the recalls cost Corvane?"]


def test_where_the_article_says_once_which_market_it_means_the_question_says_so_too() -> None:
    text = "The market for river ferries is booming.\n\nInitech Research expects the market to reach $4 billion in 2028."
    (found,) = brief_of(text).questions
    assert found.question == "What does Initech Research expect for the market for river ferries in 2028?"


ASKED_WHOLE = {
    "How much will Corvane Inc. spend to train drivers?": "Corvane Inc. will spend $4 million to train drivers.",
    "How many tonnes of salt does the plant in Leeds make a year?": "The plant in Leeds makes 4,000 tonnes of salt a year.",
    "How many ferries did Corvane Inc. sell in 2025?": "Corvane Inc. sold 4,000 ferries worldwide in 2025.",
    "How much did Corvane Inc. pay for a stake in Globex?": "Corvane Inc. paid $4 million for 30% of Globex.",
    "What operating margin is Corvane Inc. aiming for by 2028?": "Corvane Inc. is aiming for an operating margin of 9% by 2028.",
    "What share of the workforce do women make up?": "Women make up 40% of the workforce.",
    "What was the unemployment rate in Serbia in 2025?": "The unemployment rate in Serbia was 19% in 2025.",
    "How large is the Corvane fund for old piers?": "The Corvane fund for old piers amounts to $4 million.",
}


@pytest.mark.parametrize("question", ASKED_WHOLE)
def test_a_question_says_all_that_tells_its_figure_from_another(question: str) -> None:
    assert [each.question for each in brief_of(ASKED_WHOLE[question]).questions] == [question]


def test_a_time_that_opens_the_sentence_is_said_in_the_question() -> None:
    text = "Last year ferry recalls cost Corvane $3 million."
    document = segment(Article(text, published="2026-10-22"))
    (found,) = compose(document, report_of(document)).questions
    assert found.question == "How much did ferry recalls cost Corvane in 2025?"


def test_a_share_price_that_moves_twice_is_asked_for_by_its_day() -> None:
    text = "Corvane Inc. shares, up 20% this year, rose 4% on Wednesday."
    document = segment(Article(text, published="2026-10-22"))
    (found,) = compose(document, report_of(document)).questions
    assert found.question == "How did Corvane Inc.'s shares move on October 21, 2026?"


def test_one_price_at_two_times_is_asked_for_once() -> None:
    text = "Corvane Inc.'s share price fell 2% on Wednesday. Corvane Inc.'s share price rose 4% on Thursday."
    document = segment(Article(text, published="2026-10-23"))
    asked = [each.question for each in compose(document, report_of(document)).questions]
    assert all(each.count("share price") == 1 for each in asked)


def test_a_country_owns_what_newsprint_sets_behind_it() -> None:
    text = "In Britain industrial production rose 3% in 2025. US industrial production fell 2% in 2025."
    asked = " ".join(each.question for each in brief_of(text).questions)
    assert "Britain's industrial production" in asked
    assert "US's" not in asked


def test_who_speaks_in_the_article_does_not_speak_in_the_question() -> None:
    assert not brief_of('"About 28% of our buyers came from Peru," said Ole Moen.').questions


def test_a_move_ends_by_a_day_and_a_level_is_at_it() -> None:
    text = "Corvane Inc.'s deposits reached $4 million at the end of June, up 6% from $3.8 million."
    asked = " ".join(each.question for each in brief_of(text).questions)
    assert "at the end of June" not in asked


COUNTED = {
    "How many ferries were cancelled?": "Nearly 700 ferries were cancelled on Monday in the storm.",
    "How many sailors have died in the strait since 2025?": "More than 90 sailors have died in the strait since 2025, the port said.",
    "How many clerks have been charged?": "A total of 25 clerks have been charged in the bribery and fraud case.",
    "How many towns signed the charter?": "In all, about 300 towns signed the charter, and more want to.",
}


@pytest.mark.parametrize("question", COUNTED)
def test_who_is_counted_and_does_something_is_asked_for(question: str) -> None:
    assert [each.question for each in brief_of(COUNTED[question]).questions] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "If 300 towns sign the charter, it takes effect.",
        "The port remembers: some 300 people killed in the storm.",
        "About 300 kilometres separate the ports.",
    ],
)
def test_a_count_that_does_nothing_is_not_asked_for(text: str) -> None:
    assert not any(each.question.startswith("How many") for each in brief_of(text).questions)


def test_a_figure_for_a_span_of_years_is_asked_for_by_both() -> None:
    text = "Corvane Inc. will save $337 million in wages between 2027 and 2036."
    assert [each.question for each in brief_of(text).questions] == [
        "How much will Corvane Inc. save in wages between 2027 and 2036?"
    ]


def test_what_is_compared_with_others_has_not_moved() -> None:
    text = "The median income of the nurses in Leeds was $40,000 in 2025, compared with $51,000 for pilots."
    assert not any(" fall" in each.question for each in brief_of(text).questions)


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether the ministers will stay in Leeds on 3 May 2026, the clerk had no answer.",
        "Corvane's chief, Jane Doe, will speak in Leeds on 3 May 2026.",
        "Corvane Inc. will take part in 2026's race.",
    ],
)
def test_trifles_and_what_is_only_asked_are_not_due(text: str) -> None:
    assert not any(each.question.startswith("When") for each in brief_of(text).questions)


READ_WHOLE = {
    "What deal has Corvane Inc. closed?": "Corvane Inc. has closed a deal on leasing 63% of the pier.",
    "By what share of voters was the plan for a pier in Leeds rejected?": "The plan for a pier in Leeds was rejected by 61% of voters.",
    "How much higher was the number of overnight stays in Leeds in 2025 than the year before?": "The number of overnight stays in Leeds was 3% higher in 2025 than the year before.",
    "How much more does Corvane Inc. want to spend on ferries?": "Corvane Inc. wants to spend $4 million more on ferries.",
    "How many sailors does Corvane Inc. have stationed in Leeds?": "Corvane Inc. has 4,000 sailors stationed in Leeds.",
    "What share of sailors who took the ferry in Leeds had paid?": "Around 36% of sailors who took the ferry in Leeds had paid.",
}


@pytest.mark.parametrize("question", READ_WHOLE)
def test_what_stands_around_a_figure_is_read_whole(question: str) -> None:
    assert [each.question for each in brief_of(READ_WHOLE[question]).questions] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The budget calls for a 10% increase in Corvane's spending.",
        "The mayor's threat to slam a 45% duty on Peru's salt caused concern.",
        "Exports from Chile to Peru rose 14% to $5 million.",
        "The median fare was raised over the last 32 years by Corvane Inc.",
        "READ MORE: Piers are dear. Corvane Inc. has 4,000 sailors.",
    ],
)
def test_what_is_wanted_cut_or_of_the_page_is_no_fact_of_its_own(text: str) -> None:
    asked = " ".join(each.question for each in brief_of(text).questions)
    assert "grow" not in asked
    assert "duty" not in asked
    assert "Chile's exports" not in asked
    assert "last?" not in asked
    assert "READ" not in " ".join(each.answer for each in brief_of(text).questions)


def test_a_body_that_newsprint_names_bare_gets_its_article() -> None:
    text = "White House warned of a deficit of $4 million in Leeds."
    asked = [each.question for each in brief_of(text).questions]
    assert all("White House" not in each or "the White House" in each for each in asked)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Doe's fund traded $300,000 worth of shares in ferry firms.", "share price"),
        ("The clerks gave Peru $4 million in assistance for its ports.", "clerks' assistance"),
        ("Jane Doe will sail for Peru at the 2027 world cup in Leeds.", "When"),
        ("The port estimates that it costs $60,000 to dig the pier.", "the port cost"),
        ("The funds for old ferries, piers and other works amounted to $4 million.", "large were piers"),
    ],
)
def test_what_a_sentence_gives_to_something_else_is_not_asked_of_its_subject(text: str, wrong: str) -> None:
    assert wrong not in " ".join(each.question for each in brief_of(text).questions)


def test_a_surplus_is_with_whom_the_article_says() -> None:
    text = "Peru has a $65 million trade surplus with Chile."
    assert all(
        "surplus" not in each.question or "Chile" in each.question for each in brief_of(text).questions
    )
