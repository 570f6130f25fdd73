"""What a sentence says of its own subject: its clause turned into a question, where no slot was needed to ask."""

import re

from briefer.fact import Fact
from briefer.linking.lexicon import is_a
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.certain import is_conditional, is_gone
from briefer.wording.clause import has_verb, is_many, thing_after, thing_end
from briefer.wording.figures import printed
from briefer.wording.inverted import HEDGED, Inverted, inverted
from briefer.wording.passage import ask_of_sentences
from briefer.wording.periods import own_time
from briefer.wording.phrase import Phrase, phrase, possessive, text_of
from briefer.wording.story import Claim, Story

TURN = 15
KIND = "plain"

# What may stand between a verb and its figure, by what is asked for.
_TIME = r"(?:in\s(?:[A-Z][a-z]+|\d{4}|the\s[a-z]+\squarter)\s)?"
_BY = pattern(rf"\s(?:(?P<particle>up|down)\s)?(?:[a-z]+ly\s)?{_TIME}(?:by\s)?(?:an?\s[a-z]+\s)?{HEDGED}$")
_TO = pattern(
    rf"\s(?:(?P<particle>up|down)\s)?(?:[a-z]+ly\s)?{_TIME}(?:from\s[^;:()]{{1,80}}\s)?to\s(?:an?\s[a-z]+\s|an?\s)?{HEDGED}$"
)
_AT = pattern(rf"\s(?:[a-z]+ly\s)?(?:(?:unchanged|steady|flat)\s)?(?:at|in at)\s{HEDGED}$")
_MOVED_TO = pattern(
    rf"\s(?:[a-z]+\s){{0,2}}(?:up|down|higher|lower|flat|unchanged|steady)\b[^,;:()]{{0,40}}\sat\s{HEDGED}$"
)
"""`was down slightly from a year ago at`."""
_UP = pattern(rf"\s(?P<way>up|down|higher|lower)\s(?:by\s)?{HEDGED}$")
_DIRECTLY = pattern(rf"\s(?:[a-z]+ly\s)?(?:an?\s(?!(?:total|record|combined)\b)[a-z]+\s)?{HEDGED}$")
_WORTH = pattern(rf"\s(?P<how>worth|(?:valued|priced|estimated|set|put|quoted) at)\s{HEDGED}$")
_MOVED = pattern(rf"\s(?P<thing>(?:the |its |their )?[a-z][\w -]{{2,60}}?)\s(?P<how>by|to|from)\s{HEDGED}$")
_PUT = pattern(
    rf"\s(?P<thing>[\w%'’., -]{{3,90}}?)(?:\son hold|\sunchanged|\ssteady)?\s(?:at|near)\s{HEDGED}$"
)
_MARGIN = pattern(rf"\s(?P<thing>[\w'’., -]{{3,60}}?\s)?by\s(?:a\smargin\sof\s)?{HEDGED}$")
_AGAINST = pattern(r"\s?(?:percent|per cent|pct|%)?\s(?:to|against)\s\d|-\d")
_FOR = pattern(rf"\s(?P<thing>[\w$£€%'’., -]{{3,90}}?)\s(?P<how>for|at)\s{HEDGED}$")
_NAMED = pattern(
    rf"\s(?:(?P<particle>up)\s)?(?:an?|the)\s(?P<thing>(?:[a-z-]+\s){{1,4}}?)(?:(?:on|for|with|from|to)\s[^,;:]{{3,60}}?\s)?(?:of|worth|totall?ing)\s{HEDGED}$"
    rf"|\s(?P<things>(?:[a-z-]+\s){{0,3}}[a-z]+s\s)(?:of|worth|totall?ing)\s{HEDGED}$"
)
_ENDS = pattern(
    r"\s*(?:$|[.,;:)(—–]|\s(?:in|on|at|for|from|by|per|to|compared|against|up|down|as|according|last|this|next|while|and|but"
    r"|after|before|since|during|between|with|when|over|year-on-year|a (?:year|month|week|day|share|barrel|tonne|ton)|(?:each|every) (?:year|month))\b)"
)
_THAN = pattern(r"\s(?P<how>higher|lower|more expensive|cheaper|larger|smaller|bigger|longer|faster)\sthan\s")
_OF = pattern(r"\sof\s")
_HIGHER = pattern(
    r"\s(?P<how>higher|lower|more|less)\s(?P<year>in (?:19|20)\d\d\s)?than\s(?P<when>the year before|a year (?:earlier|before|ago)|the previous year|in (?:19|20)\d\d)\b"
)
_MORE = pattern(r"\s(?P<how>more|fewer|less)\s(?P<thing>[a-z]+(?:\s(?!than\b|in\b|at\b|on\b|for\b)[a-z]+)?)")
_COUNTING = frozenset(
    "see produce make sell buy use spend earn pay receive need consume export import order record build ship burn".split()
)
_ARTICLE = pattern(r"\s(?:an?|its|their|another)\s(?:[a-z-]+\s){0,2}")
_VAGUE = pattern(r"(?:dozens|hundreds|thousands|millions|billions|tens|lots|plenty|couple)\b")
_MEASURE = pattern(
    r"\b(?:rates?|prices?|costs?|values?|margins?|growth|shares?|indexe?s?|indices|ratios?|averages?|stakes?|yields?|targets?|fees?"
    r"|figures?|levels?|bids?|offers?|medians?|maximum|minimum|consensus|forecasts?|inflation|unemployment|odds|chances?)$"
)
"""What has a name for its figure."""
_GAP = pattern(r"(?:\s\([^()]{1,60}\))?[-\s](?=[a-z])")
_INSIDE = pattern(r"\s(?:in|for|with|from|by|to|of|on|at|against|over|into)\s")
_WORTH_IT = pattern(r"\s(?:worth|among|valued|totall?ing|amid|following|starting)\b")
_GOES_ON = pattern(r",?\s(?:and|or)\s|,\s(?:[a-z]+(?:\s[a-z]+)?,\s)*[a-z]+(?:\s[a-z]+)?,?\sand\s")
_NO_NOUNS = frozenset(
    "a an the of in on and or more less higher lower up down year month week day share".split()
)
_NO_OBJECT = ("say", "expect", "rise", "fall", "reach", "value", "trade", "cost")
"""Verbs whose object is no thing that somebody makes, takes or has."""
_MOST = 8
_BUDGET = pattern(rf"\sa\s(?:[a-z]+\s)?budget\sof\s{HEDGED}$")
# Verbs whose object has the figure.
_BOUGHT = frozenset("sell buy acquire purchase offload".split())
_REPORTED = frozenset(
    """report post announce book record unveil make declare set order sign propose offer receive win secure have see face
    approve earn achieve register run suffer command generate pay attract raise target seek withdraw cancel hold bring fetch yield""".split()
)
_PUTTING = frozenset("put peg estimate value place set keep leave".split())
_VOTING = frozenset("vote reject approve back pass beat win lose defeat elect choose support oppose".split())
_PASSIVE = frozenset("fine award pay give grant charge".split())
_KINDS = ("money", "percent")


