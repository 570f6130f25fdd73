"""Tables: the first cell of a row is the subject, the header names the metric."""

from briefer.document import Zone
from briefer.linking.chunk import Chunk, chunk
from briefer.linking.measure import measured, other
from briefer.linking.name import Named, name_of, name_of_tokens
from briefer.linking.proposal import Measured
from briefer.linking.site import Site
from briefer.linking.tokenize import tokenize

__all__ = ["column_metric", "row_subject"]


def _row(site: Site) -> tuple[int, Zone] | None:
    """The figure's table row, and the place of its cell."""
    frames = site.frames
    zone = frames.document.zones[frames.zone(frames.current)]
    if zone.kind != "table_row":
        return None
    for place, (start, end) in enumerate(zone.cells):
        if start <= site.mention.start < end:
            return place, zone
    return None


def column_metric(site: Site) -> Measured | None:
    """Return the metric of the header cell above the figure's."""
    row = _row(site)
    if row is None:
        return None
    document = site.frames.document
    above = document.nearest_above(site.frames.zone(site.frames.current), "table_row")
    if above is None or row[0] >= len(document.zones[above].cells):
        return None
    phrases = _phrases(site, document.zones[above].cells[row[0]])
    found = next((one for made in phrases if (one := measured(made)) is not None), None)
    return found or (other(phrases[0]) if phrases else None)


def row_subject(site: Site) -> Named | None:
    """Return the owner named in the figure's own cell, else the name in the first cell of its row."""
    row = _row(site)
    if row is None or row[0] == 0:
        return None
    place, zone = row
    for phrase in _phrases(site, zone.cells[place]):
        cut = next((at for at, token in enumerate(phrase.tokens) if token.tag == "G"), None)
        if phrase.figure is not None and cut is not None:
            return name_of_tokens(phrase.tokens[:cut])
    return name_of(_phrases(site, zone.cells[0]))


def _phrases(site: Site, cell: tuple[int, int]) -> list[Chunk]:
    """The noun phrases of a cell."""
    start, end = cell
    frames = site.frames
    chunks = chunk(tokenize(frames.document.text, start, end, frames.within(start, end)))
    return [made for made in chunks if made.kind == "NP"]
