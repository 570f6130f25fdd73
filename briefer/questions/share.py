"""What share of them? A survey's answers: `Only 18% of all owners said that they had taken on staff.`."""

import re
from itertools import pairwise

from briefer.fact import Fact
from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.clause import is_many
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import ask_of_percentages
from briefer.wording.periods import opening_time
from briefer.wording.phrase import Phrase, phrase, text_of
from briefer.wording.referent import in_full
from briefer.wording.story import Story

TURN = 7
KIND = "share"

_OF = pattern(
    r"(?:\s\([^()]{1,30}\))?\s+of\s+(?=[a-z]|[A-Z][a-z]+s\s|[A-Z][\w.-]+['’]s?\s[a-z]|[A-Z][\w.]*(?:\s[A-Z][\w.]*){0,2}\s(?:[a-z-]+\s)?[a-z]+s\s)(?:[\d,.]+\s)?"
)
_ASKED = pattern(r"Asked what (?P<verb>[a-z]+) (?P<rest>[^,;:]{5,80}),")
_COUNTED = pattern(
    r"(?:Of|Among) the [\d,.]+ (?P<who>[a-z]+(?: [a-z]+){0,2}?)(?: (?:questioned|polled|surveyed|asked|interviewed|in the (?:sample|survey)))?, [\d,.]+, or (?:[a-z]+ ){0,2}$"
)
_DOES = pattern(r", ((?:said|reported|expected|planned|named|called|had|were|see|expect|plan) [^,.;:]{3,80})")
_WHO = pattern(r"\s+of\s+(?:the\s+)?([a-z]+s)\b")
_END = pattern(
    r"(?<!\b[A-Z])(?<!\b(?:St|Mr|Dr|Ms))\.(?!\d)|,(?!\d)|[;:—–()?!]|\s-\s|\s(?:and|but|while|with|up|down|compared|against|versus|according)\b"
)
_GOVERNED = pattern(r"\b(?:with|of|to|for|from|by|at|in|the|these|those|unless|if)\s$", re.I)
"""Holders of 8% of the shares are no 8% of anybody."""
_ALREADY = pattern(
    r"\b(?:total(?:s|l?ed)|equal(?:s|l?ed)?|reach(?:es|ed)|represent(?:s|ed)?|account(?:s|ed)? for|ma(?:ke|kes|de) up|exceed(?:s|ed)?"
    r"|is|are|was|were|be|been|h[eo]lds?|own(?:s|ed)?|covers?|covered|compris(?:es|ed)|(?:rise|rose|fall|fell|amount(?:s|ed)?) to)"
    r"\s(?:(?:about|around|some|nearly|almost|just|only|over|more than|up to|at least)\s)*$"
)
"""A clause that has its verb: the percentage is its object, and does nothing."""
_ACTS = frozenset(
    "use plan need want name face work offer own run lack support hope fear trust pay report hire".split()
)
"""Verbs that are nouns as well: behind a plural they are verbs."""
_POLLED = frozenset("surveyed polled questioned interviewed asked sampled".split())
_SURVEY = pattern(r"\b(?:surveys?|polls?|polled|surveyed|questioned|respondents|questionnaire)\b", re.I)
_ASIDE = pattern(
    r"(?:^|[,;:—]\s|\s(?:that|and|while|but)\s)(?:(?:only|just|some|about|nearly|almost|over|more than)\s)*$",
    re.I,
)
"""What stands before a figure that opens its clause."""
_VOTES = frozenset("vote back elect oppose choose".split())
_SAYS = frozenset("say think believe claim".split())
_LEANING = frozenset("such who which its his her this that these those it he she".split())
_POINTING = frozenset("such it its this these those".split())
_WHOLES = frozenset(
    "sales revenue spending output gdp capacity shipments profit earnings costs total market emissions".split()
)
"""What has parts, but says and does nothing itself."""


_NEAR = 400
"""Characters before a sentence in which a survey is named."""


def ask(story: Story) -> list[Question | None]:
    """Ask for every percentage of people or firms that do or say something."""
    return ask_of_percentages(KIND, story, _worded)


def _worded(story: Story, fact: Fact) -> Phrase | None:
    before = story.text[max(fact.sentence.start, fact.value.start - 30) : fact.value.start]
    wording = _put(story, fact) or _of_jobs(story, fact) or _counted(story, fact) or _bare(story, fact)
    if wording is None and not _GOVERNED.search(before) and not _ALREADY.search(before):
        wording = _wording(story, fact.value.end, fact.sentence.end)
    return phrase(wording, opening_time(story, fact, text_of(wording))) if wording else None


_CUT = pattern(r"\s+of\s+(?P<who>(?:[a-z]+ ){0,2}?[a-z]+s) [^.;]{0,60}\b(?:jobs|staff|posts|workers)\b")
_COST = pattern(r"\bcut (?:jobs|staff|posts) because of (?P<the>the )?(?P<noun>[a-z][a-z -]{2,40})\.")
_HIRE = pattern(
    r"[^.;]{0,40}(?:%|percent|per cent) of (?:them|those) [^.;]{0,40}\b(?:hire|recruit|lay off|dismiss)\b"
)


def _of_jobs(story: Story, fact: Fact) -> Phrase | None:
    """Ask what they say about jobs of whom one sentence tells the cuts, and the next one the hiring."""
    found = _CUT.match(story.text, fact.value.end, fact.sentence.end)
    after = story.sentence_at(fact.value.start) + 1
    if found is None or after >= len(story.document.sentences):
        return None
    span = story.document.sentences[after][:2]
    if not _HIRE.match(story.text, *span):
        return None
    cause = _COST.search(story.text, fact.value.end, fact.sentence.end)
    thing = (in_full(story, cause["noun"]) if cause["the"] else cause["noun"]) if cause else None
    if thing is None:
        return phrase(f"what do {found['who']} say about jobs and hiring")
    return phrase(f"{'have' if is_many(thing) else 'has'} {thing} cost jobs")


