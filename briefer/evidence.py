"""What each slot of a fact was taken from: the words of the article, and the rule that took them."""

from collections.abc import Iterator
from typing import NamedTuple

from briefer.fact import Fact
from briefer.mention import Mention
from briefer.report import Report
from briefer.rows import line_ends, place

__all__ = ["Evidence", "evidence"]


class Evidence(NamedTuple):
    """One slot of a fact."""

    slot: str
    """`figure`, `subject`, `metric`, `change`, `period`, `status`, `source`."""
    value: str
    words: str
    """As the article has them; empty where the slot rests on no words of its own."""
    at: str
    """`line:column` of the words."""
    rule: str
    """`subject.of_clause`; of the figure the rule that read it, then the rules that fill several slots."""
    is_inherited: bool = False
    """Taken from another sentence, a heading or a list head."""


def evidence(report: Report, text: str) -> Iterator[tuple[Evidence, ...]]:
    """Tell for every fact of an article what its slots rest on; open slots are left out."""
    ends = line_ends(text)
    mentions = {mention.id: mention for mention in report.mentions}
    for fact in report.facts:
        yield tuple(_slots(fact, text, ends, [mentions[name] for name in fact.mentions if name in mentions]))


def _slots(fact: Fact, text: str, ends: list[int], mentions: list[Mention]) -> Iterator[Evidence]:
    rules = {rule.partition(".")[0]: rule for rule in fact.rules}
    slots = ("subject", "metric", "change", "period", "source", "status")
    shared = [rule for rule in fact.rules if rule.partition(".")[0] not in slots]

    def taken(slot: str, value: str, start: int, end: int, *, is_inherited: bool = False) -> Evidence:
        words = " ".join(text[start:end].split())
        return Evidence(slot, value, words, place(ends, start), rules.get(slot, ""), is_inherited)

    value, subject, metric = fact.value, fact.subject, fact.metric
    figure = mentions[0] if mentions else None
    read_by = [figure.rule] if figure else []
    said = figure.value.canonical() if figure else value.unit or ""
    yield Evidence(
        "figure",
        said,
        " ".join(value.text.split()),
        place(ends, value.start),
        ", ".join([*read_by, *shared]),
    )
    if subject is not None:
        yield taken("subject", subject.name, subject.start, subject.end, is_inherited=subject.inherited)
    if metric is not None:
        name = " ".join((*metric.scope, metric.id))
        yield taken("metric", name, metric.start, metric.end, is_inherited=metric.inherited)
    if fact.change is not None:
        moved = f"{fact.change.direction} {fact.change.kind}"
        yield Evidence("change", moved, "", "", rules.get("change", ""))
    if fact.period is not None:
        timex, words = fact.period.timex, " ".join(fact.period.text.split())
        dates = (mention for mention in mentions if getattr(mention.value, "timex", None) == timex)
        at = next((place(ends, mention.start) for mention in dates), "")
        yield Evidence("period", timex, words, at, rules.get("period", ""), fact.period.inherited)
    yield Evidence(
        "status", f"not {fact.status}" if fact.negated else fact.status, "", "", rules.get("status", "")
    )
    if fact.source is not None:
        yield taken("source", fact.source.name, fact.source.start, fact.source.end)
