"""How many did it? People and things that a clause counts as its subject: `How many Scots voted in 2016?`."""

import re

from briefer.linking.lexicon import AUXILIARIES, MODALS, PREPOSITIONS, verb_form
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.figures import has_digit, printed
from briefer.wording.passage import asked_of
from briefer.wording.periods import headed_time
from briefer.wording.phrase import Phrase, phrase
from briefer.wording.story import Story

TURN = 19
KIND = "count"

_OPENS = pattern(
    r"(?:^|[,;:—–]\s|\s-\s|\b(?:that|but|said|says|showed|shows|estimates?|estimated|found|finds)\s)"
    r"(?:(?:(?:[Aa]n )?(?:additional|estimated|extra)|[Aa]bout|[Ss]ome|[Aa]round|[Nn]early|[Aa]lmost|[Oo]ver|[Oo]nly|[Jj]ust|[Aa]t least|[Mm]ore than|[Ll]ess than"
    r"|[Ff]ewer than|[Rr]oughly|[Aa]pproximately|[Uu]p to|[Aa]s many as|[Aa] total of|[Aa] record)\s)*$"
)
"""What stands before a count that opens its clause."""
_NOUN = pattern(
    r"[\d.,]+\s?(?:(?:hundred|thousand|million|billion|trillion|mln|bln|mn|bn|m|k)\s)?(?P<noun>[a-z][a-z -]+)$"
)
_END = pattern(
    r"(?<!\b[A-Z])(?<!\b(?:St|Mr|Dr|Ms))\.(?!\d)|,(?!\d)|[;:—–()?!\"“”]|--|\s-\s|\s(?:up|down)\s(?:from\b|\d)"
    r"|\s(?P<cut>and|but|while|when|as|compared|against|versus|according|because|after|before|since(?! (?:19|20)\d\d)|if|than|which|who|that|either)\b"
)
_OPEN = frozenset({"and", "as", "than", "which", "who", "that", "either"})
"""Words that go on with the phrase before them."""
_UNIT = frozenset(
    "percent year years month months week weeks day days hour hours minutes seconds times kilometers kilometres km miles metres meters feet pounds"
    " tons tonnes kilograms kg degrees points barrels cm mm inches litres liters acres hectares calories".split()
)
"""What is counted in these is an amount, and nobody who does something."""
_TIMES = pattern(
    r"\s(?:on|in|by|at|for|during|over|until)\s(?:[A-Z][a-z]+day\b|the (?:past|last|next|same)\b|(?:this|last|next|that)\b).*$"
)
"""Times that only the article places."""
_ADVERBS = frozenset({"also", "currently", "now", "already", "still"})
_POINTING = frozenset(
    "other others such it its this these those that he she his her him them they their there we our us i you".split()
)
_SAYS = frozenset("say think believe claim tell know want".split())
_YEAR = pattern(r"\b(?:in|since|by) (?:19|20)\d\d\b")
_IF = pattern(r"\b(?:[Ii]f|[Uu]nless|[Ww]hether|[Aa]sked)\b")
_ALONE = frozenset(
    "die vote arrive live work travel survive participate march protest gather come go fall rise stay return remain emigrate migrate exist apply".split()
)
"""Verbs without a passive, whose past is no participle."""
_CUT = (
    PREPOSITIONS | AUXILIARIES | MODALS | frozenset("the a an to more less called named known dubbed".split())
)
"""Words that something follows, in quotation marks perhaps."""
_DENIED = frozenset({"not", "never", "no", "cannot"})
"""What so many do not do is not asked for."""
_SHORTEST, _LONGEST = 2, 16
_WIDEST = 140


def ask(story: Story) -> list[Question | None]:
    """Ask for every count that opens a clause and does something in it."""
    return [
        asked_of(KIND, story, mention.start, _wording(story, mention))
        for mention in story.mentions.values()
        if mention.kind == "quantity" and mention.zone in ("body", "list_item")
    ]


def _wording(story: Story, count: Mention) -> Phrase | None:
    index = story.document.sentence_index_at(count.start)
    counted = _NOUN.fullmatch(printed(count.text))
    if index is None or counted is None or counted["noun"].split()[-1] in _UNIT:
        return None
    span = story.document.sentences[index]
    opens = _OPENS.search(story.text[max(span.start, count.start - _WIDEST) : count.start])
    if opens is None or _IF.search(story.text, span.start, count.start):
        return None
    stop = _END.search(story.text, count.end, min(count.end + _WIDEST, span.end))
    end = stop.start() if stop else min(count.end + _WIDEST, span.end)
    if end == count.end + _WIDEST:
        return None
    words = [
        word for word in printed(_TIMES.sub("", story.text[count.end : end])).split() if word not in _ADVERBS
    ]
    before, after = [*counted["noun"].split()[-1:], *words], [*words[1:], ""]
    verb = next((place for place, word in enumerate(words) if _acts(before[place], word, after[place])), None)
    if verb is None or not verb + _SHORTEST <= len(words) <= _LONGEST:
        return None
    who, does = words[:verb], words[verb:]
    if stop is not None and _goes_on(story.text, stop):
        # `charged in the fraud and bribery scheme`: what is cut is left out.
        last = max((place for place, word in enumerate(does) if word in PREPOSITIONS), default=0)
        does = does[:last] if last else does if does[0] in AUXILIARIES else []
    if does and does[-1].endswith("ing") and stop is not None and stop["cut"] == "against":
        does = does[:-1]  # `rallied in the port protesting`
    if len(does) < _SHORTEST or ("or" in does and not AUXILIARIES.isdisjoint(does[1:])):
        return None
    form = verb_form(does[0])
    if form is not None and form.lemma in _SAYS:
        return None
    if (
        has_digit(_YEAR.sub("", " ".join(words)))
        or not _POINTING.isdisjoint(word.lower() for word in words)
        or who[:1] == ["of"]
    ):
        return None
    if does[-1].lower() in _CUT or not _DENIED.isdisjoint(does) or ("between" in does and "and" not in does):
        return None
    asks = f"how many {' '.join([counted['noun'], *who, *does])}"
    return phrase(asks, headed_time(story, span.start, asks))


def _goes_on(text: str, stop: re.Match[str]) -> bool:
    """Tell whether a phrase goes on behind the word that it is cut at: `fraud and bribery`; not `the vote and the count`."""
    if stop["cut"] != "and":
        return stop["cut"] in _OPEN
    word = _NEXT.match(text, stop.end())
    return word is not None and word[1] not in _DETERMINERS and verb_form(word[1]) is None


_NEXT = pattern(r"\s([\w'’-]+)")
_DETERMINERS = frozenset(
    "the a an its their his her this that it they he she we many more some several".split()
)


def _acts(before: str, word: str, after: str) -> bool:
    """Tell the finite verb behind those who are counted; `people killed in the fire` are no people who killed."""
    if word in MODALS or word in AUXILIARIES:
        return word not in ("be", "been", "being") and before != "to"
    form = verb_form(word)
    if form is None or form.tense not in ("past", "base") or before in PREPOSITIONS:
        return False
    if form.tense == "base":
        return not form.noun_too
    return (
        form.only_past
        or form.lemma in _ALONE
        or (after not in PREPOSITIONS and not after.endswith("ly") and after != "")
    )
