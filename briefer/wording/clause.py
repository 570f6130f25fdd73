"""Noun phrases of the article's own sentences, cut out for a question."""

import re
from itertools import pairwise

from briefer.linking.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DEMONYMS,
    MODALS,
    MOVEMENTS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    verb_form,
)
from briefer.pattern import pattern
from briefer.segmenting.dateline import past_dateline
from briefer.wording.figures import has_digit, printed
from briefer.wording.story import Story

__all__ = ["base_form", "has_verb", "is_many", "owner_before", "runs_on", "thing_after", "thing_end"]

_BORDER = pattern(
    r"[;:—–()\"“”]|,\s|\s-\s|\bthat\b"
    r"|\b(?:said|says|say|estimates|estimated|shows|showed|show|believes?|believed|claims|claimed|thinks?|reckons?|revealed|predicts|predicted)"
    r"\s(?:(?:on|in)\s[A-Z]\w+\s)?(?=(?:the|an?|its|their|each)\s|[A-Z])"
)
_ASIDE = pattern(
    r", (?:for example|for instance|however|meanwhile|too|though|in turn|by contrast|in contrast|on the other hand|of course|in particular),(?=\s(?!(?:the|an?|its|their|his|her|it|they|he|she)\b))"
    r"|, [A-Z][\w.&-]*['’]s? [a-z][^,;]{3,120},(?=\s(?!and\b))"
    r"|, (?:which|who|where|the|an?|or|including|such as|(?:chief|chairman|president|director|head|secretary|minister|governor|founder)(?:[- ]\w+)* (?:of|at|for|since)|[a-z]+ed(?: (?:by|in|as|to|on|at|for))?|known as|led by) [^,;]{3,150},(?=\s)"
    r"|\s\([^()]{1,60}\)(?=\s)|\s[-–—]\s[^-–—,;:]{3,100}\s[-–—](?=\s)"
)
_FOR_THAT = pattern(
    r"\b(?:for|of|in|on|at|to|by|with|from|during) that\b(?! (?:the|a|an|its|their)\b)[^,;]*$"
)
"""`Results for that period`."""
_LISTED = pattern(r"[a-z-]+(?: [a-z-]+)? and [a-z-]+(?: [a-z-]+)?")
_ENUMERATED = pattern(r"[a-z-]+ and [a-z-]+ ")
_OPENED = pattern(r"\b(?:of|by|for|in|to|from|between|with) (?:[a-z-]+ ){0,2}[a-z-]+$")
_ADVERB = pattern(
    r"(?:so far|thus far|just|only|even|but|and|yet|so|now|also|combined|together|then|still)\s+", re.I
)
_BASED = pattern(r"^(?:The |the )?(?:[A-Z][\w.]*[ -])+based (?=[A-Z])")
"""Where somebody sits, before his name."""
_LATELY = pattern(r"(?:Last|This|Next) (?:year|month|quarter|week)\s+(?=\S)")
"""A time at the head of a sentence, without a comma."""
_TRAILING = pattern(
    r"\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|more than|nearly|almost|now|also|still|officially|recently|reportedly|allegedly|currently|previously|eventually|yesterday|today|(?:earlier )?(?:last|this) (?:week|month|year))$"
)
_DATED = pattern(
    r"(?:\swith (?:delivery|performance|settlement|maturity|expiry))?\s(?:in|for|during|since)\s(?:[A-Z][a-z]+\s)?(?:fiscal\s)?(?:19|20)\d\d$"
)
"""A time behind a noun, which the question adds by itself."""
_MEMBERS = pattern(r"\b\d+-(?!year-old)[a-z]+\b|\b(?:top|biggest|largest|leading|big|first|last) \d{1,3}\b")
"""`the 19-member bloc`: a number that is no figure."""
_DANGLING = PREPOSITIONS | {
    "more",
    "less",
    "fewer",
    "almost",
    "nearly",
    "ranging",
    "valued",
    "worth",
    "fiscal",
    "early",
    "late",
    "mid",
    *"jan feb mar apr jun jul aug sep sept oct nov dec january february march april june july august".split(),
    *"september october november december".split(),
}
_CLOSED = AUXILIARIES | MODALS | RELATIVES | SUBORDINATORS | PRONOUNS
_CUT = ADVERBS - {"well", "alone"}
"""What ends no noun phrase."""
_SHOWING = frozenset("show shows showed showing says said according".split())
"""What says something about a thing has run into its name."""
_POINTING = frozenset(
    "this that these those such its their his her our your my whose it he she they we i you both one there here".split()
)
_STOP = pattern(
    r"[,;:.—–()?!]|\s(?:is|are|was|were|has|have|had|will|would|could|may|should|can|and|but|or|as|while|which|who|that|after|before|because|by|from|since|when|with|without|if|than"
    r"|over|during|in (?=\d|the (?:first|second|third|fourth))|per (?!share)|a (?=year|month|quarter|week|day)|(?:last|this|next) (?=year|month|quarter|week))\b|\s(?=\S*\d)"
)
_DESCRIBED = pattern(
    r"(?:[Tt]he )?(?:(?:[A-Z]?[a-z-]+|[A-Z]{2,}) )*?((?:[A-Z][\w.&'’-]*)(?: [A-Z][\w.&'’-]*)*)"
)
_INDEX = pattern(
    r"\b(?:S&P|Poor['’]s|FTSE|Nikkei|Russell|Stoxx|STOXX|CAC|KOSPI|Kospi|Topix|ASX|SMI|CSI|TSX) \d{2,4}\b"
)
"""Names with a number that is no figure."""
_CLAIMS = pattern(
    r"(?:[A-Z][\w'’]+|,) (?:forecasts|estimates|plans|aims|hopes|claims|reports|projects|targets|offers) (?=[a-z\d$€£])"
)
"""A name with a form that may be a noun, and is a verb behind it."""
_WON = pattern(r"\b(?:million|billion|trillion|\d) won\b")
_MANY = frozenset("people data police media".split())
_PLURALS = frozenset("women men children".split())
"""Plurals without an s, which are never names."""
_RUN_ON = pattern(
    r"(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)(?<!St)(?<=[a-z])\. [A-Z][a-z]|\b(?:this|last|next) (?:year|month|week|quarter) \S|[a-z] (?:The|A|An) "
)
_LONGEST = 11
_WIDEST = 400
"""Characters of a sentence before its verb, beyond which nobody can tell what belongs to it."""


