"""What a sentence says of its own subject: its clause turned into a question, where no slot was needed to ask."""

import re

from briefer.fact import Fact
from briefer.linking.lexicon import is_a
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.certain import is_conditional, is_gone
from briefer.wording.clause import has_verb, thing_after
from briefer.wording.figures import printed
from briefer.wording.inverted import HEDGED, Inverted, inverted
from briefer.wording.passage import asked_of
from briefer.wording.periods import own_time
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.story import Claim, Story

TURN = 15
KIND = "plain"

# What may stand between a verb and its figure, by what is asked for.
_TIME = r"(?:in\s(?:[A-Z][a-z]+|\d{4}|the\s[a-z]+\squarter)\s)?"
_BY = pattern(rf"\s(?:(?P<particle>up|down)\s)?(?:[a-z]+ly\s)?{_TIME}(?:by\s)?(?:an?\s[a-z]+\s)?{HEDGED}$")
_TO = pattern(
    rf"\s(?:(?P<particle>up|down)\s)?(?:[a-z]+ly\s)?{_TIME}(?:from\s[^,;:()]{{1,40}}\s)?to\s(?:an?\s[a-z]+\s|an?\s)?{HEDGED}$"
)
_AT = pattern(rf"\s(?:[a-z]+ly\s)?(?:at|in at)\s{HEDGED}$")
_DIRECTLY = pattern(rf"\s(?:[a-z]+ly\s)?{HEDGED}$")
_WORTH = pattern(rf"\s(?P<how>worth|(?:valued|priced|estimated|set|put|quoted) at)\s{HEDGED}$")
_MOVED = pattern(rf"\s(?P<thing>(?:the |its |their )?[a-z][\w -]{{2,60}}?)\s(?P<how>by|to)\s{HEDGED}$")
_FOR = pattern(rf"\s(?P<thing>[\w$£€%'’., -]{{3,90}}?)\s(?P<how>for|at)\s{HEDGED}$")
_NAMED = pattern(
    rf"\s(?:(?P<particle>up)\s)?(?:an?|the)\s(?P<thing>(?:[a-z-]+\s){{1,4}})of\s{HEDGED}$|\s(?P<things>(?:[a-z-]+\s){{0,3}}[a-z]+s\s)of\s{HEDGED}$"
)
_ENDS = pattern(
    r"\s*(?:$|[.,;:)(—–]|\s(?:in|on|at|for|from|by|per|to|compared|against|up|down|as|according|last|this|next|while|and|but"
    r"|after|before|since|during|between|with|when|over|year-on-year|a (?:year|month|week|day|share|barrel|tonne|ton)|(?:each|every) (?:year|month))\b)"
)
_THAN = pattern(r"\s(?P<how>higher|lower|more expensive|cheaper|larger|smaller|bigger|longer|faster)\sthan\s")
_ARTICLE = pattern(r"\s(?:an?|its|their|another)\s(?:[a-z-]+\s){0,2}")
_NOUN = pattern(
    r"(?:\s\([^()]{1,60}\))?[-\s](?P<noun>(?:(?!(?:but|and|for|in|to|of|the|an?|by|on|as|from|with)\b)[a-z-]+\s){0,3}?(?:investment|programme|program|project|deal|contract|order|fund|package"
    r"|plan|loan|bid|offer|budget|takeover|acquisition|bailout|bonus|grant|settlement|agreement|facility|factory|plant))\b"
)
_OBJECT = pattern(r"\s(?:in|for|with|from|by|to)\s(?=\S)")
_BUDGET = pattern(rf"\sa\s(?:[a-z]+\s)?budget\sof\s{HEDGED}$")
# Verbs whose object has the figure.
_BOUGHT = frozenset("sell buy acquire purchase offload".split())
_REPORTED = frozenset(
    """report post announce book record unveil make declare set order sign propose offer receive win secure have see face
    approve earn achieve register run suffer command generate pay attract raise target seek withdraw cancel hold bring fetch yield""".split()
)
_PASSIVE = frozenset("fine award pay give grant charge".split())
_KINDS = ("money", "percent")


def ask(story: Story) -> list[Question | None]:
    """Ask for every figure that the predicate of its clause governs, one question a sentence."""
    found: list[Question | None] = []
    asked: set[int] = set()
    for claim in story.claims:
        fact = claim.fact
        if fact.sentence.start in asked or fact.zone not in ("body", "list_item") or fact.negated:
            continue
        wording = _wording(story, claim)
        question = asked_of(KIND, story, fact.value.start, wording)
        if question is not None:
            found.append(question)
            asked.add(fact.sentence.start)
    return found


def _wording(story: Story, claim: Claim) -> Phrase | None:
    fact = claim.fact
    if is_conditional(story.text, fact):
        return None
    does = inverted(story, fact.sentence.start, fact.value.start, fact)
    if does is None:
        return None
    words = _put(story, fact, does)
    return phrase(words, own_time(story, fact, words)) if words else None


