"""`Perfume brought in €1.2bn, skin care €840m and make-up €390m`: a list that leaves the verb out."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.lexicon import DIRECTIONS
from briefer.linking.name import Named, name_of, name_of_tokens, place_of
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose"]


def propose(site: Site) -> Proposal | None:
    """Name the noun phrase right before a bare figure that goes on with the list of the one before."""
    if (own := _possessor(site)) is not None:
        return own
    before = site.previous
    if (own := _following(site)) is not None:
        return own
    if (own := _elided(site) or _counted_in(site)) is not None:
        return own
    near, mark = site.back(), site.back(2)
    if near is None or near.kind != "NP" or near.figure is not None or not site.chunk.bare:
        return None
    if (
        before is not None
        and mark is not None
        and ((mark.low == "in" and _is_place(near)) or (mark.low == "at" and near.tokens[-1].tag == "K"))
    ):
        mark = site.back(3)  # `in France 2.8% and in Spain 6%`
    if near.date is not None or (mark is not None and mark.kind not in ("PUNCT", "CONJ", "SUB")):
        return None
    if near.metric is not None or (
        before is None and (site.clause.verb is not None or near.tokens[-1].tag != "K")
    ):
        return None
    if near.tokens[0].low in _TIMES:
        return None  # `fines of £80, double the £40 of before`
    named = _joined(site, near) or name_of([near])
    return Proposal(named, 1, named.start, named.end) if named else None


_TIMES = frozenset("double twice triple treble half quadruple thrice".split())


def _joined(site: Site, near: Chunk) -> Named | None:
    """Name two nouns that share a figure of the list: `, streets and buses $118 million,`."""
    joint, first, mark = site.back(2), site.back(3), site.back(4)
    if joint is None or first is None or joint.low != "and" or first.kind != "NP" or first.figure is not None:
        return None
    if first.date is not None or mark is None or mark.low not in (",", "and"):
        return None
    one, other = name_of([first]), name_of([near])
    if one is None or other is None or "thing" not in (one.kind, other.kind):
        return None
    return Named(f"{one.name} and {other.name}", "thing", one.start, other.end)


def _elided(site: Site) -> Proposal | None:
    """`Ford's shares rose 1% and BMW's 3%`, `and Japan 0.9%`, `and BMW's up 3%`: an owner or place in a list without verbs."""
    before, chunk = site.previous, site.chunk
    if before is None or before.mention.kind != site.mention.kind or before.clause is not site.clause:
        return None
    if len(chunk.tokens) > 2 and chunk.figure is chunk.tokens[-1] and chunk.tokens[-2].tag == "G":
        near, mark = chunk, site.back()
    else:
        steps = 2 if site.governor in DIRECTIONS else 1
        found, mark = site.back(steps), site.back(steps + 1)
        if found is None or found.kind != "NP" or found.figure is not None or not chunk.bare:
            return None
        near = found
        if near.tokens[-1].tag != "G" and not _goes_on(before, near):
            return None
    if mark is None or mark.low not in ("and", "while", ",", "but"):
        return None
    tokens = near.tokens[:-1] if near is chunk else near.tokens
    named = name_of_tokens(tokens)
    return Proposal(named, 0, near.start, tokens[-1].end) if named else None


def _following(site: Site) -> Proposal | None:
    """`followed by Spain at 5% and Italy, up 3%`: who comes next."""
    before = site.previous
    if (
        before is None
        or site.verb is None
        or site.verb.lemma not in ("follow", "trail")
        or not site.chunk.bare
    ):
        return None
    for at in range(site.index - 1, 0, -1):
        chunk, lead = site.clause.chunks[at], site.clause.chunks[at - 1]
        if chunk.kind == "NP":
            led = lead.low == "by" or lead.kind in ("CONJ", "PUNCT")
            named = name_of([chunk]) if led and chunk.figure is None and chunk.metric is None else None
            return Proposal(named, 0, chunk.start, chunk.end) if named is not None else None
        if chunk.kind not in ("PREP", "PUNCT", "DIR", "ADV"):
            return None
    return None


def _counted_in(site: Site) -> Proposal | None:
    """`Among the losers were Barclays, down 3%, and Lloyds, 1% lower`: one of those that the verb has behind it."""
    verb, subject = site.clause.verb, site.subject_chunks()
    chunks = site.clause.chunks
    if verb is None or verb.verb is None or verb.verb.lemma != "be" or subject or not chunks:
        return None
    if chunks[0].low not in ("among", "leading", "also"):
        return None
    at = site.index - 1
    while at > 1 and (
        chunks[at].kind in ("DIR", "ADV") or chunks[at].low in (",", "by", "which", "to", "at")
    ):
        at -= 1
    near = chunks[at]
    if near.kind != "NP" or near.figure is not None or near.start < verb.start:
        return None
    named = name_of([near])
    return Proposal(named, 0, near.start, near.end) if named is not None and named.trades else None


def _goes_on(before: Site, near: Chunk) -> bool:
    """Whether a place follows, or a name as the figure before has one: `in Mayo 27%, South Clare 26%`."""
    if len(near.tokens) == 1 and _is_place(near):
        return True
    told = before.subject()
    named = told is not None and (told.kind == "place" or (told.kind == "thing" and told.proper))
    return named and all(token.tag == "N" and token.text[0].isupper() for token in near.tokens)


def _is_place(chunk: Chunk) -> bool:
    return chunk.head is not None and place_of(chunk.head) is not None


def _possessor(site: Site) -> Proposal | None:
    """`Meta is at $135 billion and Amazon at $200 billion`: a name, and the verb is left out."""
    before, near, mark = site.previous, site.back(2), site.back(3)
    if (
        before is None
        or site.governor not in ("at", "to", "by", "with", "for", "on")
        or near is None
        or near.kind != "NP"
    ):
        return None
    if near.figure is not None or near.date is not None or before.mention.kind != site.mention.kind:
        return None
    with_others = (
        mark is not None and mark.low == "with" and site.governor in ("on", "at") and near.metric is None
    )
    if near.tokens[-1].tag != "G" and not (
        mark is not None and (mark.kind in ("CONJ", "PUNCT") or with_others) and near.movement is None
    ):
        return None
    named = name_of([near])
    return Proposal(named, 0, near.start, near.end) if named else None


EXAMPLES = [
    *links("South Mayo", "26%", "Output in Clare will be down 27%, South Mayo 26% and Antrim 17%."),
    *links("skin care", "€840m", "Perfume brought in €1.2bn, skin care €840m and make-up €390m."),
    *links("streets and buses", "$118 million", "Schools get $192 million, streets and buses $118 million."),
    *links(
        "Amazon",
        "$200 billion",
        "Meta will spend $135 billion and Amazon $200 billion.",
        "Meta is at $135 billion and Amazon at $200 billion.",
    ),
    *links(
        "BMW",
        "3%",
        "Ford shares were down 1% on Tuesday and BMW's up 3%.",
        "Ford's shares rose 1% and BMW's 3%.",
    ),
    *links(
        "Italy",
        "3%",
        "Kenya led with growth of 8%, followed by Italy at 3%.",
        "Kenya led with growth of 8%, followed by Spain at 5% and Italy, up 3%.",
    ),
    *links("transport", "13%", "Farming loses 21% of its budget, labour 20% and transport 13%."),
    *links("Tories", "32%", "Labour is on 38%, with the Tories on 32% and the Greens on 9%."),
    *links("Lloyds", "1%", "Among the losers were Barclays, down 3%, and Lloyds, 1% lower."),
    *links("Japan", "0.9%", "The British economy will expand by 1.1% and Japan 0.9%."),
    *leaves_open("what the figure measures", "€840m", "Kesko brought in €1.2bn, net profit €840m."),
]
