"""The words between mentions, tagged with the little grammar that linking needs."""

from functools import lru_cache

from briefer.linking.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    VerbForm,
    verb_form,
)
from briefer.linking.parts import settle_hedges, settle_parts
from briefer.linking.token import ATOMS, Token
from briefer.linking.values import per_of
from briefer.linking.verbal import settle_verbs
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["tokenize"]

_ON = r"[\w]*(?:[-&/.][\w]+|[’'](?!s\b)[\w]+)*"
"""How a word goes on, with hyphens and inner marks."""
_WORD = pattern(
    rf"[a-z]{_ON}"  # most words, which nothing else below begins like
    r"|(?:[A-Z]\.){2,}|(?<![\w.])[A-Z]\.(?=\s[A-Z][a-z])"  # U.S., an initial
    r"|[’']s\b|[’'](?=\s)"  # possessive
    rf"|[^\W\d_]{_ON}"  # other words
    r"|\d[\w.,/-]*\w|\d"  # numbers no kind has read
    r"|\S"
)


_PER = pattern(
    r"\s+(?:an?|per|for each|each|the|/)\s*(?:(?:[A-Za-z]+\s+){0,3}?share\b"
    r"|(?:(?:square|sq\.?|cubic|metric|troy)[\s-])?[^\W\d]+)|-(?:an?|per)-[^\W\d]+"
)
"""What a figure is by: `a share`, `per barrel`, `-a-share`; the mention's value says it."""


_CLOSED = {
    **dict.fromkeys(PREPOSITIONS, "P"),
    **dict.fromkeys(SUBORDINATORS - PREPOSITIONS, "S"),
    **dict.fromkeys(ADVERBS - PREPOSITIONS, "A"),
    **dict.fromkeys(DETERMINERS, "D"),
    **dict.fromkeys(PRONOUNS, "R"),
    **dict.fromkeys(CONJUNCTIONS, "C"),
    **dict.fromkeys(RELATIVES, "W"),
    **dict.fromkeys(MODALS, "M"),
    **dict.fromkeys(AUXILIARIES, "X"),
    "to": "O",
    "that": "Q",
    "'s": "G",
    "’s": "G",
    "'": "G",
    "’": "G",
}


def tokenize(text: str, start: int, end: int, mentions: list[Mention]) -> list[Token]:
    """Cut a sentence into tokens, each mention one atom.

    Tags: F figure, T date, K company; D determiner, P preposition, C conjunction, S subordinator, W relative,
    Q `that`, R pronoun, M modal, X auxiliary, V verb, O `to`, A adverb, G possessive mark, H hedge of the figure
    behind it, N any other word, `.` punctuation.
    """
    tokens: list[Token] = []
    at = start
    shouted = _in_title_case(text, start, end)
    for mention in mentions:
        _gap(text, at, mention.start, tokens, shouted)
        tokens.append(
            Token(
                mention.start, mention.end, mention.text, mention.text.lower(), ATOMS[mention.kind], mention
            )
        )
        at = mention.end
        if per_of(mention) and (measure := _PER.match(text, at, end)):
            at = measure.end()
    _gap(text, at, end, tokens, shouted)
    if any(token.low in _QUOTES for token in tokens):
        tokens = _unquote(text, tokens)
    _bind(tokens)
    tokens = settle_parts(tokens)
    settle_verbs(tokens)
    settle_hedges(tokens)
    return tokens


_BOUND: dict[str, list[list[str]]] = {}
"""First word → the phrases that begin with it: what is measured, in words that otherwise part noun phrases."""

for _phrase in (
    "research and development",
    "net worth",
    "funds under management",
    "assets under management",
    "cost of living",
    "balance of payments",
    "balance of trade",
    "capital raising",
    "popularity rating",
    "approval rating",
    "satisfaction rating",
    "charitable giving",
    "gross written premium",
    "gross written premiums",
    "interbank offered rate",
    "gross fixed capital formation",
    "notes in circulation",
    "currency in circulation",
    "earnings before interest and tax",
    "earnings before interest and taxes",
    "profit before interest and tax",
    "tier one",
    "per capita income",
    "margin of error",
    "margin for error",
    "level of confidence",
    "goods and services",
    "like for like",
    "like for likes",
    *(
        f"operating {noun}"
        for noun in "income profit profits earnings loss losses revenue revenues costs expenses cash".split()
    ),
):
    _first, *_rest = _phrase.split()
    _BOUND.setdefault(_first, []).append(_rest)


def _bind(tokens: list[Token]) -> None:
    """Make one noun phrase of the words of a bound phrase."""
    for at, token in enumerate(tokens):
        phrases = _BOUND.get(token.low)
        for rest in phrases or ():
            bound = tokens[at : at + 1 + len(rest)]
            if [other.low for other in bound[1:]] == rest and all(other.mention is None for other in bound):
                for other in bound:
                    other.tag, other.verb = "N", None


_QUOTES = {'"': '"', "“": "”", "'": "'", "‘": "’"}
"""Mark that opens a quotation → the one that closes it."""
_SCARE = 5
"""Words in quotation marks that go on with the phrase around them."""
_TITLE = 20
"""The same of a headline in single marks, whatever the words are."""


