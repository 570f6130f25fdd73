"""Where words begin, found for all rules at once."""

import re

import pytest

from briefer.article import Article
from briefer.document import segment
from briefer.extract import extract
from briefer.stems import stems, where

TEXT = "Quarterly sales rose; the quarter of a Year-old 3quarters midyear\nyears ONE one, éone"


@pytest.mark.parametrize(
    ("printed", "any_case"), [("", "quarter"), ("Year", ""), ("year", ""), ("ONE", "one"), ("", "quart year")]
)
def test_words_are_found_where_they_begin(printed: str, any_case: str) -> None:
    wanted = stems(printed, any_case=any_case)
    anywhere = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(wanted)})")
    assert where(TEXT, wanted) == [found.start() for found in anywhere.finditer(TEXT)]


def test_a_stem_made_known_later_is_found_in_a_text_scanned_before() -> None:
    extract(segment(Article(TEXT)))
    assert where(TEXT, stems("midy")) == [TEXT.index("midyear")]
