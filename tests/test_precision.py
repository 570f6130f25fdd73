"""What is read in paragraphs about sport, weather, books, food, travel, lives and science: as good as nothing."""

import re
from itertools import accumulate
from pathlib import Path

from briefer.article import Article
from briefer.document import segment
from briefer.extract import extract
from briefer.mention import Mention

PARAGRAPHS = (Path(__file__).parent / "data" / "plain.txt").read_text("utf-8").splitlines()
"""They hold no money, percentage or company, and no time but what stands in braces."""


def false_mentions(*kinds: str) -> list[str]:
    found = []
    for paragraph in PARAGRAPHS:
        parts = re.split(r"[{}]", paragraph)
        ends = list(accumulate(map(len, parts)))
        times = [(end - len(part), end) for part, end in zip(parts, ends, strict=True)][1::2]
        mentions = extract(segment(Article("".join(parts), published="2026-03-04")))
        found += [each.text for each in mentions if each.kind in kinds and not tells(each, times)]
    return found


def tells(mention: Mention, times: list[tuple[int, int]]) -> bool:
    return mention.kind == "date" and any(start < mention.end and mention.start < end for start, end in times)


def test_there_are_two_hundred_paragraphs_all_different() -> None:
    assert len(PARAGRAPHS) == len(set(PARAGRAPHS)) == 200


def test_plain_talk_holds_no_money_or_percentage() -> None:
    assert false_mentions("money", "percent") == []


def test_names_and_parts_are_seldom_taken_for_companies_or_dates() -> None:
    assert len(false_mentions("company", "date")) <= 5