def ask(story: Story) -> list[Question | None]:
    """Ask for every figure that the predicate of its clause governs, one question a sentence."""
    return ask_of_sentences(KIND, story, _wording)


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
    if lemma in _PUTTING and not does.is_passive and (found := _PUT.fullmatch(text, start, end)):
        at = "how high" if lemma in ("put", "peg", "estimate") else "at what level"
        at = at if fact.value.kind == "percent" or at == "how high" else "at how much"
        is_whole = _is_thing(found["thing"]) and not found["thing"].endswith(
            (" top", " first", " ahead", " second")
        )
        return does.ask(at, f" {printed(found['thing'])}") if is_whole else None
    if does.is_passive and lemma in _VOTING and (words := _voted(story, fact, does)):
        return words
    if lemma in _VOTING and fact.value.kind == "percent" and (found := _MARGIN.fullmatch(text, start, end)):
        is_margin = _AGAINST.match(text, fact.value.end, fact.sentence.end) or "-" in fact.value.text
        thing = printed(found["thing"] or "").rstrip(",")
        return (
            does.ask("by what margin", f" {thing}" if thing else "")
            if is_margin and _is_thing(thing)
            else None
        )
    if fact.metric is not None and fact.metric.id == "share_price" and does.owner in story.companies:
        does = does._replace(owner=f"{text_of(possessive(phrase(does.owner)))} shares")
    is_move = is_a(classes, "rise", "fall") or lemma in ("go", "move")
    if is_move and not does.is_passive and (found := _TO.fullmatch(text, start, end)):
        if not found["particle"] and lemma == "go":
            return None  # `had gone from $600,000 to $5 million in sales`
        return does.ask("what", f"{_particle(found)} to")
    if is_move and not does.is_passive and (found := _BY.fullmatch(text, start, end)):
        if not found["particle"] and lemma in ("go", "move", "edge", "run"):
            return None
        how = "how fast" if lemma == "grow" else "how far" if is_a(classes, "fall") else "how much"
        return does.ask(how, _particle(found))
    if does.is_passive:
        return _done(text, fact, does)
    if lemma in ("reach", "exceed", "top", "surpass") and fact.value.kind == "percent" and not does.is_plan:
        of = _OF.match(text, fact.value.end, fact.sentence.end)
        whole = (
            thing_after(story, of.end(), fact.sentence.end)
            if of and _DIRECTLY.fullmatch(text, start, end)
            else None
        )
        if whole is not None:
            return does.ask(f"what share of {whole}")
    if fact.value.kind == "percent" and lemma in _COUNTING and _DIRECTLY.fullmatch(text, start, end):
        return _fewer(story, fact, does)
    if is_a(classes, "reach") and _ENDS.match(text, fact.value.end, fact.sentence.end):
        if lemma in ("stand", "sit", "stay", "come", "remain") and _AT.fullmatch(text, start, end):
            return f"what {_was(does)} {does.owner}"
        if lemma in ("total", "amount") and re.fullmatch(rf"\s(?:to\s)?{HEDGED}", text[start:end]):
            return f"{'how large' if fact.value.kind == 'money' else 'how high'} {_was(does)} {does.owner}"
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
        return does.ask(
            "by how much" if found["how"] == "by" else "to what level", f" {printed(found['thing'])}"
        )
    if lemma == "cost" and fact.value.kind == "money" and _DIRECTLY.fullmatch(text, start, end):
        return does.ask("how much")
    if lemma in _BOUGHT and fact.value.kind == "money":
        found = _FOR.fullmatch(text, start, end)
        if found and lemma == "sell" and does.tail.startswith("in talks") and _is_thing(found["thing"]):
            return f"how much could {does.owner} get for {printed(found['thing'])}"
        return (
            does.ask("for how much", f" {printed(found['thing'])}")
            if found and _is_thing(found["thing"])
            else None
        )
    if is_a(classes, *_NO_OBJECT) and lemma not in _REPORTED:
        return None
    if _ARTICLE.fullmatch(text, start, end):
        return _sum(story, fact, does)
    if found := _NAMED.fullmatch(text, start, end):
        thing = printed(found["thing"] or found["things"])
        if _VAGUE.match(thing):
            return None
        return does.ask(f"what {thing}", _particle(found)) if _is_thing(thing) else None
    return None


