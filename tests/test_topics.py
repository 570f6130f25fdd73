"""What is asked for as one topic: the markets of a day, an economy, a quarter, the parts of a company, what it pays out."""

from conftest import brief_of

from briefer.article import Article
from briefer.brief import compose
from briefer.document import segment
from briefer.pipeline import report_of


def asked(text: str) -> dict[str, str]:
    return {question.question: question.answer for question in brief_of(text).questions}


def asked_on(text: str, published: str) -> dict[str, str]:
    document = segment(Article(text, published=published))
    return {each.question: each.answer for each in compose(document, report_of(document)).questions}


MARKETS = "Brent crude fell 1.8% to $68.40 a barrel. Copper climbed to $9,800 a tonne. The FTSE 100 slipped 0.4% to 9,214."


def test_several_markets_of_one_paragraph_are_asked_for_as_the_markets() -> None:
    assert asked(f"Trading day\n\n{MARKETS}") == {"How did the markets move?": MARKETS}


def test_two_things_that_are_traded_make_no_market() -> None:
    text = "Corvane Lines rose 2% to $31. The FTSE 100 slipped 0.4% to 9,214."
    assert "How did the markets move?" not in asked(f"Trading day\n\n{text}")


def test_an_economy_is_asked_for_where_two_sides_of_it_are_told() -> None:
    text = "Inflation in Chile slowed to 3.4% in May from 3.9% in April. Chile's unemployment rate rose to 8.6% in May."
    assert asked_on(f"Chile in figures\n\n{text}", "2026-06-16").keys() == {"How is Chile's economy doing?"}
    # What was so long ago says nothing of how it is.
    assert "How is Chile's economy doing?" not in asked_on(
        f"Chile in figures\n\n{text.replace('May', 'May 2014').replace('April', 'April 2014')}", "2026-06-16"
    )


def test_a_dividend_and_a_buyback_are_what_goes_to_shareholders() -> None:
    text = (
        "Corvane Lines plc declared a dividend of 32 cents a share. The share buyback of $500 million"
        " will run for 18 months."
    )
    assert "What is Corvane Lines plc returning to shareholders?" in asked(f"Ferry line pays\n\n{text}")


def test_the_results_of_a_quarter_are_told_together_and_without_the_lead_that_sums_them_up() -> None:
    text = (
        "Corvane Lines lifts forecast\n\nCorvane Lines said on Tuesday that its net profit jumped 18% in the third quarter"
        " of 2025, and opened a new pier in Porto.\n\nThe ferry line's net profit rose 18% to $164 million, or $1.42 a share,"
        " in the third quarter of 2025.\n\nRevenue at Corvane Lines rose 17% to $1.31 billion in the third quarter of 2025.\n"
    )
    answer = asked(text)["How did Corvane Lines do in the third quarter of 2025?"]
    assert "$1.31 billion" in answer
    assert "pier" not in answer


def test_the_reason_that_an_article_names_is_asked_for() -> None:
    text = (
        "Trams win more riders\n\nTrips by tram rose 24% in 2025, according to Dunlin Research.\n\nCheaper tickets are the"
        " main reason for the boom. The price of a ticket fell 15% to $4 in 2025.\n"
    )
    assert asked(text)["Why did trips by tram rise in 2025?"].startswith(
        "Cheaper tickets are the main reason"
    )


def test_who_leads_a_market_is_asked_for_where_the_article_says_that_they_lead() -> None:
    text = (
        "Tram works\n\nThree builders lead the field. Corvane Lines plc held 29% of the market for trams, Dunlin Works 21% and"
        " Pellow Group 18%.\n"
    )
    assert asked(text)["Which builders lead the market for trams?"].startswith(
        "Three builders lead the field."
    )


def test_the_post_of_who_warns_is_said() -> None:
    text = "Corvane Lines cools\n\nCorvane Lines grew. Jane Doe, chief executive since 2023, warned that fares may fall."
    assert "What did Corvane Lines' chief executive, Jane Doe, warn of?" in asked(text)


