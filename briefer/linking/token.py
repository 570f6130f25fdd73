"""The words between mentions, tagged with the little grammar that linking needs."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from briefer.linking.lexicon import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DEMONYMS,
    DETERMINERS,
    HEDGE_WORDS,
    MODALS,
    PLACES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    VerbForm,
    is_a,
    verb_form,
)
from briefer.linking.values import per_of
from briefer.mention import Mention
from briefer.pattern import pattern

__all__ = ["ATOMS", "Token", "tokenize"]

_WORD = pattern(
    r"(?:[A-Z]\.){2,}|(?<![\w.])[A-Z]\.(?=\s[A-Z][a-z])"  # U.S., an initial
    r"|[’']s\b|[’'](?=\s)"  # possessive
    r"|[^\W\d_][\w]*(?:[-&/.][\w]+|[’'](?!s\b)[\w]+)*"  # words, with hyphens and inner marks
    r"|\d[\w.,/-]*\w|\d"  # numbers no kind has read
    r"|\S"
)


_PER = pattern(r"\s+(?:an?|per|for each|each|the|/)\s*[^\W\d]+")
"""What a figure is by: `a share`, `per barrel`; the mention's value says it."""


@dataclass(slots=True)
class Token:
    """A word, a mark, or a mention as one atom."""

    start: int
    end: int
    text: str
    low: str
    """Lower-cased text."""
    tag: str
    """One letter: see `tokenize`."""
    mention: Mention | None = None
    verb: VerbForm | None = None
    capital: bool = False
    """Begins with a capital letter although it does not begin the sentence."""


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
ATOMS = {"money": "F", "percent": "F", "date": "T", "company": "K"}
"""Kind → tag of the mentions that linking takes as atoms; those of other kinds are read as words."""


def tokenize(text: str, start: int, end: int, mentions: list[Mention]) -> list[Token]:
    """Cut a sentence into tokens, each mention one atom.

    Tags: F figure, T date, K company; D determiner, P preposition, C conjunction, S subordinator, W relative,
    Q `that`, R pronoun, M modal, X auxiliary, V verb, O `to`, A adverb, G possessive mark, H hedge of the figure
    behind it, N any other word, `.` punctuation.
    """
    tokens: list[Token] = []
    at = start
    for mention in mentions:
        _gap(text, at, mention.start, tokens)
        tokens.append(
            Token(
                mention.start, mention.end, mention.text, mention.text.lower(), ATOMS[mention.kind], mention
            )
        )
        at = mention.end
        if per_of(mention) and (measure := _PER.match(text, at, end)):
            at = measure.end()
    _gap(text, at, end, tokens)
    lows = {token.low for token in tokens}
    if not lows.isdisjoint(_SECOND_HALVES):
        tokens = _join_places(tokens)
    for word, settle in _SETTLED.items():
        if word in lows:
            settle(tokens)
    if any(low.endswith("-based") for low in lows):
        _join_seats(tokens)
    if not lows.isdisjoint(_QUANTIFIERS):
        _settle_pronouns(tokens)
    _settle_verbs(tokens)
    _settle_hedges(tokens)
    return tokens