def _unquote(text: str, tokens: list[Token]) -> list[Token]:
    """Leave out the marks around a few words that are part of a phrase: `an increase in "central costs" from`."""
    kept = list(tokens)
    titled = tokens[-1].low not in ".?!" and tokens[-1].end - tokens[0].start < _HEADLINE
    for at, token in enumerate(tokens):
        closing = _QUOTES.get(token.low)
        if closing is None or (token.tag == "G" and text[token.start - 1 : token.start].strip()):
            continue
        if at and tokens[at - 1].tag == "F":
            continue  # `the $725 billion "bill"`
        inner = tokens[at + 1 : at + 2 + (_SCARE if token.low not in "'‘" or not titled else _TITLE)]
        end = next((index for index, other in enumerate(inner) if other.low == closing), 0)
        whole = titled and token.low in "'‘"  # `House prices 'rose 9.9% in 2006'`
        if end and (whole or all(_is_nominal(other) for other in inner[:end])):
            kept = [other for other in kept if other is not token and other is not inner[end]]
    return kept


def _is_nominal(token: Token) -> bool:
    """Whether a word may be part of a noun phrase."""
    return token.tag in "NDKATF" and (token.verb is None or token.verb.noun_too)


_TITLED = 80
"""Of a hundred longer words of a headline in title case more than so many have a capital."""


def _in_title_case(text: str, start: int, end: int) -> bool:
    """Whether a line is a headline in which every longer word has a capital: `Bank Agrees to Pay Fine`."""
    if end - start >= _HEADLINE:
        return False
    words = [
        found[0] for found in _WORD.finditer(text, start, end) if len(found[0]) > 3 and found[0].isalpha()
    ]
    capital = sum(word[0].isupper() for word in words)
    enough = 1 if text[start:end].isupper() else 2  # `U.K. INFLATION RISES TO 4.2 PCT`
    return len(words) > enough and capital * 100 > _TITLED * len(words)


_HEADLINE = 160
"""A headline has fewer code points."""


def _gap(text: str, start: int, end: int, tokens: list[Token], shouted: bool) -> None:
    for found in _WORD.finditer(text, start, end):
        word = found[0]
        within = (word[0].isupper() or _is_name(word)) and not shouted and bool(tokens) and _goes_on(tokens)
        if word == "." and tokens and tokens[-1].low in _ABBREVIATED:
            continue  # `Gov. Jerry Brown`
        begin = found.start()
        if word[-3:-2] in _APOSTROPHES and (shortened := _SHORTENED.match(word)) is not None:  # `We've`
            pronoun, aux = shortened.groups()
            tokens.append(Token(begin, begin + len(pronoun), pronoun, pronoun.lower(), "R"))
            low = aux[1:].lower()
            form = verb_form({"ve": "have", "re": "are"}.get(low, ""))
            tag = "X" if form is not None else "M"
            tokens.append(Token(begin + len(pronoun), found.end(), aux, low, tag, None, form))
            continue
        word, low, tag, verb, capital = _word(word, within)
        if tag == "G" and begin + 1 < end and len(word) == 1 and _opens(text, begin):
            tag = "."  # `'For the year revenue rose,' she said`
        tokens.append(Token(begin, begin + len(word), word, low, tag, None, verb, capital))


def _opens(text: str, at: int) -> bool:
    """Whether a single mark opens a quotation, and is nobody's possessive."""
    return text[at + 1].isalnum() and (not at or not text[at - 1].isalnum())


def _is_name(word: str) -> bool:
    """Whether a word is a name without a capital: `4imprint`."""
    return word[0].isdigit() and len(word) > 4 and word[1:].isalpha()


def _goes_on(tokens: list[Token]) -> bool:
    """Whether what follows is inside a sentence, where only names have a capital: `On the upside, Compass rose`."""
    before = tokens[-1]
    if before.low in _APOSTROPHES and len(tokens) > 1 and tokens[-2].tag == ".":
        return False  # `she said: 'Outside Mayo, prices rose'`
    return before.tag != "." or before.low == ","


_APOSTROPHES = frozenset("'’")
_SHORTENED = pattern(r"(?i:(we|they|you|i|he|she|it)([’'](?:ve|re|ll)))$")
_ABBREVIATED = frozenset("gov sen rep gen mr mrs ms dr prof st lt sgt capt col p.m a.m".split())


_NO_ADVERBS = frozenset(
    """italy family tally rally bully folly jelly belly supply ally assembly monopoly duopoly oligopoly anomaly butterfly
    reply kelly reilly o'reilly connolly donnelly farrelly beverly emily sally billy molly holly kimberly grammarly bitly""".split()
)
"""Nouns and names that end in -ly."""


@lru_cache(maxsize=8192)
def _word(word: str, capital: bool) -> tuple[str, str, str, VerbForm | None, bool]:
    """Return a word, in small letters, its tag, the verb that it may be, and whether a capital makes a name of it.

    The word is the first of its sort, so that a long article holds each once.
    """
    low = word.lower()
    tag = "N" if word == "US" else _CLOSED.get(low) or ("N" if word[0].isalnum() else ".")
    # `May Department Stores`, `The Who`: a capital inside the sentence makes a name, unless all is capitals.
    if capital and tag in "NDRAPSCM" and len(word) > 1 and not word.isupper():
        tag = "N"
    verb = verb_form(low) if tag == "X" or (tag == "N" and not capital) else None
    if (
        tag == "N"
        and not capital
        and verb is None
        and low.endswith("ly")
        and len(low) > 4
        and low not in _NO_ADVERBS
    ):
        tag = "A"
    return word, low, tag, verb, capital
