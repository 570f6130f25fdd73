"""Which part a word plays where the words beside it say so: `down payment`, `has since lent`, `up to 5%`."""

import itertools
from collections.abc import Callable

from briefer.linking.lexicon import DEMONYMS, HEDGE_WORDS, PLACES, is_a, verb_form
from briefer.linking.token import Token
from briefer.pattern import pattern

__all__ = ["settle_hedges", "settle_parts"]

_EARNED = frozenset("profit profits earnings income loss losses".split())
_Test = Callable[[Token], bool]
_PARTS: dict[str, tuple[_Test | None, _Test, str]] = {
    "per": (lambda before: before.tag == "N", lambda after: after.tag == "N", "N"),  # `earnings per share`
    "since": (
        lambda before: before.tag == "X",
        lambda after: after.verb is not None,
        "A",
    ),  # `has since lent`
    "back": (lambda before: before.tag not in "DGF", lambda after: after.tag not in "NP", "A"),
    **dict.fromkeys(
        (
            "overseas",
            "abroad",
            "worldwide",
            "annually",
            "nationwide",
            "upfront",
            "apiece",
            "locally",
            "online",
            "prior",
            "set",
        ),
        (lambda before: before.tag == "F", lambda after: after.tag != "N", "A"),
    ),  # `invested $5 million abroad`
    "before": (lambda before: before.low in _EARNED, lambda after: after.low in ("tax", "taxes"), "N"),
    "down": (None, lambda after: after.low in ("payment", "payments"), "N"),
    "after": (lambda before: before.low in _EARNED, lambda after: after.low in ("tax", "taxes"), "N"),
    "last": (  # `were last quoted at`
        lambda before: before.tag == "X",
        lambda after: after.verb is not None or after.tag == "P",
        "A",
    ),
    "unchanged": (None, lambda after: after.tag in "PAT.", "A"),
    "little": (lambda before: before.tag in "XN", lambda after: after.low == "changed", "A"),
    "adjusted": (lambda before: before.low == "seasonally", lambda after: after.low == ",", "A"),
    "so": (None, lambda after: after.low == "far", "A"),
    "attributable": (None, lambda after: after.low == "to", "A"),
    "meaning": (lambda before: before.low == ",", lambda after: after.low != "of", "S"),
    "steady": (lambda before: before.tag == "N", lambda after: after.low in ("at", "on"), "A"),
    "effective": (
        None,
        lambda after: after.tag == "T" or after.low in ("immediately", "upon", "as", "when"),
        "P",
    ),  # `cut its prices effective today`
    "that": (lambda before: before.tag in "SC", lambda after: after.low == "of", "R"),  # `while that of`
}
"""Word → what must stand before it, None for anything, what behind it, and the tag it then has."""


def settle_parts(tokens: list[Token]) -> list[Token]:
    """Join what is one word and tag anew what its neighbours make something else; the tokens of the sentence."""
    lows = {token.low for token in tokens}
    if "," in lows and ("sweet" in lows or any(low.endswith(_SEATED) for low in lows)):
        tokens = _join_adjectives(tokens)
    if not lows.isdisjoint(_SECOND_HALVES):
        tokens = _join_places(tokens)
    for word, (before, after, tag) in _PARTS.items():
        if word in lows:
            for index, (token, right) in enumerate(itertools.pairwise(tokens)):
                fits = before is None or (index > 0 and before(tokens[index - 1]))
                if token.low == word and fits and after(right):
                    token.tag = tag
    if "up" in lows:
        for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if (
                first.low == "to"
                and second.low == "up"
                and third.low in ("its", "their", "the", "his", "her")
            ):
                second.tag, second.verb = "V", verb_form("raise")  # `decided to up its key rate`
    if "than" in lows:
        for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
            form = third.verb
            multiplied = form is not None and form.lemma in _MULTIPLIES and form.tense in ("past", "ing")
            if multiplied and first.low == "more" and second.low == "than":
                first.tag = second.tag = "A"  # `more than doubled profits`
    if "whole" in lows:
        for first, second, third in zip(tokens, tokens[1:], tokens[2:], strict=False):
            if (first.low, second.low, third.low) == ("as", "a", "whole"):
                first.tag = second.tag = third.tag = "A"  # `For 2025 as a whole GDP was up`
    if "own" in lows:
        for ahead, token in itertools.pairwise(tokens):
            if token.low == "own" and ahead.low in ("not", "already", "now", "yet", "fully"):
                token.tag, token.verb = "N", verb_form("own")  # `the shares it does not already own`
    if "&" in lows:
        _join_ampersands(tokens)
    if any(low.endswith("-based") for low in lows):
        _join_seats(tokens)
    if not lows.isdisjoint(_QUANTIFIERS):
        _settle_pronouns(tokens)
        _settle_opening(tokens)
    return tokens


_SEATED = ("-based", "-owned", "-listed", "-controlled", "-backed")


