"""The number reader."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.numbers import hedge_around, numerals


def read(text: str) -> list[tuple[str, Decimal | None, int]]:
    return [(text[n.start : n.end], n.value, n.decimals) for n in numerals(text).items]


@pytest.mark.parametrize(
    ("written", "value", "decimals"),
    [
        ("1,234,567", "1234567", 0),
        ("12,34,567.5", "1234567.5", 1),
        ("10 000", "10000", 0),
        ("1.16 trillion", "1160000000000", -10),
        ("4.2bn", "4200000000", -8),
        ("500 mln", "500000000", -6),
        ("10-billion", "10000000000", -9),
        ("2.5 lakh crore", "2500000000000", -11),
        ("6k", "6000", -3),
        ("8-1/2", "8.5", 1),
        ("3 1/4", "3.25", 2),
        ("2-1/2 million", "2500000", -5),
        ("8½", "8.5", 1),
        (".75", "0.75", 2),
        ("1 million 200 thousand", "1200000", -3),
        ("twenty-five", "25", 0),
        ("one hundred and five", "105", 0),
        ("two thousand five hundred", "2500", 0),
        ("two and a half million", "2500000", -5),
        ("two and half million", "2500000", -5),
        ("a million and a half", "1500000", -5),
        ("half a billion", "500000000", -8),
        ("half a dozen", "6", 0),
        ("two point five million", "2500000", -5),
        ("three-quarters of a million", "750000", -4),
        ("three-fourths of a million", "750000", -4),
        ("five lakhs", "500000", -5),
    ],
)
def test_a_number_is_read_whole_with_the_precision_it_is_written_to(
    written: str, value: str, decimals: int
) -> None:
    assert read(written) == [(written, Decimal(value), decimals)]


@pytest.mark.parametrize("written", ["1,000,00", "4,20", "1.2.3", "10³", "007", "10:30", "1,23"])
def test_what_fits_no_reading_is_refused_whole(written: str) -> None:
    assert read(written) == []


def test_a_hundred_is_not_multiplied_again() -> None:
    assert read("one hundred one hundred") == [("one hundred one", Decimal(101), 0)]


def test_two_numbers_that_share_a_scale_are_two() -> None:
    assert [text for text, _, _ in read("one and two million")] == ["one", "two million"]


def test_a_vague_number_has_no_value() -> None:
    assert read("hundreds of millions") == [("hundreds of millions", None, -8)]


def test_a_paragraph_does_not_break_within_a_number() -> None:
    assert [text for text, _, _ in read("5\nmillion")] == ["5\nmillion"]
    assert [text for text, _, _ in read("5\n\nmillion")] == ["5"]


@pytest.mark.parametrize(
    ("before", "hedge"),
    [
        ("about ", "about"),
        ("approx. ", "about"),
        ("Sales rose over. ", "exact"),
        ("nearly a ", "about"),
        ("more than ", "over"),
        ("more than the ", "exact"),
        ("no more than ", "at_most"),
        ("at least ", "at_least"),
        ("less than ", "under"),
        ("~", "about"),
        ("> ", "exact"),
        ("sales > ", "over"),
    ],
)
def test_the_words_before_an_amount_qualify_it(before: str, hedge: str) -> None:
    assert hedge_around(f"{before}5", len(before), len(before) + 1) == hedge


@given(st.text(alphabet="0123456789., -/½³:halfmiltenoduzs\n$", max_size=60))
def test_numbers_never_overlap_whatever_the_text(text: str) -> None:
    spans = [(n.start, n.end) for n in numerals(text).items]
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@given(st.integers(0, 10**15 - 1))
def test_a_grouped_integer_is_read_as_written(number: int) -> None:
    assert read(f"{number:,}") == [(f"{number:,}", Decimal(number), 0)]