def _gap(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for found in _WORD.finditer(text, start, end):
        word = found[0]
        within = word[0].isupper() and bool(tokens) and tokens[-1].tag != "."
        if word == "." and tokens and tokens[-1].low in _ABBREVIATED:
            continue  # `Gov. Jerry Brown`
        word, low, tag, verb, capital = _word(word, within)
        begin = found.start()
        tokens.append(Token(begin, begin + len(word), word, low, tag, None, verb, capital))


_ABBREVIATED = frozenset("gov sen rep gen mr mrs ms dr prof st lt sgt capt col".split())


@lru_cache(maxsize=8192)
def _word(word: str, capital: bool) -> tuple[str, str, str, VerbForm | None, bool]:
    """Return a word, in small letters, its tag, the verb that it may be, and whether a capital makes a name of it.

    The word is the first of its sort, so that a long article holds each once.
    """
    low = word.lower()
    tag = "N" if word == "US" else _CLOSED.get(low) or ("N" if word[0].isalnum() else ".")
    # `May Department Stores`, `The Who`: a capital inside the sentence makes a name, unless all is capitals.
    if capital and tag in "NDRAPSC" and len(word) > 1 and not word.isupper():
        tag = "N"
    verb = verb_form(low) if tag == "X" or (tag == "N" and not capital) else None
    if tag == "N" and not capital and verb is None and low.endswith("ly") and len(low) > 4 and low != "italy":
        tag = "A"
    return word, low, tag, verb, capital


def _join_places(tokens: list[Token]) -> list[Token]:
    """Make one token of a place in two words: `South Korea`."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        if (
            last is not None
            and ((token.text[:1].isupper() and last.text[:1].isupper()) or last.low == "euro")
            and token.start == last.end + 1
        ):
            both = f"{last.low}-{token.low}"
            if both in PLACES or both in DEMONYMS:
                joined[-1] = Token(
                    last.start, token.end, f"{last.text} {token.text}", both, "N", capital=True
                )
                continue
        joined.append(token)
    return joined


_SECOND_HALVES = frozenset(place.partition("-")[2] for place in (*PLACES, *DEMONYMS))
"""Last words of places in two words or more."""


def _join_ampersands(tokens: list[Token]) -> None:
    """Keep `Gable & Frost` one name."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "&" and before.text[0].isupper() and after.text[0].isupper() and before.tag == "N":
            token.tag, token.capital, before.capital, after.capital = "N", True, True, True


def _join_rates(tokens: list[Token]) -> None:
    """Keep `earnings per share` one noun phrase."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "per" and before.tag == "N" and after.tag == "N":
            token.tag = "N"


def _settle_since(tokens: list[Token]) -> None:
    """Make an adverb of `since` between an auxiliary and its verb: `has since lent`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "since" and before.tag == "X" and after.verb is not None:
            token.tag = "A"


def _settle_that(tokens: list[Token]) -> None:
    """Make a pronoun of `that` in `while that of Collao fell`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "that" and after.low == "of" and before.tag in "SC":
            token.tag = "R"


def _join_before(tokens: list[Token]) -> None:
    """Keep `profits before tax` one noun phrase."""
    for earned, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "before" and after.low in ("tax", "taxes") and earned.low in _EARNED:
            token.tag = "N"


_EARNED = frozenset("profit profits earnings income loss losses".split())


def _settle_down(tokens: list[Token]) -> None:
    """Keep `down payment` one noun phrase."""
    for token, after in itertools.pairwise(tokens):
        if token.low == "down" and after.low in ("payment", "payments"):
            token.tag = "N"


def _join_seats(tokens: list[Token]) -> None:
    """Keep `the Memphis, Tennessee-based company` one noun phrase."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "," and before.capital and after.low.endswith("-based"):
            token.tag = "N"


def _settle_last(tokens: list[Token]) -> None:
    """Make an adverb of `last` in `were last quoted at`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "last" and before.tag == "X" and (after.verb is not None or after.tag == "P"):
            token.tag = "A"


def _settle_little(tokens: list[Token]) -> None:
    """Make an adverb of `little` in `was little changed`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "little" and before.tag in "XN" and after.low == "changed":
            token.tag = "A"


_QUANTIFIERS = frozenset("each both all most many some few none several this that these those".split())


def _settle_pronouns(tokens: list[Token]) -> None:
    """Make a determiner that a verb follows a pronoun: `each made a profit`, `both have`."""
    for token, after in itertools.pairwise(tokens):
        if token.tag == "D" and token.low in _QUANTIFIERS:
            form = after.verb
            if after.tag in "XM" or (
                form is not None and not form.noun_too and form.tense in ("past", "present")
            ):
                token.tag = "R"


_SETTLED: dict[str, Callable[[list[Token]], None]] = {
    "per": _join_rates,
    "&": _join_ampersands,
    "since": _settle_since,
    "before": _join_before,
    "down": _settle_down,
    "last": _settle_last,
    "little": _settle_little,
    "that": _settle_that,
}
"""Word → what settles its part where a sentence has it, in this order."""


def _settle_verbs(tokens: list[Token]) -> None:
    """Decide for each word that may be a verb by what stands before it and behind it."""
    before = None
    for index, token in enumerate(tokens):
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        form = token.verb
        if token.tag == "N" and form is not None and _is_verb(form, before, after, tokens, index):
            token.tag = "V"
        elif (
            token.tag == "N"
            and form is None
            and before is not None
            and before.tag == "M"
            and token.low.isalpha()
        ):
            if not token.capital and after is not None and after.tag in "DFHKNPRTO":
                token.tag = "V"  # `will fund the deal`
                token.verb = VerbForm(token.low, "base")
        elif (
            token.tag == "N"
            and form is None
            and token.low.endswith("ed")
            and _is_unknown_verb(token, before, after)
        ):
            token.tag = "V"
            token.verb = VerbForm(token.low, "past")
        if token.tag not in "A":
            before = token
    if not any(token.tag in "VX" for token in tokens):
        _find_last_resort(tokens)


def _find_last_resort(tokens: list[Token]) -> None:
    """Take the first word that can be a verb for one, in a sentence that has none else: `Acme cut costs by`."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        form = token.verb
        if form is None or token.tag != "N" or before.tag not in "NK" or after.tag not in "NDFPAHK":
            continue
        if form.tense == "past" or (form.tense == "present" and after.tag in "NDFHK" and before.tag == "K"):
            token.tag = "V"
            return


_COMPOUNDS = frozenset(
    {("managing", "director"), ("managing", "partner"), ("selling", "price"), ("selling", "prices")}
)
"""Nouns that begin with what looks like a verb."""
_PLURALS = frozenset("people police staff men women children data media".split())
_TELLS = frozenset({"say", "tell", "warn", "argue", "insist"})
"""Verbs whose past is no adjective: `, said sales rose`."""


def _is_verb(
    form: VerbForm, before: Token | None, after: Token | None, tokens: list[Token], index: int
) -> bool:
    """Whether a word that looks like a verb is one here.

    Forms that are nouns as often (`cut`, `forecasts`) need a place that only a verb can have.
    """
    tag = before.tag if before else ""
    behind = after.tag if after else ""
    if after is not None and (tokens[index].low, after.low) in _COMPOUNDS:
        return False
    if form.tense == "ing":
        if not tag and form.acts and not form.noun_too and behind == "P":
            return True  # `Speaking at a conference, he`
        if (form.noun_too or form.acts) and tag != "X":
            if (
                tag == "P"
                and before is not None
                and before.low in ("by", "after", "before", "without", "from")
            ):
                return behind in ("F", "H", "Q")  # `by spending £805 million`, `after warning that`
            return tag in (".", "C", "N", "K") and behind in ("D", "F", "K")
        if tag == "V":
            return behind in ("F", "H")  # `is seen growing 1.1%`
        if tag == "P" and behind == "Q":
            return True
        return tag in ("X", ".", "C", "N", "K", "F", "T") or (tag == "" and behind != "N")
    if tag in ("M", "X", "R", "W"):
        return True
    if form.lemma == "account" and tag in ("N", "K") and after is not None and after.low == "for":
        third = tokens[index + 2] if index + 2 < len(tokens) else None
        return third is not None and (
            third.tag == "F" or third.low in HEDGE_WORDS
        )  # `it accounts for about 70%`
    if form.lemma in ("say", "show") and tag == "N" and behind in ("", ".") and _set_off(tokens, index):
        return True  # `…, brokers say.`
    if tag == "O" and index > 1 and tokens[index - 2].low == "according":
        return False  # `according to finance director A. Roe`
    if tag == "O":
        return form.tense == "base" or tokens[index].low == form.lemma  # `to cut costs`
    if tag == "G":
        return (
            form.tense == "past" and not form.noun_too and behind in tuple("FHPOAT")
        )  # `sales at Hobley's rose`
    if tag in ("D", "P"):
        return False
    if tag == "F":
        # `5% rise`: a noun; `10% said they`, `17 percent think they`: a verb.
        if form.tense == "base":
            return (
                not form.noun_too
                and behind in tuple("DRQNOA")
                and is_a(form.classes, "say", "expect", "plan")
            )
        return not form.noun_too and form.tense in ("past", "present")
    if behind == "Q" and tag in ("N", "K", "T"):
        return True
    free = not _has_verb(tokens, index)
    if form.noun_too:
        return _is_verb_not_noun(form, before, after, tokens, index, free)
    if form.tense == "base":
        joined = tag == "C" and any(other.tag in "VMO" for other in tokens[:index])
        plural = (
            tag != "N"
            or is_a(form.classes, "say", "expect")
            or (before is not None and (before.low.endswith("s") or before.capital or before.low in _PLURALS))
        )
        return (joined or (free and plural and tag in ("N", "K", "T", "A"))) and behind in tuple(
            "DNFKQAPROHT"
        )
    if form.tense == "present":
        return tag in ("C", "Q", "S", ".") or (free and tag in ("N", "K", "T"))
    if form.acts and not free:
        return False  # `deployed a hundred distributed centres`
    # `increased turnover` behind a comma is a noun phrase, unless the clause still waits for its verb.
    adjective = (
        form.lemma not in _TELLS
        and behind == "N"
        and tag in ("", ".", "C", "V")
        and after is not None
        and not after.capital
    )
    waiting = (
        tag == "." and index > 2 and not any(other.tag in "VXM" for other in _outside_relative(tokens, index))
    )
    return not adjective or waiting


def _outside_relative(tokens: list[Token], index: int) -> list[Token]:
    """The tokens before an index, without a relative clause that ends at a comma right there."""
    for at in range(index - 2, 0, -1):
        if (tokens[at].tag == "W" or tokens[at].low == "whose") and tokens[at - 1].low == ",":
            return tokens[: at - 1]
    return tokens[:index]


def _is_verb_not_noun(
    form: VerbForm, before: Token | None, after: Token | None, tokens: list[Token], index: int, free: bool
) -> bool:
    tag = before.tag if before else ""
    behind = after.tag if after else ""
    if tag in ("N", "K") and behind in ("F", "H"):
        return True  # `profit climb 14%`
    if (
        before is not None
        and before.low in _ADVERBS
        and free
        and form.tense == "present"
        and behind in tuple("PDFH")
    ):
        return True  # `space now accounts for`
    if (not free and tag != "C") or (tag == "C" and after is not None and after.low == "of"):
        return False
    if (
        after is not None
        and after.verb is not None
        and not after.verb.noun_too
        and after.verb.tense in ("past", "present")
    ):
        return False  # `Treasury notes fell`
    if after is None or after.low in (".", ","):
        # `…, the association estimates.`
        return (
            form.tense == "present"
            and is_a(form.classes, "say")
            and tag in ("N", "K")
            and _set_off(tokens, index)
        )
    if form.tense == "base":
        plural = (
            tag == "N" and before is not None and before.low.endswith("s") and not before.low.endswith("ss")
        )
        joined = tag == "C" and any(other.tag == "V" for other in tokens[max(0, index - 12) : index])
        rated = index > 1 and tokens[index - 2].tag == "F"  # `a 77% year-over-year increase`
        waiting = (
            tag == "T"
            and not rated
            and any(other.tag == "N" and other.low.endswith("s") for other in tokens[:index])
        )
        return (plural or joined or waiting) and behind in tuple("DPOFATQH")
    if tag == "Q" and after is not None and (after.tag in "FH" or after.low in HEDGE_WORDS | {"up"}):
        return any(
            token.tag == "F" for token in tokens[index + 1 : index + 5]
        )  # `a fund that pays up to 40%`
    if tag == "Q":
        return form.tense == "present" and behind in ("D", "K")  # `a round that values the company at`
    if tag not in ("K", "N", "C", "T", ".", ""):
        return False
    waiting = (
        tag == "." and index > 2 and not any(other.tag in "VXM" for other in _outside_relative(tokens, index))
    )
    body = before is not None and before.low in _BODIES
    if body and form.tense == "present" and form.lemma in _ACTS:
        return True  # `the bank aims for 3%`
    tells = body and is_a(form.classes, "expect")
    named = before is not None and (before.tag == "K" or before.capital or waiting or tells)
    return behind in tuple("DFQAKORH") or (behind in ("P", "N") and named)


_ADVERBS = frozenset("now still also already".split())
_BODIES = frozenset(
    "government bank ministry company group institute commission agency treasury fund lender".split()
)
"""Nouns for who forecasts: `the government forecasts inflation`."""
_ACTS = frozenset("aim hope cut boost hike pledge".split())
"""What they do whose nouns nobody puts behind theirs: a bank has profits and notes, but no aims."""


def _set_off(tokens: list[Token], index: int) -> bool:
    """Whether a comma opened the words before an index, with no verb since."""
    for token in reversed(tokens[max(0, index - 7) : index]):
        if token.tag in "VXM":
            return False
        if token.low in (",", "”", '"'):
            return True
    return False


_CLAUSE_OPENERS = frozenset({"as", "after", "before", "because", "since"})


def _has_verb(tokens: list[Token], index: int) -> bool:
    """Whether a verb stands between the last mark, conjunction or clause opener and the word at an index."""
    for token in reversed(tokens[:index]):
        if token.tag in "VXM":
            return True
        if token.tag in ".QSWC" or token.low in _CLAUSE_OPENERS:
            return False
    return False


def _is_unknown_verb(token: Token, before: Token | None, after: Token | None) -> bool:
    """Whether a word in -ed is a past form of a verb in no list: `jointly launched`, `executives tendered`."""
    if len(token.low) < 5 or token.capital or "-" in token.low:
        return False
    tag = before.tag if before else ""
    if tag in ("X", "R", "W"):
        return True
    if tag == "" and after is not None and after.low in ("in", "by", "at", "on", "about"):
        return True  # `Founded in 2017, it has`
    return tag in ("K", "N") and after is not None and after.tag in ("D", "P", "O", "F", "K", "A", "Q")


def _moves(token: Token) -> bool:
    """Whether a verb goes somewhere by `up to`."""
    return (
        token.tag == "V"
        and token.verb is not None
        and (
            is_a(token.verb.classes, "rise")
            or token.verb.lemma in ("go", "move", "push", "come", "creep", "inch", "bring", "take")
        )
    )


_SUMS = frozenset("average total maximum minimum estimated combined record mean median".split())


def _settle_hedges(tokens: list[Token]) -> None:
    """Mark the words that hedge a figure: `up to $5 billion`, `as high as 122%`, `at least 5%`."""
    for index, token in enumerate(tokens):
        if token.tag != "F":
            continue
        at = index - 1
        while at >= 0 and index - at < 5:
            low = tokens[at].low
            before = tokens[at - 1].low if at else ""
            if low == "of" and before in _SUMS and at >= 2 and tokens[at - 2].tag == "D":
                for part in tokens[at - 2 : at + 1]:
                    part.tag = "H"
                at -= 3
                continue
            paired = (low == "to" and before in ("up", "close")) or (
                low in ("least", "most") and before == "at"
            )
            if paired and at > 1 and _moves(tokens[at - 2]):
                break  # `edged up to 8.7%`
            if paired:
                tokens[at].tag = tokens[at - 1].tag = "H"
                at -= 2
            elif low in HEDGE_WORDS and tokens[at].tag in "PAND":
                tokens[at].tag = "H"
                at -= 1
            else:
                break