def _join_adjectives(tokens: list[Token]) -> list[Token]:
    """Leave out the comma between adjectives of one noun: `light, sweet crude`, `the London-based, US-owned brewer`."""
    joined: list[Token] = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1].low if index else ""
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        parts = (
            token.low == ","
            and after is not None
            and (
                (before == "light" and after.low == "sweet")
                or (
                    before.endswith(_SEATED)
                    and (after.low.endswith(_SEATED) or not after.capital)
                    and after.tag == "N"
                )
            )
        )
        if not parts:
            joined.append(token)
    return joined


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


_MULTIPLIES = frozenset("double triple treble quadruple halve quintuple".split())
_SECOND_HALVES = frozenset(place.partition("-")[2] for place in (*PLACES, *DEMONYMS))
"""Last words of places in two words or more."""


def _join_ampersands(tokens: list[Token]) -> None:
    """Keep `Gable & Frost` one name."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "&" and before.text[0].isupper() and after.text[0].isupper() and before.tag == "N":
            token.tag, token.capital, before.capital, after.capital = "N", True, True, True


def _join_seats(tokens: list[Token]) -> None:
    """Keep `the Memphis, Tennessee-based company` one noun phrase."""
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if token.low == "," and before.capital and after.low.endswith("-based"):
            token.tag = "N"


_QUANTIFIERS = frozenset("each both all most many some few none several this that these those".split())


def _settle_pronouns(tokens: list[Token]) -> None:
    """Make a determiner that a verb follows a pronoun: `each made a profit`, `both have`."""
    for token, after in itertools.pairwise(tokens):
        if token.tag == "Q" and after.low == "to":
            token.tag = "R"  # `expect that to rise`
        if token.tag == "D" and token.low in _QUANTIFIERS:
            form = after.verb
            if after.tag in "XM" or (
                form is not None and not form.noun_too and form.tense in ("past", "present")
            ):
                token.tag = "R"


def _settle_opening(tokens: list[Token]) -> None:
    """Make the `that` which opens a sentence before a verb a pronoun: `That compares with`."""
    words = [token for token in tokens[:3] if token.tag != "."]
    if len(words) > 1 and words[0].low == "that" and words[0].text[0] == "T":
        form = words[1].verb
        if words[1].tag in "XM" or (form is not None and form.tense in ("past", "present")):
            words[0].tag = "R"


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


def _is_percent(token: Token) -> bool:
    return token.mention is not None and token.mention.kind == "percent"


_SUMS = frozenset("average total maximum minimum estimated combined record mean median".split())


_EPITHETS = frozenset(
    "present current existing modest mere whopping massive huge staggering impressive respectable healthy meagre meager "
    "paltry hefty solid strong robust colossal disappointing surprise surprising unexpected tiny small large big sharp steep "
    "further additional extra joint whole slight steady revised controversial reported rumoured rumored alleged significant "
    "substantial sizeable sizable considerable impending proposed planned initial projected expected all-cash hostile "
    "unsolicited improved sweetened upfront one-off one-time blockbuster bumper dramatic marked marginal surprisingly "
    "remarkable decent generous lavish eye-watering eye-popping jaw-dropping astonishing astronomical crippling punitive".split()
)
"""Adjectives that say how somebody finds a figure: `a hefty 34% rise`."""
_THAN = pattern(r"-than-\w+$")


_PORTIONS = frozenset({"half", "one-third", "two-thirds", "three-quarters", "twice"})
_NEARLY = frozenset("about around over under nearly almost roughly approximately some".split())


def settle_hedges(tokens: list[Token]) -> None:
    """Mark the words that hedge a figure: `up to $5 billion`, `as high as 122%`, `at least 5%`."""
    if (
        len(tokens) > 1
        and tokens[0].low in _NEARLY
        and tokens[1].tag == "N"
        and (tokens[1].text[0].isdigit() or tokens[1].low in _PORTIONS)
    ):
        tokens[0].tag = "D"  # `Around 9 million cars were sold`
    for index, token in enumerate(tokens):
        if token.tag != "F":
            continue
        if index + 1 < len(tokens) and tokens[index + 1].low == "back":
            tokens[index + 1].tag, tokens[index + 1].verb = "A", None  # `hand £2 billion back to`
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
            if low == "than" and at > 1 and _is_percent(tokens[at - 2]):
                break  # `4.9% more than $5 million`
            if paired:
                tokens[at].tag = tokens[at - 1].tag = "H"
                at -= 2
            elif (low in HEDGE_WORDS and tokens[at].tag in "PAND") or (
                at == index - 1 and tokens[at].tag == "N" and (low in _EPITHETS or _THAN.search(low))
            ):
                tokens[at].tag = "H"
                at -= 1
            elif (
                low in ("a", "an")
                and tokens[at + 1].tag == "H"
                and before == "to"
                and tokens[at - 2].low == "up"
            ):
                at -= 1  # `up to a further $30bn`
            else:
                break
