"""Why? The sentence that gives a cause with the figure, or a section that is headed by the question."""

import re

from briefer.fact import SentenceSpan
from briefer.linking.lexicon import AUXILIARIES, MODALS, is_a, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.certain import fits, is_modal
from briefer.wording.clause import base_form, is_many
from briefer.wording.inverted import HEDGED, inverted
from briefer.wording.nouns import acted, grows, measured
from briefer.wording.owned import owned
from briefer.wording.passage import asked_of
from briefer.wording.periods import own_time, when
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.quoting import quoted
from briefer.wording.section import headings, in_small, section
from briefer.wording.statement import Statement, direction_of, statements
from briefer.wording.story import Claim, Story
from briefer.wording.theme import in_context

TURN = 4
KIND = "driver"

_BECAUSE = pattern(
    r"\b(?:because|due to|owing to|thanks to|on the back of|(?:driven|boosted|lifted|hurt|hit|fuell?ed"
    r"|powered|spurred|pushed up|held back|dragged down|weighed down|dented|squeezed)(?: \w+)? by"
    r"|blam(?:ing|ed)|citing|attributed|reflecting)\b",
    re.I,
    lead="because due owing thanks back by blam citing attributed reflecting",
)
_AS = pattern(r"(?<!such)(?<!\bas)(?<!,)\s\bas (?P<clause>[^,.;:—()]{8,80})")
_HOLDS = pattern(r"held back|dragged|weighed|dented|squeezed|hurt|hit\b", re.I)
_HELPS = pattern(r"boosted|lifted|powered|pushed up", re.I)
_OTHER = pattern(r",?\s(?:while|whereas|but)\s")
_AFTER = pattern(r"\bafter (?P<clause>(?!tax\b|hours\b|[a-z]+ing\b|an? [\d.]|[\d.])[^,.;:—()]{8,80})")
_PRICED = frozenset("share_price index_level exchange_rate price yield".split())
"""What is traded."""
_UNCHANGED = frozenset("cut hit set put beat".split())
"""Verbs whose past looks like their base."""
_NO_CLAUSE = frozenset(
    "a an of part well much many expected usual planned compared measured soon long far high low it if".split()
)
_NAMING = pattern(
    r"\b(?:read|seen?|saw|regard\w*|describ\w+|known|act\w*|serv\w+|appoint\w*|named|well|much|many|such)$"
)
_REVISED = pattern(r"\b(?:forecast|guidance|outlook|estimate|target|projection)s?\b")
_GRADED = pattern(r"\b(?:down|up)grade|\brevision")
"""Who cuts a forecast of profit says nothing of a fall of profit."""
_WHY = pattern(r"(?:[^:]{0,60}: )?why (?P<clause>.{8,80}?)\??", re.I)
_WHAT = pattern(
    r"(?P<who>What|Who)(?P<really> (?:[Aa]ctually|[Rr]eally))? (?P<verb>[A-Za-z]+)(?P<rest> [A-Za-z].{3,60}?)?\??"
)
_IS = pattern(r"What (?P<thing>(?:an?|the) [a-z -]{3,40}) (?P<be>is|are|was|were)\??")
_HOW = pattern(r"How (?P<clause>[a-z]+s [a-z].{2,60}?)\??")
_THEM = pattern(r"\b(?:they|them)\b")
_MANY = pattern(r"(?P<many>[A-Z][a-z]{2,}s) [a-z]+\b")
_FEWEST = 3
"""Words of a question that says enough to stand alone."""
_BEHIND = pattern(r"what(?:['’]s| is) (?P<does>driving|behind|fuell?ing) (?P<thing>.{3,60}?)\??", re.I)


def ask(story: Story) -> list[Question | None]:
    """Ask for every move whose sentence says what caused it, and for every section that is headed `Why …`."""
    found = [_cause(story, statement) for statement in statements(story, story.claims)]
    found += [_moved(story, claim) for claim in story.claims]
    for heading, text in headings(story):
        wording = _asked_by(story, text)
        wording = phrase(in_context(story, text_of(wording))) if wording else None
        if wording and len(text_of(wording).split()) < _FEWEST:
            continue
        found.append(section(KIND, story, heading, wording, figured=False) if wording else None)
    return found


