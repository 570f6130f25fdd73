"""How much does it cost them, what share of it do they sell? The figure is an object of its clause, whatever the verb is."""

import re

from briefer.fact import Fact
from briefer.linking.lexicon import is_a
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.behind import behind, purpose
from briefer.wording.certain import is_conditional
from briefer.wording.clause import has_verb, thing_after, thing_end
from briefer.wording.figures import has_digit, printed
from briefer.wording.inverted import HEDGED, Inverted, inverted
from briefer.wording.passage import ask_of_sentences
from briefer.wording.periods import own_time
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Claim, Story

TURN = 17
KIND = "object"

_DIRECTLY = pattern(rf"(?P<particle>\s(?:up|aside|out|back|off))?\s(?:[a-z]+ly\s)?{HEDGED}")
_GIVES = frozenset(
    """give pay fine cost award charge save owe lend offer send grant hand earn net bring guarantee promise leave advance
    refund allocate assign""".split()
)
"""Verbs with two objects: who gets it stands before the figure."""
_NAMED = pattern(
    rf"\s(?:(?:an?|the|its|their|two|three|four|five|several|some)\s(?P<thing>(?:[a-z-]+\s){{1,4}}?)|(?P<things>(?:[a-z-]+\s){{0,3}}?[a-z-]+s\s))"
    rf"(?:(?:valued|priced|estimated|offered)\s(?:at|to be)|worth|totall?ing|amounting to|using|involving"
    rf"|(?:with|for|to|from|at|between|on|in|of)\s[^;:()]{{0,80}}?)\s?{HEDGED}"
)
"""`an aid package valued at`: the figure is that of what somebody approves."""
_DOES = frozenset(
    "approve reject announce propose sign launch unveil publish introduce adopt pass seek win receive accept agree secure demand offer"
    " set close complete finalise finalize unveil order submit file".split()
)
_WHOM = pattern(rf"\s(?P<whom>[\w.'’&-]+(?:\s[\w.'’&-]+){{0,5}}?)\s(?:a record\s)?{HEDGED}")
_ASKS = frozenset("ask appeal apply bid sue call".split())
_FOR = pattern(rf"(?P<whom>(?:\sto)?\s(?P<who>[\w.'’& -]{{3,60}}?))?\sfor\s{HEDGED}")
_WITH = pattern(rf"(?P<thing>\s[\w.'’& -]{{3,60}}?)?\swith\s{HEDGED}")
_OF = pattern(r"\sof\s")
_WON = frozenset("bag clinch secure win end finish take come pass lose".split())
_NOUN = pattern(
    r"(?:\s\([^()]{1,60}\))?[-\s](?!(?:in|on|at|for|from|by|per|to|into|of|against|through|over|with|under|as|after|before|since|during|between|when|while|and|or|but|last|this|next|so|that|which|than|until|within|a|an|the|each|every|more|less|annually|yearly|monthly|daily|today|because|if|without|across|via|among|toward|towards|out|up|just|only|alone|each)\b)[a-z]"
)
"""`a $5 million bill`: the bill is what is meant."""
_SMALL = frozenset(
    "it them him her us me you i to in on at by from with of and or that which who up out".split()
)
_EACH = pattern(r"(?:\s\([^()]{1,60}\))?\s(?:(?:for\s)?each|apiece|per|a|an)\b|-")
"""What is paid for one of many."""
_VAGUE = pattern(r"(?:dozens|hundreds|thousands|millions|billions|tens|lots|plenty|couple|series|number)\b")
_OFTEN = pattern(
    r"(?:\s[A-Z][a-z]+)?(?:\s\([^()]{1,60}\))?\s(?P<often>(?:an?|per|each|every)\s(?:year|month|week|day|quarter))\b"
)
_ONCE = pattern(r"\b(?:once|twice|times|never|rarely)\b")
"""What has happened so often is no level."""
_NO_OBJECT = ("say", "expect", "rise", "fall", "reach", "value", "trade")
_GAINS = frozenset("lose gain add shed".split())
"""What the price of a share does."""
_NO_AMOUNT = frozenset("be have do mean make see become take put".split())
_TO = pattern(r"\sto\s")
_MAKES = frozenset({"make", "take"})
"""Verbs of an amount only where it comes again and again."""
_PART_TO = frozenset("allocate devote send donate contribute export give assign direct sell ship".split())
_KINDS = ("money", "percent")


