"""Examples of what a kind reads, ignores and misses: they stand beside the rules, and tests run them."""

from typing import NamedTuple

__all__ = ["Example", "ignores", "misses", "reads"]


class Example(NamedTuple):
    """A phrase and what should come of it."""

    phrase: str
    """The whole phrase is the mention; for an `ignores`, the whole text."""
    meaning: str | None
    """The value's canonical form; None: nothing of this kind is to be found."""
    before: str = ""
    """Text before the phrase that the reading needs (`about `, a dateline)."""
    after: str = ""
    """Text behind the phrase that the reading needs."""
    published: str | None = None
    why: str = ""
    """Of an `ignores`: what it is tempted by. Of a `misses`: why it is not read."""
    missed: bool = False


def reads(
    meaning: str, *phrases: str, before: str = "", after: str = "", published: str | None = None
) -> list[Example]:
    """Say what phrases mean: the canonical value first, then every way to write it."""
    return [Example(phrase, meaning, before, after, published) for phrase in phrases]


def ignores(why: str, *texts: str, published: str | None = None) -> list[Example]:
    """Name texts in which nothing of this kind is to be found, and what they are tempted by."""
    return [Example(text, None, published=published, why=why) for text in texts]


def misses(meaning: str, *phrases: str, why: str, published: str | None = None) -> list[Example]:
    """Name phrases that should be read and are not yet: strict expected failures."""
    return [Example(phrase, meaning, published=published, why=why, missed=True) for phrase in phrases]