def _cause(story: Story, statement: Statement) -> Question | None:
    fact = statement.main
    noun, direction = measured(story, fact), direction_of(statement)
    if (
        noun is None
        or not owned(story, fact)
        or direction not in ("up", "down")
        or is_modal(story, statement)
        or not fits(story, statement)
    ):
        return None
    if fact.status not in ("reported", "forecast", "guidance") or _REVISED.search(
        story.text, max(fact.sentence.start, fact.value.start - _NEAR), fact.value.start
    ):
        return None
    if _GRADED.search(story.text, fact.value.end, fact.sentence.end):
        return None
    # The cause stands behind the figure; what comes before it may be that of something else.
    if fact.metric is not None and fact.metric.id == "share":
        return None
    end = min(fact.sentence.end, fact.value.end + _NEAR)
    is_priced = fact.metric is not None and fact.metric.id in _PRICED
    cause = _cause_in(story.text, fact.value.end, end, rises=direction == "up", after=is_priced)
    if cause is None:
        return None
    quote = quoted(story, statement.claims)
    if quote is None:
        return None
    is_economy = text_of(noun.words).endswith(("economy", "domestic product", "GDP", "market"))
    up, down = ("grow", "shrink") if grows(fact) or is_economy else ("rise", "fall")
    verb = up if direction == "up" else down
    if spent := _SPENT.match(story.text, fact.sentence.start, fact.sentence.end):
        return asked(
            KIND, phrase(f"how much do {spent['who']}s spend on {spent['thing']}"), [quote[0]], quote[1]
        )
    own = acted(story, fact) if fact.status == "reported" else None
    if own is not None:
        wording = phrase("did ", own)
    elif fact.status == "reported":
        wording = phrase("did ", noun.words, f" {verb}", when(story, fact))
    else:
        wording = phrase(f"{noun.be} ", noun.words, f" expected to {verb}", when(story, fact))
    return asked(KIND, _why(story, cause, fact.sentence, wording), [quote[0]], quote[1])


_SPENT = pattern(
    r"Spending on (?P<thing>[a-z][a-z -]{3,40}?) (?:rose|fell|climbed|grew|jumped|increased|dropped)\b[^;]{0,40}? to (?:an average of )?[$€£¥]\d[\d.,]* an? (?P<who>(?!year|month|day|week|quarter|head)[a-z]+[^s\W]) in \d{4}\b"
)
"""`Spending on lasers rose 24% to an average of €310 a pier in 2025`: that is how much they spend."""
_MOSTLY = 3
"""Of a sentence a reason must be a third to be what it tells."""


_MUCH = pattern(r"(?:%|percent|per cent|points?|\bfrom|\bby)\s")
"""What says how far something has moved, and not only where to."""


def _why(story: Story, cause: int, sentence: SentenceSpan, wording: Phrase) -> Phrase:
    """Ask why; or how much, and why, where the reason is the least of the sentence."""
    length = len(story.text[cause : sentence.end].split())
    is_most = length * _MOSTLY >= len(story.text[sentence.start : sentence.end].split())
    if is_most or not _MUCH.search(story.text, sentence.start, cause):
        return phrase("why ", wording)
    return phrase("by how much ", wording, ", and why")


def _moved(story: Story, claim: Claim) -> Question | None:
    """Ask why the subject of a clause moved, in the words of the clause, whatever the slots hold."""
    fact = claim.fact
    start, end = fact.sentence.start, fact.sentence.end
    if fact.negated or fact.zone not in ("body", "list_item") or fact.value.kind not in ("money", "percent"):
        return None
    does = inverted(story, start, fact.value.start, fact)
    if does is None or does.is_passive or not is_a(does.form.classes, "rise", "fall"):
        return None
    rises = is_a(does.form.classes, "rise")
    is_priced = fact.metric is not None and fact.metric.id in _PRICED
    near = min(end, fact.value.end + _NEAR)
    cause = _cause_in(story.text, fact.value.end, near, rises=rises, after=is_priced)
    if cause is None:
        return None
    if not _DIRECT.fullmatch(story.text, does.end, fact.value.start) or _REVISED.search(does.owner):
        return None
    if does.aux in ("could", "may", "might", "would", "should"):
        return None
    wording = f"{does.aux} {does.owner} {does.tail}"
    why = _why(story, cause, fact.sentence, phrase(wording, own_time(story, fact, wording)))
    return asked_of(KIND, story, fact.value.start, why)


_DIRECT = pattern(rf"\s(?:[a-z]+ly\s)?(?:(?:by|to|up|down|at)\s)?(?:an?\s[a-z]+\s)?{HEDGED}")
_NEAR = 160
"""Characters behind a figure in which its cause is looked for."""


