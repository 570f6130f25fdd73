"""Tables: the first cell of a row is the subject, the header names the metric."""

from briefer.document import Zone
from briefer.linking.chunk import chunk
from briefer.linking.measure import measured, other
from briefer.linking.name import Named, name_of
from briefer.linking.proposal import Measured
from briefer.linking.site import Site
from briefer.linking.token import tokenize

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
    start, end = document.zones[above].cells[row[0]]
    chunks = chunk(tokenize(document.text, start, end, site.frames.within(start, end)))
    phrases = [made for made in chunks if made.kind == "NP"]
    found = next((one for made in phrases if (one := measured(made)) is not None), None)
    return found or (other(phrases[0]) if phrases else None)


def row_subject(site: Site) -> Named | None:
    """Return the name in the first cell of the figure's row."""
    row = _row(site)
    if row is None or row[0] == 0:
        return None
    start, end = row[1].cells[0]
    return name_of(chunk(tokenize(site.frames.document.text, start, end, site.frames.within(start, end))))
