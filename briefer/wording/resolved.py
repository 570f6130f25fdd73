"""A question that stands alone: `the company` is named, and `the market` is that for ferries."""

import re

from briefer.linking.lexicon import PREPOSITIONS, verb_form
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.asking import is_sound
from briefer.wording.periods import MONTH, spoken
from briefer.wording.phrase import phrase, possessive, text_of
from briefer.wording.referent import country, in_full, is_alone, known, protagonist, referent
from briefer.wording.story import Story

__all__ = ["ABBREVIATED", "resolved", "unabbreviated"]

_FIRM = pattern(
    r"\bthe (?P<firm>company|group|firm|business|lender|retailer|insurer|brokerage|start-?up|airline|carmaker|chipmaker|chain|bank)"
    r"(?P<own>['’]s?)?(?![\w'’-])(?! (?:of|for|that|which)\b| (?:in|at) (?:the )?[A-Z])"
)
_UNKNOWN = frozenset({"company", "group", "firm", "business"})
"""What nobody can be known by."""
_ARTICLELESS = pattern(
    r"\b(?P<verb>did|does|will|have|has|had|are|was|is) (?=(?:[A-Z][\w.]+ ){0,3}"
    r"(?:Council|Office|White House|Commission|Department|Ministry|Bureau|Committee|Treasury|Pentagon|Kremlin|Senate|Federal Reserve(?: System)?)\b(?!['’]s? [A-Z]))"
)
"""Bodies that newsprint names without their article."""
_SINGLE = pattern(r"(?<=['’]s (?:export|import))(?= (?:fall|rise|grow|change)\b)")
_UNNAMED = pattern(
    r"\bthe (?:country|family|programme?|department|agency|university|school|project|fund|village|nation|province)(?=\?|['’]s| (?:[a-z]+ed|in (?:19|20)\d\d|spend|have|get|lose|receive|make|pay|expect(?:ed)?)\b)"
)
"""What a question alone does not tell."""
_COUNTRY = pattern(r"\bthe country(?P<own>['’]s)?(?=[\s?,])")
_LATELY = pattern(r"(?P<before>\S+) (?P<when>last (?:year|month|quarter))(?=[\s?,])")
_MONTH = pattern(MONTH)
_SPOKEN = pattern(
    r"\b(?:our|we|us|my|your|you|I)\b(?![.’'])|\b(?:those|these) (?!who\b|that\b|in\b|of\b|with\b|[a-z]+ed\b)[a-z]+"
)
"""Who speaks in the article does not speak in the question, and what he points to cannot be seen."""
_BARE = pattern(r"\bthe (?P<noun>[a-z]{3,})(?= (?P<after>[a-z]+)|,|\?)")
_ALL = pattern(r"\ball (?P<noun>[a-z]+s)(?= (?:did|do|does|is|are|was|were|has|have)\b|\?)")
_TIMES = frozenset(
    "year quarter month week day decade period end start beginning middle past future first second third fourth last next"
    " same half season board rest total time".split()
)
"""Nouns that a time or a count is told by."""
_WITHIN = frozenset({"of", "for"})
"""Words behind a noun that say which it is."""


def resolved(story: Story, question: Question | None) -> Question | None:
    """Say in a question by name what only points to something; None for one that a reader could not make sense of."""
    if question is None or not is_sound(question):
        return None
    words = question.question
    for found in reversed([*_FIRM.finditer(words)]):
        name = _named(story, question, found[0])
        if name is None and found["firm"] in _UNKNOWN:
            return None
        if name is None:
            continue
        owner = "its" if found["own"] and name in words[: found.start()] else None
        said = owner or (text_of(possessive(phrase(name))) if found["own"] else name)
        words = f"{words[: found.start()]}{said}{words[found.end() :]}"
    for found in reversed([*_BARE.finditer(words)]):
        whole = in_full(story, found["noun"]) if _is_bare(found) else None
        if whole is not None:
            words = f"{words[: found.start()]}the {whole}{words[found.end() :]}"
    for found in reversed([*_ALL.finditer(words)]):
        if whole := in_full(story, found["noun"]):
            words = f"{words[: found.start('noun')]}{whole}{words[found.end() :]}"
    for found in reversed([*ABBREVIATED.finditer(words)]):
        words = f"{words[: found.start()]}{unabbreviated(story, found) or found[0]}{words[found.end() :]}"
    words = _dated(story, question, _of_country(story, question, words))
    words = _ARTICLELESS.sub(r"\g<verb> the ", _SINGLE.sub("s", words))
    if _UNNAMED.search(words) and len(question.citations) == 1:
        return None
    if _SPOKEN.search(words) and words not in {own.text for own in story.own_questions}:
        return None
    return question if words == question.question else question.model_copy(update={"question": words})


ABBREVIATED = pattern(r"(?:\b[Tt]he )?\b(?P<letters>[A-Z]{2,5})(?P<count>[2-9])\b")
_COUNTS = dict(zip("23456789", "Two Three Four Five Six Seven Eight Nine".split(), strict=True))


def unabbreviated(story: Story, found: re.Match[str]) -> str | None:
    """Say `the Magnificent Seven` for `the MAG7`, if the article does so, too."""
    letters = f"{found['letters'][0]}{found['letters'][1:].lower()}"
    whole = re.search(rf"\b{letters}[a-z]+ {_COUNTS[found['count']]}\b", story.text)
    return f"the {whole[0]}" if whole else None


def _of_country(story: Story, question: Question, words: str) -> str:
    """Name `the country` where it is clear which."""
    found = _COUNTRY.search(words)
    meant = next((each for span in question.citations if (each := country(story, *span))), None)
    name = text_of(meant.name) if meant else None
    if found is None or name is None or bool(found["own"]) != name.endswith(("'s", "'")):
        return words
    return f"{words[: found.start()]}{name}{words[found.end() :]}"


def _dated(story: Story, question: Question, words: str) -> str:
    """Say which year `last year` is."""
    found = _LATELY.search(words)
    if found is None or found["before"] in PREPOSITIONS or _MONTH.fullmatch(found["before"]):
        return words
    for start, end in question.citations:
        for date in story.dated_in(start, end):
            said = spoken(getattr(date.value, "timex", None), day_first=story.day_first)
            if date.text.lower() == found["when"] and said:
                return f"{words[: found.start('when')]}in {said}{words[found.end() :]}"
    return words


def _named(story: Story, question: Question, said: str) -> str | None:
    """Name the company that a question means, as the answer does, or else whom the article is about."""
    for start, end in question.citations:
        meant = referent(story, start, end)
        if meant is not None and story.text[meant.start : meant.end].lower() == said.lower():
            return (
                re.sub(r"['’]s?$", "", text_of(meant.name))
                if said.endswith(("s", "’", "'"))
                else text_of(meant.name)
            )
    is_clear = all(is_alone(story, start) for start, _ in question.citations)
    return protagonist(story) if is_clear else None


def _is_bare(found: re.Match[str]) -> bool:
    """Tell `the market reach` and `the market in 2030` from `the market share` and `the market for salt`."""
    if found["noun"] in _TIMES or known(found["noun"]):
        return False
    after = found["after"]
    if after is None or after in PREPOSITIONS - _WITHIN or after in ("and", "or"):
        return True
    form = verb_form(after)
    return form is not None and after not in _WITHIN and not (form.noun_too and form.tense != "base")
