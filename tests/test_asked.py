"""What is asked of a sentence: the questions that its own words make, and those that would be wrong."""

import pytest
from conftest import brief_of

LEAD = "Ferries are back.\n\n"


def questions(text: str) -> list[str]:
    """Return what is asked of a text."""
    return [question.question for question in brief_of(LEAD + text).questions]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Dunlin Bank holds 7.5 percent of Corvane Lines.",
            "What share of Corvane Lines does Dunlin Bank hold?",
        ),
        (
            "Dunlin Bank agreed to pay $680 million for half of the tram works.",
            "How much did Dunlin Bank agree to pay for half of the tram works?",
        ),
        (
            "Last week, Norway and Chile pledged to buy 48 vessels.",
            "How many vessels did Norway and Chile pledge to buy?",
        ),
        (
            "Steel and tin prices were raised by 12 percent in Chile.",
            "By how much were steel and tin prices raised?",
        ),
        ("The average tram fare stood at $14.20 in May 2026.", "What was the average tram fare in May 2026?"),
        ("The total value of the fleet exceeds $900 million.", "What is the total value of the fleet?"),
        (
            "Dunlin Bank sold its tram works in Porto for $40 million.",
            "For how much did Dunlin Bank sell its tram works in Porto?",
        ),
        (
            "Corvane Lines announced a $30 million investment in Chilean ports.",
            "What investment in Chilean ports did Corvane Lines announce?",
        ),
        ("Revenue at Corvane Lines could reach $5 million.", "What could revenue at Corvane Lines reach?"),
        ("The S&P 500 rose 0.8% on Friday.", "How much did the S&P 500 rise?"),
        (
            "Chile's demand for tin has risen by 9 percent since 2024.",
            "How fast has Chile's demand for tin grown since 2024?",
        ),
        ("The US dollar fell 0.9% against the krone.", "How far did the US dollar fall against the krone?"),
        (
            "Corvane Lines, for example, won a tram grant of $40 million.",
            "What tram grant did Corvane Lines win?",
        ),
        (
            "Corvane Lines sold its tram works in May and has received $30 million of aid since then.",
            "How much aid has Corvane Lines received?",
        ),
        (
            "Norway's government will raise $100m to repair the coastal roads.",
            "How much will Norway's government raise to repair the coastal roads?",
        ),
        (
            "Norway's budget includes $4.1 billion for the piers.",
            "How much does Norway's budget include for the piers?",
        ),
        (
            "Chile's government has given Norway $26 million since 2008.",
            "How much has Chile's government given Norway since 2008?",
        ),
        (
            "Each crossing to Porto costs taxpayers at least $3 million.",
            "How much does each crossing to Porto cost taxpayers?",
        ),
        (
            "Dunlin Ferries scored just 7 percent of the vote.",
            "What share of the vote did Dunlin Ferries score?",
        ),
        (
            "Norway has appealed to banks for $50 million.",
            "How much has Norway appealed to banks for?",
        ),
        (
            "Norway's lawmakers approved an aid package valued at about $215 million for the piers.",
            "What aid package did Norway's lawmakers approve?",
        ),
        (
            "On 16 March 2024, more than 82% of Norway's electorate took part in the vote.",
            "What share of Norway's electorate took part in the vote on 16 March 2024?",
        ),
        ("In a close vote, 52 percent voted for the bridge.", "What share of voters voted for the bridge?"),
        (
            "A survey of ferry towns shows that only 17 percent think they will have trams this year.",
            "What share of those asked think they will have trams?",
        ),
        (
            "Only 32 percent of the new piers were built in Chile's cities between 2011 and 2015.",
            "What share of the new piers were built in Chile's cities?",
        ),
        (
            "The port statistics show Norway's steel output was $30 million.",
            "How large was Norway's steel output?",
        ),
        (
            "Dunlin Bank is in talks to sell its tram works for $40 million.",
            "How much could Dunlin Bank get for its tram works?",
        ),
        (
            "Corvane Lines has canceled a $30 million pier in Porto.",
            "What pier in Porto has Corvane Lines canceled?",
        ),
        (
            "Corvane Lines withdrew a 6% pay offer among other benefits.",
            "What pay offer did Corvane Lines withdraw?",
        ),
        (
            "The repair of the quays in Porto is estimated at nearly $600 million.",
            "How large is the repair of the quays in Porto estimated to be?",
        ),
        (
            "Corvane Lines expects to produce 5% less steel in 2027.",
            "How much less steel does Corvane Lines expect to produce in 2027?",
        ),
        (
            "Spending by Chilean ports has exceeded 25% of the budget of Chile.",
            "What share of the budget of Chile has spending by Chilean ports exceeded?",
        ),
        (
            "A poll found that 61% of Porto ferry owners expect higher fares.",
            "What share of Porto ferry owners expect higher fares?",
        ),
        (
            "The Dunlin poll put support for the bridge at 44 percent.",
            "How high did the Dunlin poll put support for the bridge?",
        ),
        (
            "Owners of ferries rejected the merger by 55% to 45%.",
            "By what margin did owners of ferries reject the merger?",
        ),
        (
            "Dunlin Bank brought in $40 million.",
            "How much did Dunlin Bank bring in?",
        ),
        (
            "Corvane Lines sold four trams in 2025, but its debt rose by 4%.",
            "How much did Corvane Lines' debt rise in 2025?",
        ),
        (
            "From 2011, Dunlin Bank has spent more than $40 million.",
            "How much has Dunlin Bank spent since 2011?",
        ),
        (
            "Dunlin Bank signed contracts for tram works worth $40 million.",
            "What contracts for tram works did Dunlin Bank sign?",
        ),
        (
            "A survey found that 61% of Norwegians expect higher fares.",
            "What share of Norwegians expect higher fares?",
        ),
        (
            "Corvane Lines suffered $40 million in losses.",
            "How much did Corvane Lines suffer in losses?",
        ),
        (
            "Shares in Corvane Lines fell 9% on Friday after the ferry line cut its outlook.",
            "Why did shares in Corvane Lines fall?",
        ),
        (
            "Tin prices in Porto rose 9% as two smelters closed.",
            "Why did tin prices in Porto rise?",
        ),
        (
            "Chile's exports rose 9%, held back by a strong krone.",
            "How fast did Chile's exports grow?",
        ),
        (
            "Chile's exports rose 9%, while imports grew 4%, driven by a strong krone.",
            "Why did Chile's imports rise?",
        ),
        (
            "Corvane Ltd has agreed to be bought by US ferry group Dunlin Bank for $40 million.",
            "How much has Dunlin Bank agreed to pay for Corvane Ltd?",
        ),
        (
            "SUV sales grew 43 percent in 2016.",
            "How fast did SUV sales grow in 2016?",
        ),
        (
            "Average tram fares jumped from $4 in May, just before the vote, to $9 in June.",
            "What did average tram fares rise to?",
        ),
    ],
)
def test_a_clause_is_asked_for_in_its_own_words(text: str, question: str) -> None:
    assert questions(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana Brisk / Dunlin News Turnover reached $40 million.", id="a byline owns nothing"),
        pytest.param("The deal will close in March 2027.", id="no reader knows which deal"),
        pytest.param(
            "The krone is allowed to rise or fall by 2 percent a day.", id="what may be is no move that was"
        ),
        pytest.param(
            "Spending by federal, state and local governments on ferries totaled $416 billion.",
            id="a list of owners is not its last two",
        ),
        pytest.param("Corvane Lines backs a plan valued at $200 million.", id="the plan has the value"),
        pytest.param("Corvane Lines, if it can, earns 5 percent.", id="a condition"),
        pytest.param("Its sales would have been $5 million without the strike.", id="what never was"),
    ],
)
def test_what_a_sentence_does_not_say_is_not_asked(text: str) -> None:
    assert questions(text) == []