def _put(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for the figure by what the verb does to it: a move, a level, a price, a report; None for any other verb."""
    text, start, end = story.text, does.end, fact.value.start
    classes = does.form.classes
    lemma = does.form.lemma
    if lemma == "be" and not does.is_passive:
        return _being(story, fact, does)
    if fact.value.kind not in _KINDS:
        return None
    if _BUDGET.search(text, start, end) and fact.value.kind == "money":
        return f"how large is the budget of {does.owner}"
    if fact.metric is not None and fact.metric.id == "share_price" and does.owner in story.companies:
        does = does._replace(owner=f"{text_of(possessive(phrase(does.owner)))} shares")
    is_move = is_a(classes, "rise", "fall") or lemma in ("go", "move")
    if is_move and not does.is_passive and (found := _TO.fullmatch(text, start, end)):
        return does.ask("what", f"{_particle(found)} to")
    if is_move and not does.is_passive and (found := _BY.fullmatch(text, start, end)):
        if not found["particle"] and lemma in ("go", "move", "edge", "run"):
            return None
        how = "how fast" if lemma == "grow" else "how far" if is_a(classes, "fall") else "how much"
        return does.ask(how, _particle(found))
    if does.is_passive:
        return _done(text, fact, does)
    if is_a(classes, "reach") and _ENDS.match(text, fact.value.end, fact.sentence.end):
        if lemma in ("stand", "sit", "stay", "come") and _AT.fullmatch(text, start, end):
            return f"what {_was(does)} {does.owner}"
        if lemma in ("total", "amount") and re.fullmatch(rf"\s(?:to\s)?{HEDGED}", text[start:end]):
            return does.ask("how much", " to" if lemma == "amount" else "")
        if (
            lemma in ("exceed", "top", "surpass")
            and _DIRECTLY.fullmatch(text, start, end)
            and not does.is_plan
        ):
            return f"what {_was(does)} {does.owner}"
        if lemma in ("reach", "hit", "average") and _DIRECTLY.fullmatch(text, start, end):
            return does.ask("what")
    if (
        is_a(classes, "lift", "lower")
        and (found := _MOVED.fullmatch(text, start, end))
        and _is_thing(found["thing"])
    ):
        return does.ask("by how much" if found["how"] == "by" else "to what level", f" {found['thing']}")
    if lemma == "cost" and fact.value.kind == "money" and _DIRECTLY.fullmatch(text, start, end):
        return does.ask("how much")
    if lemma in _BOUGHT and fact.value.kind == "money":
        found = _FOR.fullmatch(text, start, end)
        return (
            does.ask("for how much", f" {printed(found['thing'])}")
            if found and _is_thing(found["thing"])
            else None
        )
    if lemma in _REPORTED and fact.value.kind == "money" and _ARTICLE.fullmatch(text, start, end):
        return _sum(story, fact, does)
    if lemma in _REPORTED and (found := _NAMED.fullmatch(text, start, end)):
        thing = printed(found["thing"] or found["things"])
        return does.ask(f"what {thing}", _particle(found)) if _is_thing(thing) else None
    return None


def _particle(found: re.Match[str]) -> str:
    return f" {found['particle']}" if found["particle"] else ""


def _sum(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for what has a price before its name: `announced a $10 million investment in trams`."""
    found = _NOUN.match(story.text, fact.value.end, fact.sentence.end)
    how = _OBJECT.match(story.text, found.end(), fact.sentence.end) if found else None
    if found is None:
        return None
    thing = thing_after(story, how.end(), fact.sentence.end) if how else None
    return does.ask(f"what {found['noun']}{how[0]}{thing}" if how and thing else f"what {found['noun']}")


def _is_thing(words: str) -> bool:
    """Tell a plain noun phrase that can stand in a question."""
    return not has_verb(words, only=True) and not re.search(
        r"\b(?:that|which|who|and|it|total|number|maximum|minimum|couple|up|out|off)\b", words
    )


def _was(does: Inverted) -> str:
    """Return the form of `be` that asks for the level of `stood at` or `exceeds`."""
    many = does.aux in ("do", "have", "are", "were")
    if does.aux == "did":
        return "was"
    return "are" if many else "is"


def _being(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for what something is, is worth, or is more than another."""
    text, start, end = story.text, does.end, fact.value.start
    if found := _WORTH.fullmatch(text, start, end):
        return does.ask("how much", f" {found['how']}") if fact.value.kind == "money" else None
    if not re.fullmatch(rf"\s{HEDGED}", text[start:end]) or fact.value.kind not in _KINDS:
        return None
    if than := _THAN.match(text, fact.value.end, fact.sentence.end):
        other = thing_after(story, than.end(), fact.sentence.end)
        return does.ask(f"how much {than['how']}", f" than {other}") if other else None
    if not _ENDS.match(text, fact.value.end, fact.sentence.end) or (
        does.owner[:1].isupper() and " " not in does.owner
    ):
        return None
    if is_gone(story, fact) and does.aux in ("is", "are"):
        return None
    return does.ask("what")


def _done(text: str, fact: Fact, does: Inverted) -> str | None:
    """Ask for what was done to the subject of a passive verb: `prices were raised by 5%`."""
    start, end = does.end, fact.value.start
    lemma = does.form.lemma
    if found := re.fullmatch(rf"\s(?P<how>by|to|at|from)\s{HEDGED}", text[start:end]):
        if is_a(does.form.classes, "rise", "fall", "lift", "lower") and found["how"] in ("by", "to"):
            return does.ask("by how much" if found["how"] == "by" else "to what level")
        if found["how"] == "at" and is_a(does.form.classes, "value"):
            return does.ask("at how much")
        return None
    if lemma == "sell" and re.fullmatch(rf"\sfor\s{HEDGED}", text[start:end]):
        return does.ask("for how much")
    if lemma in _PASSIVE and fact.value.kind == "money" and _DIRECTLY.fullmatch(text, start, end):
        return does.ask("how much")
    return None
