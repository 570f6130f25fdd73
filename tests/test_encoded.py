"""Encoded patterns: they match what those of `re` match."""

import re
import sys
from array import array
from string import ascii_lowercase
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer import kept
from briefer.encoded import encoded

WORDS = st.sampled_from(
    "fall falls fell f sink sank sınk kin KIN K ſink İn in i é É ’s 8 8% rise|rose".split()
)
PARTS = st.recursive(
    WORDS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=6).map(lambda parts: f"({'|'.join(parts)})"),
        st.lists(inner, min_size=1, max_size=3).map("".join),
        inner.map(lambda part: f"(?:{part})?"),
        inner.map(lambda part: f"(?:{part}){{1,2}}"),
        inner.map(lambda part: f"(?>{part})"),
        inner.map(lambda part: rf"\b(?:{part})\b"),
        inner.map(lambda part: f"(?!{part})"),
        inner.map(lambda part: f"(?i:{part})"),
        st.sampled_from([r"[a-k]", r"[^f]", r"\s", r"\w", r"[é-ü]", "$", ".", r"(?<=f)"]),
    ),
    max_leaves=12,
)
TEXTS = st.text(st.sampled_from("falesinkrFKſİıKéÉ’8% "), max_size=40)


def made(pattern: str, flags: int = 0) -> re.Pattern[str]:
    code = encoded(pattern, flags)
    return kept._pattern(pattern, (code[0], array("I", code[1]).tobytes(), *code[2:]))


@given(PARTS, st.sampled_from([0, re.I, re.I | re.A]), TEXTS)
def test_an_encoded_pattern_finds_what_it_finds_compiled(pattern: str, flags: int, text: str) -> None:
    ours, theirs = made(pattern, flags), re.compile(pattern, flags)
    assert (ours.flags, ours.groups, ours.groupindex) == (theirs.flags, theirs.groups, theirs.groupindex)

    def found(by: Any) -> list[Any]:
        return [(match.span(), match.groups(), match.lastindex) for match in by.finditer(text)]

    assert found(ours) == found(theirs)


@pytest.mark.parametrize("letter", ascii_lowercase)
def test_a_letter_is_found_in_every_form_that_the_engine_takes_for_it(letter: str) -> None:
    everything = "".join(map(chr, range(sys.maxunicode + 1)))
    pattern = rf"(?:^|)(?:{letter}|~{letter})"
    assert made(pattern, re.I).findall(everything) == re.findall(letter, everything, re.I)


def test_a_search_goes_to_where_a_match_may_begin() -> None:
    whole, start = encoded(r"\b(?:falls?|fell|sank)\b", re.I)[1], encoded("[FfSsſ]", 0)[1]
    assert whole[2] == start[2]
    assert whole[5 : whole[1] + 1] == start[5 : start[1] + 1]


def test_alternatives_share_their_first_letter() -> None:
    assert encoded("fall|sank|fell", 0)[1] == encoded("f(?:all|ell)|sank", 0)[1]