def owner_before(story: Story, start: int, verb: int) -> str | None:
    """Return the noun phrase that a verb has in front of it: from the last clause border on, without leading adverbs.

    None for a pronoun, for what points elsewhere, and for more than a plain noun phrase.
    """
    start = past_dateline(story.text, start, verb)
    if verb - start > _WIDEST:
        return None
    if _FOR_THAT.search(story.text, start, verb):
        return None
    clause = _ASIDE.sub(" ", f"{story.text[start:verb].rstrip()} ")
    *before, last = _BORDER.split(clause)
    words = printed(last)
    first = before[-1].split()[:1] if before else []
    if _ENUMERATED.match(words) and before and _OPENED.search(before[-1]):
        return None  # `by federal, state and local bodies`: the list begins before.
    if _LISTED.fullmatch(words) and first and first[0].lower() not in PREPOSITIONS:
        return None  # `Gifts, food and travel` are more than the last two.
    while found := _ADVERB.match(words) or _LATELY.match(words):
        words = words[found.end() :]
    words = _BASED.sub("", words)
    words = _DATED.sub("", _TRAILING.sub("", _TRAILING.sub("", words)))
    found = _DESCRIBED.fullmatch(words)
    is_described = found is not None and (PREPOSITIONS | {"and", "or"}).isdisjoint(
        words[: found.start(1)].lower().split()
    )
    name = found[1] if found and is_described else words
    named = [each for each in story.namings_in(start, verb)[-1:] if printed(each.text) == name]
    if named:
        is_body = getattr(named[0].value, "type", "") == "institution" and words.lower().startswith("the ")
        return f"the {name}" if is_body else name  # `Mobile-money company Acme` is Acme.
    opens = _BORDER.search(clause.lstrip('“"')) is None
    return _plain(story, words, opens=opens)


