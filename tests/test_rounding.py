from decimal import Decimal

import pytest

from briefer.fact import FactValue
from briefer.pipeline import run
from briefer.rounding import Extent, Interval, exactly, extent_of


def value(text: str) -> FactValue:
    return run(f"Sales were {text}.").facts[0].value


def extent(text: str) -> Extent:
    found = value(text)
    made = extent_of(found, found.text)
    assert made is not None
    return made


def interval(low: str | None, high: str | None) -> Interval:
    return Interval(*(None if end is None else Decimal(end).scaleb(9) for end in (low, high)))


@pytest.mark.parametrize(
    ("text", "strict", "loose", "hedged"),
    [
        ("$1.16 trillion", ("1155", "1165"), ("1155", "1165"), ("1155", "1165")),
        ("$200 billion", ("199.5", "200.5"), ("150", "250"), ("150", "250")),
        ("$190 billion", ("189.5", "190.5"), ("185", "195"), ("185", "195")),
        ("$5.0 billion", ("4.95", "5.05"), ("4.95", "5.05"), ("4.95", "5.05")),
        ("about $725 billion", ("724.5", "725.5"), ("724.5", "725.5"), ("688.75", "761.25")),
        ("$650 billion to $700 billion", ("649.5", "700.5"), ("645", "705"), ("645", "705")),
        ("more than $25 billion", ("24.5", None), ("24.5", None), ("24.5", None)),
        ("up to $25 billion", (None, "25.5"), (None, "25.5"), (None, "25.5")),
    ],
)
def test_a_figure_stands_for_what_its_digits_leave_open(
    text: str, strict: tuple[str | None, ...], loose: tuple[str | None, ...], hedged: tuple[str | None, ...]
) -> None:
    found = extent(text)
    assert found.strict == interval(*strict)
    assert found.loose == interval(*loose)
    assert found.hedged == interval(*hedged)


def test_growth_is_an_interval() -> None:
    growth = (extent("$725 billion") / extent("$410 billion")).scaled(100) - exactly(100)
    low, high = growth.strict
    assert low is not None
    assert high is not None
    assert (round(low, 2), round(high, 2)) == (Decimal("76.49"), Decimal("77.17"))


def test_figures_that_differ_in_the_last_digit_do_not_meet() -> None:
    assert extent("$5.2 billion").holds(extent("$5.3 billion")) is None


def test_a_point_meets_the_end_of_an_interval() -> None:
    assert extent("$5.2 billion").holds(exactly(Decimal("5.25E9"))) == "strict"


def test_what_it_takes_is_told() -> None:
    assert extent("$700 billion").holds(extent("$657 billion")) == "loose"
    assert extent("about $725 billion").holds(extent("$701 billion")) == "hedged"
    assert extent("$725 billion").holds(extent("$650 billion to $700 billion")) is None


def test_one_figure_may_be_another_rounded() -> None:
    assert extent("$120 million").rounds(extent("$118.2 million"))
    assert not extent("$700 billion").rounds(extent("$657 billion"))


def test_an_open_side_stays_open() -> None:
    total = extent("more than $25 billion") + extent("$5.0 billion")
    assert total.strict == interval("29.45", None)
    assert (exactly(1) / extent("up to $25 billion")).strict.high is None


def test_a_vague_amount_has_no_extent() -> None:
    vague = value("$5 billion").model_copy(update={"low": None, "high": None})
    assert extent_of(vague, "billions of dollars") is None