def _cause_in(text: str, start: int, end: int, *, rises: bool, after: bool = False) -> int | None:
    """Return where a reason begins, if one stands there: in this clause, and no reason why it did not move more.

    Args:
        text: the article.
        start: where the figure ends.
        end: how far a reason may stand.
        rises: what holds back is no reason of a rise, what helps none of a fall.
        after: what is traded moves after something has happened, or as it does.
    """
    other = _OTHER.search(text, start, end)
    end = other.start() if other else end
    against = _HOLDS if rises else _HELPS
    for given in _BECAUSE.finditer(text, start, end):
        if not against.match(given[0]):
            return given.start()
    event = _AFTER.search(text, start, end) if after else None
    if event is not None and _is_clause(event["clause"]):
        return event.start()
    # What happens as something else does need not be caused by it, unless it is traded.
    for found in _AS.finditer(text, start, end) if after else ():
        named = _NAMING.search(text[max(start, found.start() - 15) : found.start()])
        if _is_clause(found["clause"]) and not named:
            return found.start()
    return None


def _is_clause(words: str) -> bool:
    """Tell `investors weighed the offer` from `chief executive` and `clearing the way`."""
    first, *rest = words.lower().split()
    forms = [verb_form(word) for word in rest]
    has_verb = any(form and form.tense in ("past", "present") and not form.noun_too for form in forms)
    has_verb = has_verb or any(form and form.lemma in _UNCHANGED for form in forms)
    has_verb = has_verb or any(len(word) > 4 and word.endswith("ed") for word in rest)
    return not first.endswith("ing") and first not in _NO_CLAUSE and has_verb


def _asked_by(story: Story, heading: str) -> Phrase | None:
    """Make a question of a heading: `Why prices must rise`, `What's driving the spend`, `What holds ferries back`."""
    if found := _BEHIND.fullmatch(heading):
        return phrase(f"what is {found['does'].lower()} {in_small(story, found['thing'])}")
    if found := _IS.fullmatch(heading):
        return phrase(f"what {found['be']} {in_small(story, found['thing'])}")
    if found := _WHAT.fullmatch(heading):
        form = verb_form(found["verb"].lower())
        is_verb = (
            form is not None
            and form.tense in ("past", "present")
            and (not form.noun_too or found["who"] == "Who")
        )
        is_verb = is_verb or found["verb"].lower() in MODALS
        if is_verb:
            rest = f" {in_small(story, found['rest'].strip())}" if found["rest"] else ""
            if _THEM.search(rest) or (found["who"] == "What" and len(heading.split()) <= _FEWEST):
                return None  # `What comes next` asks of nothing.
            really = (found["really"] or "").lower()
            return phrase(f"{found['who'].lower()}{really} {found['verb'].lower()}{rest}")
    for how, headed in (("why", _WHY), ("how", _HOW)):
        if found := headed.fullmatch(heading):
            return _inverted(in_small(story, _meant(story, found["clause"])), how)
    return None


def _meant(story: Story, clause: str) -> str:
    """Say whom a clause means by `they` or `them`: those with whom the section begins, `Tariffs serve several aims`."""
    pointing = _THEM.search(clause)
    at = story.text.find(clause) if pointing else -1
    after = next((span for span in story.document.sentences if span.start >= at + len(clause)), None)
    many = _MANY.match(story.text, after.start, after.end) if at >= 0 and after else None
    if pointing is None or many is None or many["many"].lower() not in story.small:
        return clause
    return f"{clause[: pointing.start()]}{many['many'].lower()}{clause[pointing.end() :]}"


def _inverted(clause: str, how: str = "why") -> Phrase | None:
    """Turn a clause into the order of a question.

    >>> [_inverted(clause)[0].text for clause in ("prices must rise", "the gap breaks the mould", "towns use salt")]
    ['why must prices rise', 'why does the gap break the mould', 'why do towns use salt']
    """
    words = clause.split()
    if _THEM.search(clause):
        return None
    for index, word in enumerate(words[1:], 1):
        before, after = " ".join(words[:index]), " ".join(words[index + 1 :])
        if word in MODALS or word in AUXILIARIES:
            return phrase(f"{how} {word} {before} {after}") if after else None
        base = base_form(word)
        # A form in -s is a verb where it cannot be a plural: something must come after it.
        if base is not None and word != base and word.endswith("s") and after and not is_many(before):
            return phrase(f"{how} does {before} {base} {after}")
        form = verb_form(word)
        is_plain = form is not None and form.tense == "base" and (after or how == "how")
        if is_plain and is_many(before) and before.split()[-1].endswith("s"):
            return phrase(f"{how} do {clause}")
    return None
