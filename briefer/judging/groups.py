"""Who a group is: the names that the text lists for it."""

import re
from collections.abc import Iterable

from briefer.fact import Fact
from briefer.judging.case import Case
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["members_of"]

_COUNTS = dict(
    zip(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(2, 11), strict=True)
)
_COUNT = pattern(rf"\b({'|'.join(_COUNTS)})\b", re.I)
_OPENS = pattern(r"\s*(?:[—–:(,-]|--)\s*(?:namely\s+)?", re.I)
_JOINS = pattern(r"\s*(?:\(|\)|,|and|&|\)\s*,|,\s*and|\)\s*,?\s*and)\s*", re.I)


def members_of(case: Case) -> dict[str, frozenset[str]]:
    """Return the members of the groups of an article by the group's name.

    A group is listed by the fact itself, right behind its name (`four lenders — A, B, C and D —`), or, where
    its name has a count, by as many companies that share its metric and period in the sentences that follow.
    """
    found: dict[str, frozenset[str]] = {}
    for fact in case.facts:
        subject = fact.subject
        if subject is None or subject.kind == "company" or subject.name in found:
            continue
        members = frozenset(subject.members) or _listed_behind(case, subject.start, subject.end, subject.name)
        if len(members) > 1:
            found[subject.name] = members
    for index, fact in enumerate(case.facts):
        if fact.subject is not None and fact.subject.name not in found and fact.subject.kind != "company":
            members = _listed_below(fact, case.facts[index + 1 : index + 16])
            if members:
                found[fact.subject.name] = members
    return found


def _count(name: str) -> int | None:
    found = _COUNT.search(name)
    return _COUNTS[found[1].lower()] if found else None


def _listed_behind(case: Case, start: int, end: int, name: str) -> frozenset[str]:
    opens = _OPENS.match(case.text, end, end + 12)
    if opens is None:
        return frozenset()
    names: list[str] = []
    at = opens.end()
    for mention in case.mentions_in(end, end + 400):
        if mention.kind != "company":
            if mention.start > at + 6:
                break
            continue
        if mention.start != at:
            joins = _JOINS.fullmatch(case.text, at, mention.start)
            if joins is None:
                break
        names.append(_name(mention))
        at = mention.end
    members = frozenset(names)
    count = _count(name) or _count(case.text[max(0, start - 12) : end])
    return members if count in (None, len(members)) and len(members) > 1 else frozenset()


def _listed_below(fact: Fact, behind: Iterable[Fact]) -> frozenset[str]:
    """Return the companies of the facts behind, if there are as many as the group counts."""
    count = _count(fact.subject.name) if fact.subject else None
    if count is None or fact.metric is None:
        return frozenset()
    names: list[str] = []
    for other in behind:
        if (
            other.subject is not None
            and other.subject.kind == "company"
            and other.metric is not None
            and other.metric.id == fact.metric.id
            and other.value.unit == fact.value.unit
            and (other.period and other.period.timex) == (fact.period and fact.period.timex)
        ):
            if other.subject.name in names:
                break
            names.append(other.subject.name)
            if len(names) == count:
                return frozenset(names)
        elif names:
            break
    return frozenset()


def _name(mention: Mention) -> str:
    return str(getattr(mention.value, "name", mention.text))