def _counted(story: Story, fact: Fact) -> Phrase | None:
    """Ask what `Of the 1,840 owners questioned, 938, or 51%, said that …` tells."""
    found = _COUNTED.match(story.text, fact.sentence.start, fact.value.start)
    does = _DOES.match(story.text, fact.value.end, fact.sentence.end)
    if found is None or does is None or has_digit(does[1]) or not _POINTING.isdisjoint(does[1].split()):
        return None
    return phrase(f"what share of {found['who']} {printed(does[1])}")


def _bare(story: Story, fact: Fact) -> Phrase | None:
    """Ask what a share of those asked, or of those who voted, did: `a poll found that 41% backed the plan`."""
    text, end = story.text, fact.sentence.end
    if not _ASIDE.search(text[fact.sentence.start : fact.value.start]):
        return None
    stop = _END.search(text, fact.value.end, end)
    does = _without_years(printed(text[fact.value.end : stop.start() if stop else end]).split())
    form = verb_form(does[0]) if does else None
    if (
        form is None
        or form.tense not in ("past", "base")
        or (form.tense == "base" and form.noun_too and form.lemma not in _VOTES | _ACTS | _SAYS)
    ):
        return None
    if (
        not 3 <= len(does) <= 20
        or has_digit(" ".join(does))
        or not _POINTING.isdisjoint(does)
        or does[1] == "by"
    ):
        return None
    zone = story.document.zone_at(fact.sentence.start)
    is_poll = _SURVEY.search(text, max(zone.start, fact.sentence.start - _NEAR), end) is not None
    if is_poll:
        return phrase(f"what share of those asked {' '.join(does)}")
    return phrase(f"what share of voters {' '.join(does)}") if form.lemma in _VOTES else None


def _put(story: Story, fact: Fact) -> Phrase | None:
    """Return the question that was put to those asked: `Asked what keeps them from hiring, 54% of managers named …`."""
    found = _ASKED.match(story.text, fact.sentence.start, fact.value.start)
    who = _WHO.match(story.text, fact.value.end, fact.sentence.end)
    form = verb_form(found["verb"]) if found else None
    if found is None or who is None or form is None or form.tense not in ("present", "past"):
        return None
    clause = re.sub(r"\bthem\b", who[1], f"{found['verb']} {found['rest']}")
    if (
        has_digit(clause)
        or not _POINTING.isdisjoint(clause.split())
        or re.search(r"\b(?:their|they)\b", clause)
    ):
        return None
    return phrase(f"what {clause}")


def _wording(story: Story, start: int, end: int) -> Phrase | None:
    of = _OF.match(story.text, start, end)
    if of is None:
        return None
    stop = _END.search(story.text, of.end(), end)
    words = printed(story.text[of.end() : stop.start() if stop else end]).split()
    words = _without_years(words)
    verb = next(
        (
            index
            for index, (word, after) in enumerate(pairwise([*words, ""]))
            if index and _acts(word) and words[index - 1] not in PREPOSITIONS and not _is_polled(word, after)
        ),
        None,
    )
    if verb is not None and words[verb - 1] == "who":
        verb = next(
            (index for index, word in enumerate(words) if index > verb and word in AUXILIARIES | MODALS), None
        )
    most = 6 if verb is None or "who" not in words[:verb] else 12
    if verb is None or verb > most or not verb + 2 <= len(words) <= 20:
        return None
    who, does = words[:verb], words[verb:]
    if "between" in does[-3:] or (
        does[0] in AUXILIARIES and not {"is", "are", "was", "were"}.isdisjoint(does[1:])
    ):
        return None  # A range cut at its `and`, or two clauses.
    if does[0] not in AUXILIARIES and "by" in does[1:3]:
        return None  # `Deaths carried out by …`
    form = verb_form(does[0])
    if form and form.lemma in _SAYS and not any(map(_acts, does[1:])) and "to" not in does:
        return None  # `said fruits and vegetables were too dear`, cut at its `and`.
    if "who" not in who and any(
        after in ("the", "a", "an") and before not in PREPOSITIONS for before, after in pairwise(who)
    ):
        return None  # `of the time the bodies are found`
    if (
        has_digit(" ".join(who))
        or not _LEANING.isdisjoint(word for word in who if word != "who" or who[0] == "who")
        or not _POINTING.isdisjoint(does)
        or who[-1].lower() in _WHOLES
    ):
        return None
    if not any(word.endswith(("s", "people", "men", "women", "electorate", "workforce")) for word in who):
        return None
    return phrase(f"what share of {' '.join([*who, *does])}")


def _without_years(words: list[str]) -> list[str]:
    """Leave out a time that is cut at its `and`, or that points: `between 2011`, `this year`."""
    if words[-2:-1] == ["this"] and words[-1] in ("year", "month", "week", "quarter"):
        return words[:-2]
    return words[:-2] if words[-2:-1] == ["between"] and re.fullmatch(r"(?:19|20)\d\d", words[-1]) else words


def _is_polled(word: str, after: str) -> bool:
    """Tell `surveyed by Acme`, which says of whom something is told."""
    return word in _POLLED and after in ("by", "in", "for")


def _acts(word: str) -> bool:
    """Tell a word that can only be a finite verb, behind a plural noun."""
    if word in MODALS or word in AUXILIARIES:
        return True
    form = verb_form(word)
    if form is None or form.tense not in ("past", "base"):
        return False
    return form.tense == "past" or word in _ACTS or not form.noun_too
