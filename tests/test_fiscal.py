"""Quarters, halves and years of accounts that do not end with December."""

import pytest

from briefer.pipeline import run


def _period(text: str, published: str) -> tuple[str, str | None, str | None] | None:
    [*_, fact] = run(text, published=published).facts
    return (fact.period.timex, fact.period.start, fact.period.end) if fact.period is not None else None


@pytest.mark.parametrize(
    ("text", "published", "period"),
    [
        (
            "Revenue of the bank rose to Rs 400 crore in the second quarter.",
            "2024-11-05",
            ("2024-Q3", "2024-07-01", "2024-09-30"),
        ),
        (
            "The government spent Rs 400 crore in the first quarter of the current fiscal.",
            "2017-07-31",
            ("2017-Q2", "2017-04-01", "2017-06-30"),
        ),
        (
            "The government has set aside Rs 400 crore for the next financial year.",
            "2020-02-01",
            ("2020-04/2021-03", "2020-04-01", "2021-03-31"),
        ),
        (
            "Kesko made $4 million in the year ended March 31. Sales were $9 million in the first half.",
            "2025-11-05",
            ("2025-04/2025-09", "2025-04-01", "2025-09-30"),
        ),
        ("The deficit will swell to $455 billion this fiscal year.", "2003-07-16", ("FY2003", None, None)),
    ],
)
def test_a_part_of_a_fiscal_year_is_put_on_the_calendar(
    text: str, published: str, period: tuple[str, str | None, str | None]
) -> None:
    assert _period(text, published) == period


def test_in_winter_nobody_knows_which_fiscal_year_this_is() -> None:
    assert _period("The deficit will swell to $455 billion this fiscal year.", "2003-01-16") is None
