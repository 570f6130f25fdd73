"""What is looked for among the digits of a text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.digits import among_digits

SCANS = [
    r"(?:1[5-9]|20|21)\d\d",
    r"\d\d?[./-]\d\d?[./-]\d\d",
    "[QH1-4](?:(?<=[QH])[1-4]|(?<=[1-4])[QH])",
    "0[s'’]",
    "24/7",
    r"\d+(?:[.,:/-]?\d+)*",
    r"[0-9½¼¾⅓⅔⅛⅜⅝⅞][0-9.,]*",
]


@pytest.mark.parametrize("scan", SCANS)
@given(st.text(st.sampled_from("0124579QHs./-:,'’½٣ a\n")))
def test_what_stands_among_digits_is_found_as_in_the_whole_text(scan: str, text: str) -> None:
    assert among_digits(text, re.compile(scan)) == [found.span() for found in re.finditer(scan, text)]