def test_a_section_headed_by_a_question_is_asked_for_with_its_list() -> None:
    text = (
        "# Trams return\n\nFares rose 4% to $3 in 2025.\n\n## Who stands to gain\n\nA few big towns will lead. There is"
        " room for others:\n\n- builders of small trams;\n- makers of rails.\n"
    )
    asked = {each.question: each.answer for each in brief_of(text, markup="markdown").questions}
    assert asked["Who stands to gain?"] == (
        "A few big towns will lead. There is room for others: builders of small trams; and makers of rails."
    )


def test_a_club_is_named_by_the_title() -> None:
    text = (
        "Wexley Town trim loss\n\nWexley Town lost less last season, its accounts show.\n\nThe club sold 9,800 season"
        " tickets.\n\nNet debt was £21.5 million at the end of June 2026.\n"
    )
    asked = [each.question for each in brief_of(text).questions]
    assert "How many season tickets did Wexley Town sell?" in asked
    assert any(question.startswith("How large was Wexley Town's net debt") for question in asked)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "From January to May, Dunlin Bank spent $40 million on trams.",
            "How much did Dunlin Bank spend on trams from January to May?",
        ),
        (
            "In the first half of 2025, Dunlin Bank sold 90 ferries.",
            "How many ferries did Dunlin Bank sell in the first half of 2025?",
        ),
        (
            "Corvane Lines spends 9% of its budget on piers.",
            "What share of its budget does Corvane Lines spend on piers?",
        ),
        (
            "Dunlin Bank is the second lender of Porto, with a market share of 9%.",
            "What is Dunlin Bank's market share?",
        ),
        (
            "DVD sales at Corvane Lines fell 9% in 2025.",
            "How far did DVD sales at Corvane Lines fall in 2025?",
        ),
    ],
)
def test_a_question_says_when_of_what_and_in_the_tense_of_the_article(text: str, question: str) -> None:
    assert questions(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "Of all goods, food came to 6% of all goods imported into Chile, and totalled 4% of goods exported from there.",
        "In Porto 65% of owners said trams and ferries were too dear.",
        "Corvane Lines says its profits slumped 36% to $4 million, and will fall again.",
    ],
    ids=["a participle is no verb", "what is said is cut at its `and`", "what has fallen is not expected to"],
)
def test_what_is_cut_or_turned_round_is_not_asked(text: str) -> None:
    asked = questions(text)
    assert not [
        each for each in asked if "imported" in each or each.endswith("trams?") or "expected to fall" in each
    ]