def ask(story: Story) -> list[Question | None]:
    """Ask for every untold figure that is an object of its clause, one question a sentence."""
    return ask_of_sentences(KIND, story, _wording)


def _wording(story: Story, claim: Claim) -> Phrase | None:
    fact = claim.fact
    if fact.value.kind not in _KINDS or is_conditional(story.text, fact):
        return None
    does = inverted(story, fact.sentence.start, fact.value.start, fact)
    is_rare = _ONCE.search(story.text, fact.value.end, fact.sentence.end) is not None
    if does is None or does.is_passive or is_rare:
        return None
    is_money = fact.value.kind == "money"
    words = _of_money(story, fact, does) if is_money else _of_part(story, fact, does)
    words = words or _named(story, fact, does)
    return phrase(words, own_time(story, fact, words)) if words else None


def _of_money(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask how much somebody pays, gives somebody, or asks for."""
    text, start, end = story.text, does.end, fact.value.start
    lemma = does.form.lemma
    often = _OFTEN.match(text, fact.value.end, fact.sentence.end)
    if not often and (_EACH.match(text, fact.value.end, fact.sentence.end) or fact.value.per is not None):
        return None
    if _NOUN.match(text, fact.value.end, fact.sentence.end) or is_a(does.form.classes, *_NO_OBJECT):
        return None
    at = often.end() if often else fact.value.end
    rest = behind(story, at, fact.sentence.end) or purpose(story, at, fact.sentence.end)
    rest += f" {often['often']}" if often else ""
    if (found := _DIRECTLY.fullmatch(text, start, end)) and (
        lemma not in _NO_AMOUNT or (often and lemma in _MAKES)
    ):
        return does.ask("how much", f"{found['particle'] or ''}{rest}")
    if lemma in _GIVES and (found := _WHOM.fullmatch(text, start, end)) and _is_thing(found["whom"]):
        return does.ask("how much", f" {printed(found['whom'])}{rest}")
    if lemma in _ASKS and (found := _FOR.fullmatch(text, start, end)) and _is_thing(found["who"] or "aid"):
        whom = f" {printed(found['whom'])}" if found["whom"] else ""
        if lemma == "ask" and not whom and not rest:
            return None  # For what?
        return does.ask("how much", f"{whom} for{rest}")
    return None


def _named(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask what somebody approves, signs or launches, where the figure is said of it."""
    found = _NAMED.fullmatch(story.text, does.end, fact.value.start)
    thing = printed(found["thing"] or found["things"]) if found else None
    if (
        thing is None
        or _VAGUE.match(thing)
        or does.form.lemma not in _DOES
        or not _is_thing(thing)
        or has_verb(thing, only=True)
    ):
        return None
    return does.ask(f"what {thing}")


def _of_part(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask what share of something somebody sells, uses or wins."""
    text, start, end = story.text, does.end, fact.value.start
    of = _OF.match(text, fact.value.end, fact.sentence.end)
    if of is None and does.form.lemma in _GAINS and _DIRECTLY.fullmatch(text, start, end):
        return does.ask("how much") if not _NOUN.match(text, fact.value.end, fact.sentence.end) else None
    thing = thing_after(story, of.end(), fact.sentence.end) if of else None
    if thing is None or of is None or not _is_thing(thing) or is_a(does.form.classes, *_NO_OBJECT):
        return None
    lemma = does.form.lemma
    if (found := _WITH.fullmatch(text, start, end)) and lemma in _WON:
        what = found["thing"] or ""
        return does.ask(f"with what share of {thing}", f" {printed(what)}" if what else "")
    found = _DIRECTLY.fullmatch(text, start, end)
    if found is None or lemma in _NO_AMOUNT:
        return None
    rest = behind(story, thing_end(text, thing, of.end()), fact.sentence.end)
    if lemma in _PART_TO and (to := _TO.search(thing)):
        thing, rest = thing[: to.start()], thing[to.start() :]
    return does.ask(f"what share of {thing}", f"{found['particle'] or ''}{rest}")


def _is_thing(words: str) -> bool:
    """Tell a noun phrase without a figure that can stand in a question."""
    small = words.lower().split()
    return (
        not has_digit(words) and _SMALL.isdisjoint([small[0], small[-1]]) and not re.search(r"[,;:]", words)
    )