def thing_after(story: Story, start: int, end: int) -> str | None:
    """Return the noun phrase that begins there: up to the next border, date or figure."""
    stop = _STOP.search(story.text, start, end)
    tokens = printed(story.text[start : stop.start() if stop else end]).split()
    while tokens and (tokens[-1].lower() in _DANGLING or not tokens[-1].strip("-–")):
        tokens.pop()
    return _plain(story, " ".join(tokens), opens=False)


def thing_end(text: str, thing: str, start: int) -> int:
    """Return where a noun phrase ends that begins there."""
    last = thing.split()[-1]
    return text.find(last, start) + len(last)


def _plain(story: Story, words: str, *, opens: bool) -> str | None:
    tokens = words.split()
    if (
        not 1 <= len(tokens) <= _LONGEST
        or has_digit(_MEMBERS.sub("", _INDEX.sub("", words)))
        or re.search(r"[$€£¥₹%*_|<>`\[\]?!]", words)
    ):
        return None
    small = [token.lower().strip(".,'’") for token in tokens]
    if (
        {*small} <= {"to", "the", "a", "an", "and"}
        or small[-1] in ("to", "and", "or", "but")
        or tokens[-1].endswith(("'s", "’s"))
        or any(_breaks(before, token) for before, token in pairwise(tokens))
        or "both" in small
        or small[0] in _POINTING
        or small[0] in PREPOSITIONS
        or small[0] in ("more", "less", "fewer")
        or re.search(r"\swith (?:the|an?) (?:total|amount|value|cost)(?: [a-z]+)?$", words)
    ):
        return None
    if not _CLOSED.isdisjoint(_outside_names(tokens)) or small[-1] in _CUT:
        return None
    if not _SHOWING.isdisjoint(small[1:]) or any("/" in token or ".com" in token for token in tokens):
        return None
    form = verb_form(small[0])
    if form and form.tense == "ing" and len(tokens) > 1 and tokens[1][:1].isupper() and not form.noun_too:
        return None  # `showing Acme`
    if any(_is_verb(each) for each in small[1:]) or any(_acts(*pair) for pair in pairwise(small)):
        return None
    if opens and len(tokens[0]) > 1 and tokens[0].isupper():
        return words  # `SUV sales`
    if opens and tokens[0] in ("The", "A", "An"):
        return _small(words)
    first = tokens[0].removesuffix("'s").removesuffix("’s")
    if opens and (_COMMON.match(words) or first.lower() in _PLURALS):
        return _small(words)
    if (
        opens
        and first[:1].isupper()
        and (first not in story.names or _is_plural(story, tokens))
        and not _PROPER.match(first.lower())
        and first.lower() not in PLACES | DEMONYMS.keys()
    ):
        is_common = first.lower() in story.small or first.lower() in _NO_NAMES
        owns = first != tokens[0]  # what opens a sentence and owns something is a name: `Allco's stake`
        is_plain = len(tokens) > 1 and tokens[1].islower() and not owns
        if is_common or (is_plain and not _begins_name(story, first)):
            return _small(words)
        is_name = len(tokens) > 1 and all(token[:1].isupper() for token in tokens)
        return (
            words
            if is_name or words in story.companies or words.lower().replace(" ", "-") in PLACES
            else None
        )
    return words


def _is_plural(story: Story, tokens: list[str]) -> bool:
    """Tell the `Immigrants` that opens a sentence from a name, where the article has immigrants elsewhere, too."""
    return len(tokens) == 1 and tokens[0].endswith("s") and tokens[0].lower() in story.small


