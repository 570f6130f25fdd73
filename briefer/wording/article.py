"""The article that stands before a name: the CBO, but Acme."""

import re
from collections.abc import Iterable

from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, verb_form
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["articled", "printed_article"]

_ARTICLE = pattern(r"\b(the|an?)\s+$", re.I)
_NEXT = pattern(r"\s([a-z]+)\b")


def printed_article(text: str, start: int, words: str) -> str:
    """Return the article that stands before words in the text, small and with a space; empty if they have one."""
    if re.match(r"(?:the|an?)\s", words, re.I):
        return ""
    before = _ARTICLE.search(text[max(0, start - 6) : start])
    return f"{before[1].lower()} " if before else ""


def articled(text: str, namings: Iterable[tuple[str, Mention]]) -> frozenset[str]:
    """Return, of names and where they stand, those mostly written with `the` where they stand by themselves."""
    balance: dict[str, int] = {}
    for name, each in namings:
        if _is_alone(text, each.end):
            has_the = printed_article(text, each.start, each.text) == "the "
            balance[name] = balance.get(name, 0) + (1 if has_the else -2)
    return frozenset(name for name, weight in balance.items() if weight > 0)


def _is_alone(text: str, end: int) -> bool:
    """Tell whether a name owns nothing, and no noun follows to which an article before it belongs: `the Acme chips`."""
    found = _NEXT.match(text, end)
    if found is None:
        return text[end : end + 1] not in "'’-"
    form = verb_form(found[1])
    acts = form is not None and form.tense in ("past", "present") and not form.noun_too
    return acts or found[1] in PREPOSITIONS | AUXILIARIES | MODALS | {"and", "or", "as", "that", "which"}