def _particle(found: re.Match[str]) -> str:
    return f" {found['particle']}" if found["particle"] else ""


def _sum(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for what has a figure before its name: `announced a $10 million investment in trams`, `saw a 5% fall in sales`."""
    text, end = story.text, fact.sentence.end
    gap = _GAP.match(text, fact.value.end, end)
    thing = thing_after(story, gap.end(), end) if gap else None
    thing = _WORTH_IT.split(thing)[0] if thing else None
    thing = re.sub(r"\s(?:in|of|for|on|at)\s(?:the|an?)$", "", thing) if thing else None
    head = _INSIDE.split(thing)[0] if thing else ""
    if thing is None or not _is_thing(head) or head.split()[-1] in _NO_NOUNS:
        return None
    if len(head.split()) < len(thing.split()) and _GOES_ON.match(
        text, thing_end(text, thing, fact.value.end)
    ):
        thing = head  # `for roads, dams and ports`
    return does.ask(f"what {thing}") if len(thing.split()) <= _MOST else None


def _fewer(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for what is compared with before: `expects to dig 5% less gold`, `has seen 13% fewer guests`."""
    found = _MORE.match(story.text, fact.value.end, fact.sentence.end)
    if found is None or not _ENDS.match(story.text, found.end(), fact.sentence.end):
        return None
    many = "much" if found["how"] == "less" or not found["thing"].endswith("s") else "many"
    return does.ask(f"how {many} {found['how']} {found['thing']}")


def _is_thing(words: str) -> bool:
    """Tell a plain noun phrase that can stand in a question."""
    return not has_verb(words, only=True) and not re.search(
        r",|\b(?:that|which|who|and|it|couple|up|out|off)\b|\b(?:total|number|maximum|minimum|average|median)\s*$",
        words,
    )


def _was(does: Inverted) -> str:
    """Return the form of `be` that asks for the level of `stood at` or `exceeds`."""
    many = does.aux in ("do", "have", "are", "were")
    if does.aux == "did":
        return "were" if is_many(does.owner) else "was"
    return "are" if many else "is"


def _being(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask for what something is, is worth, or is more than another."""
    text, start, end = story.text, does.end, fact.value.start
    if found := _WORTH.fullmatch(text, start, end):
        return does.ask("how much", f" {found['how']}") if fact.value.kind == "money" else None
    if found := _UP.fullmatch(text, start, end):
        move = "rise" if found["way"] in ("up", "higher") else "fall"
        return does._replace(aux="did", tail=move).ask("how much" if move == "rise" else "how far")
    if _MOVED_TO.fullmatch(text, start, end) and fact.value.kind in _KINDS:
        return does.ask("what") if "shares" not in does.owner else None
    if not re.fullmatch(rf"\s{HEDGED}", text[start:end]) or fact.value.kind not in _KINDS:
        return None
    if found := _HIGHER.match(story.text, fact.value.end, fact.sentence.end):
        return does.ask(f"how much {found['how']}", f" {found['year'] or ''}than {found['when']}")
    if than := _THAN.match(text, fact.value.end, fact.sentence.end):
        other = thing_after(story, than.end(), fact.sentence.end)
        return does.ask(f"how much {than['how']}", f" than {other}") if other else None
    if not _ENDS.match(text, fact.value.end, fact.sentence.end) or (
        does.owner[:1].isupper() and " " not in does.owner
    ):
        return None
    if is_gone(story, fact) and does.aux in ("is", "are"):
        return None
    is_measure = _MEASURE.search(_INSIDE.split(does.owner)[0]) is not None
    how = "how large" if fact.value.kind == "money" else "how high"
    return does.ask("what" if is_measure else how)


def _voted(story: Story, fact: Fact, does: Inverted) -> str | None:
    """Ask who rejected what was rejected `by 60% of voters`."""
    of = _OF.match(story.text, fact.value.end, fact.sentence.end)
    whole = thing_after(story, of.end(), fact.sentence.end) if of else None
    is_by = fact.value.kind == "percent" and re.fullmatch(
        rf"\sby\s{HEDGED}", story.text[does.end : fact.value.start]
    )
    return does.ask(f"by what share of {whole}") if whole and is_by else None


def _valued(does: Inverted) -> str:
    """Ask for what something is valued at, or estimated to be."""
    if does.form.lemma == "estimate":
        return does._replace(tail=f"{does.tail} to be").ask("how large")
    if is_a(does.form.classes, "value"):
        return does.ask("how much", " at")
    return does.ask("at how much")


def _done(text: str, fact: Fact, does: Inverted) -> str | None:
    """Ask for what was done to the subject of a passive verb: `prices were raised by 5%`."""
    start, end = does.end, fact.value.start
    lemma = does.form.lemma
    if found := re.fullmatch(rf"\s(?P<how>by|to|at|from)\s{HEDGED}", text[start:end]):
        if is_a(does.form.classes, "rise", "fall", "lift", "lower") and found["how"] in ("by", "to"):
            return does.ask("by how much" if found["how"] == "by" else "to what level")
        if found["how"] == "at" and (
            is_a(does.form.classes, "value") or lemma in ("estimate", "put", "set", "fix")
        ):
            return _valued(does)
        return None
    if lemma == "sell" and re.fullmatch(rf"\sfor\s{HEDGED}", text[start:end]):
        return does.ask("for how much")
    if lemma in _PASSIVE and fact.value.kind == "money" and _DIRECTLY.fullmatch(text, start, end):
        return does.ask("how much")
    return None
