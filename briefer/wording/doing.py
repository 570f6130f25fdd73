"""What a clause says of its subject, asked for without a slot: `What did the survey find?`, `How large is the fund?`."""

from briefer.linking.lexicon import is_a
from briefer.pattern import pattern
from briefer.wording.clause import is_many
from briefer.wording.inverted import HEDGED, Inverted
from briefer.wording.story import Story

__all__ = ["doing"]

_FIGURE = pattern(
    rf"(?:\sin)?(?:\s(?:at|to))?\s{HEDGED}(?:an?\s(?:[a-z]+\s)?|US)?(?:[$€£¥₹]\s?)?\d[\d.,]*(?:\s?[-–]\s?\d[\d.,]*|\s(?:to|and)\s[$€£]?\d[\d.,]*)?"
    r"(?P<rate>\s?%|[\s-](?:percent\b|per cent\b|percentage))?"
)
_THAN = pattern(
    r"\s(?:percent\s|per cent\s|pct\s)?(?:lower|higher|more|less|fewer|larger|smaller|cheaper|above|below|times)\b"
)
_LEVELS = frozenset(
    "be approach near exceed top surpass reach total amount come stand average attain hit".split()
)
_REPORTS = pattern(r"\b(?:survey|study|poll|report|census|analysis|review|audit|inquiry)$")
_FINDS = frozenset("find show reveal suggest indicate conclude have put give".split())
_ACTS = frozenset(
    """announce propose demand unveil introduce launch release offer provide require promise pledge receive win
    build sign order recommend urge impose seek produce include deliver donate recruit eliminate abolish scrap cancel ban buy acquire purchase sell develop reject
    oppose support test approve""".split()
)
"""What somebody does to something that the answer then names."""
_EVENTS = frozenset(
    """found establish build open launch introduce create buy acquire sell list float complete approve pass adopt sign ban
    privatise privatize nationalise merge close abolish elect appoint publish release announce register incorporate""".split()
)
"""What is done on a day that readers ask for."""
_OBJECT = pattern(
    rf"\s{HEDGED}(?:(?:an?|the|its|their|his|her|several|two|three|four|five|six|new|plans?)\s|[$€£]?\d|[a-z]+(?:s|tion|ment)\b)"
)
_THEN = pattern(
    r"(?:\s[a-z]+ly)?\s(?:(?:in|on)\s(?:[A-Z][a-z]+day\b|(?:[A-Z][a-z]+\s)?\d)|(?:last|this|next)\s(?:year|month|week)\b)"
)
_BY = pattern(rf"(?:\s[a-z]+ly)?\s(?:(?:by|to|from)\s|in half\b|{HEDGED}(?:[$€£¥₹]|\d))")
_FOR = pattern(r"[^,.;]{0,40}?\sfor\s(?:an?|the|its)\s")
_MOVE = pattern(
    r"\s(?:recorded\s)?an?\s(?:[\w.-]+\s){0,2}(?:rise|fall|increase|decrease|decline|drop|gain)\b"
)


def doing(story: Story, does: Inverted, end: int) -> str | None:
    """Ask for what the subject of a clause is, finds or does; None for a verb that nothing plain is asked of.

    Args:
        story: where it stands.
        does: the predicate.
        end: of its sentence.
    """
    text, lemma = story.text, does.form.lemma
    if lemma in _LEVELS and not does.is_passive and (found := _FIGURE.match(text, does.end, end)):
        if _THAN.match(text, found.end(), end):
            return None
        return _level(does, "how high" if found["rate"] else "how large")
    is_move = is_a(does.form.classes, "rise", "fall") and _BY.match(text, does.end, end)
    if does.aux == "did" and (is_move or _MOVE.match(text, does.end, end)):
        return f"how did {does.owner} change"
    if does.is_passive:
        is_past = does.aux in ("was", "were") and _THEN.match(text, does.end, end) is not None
        return does.ask("when") if is_past and lemma in _EVENTS else None
    if _REPORTS.search(does.owner) and lemma in _FINDS and does.aux in ("did", "has"):
        return does._replace(tail="find" if does.aux == "did" else "found").ask("what")
    if lemma == "vote" and _FOR.match(text, does.end, end):
        return does.ask("what", " for")
    return does.ask("what") if lemma in _ACTS and _OBJECT.match(text, does.end, end) else None


def _level(does: Inverted, how: str) -> str | None:
    """Ask how high or large something is: what stands at a figure, or is expected to reach it."""
    if does.form.lemma == "be":
        return does.ask(how)
    if does.form.tense == "ing":
        return does._replace(tail="").ask(how)
    if does.is_plan and does.aux not in ("do", "does", "did"):
        return does._replace(tail=f"{does.tail.removesuffix(does.form.lemma)}be").ask(how)
    be = {"did": "were" if is_many(does.owner) else "was", "does": "is", "do": "are"}.get(does.aux)
    return does._replace(aux=be, tail="").ask(how) if be and not does.is_plan else None