def test_rivals_are_asked_for_where_a_paragraph_begins_with_them() -> None:
    text = (
        "Corvane Lines grows\n\nCorvane Lines plc made revenue of $4 million in 2025. Corvane Lines plc employs many.\n\n"
        "Rivals have struggled. Dunlin Ferries plc cut its forecast for 2026 profit to $9 million.\n"
    )
    assert asked(text)["How are Corvane Lines' rivals doing?"].startswith(
        "Corvane Lines' rivals have struggled."
    )


def test_shares_of_two_kinds_of_firms_show_how_these_differ() -> None:
    text = (
        "Piers go electric\n\nForty-one percent of piers use shore-power software in 2026.\n\nSize matters. The survey shows"
        " that 63% of large piers use such software, but only 22% of small piers do.\n"
    )
    assert asked(text)["How do large and small piers differ in their use of shore-power software?"].endswith(
        "63% of large piers use shore-power software, but only 22% of small piers do."
    )


def test_raised_money_has_a_use() -> None:
    text = (
        "Corvane Lines plc raises $40 million\n\nCorvane Lines plc raised $40 million in a Series B round on Monday.\n\nMost of"
        " the money will go into a pier in Porto. The pier is due to open in 2028.\n"
    )
    assert "What will Corvane Lines plc do with the $40 million?" in asked(text)


def test_the_articles_own_question_without_figures_is_answered_in_its_own_words() -> None:
    text = (
        "Ferries spread\n\nIn 2026 Corvane Lines plc sees 40% more riders.\n\nFAQ\n\nQ1: Do ferries replace trams?\n\nNo:"
        " trams carry people through the town, ferries across the water, and both are needed.\n"
    )
    assert asked(text)["Do ferries replace trams?"].startswith("No: trams carry people")


def test_a_heading_that_is_open_is_closed_with_what_the_article_is_about() -> None:
    body = "\n\n".join(
        f"LNG ferry number {number} sails in May." for number in ("one", "two", "three", "four", "five")
    )
    text = f"LNG for ferries\n\n{body}\n\nWho stands to gain\n\nIn all likelihood the yards that build LNG ferries will gain most from it, and the towns with them, by 2030, and 40% more.\n"
    assert [each for each in asked(text) if each == "Who stands to gain from LNG?"]


def test_what_a_house_warns_of_is_a_question_of_its_own() -> None:
    text = (
        "Ferries sail on\n\nDunlin Research expects the market for ferries to reach $9 billion in 2030. A lack of piers could"
        " cost the yards about $900 million by then, Dunlin Research warns.\n"
    )
    assert "How large is the market for ferries expected to be in 2030?" in asked(text)
    answer = asked(text)["What does Dunlin Research warn of?"]
    assert answer == "A lack of piers could cost the yards about $900 million by 2030, Dunlin Research warns."


def test_who_differs_is_asked_for_with_the_sentence_that_says_so() -> None:
    text = (
        "Rates in Chile\n\nThe central bank of Chile meets in May.\n\nAnalysts disagree about what comes next. Altiplano"
        " Research expects Chile's interest rate to reach 3.75% by December 2026, while Banco Cordera sees it at 4% at the end"
        " of 2026.\n"
    )
    answer = asked(text)["What do analysts expect for Chile's interest rate by the end of 2026?"]
    assert answer.startswith("Analysts disagree. Altiplano Research expects")


def test_a_company_that_only_polls_has_no_quarter() -> None:
    text = (
        "Corvane Lines results\n\nAnalysts polled by Dunlin Research expected a profit per share of $2.84 for the third quarter of"
        " 2025.\n\nThird-quarter revenue was $24 billion in the third quarter of 2025.\n"
    )
    assert not [question for question in asked(text) if question.startswith("How did Dunlin")]


def test_a_target_that_a_figure_exceeds_is_nothing_to_come() -> None:
    text = (
        "Chile grows\n\nChile's economic growth was 6.7% in 2016, down from 6.9% in 2015 but exceeding the 6.5% growth target"
        " of the government.\n"
    )
    assert not [question for question in asked(text) if "expected" in question]
