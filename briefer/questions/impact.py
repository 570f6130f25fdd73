"""What does it do to something else? `How much does … add to …?`, and what a sentence calls changing."""

import re

from briefer.fact import Fact
from briefer.linking.lexicon import ADVERBS
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import within_length
from briefer.wording.asking import asked
from briefer.wording.clause import base_form, is_many, owner_before, thing_after
from briefer.wording.figures import printed, stated
from briefer.wording.inverted import HEDGED
from briefer.wording.passage import Passage, asked_of, passage
from briefer.wording.periods import opening_time
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.referent import full, in_full, says_which
from briefer.wording.story import Claim, Story, company_name

TURN = 5
KIND = "impact"

_MODAL = r"(?P<modal>could|would|will|may|might|should)"
_TO = pattern(rf"(?:{_MODAL} )?(?P<verb>add(?:s|ed)?|contribut(?:es?|ed))\s", re.I)
_BY = pattern(rf"{_MODAL} (?P<verb>increase|raise|lift|boost|cut|reduce|lower|push up)\s", re.I)
_COST = pattern(rf"(?<=\s)(?:{_MODAL} )?(?P<verb>costs?|saves?|saved)\s", re.I)
_RECIPIENT = pattern(r"\s+to\s+")
_NEAR = 90
"""Characters between the verb and its figure."""
_CHANGES = pattern(
    r"(?:(?:First|Second|Third|Fourth|Finally|Meanwhile|But|And),?\s+)?(?P<thing>[^,;:.]{3,60}?) (?P<be>is|are)"
    r" (?P<verb>changing|shifting)\.",
    re.I,
)
_CONSEQUENCE = pattern(
    r"\b(?:implications?|consequences?|impacts?|effects?|affects?|results?|means?)\b", re.I
)
_PAST = pattern(r"Last (?:year|month|quarter|week)\b")
_NO_WHOM = ADVERBS | {"its", "their", "his", "her", "it"}
"""Words that begin nothing that has a name: `unit labour costs also increased`."""
_AHEAD = 6
_BACK = 3
"""Sentences before, in which a consequence is announced."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every figure that says what one thing does to another, and for every announced change."""
    found = [_effect(story, claim) for claim in story.claims]
    found += [_change(story, sentence) for sentence in range(len(story.document.sentences))]
    return found


def _effect(story: Story, claim: Claim) -> Question | None:
    fact = claim.fact
    if fact.negated or fact.zone not in ("body", "list_item"):
        return None
    wording = _wording(story, claim)
    is_risk = wording is not None and _RISK.search(text_of(wording)) is not None
    return asked_of(_RISKS if is_risk else KIND, story, fact.value.start, wording)


_RISK = pattern(r"^how much (?:could|may|might|would) .+ cost\b|\bwarn of$|^what could hold back\b")
_RISKS = "risk"
"""The kind of what may cost somebody something: no forecast goes on with it."""


_ITS = pattern(
    rf"\b(?P<says>says|claims|estimates|expects)\s(?:that\s)?its\s(?P<thing>[a-z][a-z -]{{2,30}}?)\s(?P<verb>cuts|reduces|lowers|raises|lifts|boosts)"
    rf"\s(?P<what>[a-z][^,.;:()]{{3,50}}?)\sby\s{HEDGED}$"
)


def _of_its_own(story: Story, fact: Fact) -> Phrase | None:
    """Ask what a thing of somebody's does: `Acme says that its process cuts the cost of a pier by`."""
    found = _ITS.search(story.text, max(fact.sentence.start, fact.value.start - 2 * _NEAR), fact.value.start)
    names = story.namings_in(fact.sentence.start, found.start()) if found else ()
    if found is None or len(names) != 1 or names[0].end != found.start() - 1:
        return None
    verb = base_form(found["says"])
    who = phrase(printed(names[0].text), f" {verb} its {found['thing']} {found['verb']}")
    return phrase("how much does ", who, f" {found['what']}") if verb else None