_COMMON = pattern(
    r"(?:New|National|Global|People|Domestic|Foreign|Overseas|Local|Average|Total|Annual"
    r"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)-(?:day|week|month|quarter|year))\s[a-z]"
)
"""Words that are no names at the head of a sentence, before a small one."""


def _small(words: str) -> str:
    """Take the capital off a phrase; initials keep theirs."""
    return words if words[1:2].isupper() else words[0].lower() + words[1:]


_PROPER = pattern(r"brent\b|urals\b|henry\b|nymex\b")
"""Names of oil and gas, and of where they are traded."""


def _begins_name(story: Story, word: str) -> bool:
    """Tell whether a company that the article names begins with a word."""
    return any(word in name.split() for name in (*story.companies, *story.main_names))


_NO_NAMES = frozenset(
    "the a an some most total global national domestic average international foreign local".split()
)
"""Words that are no names at the head of a sentence."""


def _acts(before: str, word: str) -> bool:
    """Tell a verb behind those who act: `ministers accept`, `now accept`."""
    form = verb_form(word)
    is_base = form is not None and form.tense == "base" and not form.noun_too and word not in MOVEMENTS
    return is_base and (
        before in ADVERBS or (before.endswith("s") and not before.endswith(("ss", "us", "is", "'s", "’s")))
    )


def _breaks(before: str, token: str) -> bool:
    """Tell an article that begins another noun phrase: `oil the Arctic`."""
    return token in ("The", "A", "An") or (
        token in ("the", "a", "an")
        and before.lower() not in PREPOSITIONS | {"and", "or", "all", "both", "half", "such"}
    )


def _outside_names(tokens: list[str]) -> list[str]:
    """Return the words that do not stand within a name, as `do` stands in `Viana do Castelo`."""
    return [
        word.lower()
        for before, word, after in zip(["", *tokens], tokens, [*tokens[1:], ""], strict=False)
        if not (before[:1].isupper() and after[:1].isupper()) and word != "US"
    ]


def _is_verb(word: str) -> bool:
    """Tell a form that is a finite verb and nothing else; `combined` may stand before a noun."""
    form = verb_form(word)
    if form is None or form.noun_too or word in MOVEMENTS:
        return False
    return form.tense == "present" or (form.tense == "past" and not word.endswith("ed"))


def has_verb(words: str, *, only: bool) -> bool:
    """Tell a sentence from the headline of a figure: it has a finite verb; `only` such as are no nouns count in lists."""
    small = re.findall(r"\b[a-z]+", _WON.sub("", words))
    if any(word in AUXILIARIES or word in MODALS or _is_finite(word, only) for word in small):
        return True
    return only and _CLAIMS.search(words) is not None


def _is_finite(word: str, only: bool) -> bool:
    form = verb_form(word)
    if form is None:
        return len(word) > 4 and word.endswith("ed")
    return form.tense in ("present", "past") and not form.noun_too if only else form.tense != "ing"


def runs_on(words: str) -> bool:
    """Tell two phrases that the article has run together: an end, a time or a capital article stands between them."""
    return _RUN_ON.search(words) is not None


def is_many(words: str) -> bool:
    """Tell whether a noun phrase takes a plural verb: `the banks`, `Acme and Globex`; not `the price of chips`."""
    head = re.split(r"\s(?:of|in|for|from|at|on|to|by|with|near|between|among)\s", words, maxsplit=1)[0]
    if re.search(r"\sand\s", head):
        return True
    if head.endswith(("United States", "United Nations", "Netherlands", "Philippines", "Emirates")):
        return False
    last = head.split()[-1]
    if last.lower() in _PLURALS:
        return True
    if re.fullmatch(r"[A-Z]{2,}s", last):
        return True
    # A name is one, whatever it ends in: Texas accounts for it.
    if last[:1].isupper() and not head.lower().startswith("the "):
        return False
    last = last.lower()
    return (last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "’s"))) or last in _MANY


def base_form(verb: str) -> str | None:
    """Return the infinitive of a verb form that is known."""
    form = verb_form(verb.lower())
    return form.lemma if form else None
