"""Where dates are put on the calendar: by the publication, by a dateline, by what the text speaks of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.article import Article
from briefer.document import segment
from briefer.extract import extract
from briefer.kinds.date.value import Date

THURSDAY = "2026-05-14"


def dates(text: str, published: str | None = THURSDAY) -> dict[str, Date]:
    found = extract(segment(Article(text, published=published)), only=["date"])
    return {mention.text: mention.value for mention in found if isinstance(mention.value, Date)}


def timex(text: str, published: str | None = THURSDAY) -> list[str | None]:
    found = extract(segment(Article(text, published=published)), only=["date"])
    return [mention.value.timex for mention in found if isinstance(mention.value, Date)]


def days(text: str, published: str | None = THURSDAY) -> tuple[str | None, str | None]:
    [value] = dates(text, published).values()
    return value.start, value.end


def test_without_a_publication_date_nothing_is_invented() -> None:
    text = "Shares fell on Friday. Last year was better, and today is worse. It will pay in June."
    assert timex(text, None) == [None, None, None, None]


def test_a_dateline_is_the_day_of_publication() -> None:
    assert timex("LONDON, June 3, 2026 (Reuters) - Shares fell on Tuesday.", None) == [
        "2026-06-03",
        "2026-06-02",
    ]
    assert timex("Prices rise\n\nJune 3, 2026\n\nPrices rose last month.", None) == ["2026-06-03", "2026-05"]


def test_a_date_in_a_sentence_is_no_dateline() -> None:
    assert timex("The plant that opened on June 3, 2025 was closed today.", None) == ["2025-06-03", None]


def test_the_publication_date_comes_before_the_dateline() -> None:
    assert timex("June 3, 2020\n\nPrices rose yesterday.") == ["2020-06-03", "2026-05-13"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The company said Thursday it was done.", "2026-05-14"),
        ("The company said Friday it will pay.", "2026-05-08"),
        ("It will meet on Friday.", "2026-05-15"),
        ("The trial is set to begin on Monday.", "2026-05-18"),
        ("Markets were closed on Monday.", "2026-05-11"),
        ("Markets are to stay closed until Wednesday.", "2026-05-20"),
        ("On Monday, the board will vote.", "2026-05-18"),
        ("On Monday, the board voted.", "2026-05-11"),
        ("It will pay a tenth more than Wednesday's price.", "2026-05-13"),
    ],
)
def test_a_weekday_is_the_latest_unless_the_sentence_looks_ahead(sentence: str, day: str) -> None:
    assert timex(sentence) == [day]


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("It opened in March.", "2026-03"),
        ("It opened in November.", "2025-11"),
        ("It will open in November.", "2026-11"),
        ("It will open in February.", "2027-02"),
        ("The plan announced in June was dropped.", "2025-06"),
        ("It will earn less than it forecast in March.", "2026-03"),
        ("It now expects $5, down from a July forecast of $6.", "2025-07"),
        ("It rose for the first time since May.", "2026-05"),
    ],
)
def test_a_month_without_a_year_is_the_one_the_tense_means(sentence: str, month: str) -> None:
    assert timex(sentence) == [month]


def test_a_leap_day_without_a_year_is_in_a_leap_year() -> None:
    assert timex("It was founded on February 29.", "2025-03-01") == ["2024-02-29"]
    assert timex("It was founded on February 29.", "2023-03-01") == ["2024-02-29"]
    assert timex("It was founded on February 29.", "2026-03-01") == [None]


def test_a_year_earlier_is_counted_from_the_period_of_the_sentence() -> None:
    text = "Profit was $3bn in the third quarter of 2025, against $2bn a year earlier and $1bn two years earlier."
    assert timex(text, None) == ["2025-Q3", "2024-Q3", "2023-Q3"]


def test_a_year_earlier_may_be_counted_from_the_period_behind_it() -> None:
    assert timex("Prices rose 2% from a year earlier in March.") == ["2025-03", "2026-03"]
    assert timex("Exports rose 2% from a year earlier to $5 billion in March.") == ["2025-03", "2026-03"]


def test_what_is_compared_with_does_not_govern() -> None:
    text = (
        "Profit rose in the first quarter of 2026 from the year-ago quarter. Sales fell from a year earlier."
    )
    assert timex(text, None) == ["2026-Q1", "2025-Q1", "2025-Q1"]


def test_a_year_before_a_fiscal_period_is_fiscal() -> None:
    assert timex("It earned more in Q1 fiscal 2027 than a year earlier.") == ["FY2027-Q1", "FY2026-Q1"]


def test_the_quarter_is_the_one_just_named() -> None:
    assert timex("For the quarter ended March 31, sales rose. In the quarter, it hired.") == [
        "2026-Q1",
        "2026-Q1",
    ]


def test_fiscal_periods_have_a_name_and_no_days() -> None:
    [value] = dates("It earned $5 in the first quarter of fiscal 2027.").values()
    assert (value.timex, value.start, value.end, value.calendar) == ("FY2027-Q1", None, None, "fiscal")


def test_a_fiscal_quarter_takes_the_fiscal_year_that_was_named() -> None:
    assert timex("In fiscal 2026 it grew. In the fiscal third quarter it shrank.") == ["FY2026", "FY2026-Q3"]


def test_a_quarter_beside_a_fiscal_year_is_fiscal() -> None:
    text = "It raised its forecast for fiscal 2026 after sales rose in its third quarter, to $2m from $1m a year earlier."
    assert timex(text) == ["FY2026", "FY2026-Q3", "FY2025-Q3"]


def test_the_base_of_a_comparison_does_not_govern() -> None:
    text = (
        "Profit was $3bn in Q3 2025, up from $2bn in Q1 2025. Sales rose too, compared with a year earlier."
    )
    assert timex(text) == ["2025-Q3", "2025-Q1", "2024-Q3"]


def test_a_month_takes_its_year_from_its_own_name_or_its_sentence_only() -> None:
    assert timex("It fell in June 2025.\n\nThe report of June was bad; by 2030 it may be better.", None) == [
        "2025-06",
        "2025-06",
        "2030",
    ]
    assert timex("It raised money in 2024. It goes on sale in November.", None) == ["2024", None]


def test_more_than_a_year_earlier_compares() -> None:
    assert list(dates("It sold 10% more than a year earlier.")) == ["a year earlier"]
    assert list(dates("It opened more than a year ago.")) == ["more than a year ago"]


def test_a_period_that_ended_on_a_day_has_both_its_days() -> None:
    assert days("the year ended March 31, 2025") == ("2024-04-01", "2025-03-31")
    assert days("the 12 months ended June 15, 2025") == ("2024-06-16", "2025-06-15")
    assert days("the week ended May 8") == ("2026-05-02", "2026-05-08")
    assert days("the quarter ended Feb. 28, 2025") == ("2024-12-01", "2025-02-28")


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("early June 2026", "2026-06-01", "2026-06-10"),
        ("mid-2025", "2025-05-01", "2025-08-31"),
        ("late 2026", "2026-09-01", "2026-12-31"),
        ("the end of March 2026", "2026-03-31", "2026-03-31"),
        ("the beginning of 2027", "2027-01-01", "2027-01-01"),
        ("the late 1990s", "1997-01-01", "1999-12-31"),
        ("the middle of the third quarter of 2025", "2025-08-01", "2025-08-31"),
        ("the winter of 2025", "2025-12-01", "2026-02-28"),
        ("2019-2024", "2019-01-01", "2024-12-31"),
    ],
)
def test_a_part_of_a_period_has_its_own_days(phrase: str, start: str, end: str) -> None:
    assert days(phrase) == (start, end)


def test_two_ends_of_a_range_share_the_year_of_the_last() -> None:
    assert timex("from November 3 to January 5, 2026") == ["2025-11-03", "2026-01-05"]
    assert timex("in Q1 and Q2 2025") == ["2025-Q1", "2025-Q2"]


def test_digits_are_read_as_the_article_writes_them() -> None:
    assert timex("3/4/2025") == ["2025-03-04"]
    assert timex("25/12/2024 and 3/4/2025") == ["2024-12-25", "2025-04-03"]
    assert timex("Opened on 5 March 2024, closed on 3/4/2025.") == ["2024-03-05", "2025-04-03"]


def test_what_no_calendar_has_is_unresolved() -> None:
    assert timex("February 30, 2026, 9,000 years ago, and 999 centuries later") == [None, None, None]


def test_prepositions_and_the_article_stay_outside() -> None:
    text = (
        "by the end of March, over the past three years, in the third quarter, until early 2027, this year's"
    )
    assert list(dates(text)) == [
        "end of March",
        "past three years",
        "third quarter",
        "early 2027",
        "this year",
    ]


def test_an_hour_does_not_change_the_day() -> None:
    assert list(dates("on Friday at 5 pm")) == ["Friday"]


def test_a_game_has_quarters_and_halves_of_its_own() -> None:
    assert timex("He scored in the second half and again in the fourth quarter.") == []


def test_only_what_is_counted_is_relative() -> None:
    found = dates(
        "last year, Friday, June 2025, the fourth quarter of last year, the year ended March 31, 2025"
    )
    assert [value.relative for value in found.values()] == [True, True, False, True, False]


WORDS = """the first last 3 31 1999 2026 - / , to of May June Friday quarter years ago ended 9 0 half Q3 FY"""


@given(st.lists(st.sampled_from(WORDS.split()), max_size=14))
def test_no_words_break_the_reading(words: list[str]) -> None:
    timex(" ".join(words))


def test_a_wrapped_line_is_read_through() -> None:
    text = """LONDON - The company said that sales in the third
quarter of 2025 rose by a tenth from a year
earlier, as it sold more cars in Europe. On Sept.
30, 2025, it had no debt.
"""
    assert timex(text) == ["2025-Q3", "2024-Q3", "2025-09-30"]


def test_a_date_does_not_run_into_the_next_paragraph() -> None:
    assert timex("It will open in June\n\n2027 will be harder.") == ["2026-06", "2027"]
