"""The examples that stand beside the rules of every kind."""

from collections.abc import Iterator

import pytest

from briefer.article import Article
from briefer.discover import kinds, part
from briefer.document import segment
from briefer.example import Example
from briefer.extract import extract, rules_of
from briefer.mention import Mention

CARRIERS = (
    ("", ""),
    ("It says ", "; that is all."),
    ("Analysts wrote in a note: ", ", which surprised them."),
    ("(", ")"),
    ("The board met. ", "\nNothing else was said."),
)
"""Text before and behind that must not change what an example means."""


def examples(kind: str) -> list[Example]:
    module = part(kind, "examples")
    return list(module.EXAMPLES) if module else []


def found(example: Example, before: str = "", after: str = "") -> tuple[list[Mention], int]:
    """Return the mentions of a text that holds the example, and where its phrase begins."""
    before, after = before + example.before, example.after + after
    article = Article(before + example.phrase + after, published=example.published)
    return extract(segment(article)), len(before)


def title(kind: str, example: Example) -> str:
    return f"{kind}: {example.before}[{example.phrase}]{example.after}"


def read() -> Iterator[object]:
    for kind in kinds():
        for example in examples(kind):
            if example.meaning is not None:
                missed = pytest.mark.xfail(reason=example.why, strict=True)
                yield pytest.param(
                    kind, example, id=title(kind, example), marks=[missed] if example.missed else []
                )


def ignored() -> Iterator[object]:
    for kind in kinds():
        for example in examples(kind):
            if example.meaning is None:
                yield pytest.param(kind, example, id=title(kind, example))


@pytest.mark.parametrize(("kind", "example"), list(read()))
def test_the_whole_phrase_is_one_mention_with_its_meaning(kind: str, example: Example) -> None:
    for before, after in CARRIERS:
        mentions, start = found(example, before, after)
        end = start + len(example.phrase)
        touching = [mention for mention in mentions if mention.start < end and start < mention.end]
        got = [(mention.kind, mention.text, mention.value.canonical()) for mention in touching]
        assert got == [(kind, example.phrase, example.meaning)], (before, after)


@pytest.mark.parametrize(("kind", "example"), list(ignored()))
def test_nothing_of_the_kind_is_found_in_what_only_looks_like_it(kind: str, example: Example) -> None:
    mentions, _ = found(example)
    assert [mention.text for mention in mentions if mention.kind == kind] == []


@pytest.mark.parametrize("kind", kinds())
def test_every_rule_reads_at_least_one_example(kind: str) -> None:
    fired = {
        mention.rule
        for example in examples(kind)
        if example.meaning is not None
        for mention in found(example)[0]
    }
    assert {rule.id for rule in rules_of(kind)} - fired == set()
