"""`Nokia and Ericsson rose 8% and 3%, respectively`: names and figures in the same order."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import name_of, name_of_tokens
from briefer.linking.proposal import Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "propose", "row_of"]


def propose(site: Site) -> Proposal | None:
    """Name the member of the subject's list that stands at the figure's place in its own list."""
    row = row_of(site)
    if not row:
        return None
    chunks = site.subject_chunks()
    if any(chunk.low in ("to", "from") for chunk in chunks):
        return None  # `shipments to Norway and Peru rose 4% and 7% respectively`: whose, is said elsewhere
    names = [chunk for chunk in chunks if chunk.kind == "NP" and _is_name(chunk)]
    if len(names) < 2 or len(row) % len(names):
        return None
    chunk = names[row.index(site) % len(names)]
    company = next((token for token in reversed(chunk.tokens) if token.tag == "K"), None)
    named = name_of_tokens([company]) if company is not None else name_of([chunk])
    return Proposal(named, 0, chunk.start, chunk.end) if named else None


def row_of(site: Site) -> list[Site]:
    """Return the figures of the list that a figure stands in, where the sentence says `respectively`."""
    parsed = site.frames.parse(site.frames.current)
    if parsed is None or not any(token.low == "respectively" for token in parsed.tokens):
        return []
    return [
        other
        for other in site.siblings
        if other.clause is site.clause and other.mention.kind == site.mention.kind
    ]


def _is_name(chunk: Chunk) -> bool:
    last = chunk.tokens[-1]
    return last.tag == "K" or (last.tag == "N" and last.text[0].isupper() and chunk.metric is None)


EXAMPLES = [
    *links(
        "Hapag-Lloyd",
        "24 per cent",
        "Maersk and Hapag-Lloyd hold 31 per cent and 24 per cent of the market respectively.",
    ),
    *links("Nokia", "8%", "Nokia and Ericsson rose 8% and 3%, respectively."),
    *leaves_open(
        "nothing says in which order",
        "24 per cent",
        "Maersk and Hapag-Lloyd hold 31 per cent and 24 per cent of the market.",
    ),
    *leaves_open("where they go to", "7%", "Shipments to Norway and Peru rose 4% and 7%, respectively."),
    *leaves_open(
        "more names than figures",
        "24 per cent",
        "Maersk, Evergreen and Hapag-Lloyd hold 31 per cent and 24 per cent of the market respectively.",
    ),
]
