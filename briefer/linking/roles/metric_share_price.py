"""`Nvidia rose 3%`: a company that moves by percent without a metric moves on the exchange."""

from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.measure import implied
from briefer.linking.name import Named, name_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site
from briefer.linking.values import per_of

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 4

_MARKET_VERBS = frozenset(
    """rise climb jump surge soar gain advance rally rebound leap add fall drop slip slide tumble plunge sink plummet
    skid bounce drift spurt dip lose slump dive shed close end trade open finish""".split()
)


def propose(site: Site) -> Proposal | None:
    """Imply the share price where the subject is a company and the verb one of the market page."""
    verb = site.clause.verb
    if verb is None or not site.after_verb or site.verb is None or site.verb.lemma not in _MARKET_VERBS:
        return None
    if site.is_money and not (_moved(site) or (site.does("trade") and site.governor in ("at", "to", ""))):
        return None
    if not site.is_money and site.governor in ("from", "to"):
        return None  # no price is at so many per cent
    if any(chunk.tokens[0].low == "whose" for chunk in site.clause.chunks[: site.index]):
        return None  # `Ford, whose sales rose`
    if _ends_down(site):
        return implied("share_price", verb, 4)
    chunks = site.subject_chunks()
    if chunks and chunks[0].tokens[-1].tag == "G":
        return None  # `GM's sales fell 57% and Ford's fell 45%`
    for chunk in site.clause.chunks[site.clause.at(verb) : site.index]:
        if chunk.metric is not None and chunk.figure is None:
            return None  # `gained four points of market share, to 18%`
    named = name_of(chunks)
    if (
        named is None
        or not (named.kind == "company" or _is_on_market(site, named))
        or (site.governor in ("of", "in", "with", "on") and not _jumps(site))
    ):
        return None
    return implied("share_price", verb, 4)


def _ends_down(site: Site) -> bool:
    """`they closed 61% down`, where shares were spoken of just before."""
    behind, first = site.ahead(), next(iter(site.subject_chunks()), None)
    if site.verb is None or site.verb.lemma not in ("close", "end", "finish") or site.is_money:
        return False
    if first is None or first.low not in ("they", "it") or behind is None:
        return False
    return behind.low in DIRECTIONS and site.frames.told_of(site.frames.sentences_near(), "share_price")


def _moved(site: Site) -> bool:
    """`dropped $3.25 to $54.75`; but a company that `lost 5 cents a share` made a loss."""
    if not site.by_share:
        return False
    if _jumps(site):
        return True
    if site.governor == "":
        return per_of(site.mention) is None and any(other.governor in ("to", "at") for other in site.siblings)
    return site.governor in ("to", "at", "from")


def _jumps(site: Site) -> bool:
    """`soared with a jump of 27p`."""
    return site.by_share and site.movement is not None


def _is_on_market(site: Site, named: Named) -> bool:
    """Whether a name in no list moves where shares were spoken of just before: in its sentence or those near."""
    called = sum(word[0].isupper() for word in named.name.split()) > 1  # `Marine Midland banks`
    if (named.proper or (named.kind in ("group", "thing") and called)) and _is_pair(site):
        return True
    if not (named.trades or (named.kind == "group" and named.members)):
        return False
    frames = site.frames
    near = [frames.current, *frames.sentences_near()] if site.is_money else frames.sentences_near()
    before = site.previous
    if before is not None and before.clause is not site.clause:
        told = before.metric()
        if told is not None and told.id == "share_price":
            return True
    for index in near:
        parsed = frames.parse(index)
        if any(
            chunk.metric is not None and chunk.metric.entry.id == "share_price"
            for chunk in (parsed.chunks if parsed is not None else ())
        ):
            return True
    return frames.told_of(near, "share_price")


def _is_pair(site: Site) -> bool:
    """`dipped 1p to 17p`: a small move and the small amount that it led to."""
    other = site.next if site.governor == "" else site.previous if site.governor in ("to", "at") else None
    return (
        other is not None
        and site.by_share
        and other.by_share
        and {site.governor, other.governor} < {"", "to", "at"}
    )


EXAMPLES = [
    *links("share_price", "3%", "Nvidia rose 3%."),
    *links("share_price", "1p", "Osgood took a charge of £2m. Kavrin Software dipped 1p to 17p."),
    *links("share_price", "$18", "Corvan Midland banks soared $18, to $77.75."),
    *links("share_price", "13 cents", "Nvidia lost 13 cents to $17.25."),
    *links("share_price", "37 cents", "Nvidia skidded 37 cents to $12.40."),
    *links("share_price", "$12.40", "Ford closed at $12.40."),
    *links("share_price", "$3.25", "Ford dropped $3.25, or 5.6%, to $54.75."),
    *links("share_price", "$54.75", "Ford dropped $3.25, or 5.6%, to $54.75."),
    *links("share_price", "4.1%", "Shares in insurers suffered. Tallis Re lost 4.1%."),
    *links("share_price", "€21.11", "Ford had a good day, closing at €21.11."),
    *leaves_open("not a verb of the market page", "3%", "Nvidia grew 3%."),
    *leaves_open("a country is on no exchange", "3%", "Spain rose 3%."),
    *leaves_open("an amount that a company loses", "$12 billion", "Ford lost $12 billion."),
    *leaves_open("a level in percent", "18%", "Ford won most, rising from 13% to 18%."),
    *leaves_open("a loss by the share", "5 cents", "Ford lost 5 cents a share."),
]
