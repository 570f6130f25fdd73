"""What share of them? A survey's answers: `Only 18% of all owners said that they had taken on staff.`."""

from briefer.linking.lexicon import AUXILIARIES, MODALS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import asked
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import passage
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Claim, Story

TURN = 7
KIND = "share"

_OF = pattern(r"\s+of\s+(?=[a-z])")
_END = pattern(r"[.,;:—–()?!]|\s(?:and|but|while|with|up|down|compared|against|versus|according)\b")
_GOVERNED = pattern(r"\b(?:with|of|to|for|from|by|at|in)\s$")
"""Holders of 8% of the shares are no 8% of anybody."""
_LEANING = frozenset("its his her this that these those it he she".split())
_WHOLES = frozenset(
    "sales revenue spending output gdp capacity shipments profit earnings costs total market emissions".split()
)
"""What has parts, but says and does nothing itself."""


def ask(story: Story) -> list[Question]:
    """Ask for every percentage of people or firms that do or say something."""
    found = [_ask(story, claim) for claim in story.claims]
    return [question for question in found if question is not None]


def _ask(story: Story, claim: Claim) -> Question | None:
    fact = claim.fact
    if fact.value.kind != "percent" or fact.negated or fact.zone not in ("body", "list_item"):
        return None
    before = story.text[max(fact.sentence.start, fact.value.start - 12) : fact.value.start]
    wording = None if _GOVERNED.search(before) else _wording(story, fact.value.end, fact.sentence.end)
    told = passage(story, story.sentence_at(fact.value.start) - 1) if wording else None
    return asked(KIND, wording, [told.words], told.claims, told.cited) if wording and told else None


def _wording(story: Story, start: int, end: int) -> Phrase | None:
    of = _OF.match(story.text, start, end)
    if of is None:
        return None
    stop = _END.search(story.text, of.end(), end)
    words = printed(story.text[of.end() : stop.start() if stop else end]).split()
    verb = next((index for index, word in enumerate(words) if index and _acts(word)), None)
    if verb is None or verb > 6 or not verb + 2 <= len(words) <= 20:
        return None
    who, does = words[:verb], words[verb:]
    if has_digit(" ".join(words)) or not _LEANING.isdisjoint(who) or who[-1].lower() in _WHOLES:
        return None
    if not who[-1].endswith(("s", "people", "men", "women")):
        return None
    return phrase(f"what share of {' '.join([*who, *does])}")


def _acts(word: str) -> bool:
    """Tell a word that can only be a finite verb, behind a plural noun."""
    if word in MODALS or word in AUXILIARIES:
        return True
    form = verb_form(word)
    return (
        form is not None and form.tense in ("past", "base") and not (form.noun_too and form.tense == "base")
    )
