"""Companies, as an article as a whole names them."""

import pytest
from conftest import calls

from briefer.article import Article
from briefer.document import segment
from briefer.extract import extract
from briefer.kinds.company.names import names
from briefer.mention import Mention


def companies(text: str, **given: object) -> list[Mention]:
    return extract(segment(Article(text, **given)), only=["company"])  # type: ignore[arg-type]


def named(text: str, **given: object) -> list[tuple[str, str]]:
    return [(mention.text, mention.value.canonical()) for mention in companies(text, **given)]


def test_a_company_has_one_name_in_an_article() -> None:
    text = "Skovgaard lifts forecast\n\nSkovgaard Optik A/S said on Monday it expects to grow. Skovgaard's shares rose."
    assert named(text) == [
        ("Skovgaard", "Skovgaard Optik"),
        ("Skovgaard Optik A/S", "Skovgaard Optik"),
        ("Skovgaard", "Skovgaard Optik"),
    ]


def test_a_company_is_called_by_the_whole_name_that_the_article_gives_it() -> None:
    assert [name for _, name in named("BHP Billiton and Lloyds TSB rose. BHP closed higher.")] == [
        "BHP Billiton",
        "Lloyds TSB",
        "BHP Billiton",
    ]
    assert [name for _, name in named("Microsoft Cloud is a part of Microsoft.")] == [
        "Microsoft",
        "Microsoft",
    ]


def test_a_name_and_the_acronym_in_brackets_are_one_company() -> None:
    text = "Northern Rail Freight Ltd (NRF) has grown. Analysts like NRF."
    assert {name for _, name in named(text)} == {"Northern Rail Freight"}
    assert len(named(text)) == 3


def test_a_ticker_in_brackets_is_no_second_name() -> None:
    assert named("Galbray Energy Inc (GLBR) fell.") == [("Galbray Energy Inc", "Galbray Energy")]
    assert companies("Galbray Energy Inc (NYSE: GLBR) fell.")[0].value.ticker == "GLBR"  # type: ignore[attr-defined]


def test_a_first_word_of_two_companies_names_neither() -> None:
    text = "Larkfield Foods plc sued Larkfield Motors plc. Then Larkfield settled."
    assert [text for text, _ in named(text)] == ["Larkfield Foods plc", "Larkfield Motors plc"]


def test_a_short_form_that_is_a_common_word_of_the_article_names_nobody() -> None:
    text = "Timber Holdings plc fell. The price of timber rose. Timber burns."
    assert [text for text, _ in named(text)] == ["Timber Holdings plc"]


def test_an_institution_is_not_known_by_its_first_word() -> None:
    assert len(named("The Linden Institute published a study. In Linden it rained.")) == 1


def test_a_doubtful_name_is_taken_where_the_article_names_the_company_beyond_doubt() -> None:
    assert [text for text, _ in named("Apple pie. Apple Inc. sold it.")] == ["Apple", "Apple Inc."]
    assert named("Apple pie is sweet.") == []


def test_the_surname_of_a_person_in_the_article_is_no_company() -> None:
    assert named("Priya Kavrin spoke. Kavrin agreed to buy a house.") == []


def test_names_in_a_list_of_companies_are_companies() -> None:
    text = "Nvidia, Intel and Kavrin rose."
    assert ("Kavrin", "Kavrin") in named(text)
    assert named("Nvidia, Intel and London rose.") == named("Nvidia, Intel and it rose.")


def test_a_wire_headline_in_capitals_names_its_company() -> None:
    text = "HALVORSEN TOOL INC <HLT> 4TH QTR NET\n\nHalvorsen Tool Inc said sales rose. Halvorsen hired."
    assert {name for _, name in named(text)} == {"Halvorsen Tool"}
    assert companies(text)[0].text == "HALVORSEN TOOL INC"


def test_a_token_is_split_in_a_flattened_table_only() -> None:
    table = "Plans\n\nRegionLargest InvestmentsFocus\nFranceCloud hallsPower\nJapanMicrosoft’s programmeResearch\nIndiaData hallsWater\n"
    assert [text for text, _ in named(table)] == ["Microsoft"]
    assert named("They wrote JapanMicrosoft in one word.") == []


def test_the_readers_own_list_goes_first() -> None:
    own = (("Blue Door", "Blue Door Trading"), ("Google", "Google Ireland"))
    assert named("A Blue Door sign. Google rose.", companies=own) == [
        ("Blue Door", "Blue Door Trading"),
        ("Google", "Google Ireland"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "United beat Chelsea 2-1 on Saturday, with Marcus Webb scoring twice. Arsenal host Liverpool next week.",
        "Heavy rain swept across Wales on Monday, and winds of 70 mph could hit Cardiff and Manchester.",
        "Mix 200g flour with Parmesan, add a spoon of Worcestershire sauce and bake. Granny Smith apples are best.",
        "Radiohead played in 1997, said Thom Yorke. Blur and Oasis topped the charts that summer.",
        "Julia Roberts and Tom Hanks star in the film. Roberts agreed to sign autographs.",
        "Christopher Columbus sailed with the Santa Maria. Ford the river at low tide, guides say.",
        "The Visa application took six weeks. A Delta variant closed schools in Georgia and Jordan.",
        "Leonardo's Mona Lisa hangs in Paris. In May, June Carter sang with Johnny Cash.",
        "Jaguar cubs were born on Sunday. Puma and lynx are also kept.",
        "Mexico's president said that Sonora and Baja California would receive aid.",
    ],
)
def test_news_without_companies_has_none(text: str) -> None:
    assert named(text) == []


def test_a_name_begins_with_a_capital_a_small_brand_letter_or_a_figure() -> None:
    found = [
        " ".join(name.words) for name in names("Then eBay, 3M and AT&T met O'Reilly of J.P. Morgan.").items
    ]
    assert found == ["eBay", "3M", "AT&T", "O'Reilly", "J.P. Morgan"]


@pytest.mark.parametrize(
    "text", ["Kavrin Inc. ", "Ab ", "Aa Bb Cc ", "Bank of ", "A.B. ", "Nvidia, ", "X- ", "I & "]
)
def test_ten_times_the_names_are_ten_times_the_work(text: str) -> None:
    def work(times: int) -> int:
        document = segment(Article(text * times))
        return calls(lambda: extract(document, only=["company"]))

    work(20)  # what is made once is made now
    assert work(2_000) <= 11 * work(200)