def _wording(story: Story, claim: Claim) -> Phrase | None:
    own = _of_its_own(story, claim.fact)
    if own is not None:
        return own
    text, sentence, value = story.text, claim.fact.sentence, claim.fact.value
    near = max(sentence.start, value.start - _NEAR)
    for wording in (_TO, _BY, _COST):
        found = list(wording.finditer(text, near, value.start))
        if not found:
            continue
        verb = found[-1]
        owner = owner_before(story, sentence.start, verb.start())
        owner = full(story, owner, sentence.start) if owner else None
        if wording is _TO:
            to = _RECIPIENT.match(text, value.end)
            whom = thing_after(story, to.end(), sentence.end) if to else None
            ending = f" to {whom}"
        else:
            between = text[verb.end() : value.start]
            cut = re.search(r"\sby\s", between) if wording is _BY else re.search(rf"\s{HEDGED}$", between)
            whom = thing_after(story, verb.end(), verb.end() + cut.start()) if cut else None
            ending = f" {whom}"
        if whom is not None and re.match(r"(?:an?|the) (?:average|total|estimated|extra)\b", whom):
            return None
        if whom is not None and re.fullmatch(r"[A-Z]{3}", whom):
            return None
        if owner is None or whom is None or whom.split()[0].lower() in _NO_WHOM:
            return None
        if wording is _COST and re.fullmatch(r"the [a-z]+s", whom) and says_which(story, whom) is False:
            return _hold_back(story, claim.fact) or _warned_of(story, claim.fact) if verb["modal"] else None
        how = "by how much" if wording is _BY else "how much"
        infinitive = verb["verb"].lower() if wording is _BY else base_form(verb["verb"])
        does = "did" if _is_over(story, claim.fact) and not verb["modal"] else _does(verb, owner)
        words = f"{how} {does} {owner} {infinitive}{ending}"
        return phrase(words, opening_time(story, claim.fact, words)) if infinitive else None
    return None


_LOST = pattern(
    r"\sin (?:lost )?(?P<lost>orders|sales|exports|bookings|investment|business)(?=[,.]| by\b| a year\b)"
)


def _hold_back(story: Story, fact: Fact) -> Phrase | None:
    """Ask what could hold back what a cost is counted in: `could cost the yards $9 million in orders`."""
    found = _LOST.match(story.text, fact.value.end, fact.sentence.end)
    return phrase("what could hold back ", in_full(story, found["lost"]) or found["lost"]) if found else None


_WARNS_LAST = pattern(r"\s(?P<verb>warns|warned)\.?$")


def _warned_of(story: Story, fact: Fact) -> Phrase | None:
    """Ask what somebody warns of who ends a sentence: `A lack of cranes could cost the yards $9 million, Acme warns.`."""
    names = story.namings_in(fact.value.end, fact.sentence.end)
    found = _WARNS_LAST.search(story.text, names[-1].end, fact.sentence.end) if names else None
    if found is None or story.text[names[-1].start - 2 : names[-1].start] != ", ":
        return None
    name = stated(story.companies.get(company_name(names[-1]), names[-1]))
    return phrase("what does " if found["verb"] == "warns" else "what did ", name, " warn of")


def _is_over(story: Story, fact: Fact) -> bool:
    """Tell a sentence that opens with a past time: `cost` is past, too."""
    return _PAST.match(story.text, fact.sentence.start) is not None


def _does(verb: re.Match[str], owner: str) -> str:
    """Return the auxiliary that opens the question."""
    if verb["modal"]:
        return verb["modal"].lower()
    if verb["verb"].lower().endswith("ed"):
        return "did"
    return "do" if is_many(owner) else "does"


def _change(story: Story, sentence: int) -> Question | None:
    """Ask how something is changing where the article says that it is, and what follows holds figures."""
    span = story.document.sentences[sentence]
    found = _CHANGES.fullmatch(story.text, span.start, span.end)
    if found is None or not _announced(story, sentence):
        return None
    thing = thing_after(story, found.start("thing"), found.end("thing"))
    follow: list[Passage] = []
    for ordinal in range(
        sentence + 1, min(sentence + 1 + _AHEAD, story.document.sentences_in(span.zone).stop)
    ):
        told = passage(story, ordinal)
        if (
            told is not None
            and told.claims
            and not any(cite in each.cited for each in follow for cite in told.cited)
        ):
            follow.append(told)
    if thing is None or not follow:
        return None
    answer, claims = within_length([(each.words, each.claims) for each in follow])
    first = thing[0].lower() + thing[1:] if thing.split()[0].lower() in story.small else thing
    cited = [span for each in follow[: len(answer)] for span in each.cited]
    return asked(KIND, phrase(f"how {found['be']} {first} {found['verb']}"), answer, claims, cited)


def _announced(story: Story, sentence: int) -> bool:
    """Tell whether the sentences before, or the heading, speak of consequences."""
    before = max(sentence - _BACK, 0)
    start = story.document.sentences[before].start
    return _CONSEQUENCE.search(story.text, start, story.document.sentences[sentence].start) is not None
