"""`the $1.8 billion analysts had expected`, `an average estimate of $1.8 billion`: whose expectation stands beside a result."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import FORECASTS, is_a
from briefer.linking.name import FORECASTERS, Named, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.source import is_expected, named_source
from briefer.linking.token import Token
from briefer.metrics import singular

__all__ = ["EXAMPLES", "propose"]

_EXPECTED = FORECASTS | {"expectation", "consensus"}
_NEAR = 60
"""How far behind a figure who had expected it may be named, in code points."""


def propose(site: Site) -> Proposal | None:
    """Name the analysts or economists between the result and what had been expected, or right behind."""
    if (own := _in_noun(site) or _by_whom(site)) is not None:
        return own
    if not is_expected(site) or site.anchor is None:
        return None
    parsed = site.frames.parse(site.frames.current)
    start, end = site.anchor.mention.end, site.mention.end + _NEAR
    for token in parsed.tokens if parsed is not None else ():
        if start <= token.start < end and singular(token.low) in FORECASTERS:
            return _forecasters(token)
    return None


def _in_noun(site: Site) -> Proposal | None:
    """`That beat analysts' expectations of 4 cents`, `The Street estimate was 4 cents`: who owns what is expected."""
    noun = site.back(2) if site.governor == "of" else None
    if noun is None and site.verb is not None and site.verb.lemma == "be" and site.after_verb:
        noun = next(iter(site.subject_chunks()), None)
    if noun is None or noun.head is None or singular(noun.head.low) not in _EXPECTED:
        return None
    for token in noun.tokens:
        if singular(token.low) in FORECASTERS:
            return _forecasters(token)
        if token.low == "street":
            return Proposal(Named("Wall Street", "person", token.start, token.end), 0, token.start, token.end)
    return None


def _by_whom(site: Site) -> Proposal | None:
    """`below the 3.5% predicted by Wall Street`."""
    behind = site.following(3) if site.chunk.bare else []
    if len(behind) < 3 or behind[0].kind != "VERB" or behind[1].low != "by":
        return None
    verb = behind[0].verb
    if verb is None or verb.tense == "ing" or len(behind[0].tokens) > 1 or not is_a(verb.classes, "expect"):
        return None
    named = named_source(site, behind[2:3]) or name_of(behind[2:3])
    return Proposal(named, 0, named.start, named.end) if named is not None else None


def _forecasters(token: Token) -> Proposal:
    plural = token.low if token.low.endswith("s") else f"{token.low}s"
    return Proposal(Named(plural, "person", token.start, token.end), 0, token.start, token.end)


EXAMPLES = [
    *links(
        "analysts",
        "$1.79 billion",
        "Siemens reported revenue of $1.84 billion, above the $1.79 billion analysts had expected.",
        "Siemens said revenue was $1.84 billion, beating the average analyst estimate of $1.79 billion.",
    ),
    *links(
        "analysts",
        "4 cents",
        "Siemens earned 7 cents a share. That exceeded analysts' expectations of 4 cents a share.",
    ),
    *links("Wall Street", "$5 million", "Siemens grew. The Street estimate for revenue was $5 million."),
    *links(
        "Wall Street",
        "3.5%",
        "Growth was 3.1%, according to the Commerce Department, below the 3.5% predicted by Wall Street.",
    ),
    *leaves_open(
        "nobody is named",
        "$1.79 billion",
        "Siemens said revenue was $1.84 billion, above estimates of $1.79 billion.",
    ),
]
