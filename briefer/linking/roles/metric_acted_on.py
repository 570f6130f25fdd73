"""`lifted sign-ups by 12%`, `put the overcharge at €900 million`: what the verb moves or sizes, where it is in no table."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import OUTLOOKS
from briefer.linking.measure import implied, other
from briefer.linking.name import COMPANY_NOUNS, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3

_SIZES = frozenset(
    """put bring take keep hold push drive send leave set peg estimate price get cap limit restrict restore confine
    build reckon""".split()
)
"""Verbs that lead their object to a figure: `brought its total help to`."""

_EMPTY = (
    frozenset(
        """figure number total sum amount level value average share proportion percentage series time way
        company firm group business side record threshold mark bar pressure weight ante increase rise
        notch touch little lot bit fraction whisker day week month quarter year half term people bid offer money cash fund price""".split()
    )
    | OUTLOOKS
    | COMPANY_NOUNS
)
"""Heads that do not say what is measured, or have rules of their own."""


def propose(site: Site) -> Proposal | None:
    """Take the noun right behind the verb, where a preposition leads from it to the figure."""
    if site.governor not in ("to", "by", "from", "at", "above", "below") or not site.chunk.bare:
        return None
    verb = site.clause.verb
    if verb is None or not site.after_verb or site.verb is None or verb.passive:
        return None
    behind = site.clause.chunks[site.clause.at(verb) + 1 : site.index]
    noun = next((chunk for chunk in behind if chunk.kind != "ADV" and chunk.low not in ("up", "down")), None)
    if noun is None or not (site.does("lift", "lower") or site.verb.lemma in _SIZES or _moves(site, noun)):
        return None
    if (
        site.governor == "to"
        and len(behind) > 3
        and behind[-2].figure is not None
        and behind[-3].low == "from"
    ):
        behind = behind[:-3]  # `raised its surcharge from £10 to`
    if site.unit == "basis_point" and noun.head is not None and noun.head.low in ("rate", "rates"):
        return implied("interest_rate", noun, 3, site.clause)
    if not _is_measure(noun) or any(chunk.figure is not None for chunk in behind):
        return None
    if not all(chunk.kind in ("NP", "PREP", "ADV", "TO", "DIR") for chunk in behind):
        return None
    found = other(noun, site.clause)
    return Proposal(found, 3, found.start, found.end) if found is not None else None


def _moves(site: Site, noun: Chunk) -> bool:
    """`widened its lead to 5 points`: a verb that rises of itself has an object here."""
    return site.does("rise", "fall") and noun.low in ("its", "their", "his", "her", "the")


def _is_measure(noun: Chunk) -> bool:
    """Whether a noun phrase may say what is measured: a common noun, no name and no figure."""
    head = noun.head
    if noun.kind != "NP" or head is None or head.tag != "N" or head.text[0].isupper():
        return False
    if noun.metric is not None or noun.date is not None or noun.movement is not None:
        return False
    if head.low == "value" and noun.low in ("its", "their", "the"):
        return True
    if singular(head.low) in _EMPTY or (head.low == "lead" and len(noun.tokens) == 1):
        return False
    if any(token.tag == "G" for token in noun.tokens):
        return True  # `Labour's lead`
    named = name_of([noun])
    return named is None or named.kind == "thing"


EXAMPLES = [
    *links("interest_rate", "25 basis points", "In May the bank had raised the rate by 25 basis points."),
    *links("other", "12%", "New rules lifted sign-ups in Spain by 12%."),
    *links("other", "€900 million", "Roe put the overcharge at €900 million."),
    *links("other", "£16", "Kesko raised its surcharge on tickets from £10 to £16."),
    *links("other", "£6", "Kesko has put up its surcharge on tickets from £6 to £10."),
    *leaves_open("a forecast is of something else", "12%", "Kesko raised its outlook to 12%."),
    *leaves_open("a company is no measure", "$5 million", "The fund took the company from $5 million."),
]
