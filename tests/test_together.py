"""What is told together, and how an answer goes on: the price of a deal and the profit of who is bought, lists of the same names."""

from conftest import brief_of

DEAL = "Corvane Lines plc agreed on Monday to buy Dunlin Ferries for $900 million in cash."
PROFIT = "Dunlin Ferries made a net profit of $40 million in 2025, up from $31 million in 2024."
FILLER = [
    f"{name} Bank raised its dividend to {cents} cents a share from {cents - 3} cents in 2025."
    for name, cents in (("Alder", 20), ("Birch", 30), ("Cedar", 40))
]
TABLE = (
    "How the two fared in 2025:\n\n| Company | Revenue | Revenue change | Net profit |\n|---|---|---|---|\n"
    "| Corvane Lines | $950m | 6% | $71m |\n| Dunlin Ferries | $640m | -2% | $31m |\n"
)


def test_the_price_of_a_company_is_told_with_its_profit_where_there_is_little_room() -> None:
    text = "\n\n".join(["Ferry round-up", DEAL, PROFIT, *FILLER])
    asked = brief_of(text, questions=3).questions[0]
    assert asked.question == "What is Corvane Lines plc buying, and for how much?"
    assert asked.answer == f"{DEAL} {PROFIT}"


def test_a_column_of_percentages_is_told_with_the_others() -> None:
    asked = brief_of(f"# Ferry round-up\n\n{TABLE}").questions[0]
    assert "Revenue rose 6% at Corvane Lines and fell 2% at Dunlin Ferries." in asked.answer


def test_who_declines_to_comment_is_told() -> None:
    text = "Dunlin Bank is in talks to sell its tram works for $40 million. Dunlin Bank declined to comment."
    assert brief_of(f"Trams\n\n{text}").questions[0].answer == text


def test_an_answer_does_not_go_on_with_what_it_has_said() -> None:
    text = "Corvane Lines made revenue of $4 million in 2025. Then again: revenue at Corvane Lines in 2025 came to $4 million."
    assert brief_of(f"Trams\n\n{text}").questions[0].answer == text.partition(" Then")[0]


def test_a_reason_of_the_articles_own_faq_opens_the_answer() -> None:
    text = (
        "Ferries spread\n\nWhy trams lose\n\nFerries carry more people at night. In 2026 Corvane Lines sees 40% more riders."
        "\n\nFAQ\n\nQ1: Why do ferries spread?\n\nMainly because of night trips. Riders rise 40% in 2026. Cheap diesel adds to it.\n\n"
        "Q2: How many ride?\n\nAbout 40% more in 2026.\n"
    )
    answers = {question.question: question.answer for question in brief_of(text).questions}
    assert answers["Why do ferries spread?"].startswith("Mainly because of night trips.")
    assert answers["Why do ferries spread?"].endswith("Cheap diesel adds to it.")


def questions(text: str) -> list[str]:
    return [question.question for question in brief_of(f"Ferries are back\n\n{text}").questions]


def test_a_warning_of_somebody_who_is_named_is_told_though_it_has_no_figure() -> None:
    text = (
        "Marta Oakes, chief executive since 2023, warned that night ferries may stop. They carry few people."
    )
    assert questions(text) == ["What did Marta Oakes warn of?"]


def test_what_a_named_source_says_of_a_metric_is_asked_for_where_nothing_else_is() -> None:
    text = "Norbank president Karl Brandt said Norway's money stock had expanded at an annual rate of nine percent."
    assert all("Karl Brandt" in question for question in questions(text))


def test_a_low_that_was_reached_once_stands_beside_no_level() -> None:
    text = "Dunlin Ferries' market share would later sink to a low of 40 percent, while Corvane Lines had a market share of 25 percent."
    assert not any("Dunlin Ferries and Corvane" in question for question in questions(text))


def test_damages_of_others_are_no_fine() -> None:
    text = "Dunlin Ferries lost its case. Lawyers for the riders had estimated that a minimum of $16 million in damages was caused."
    assert not any("fined" in question for question in questions(text))
