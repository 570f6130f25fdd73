"""Tables as grids of figures."""

from collections.abc import Iterator

from briefer.judging.case import Case, Figure
from briefer.slotted import slotted

__all__ = ["Grid", "Row", "grids"]


@slotted(frozen=True)
class Row:
    """One row: its name, and the figure of each cell behind; None where a cell has none or several."""

    name: str
    figures: tuple[Figure | None, ...]


@slotted(frozen=True)
class Grid:
    """A table: the names of the columns behind the first, and the rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def grids(case: Case) -> Iterator[Grid]:
    """Yield the tables of an article that have a header and as many cells in each row."""
    held: dict[int, list[Figure]] = {}
    for figures in case.figures:
        for figure in figures:
            place = case.document.zone_index_at(figure.start)
            if case.document.zones[place].kind == "table_row":
                held.setdefault(place, []).append(figure)
    header: tuple[tuple[int, int], ...] = ()
    rows: list[Row] = []
    for index, zone in enumerate(case.document.zones):
        if zone.kind == "table_row" and zone.cells and zone.header:
            yield from _grid(case, header, rows)
            header, rows = zone.cells, []
        elif zone.kind == "table_row" and header and len(zone.cells) == len(header):
            rows.append(_row(case, zone.cells, held.get(index, [])))
        elif zone.kind != "table_row":
            yield from _grid(case, header, rows)
            header, rows = (), []
    yield from _grid(case, header, rows)


def _grid(case: Case, header: tuple[tuple[int, int], ...], rows: list[Row]) -> Iterator[Grid]:
    if header and rows:
        yield Grid(tuple(case.text[start:end].strip() for start, end in header[1:]), tuple(rows))


def _row(case: Case, cells: tuple[tuple[int, int], ...], figures: list[Figure]) -> Row:
    found: list[Figure | None] = []
    for start, end in cells[1:]:
        inside = [figure for figure in figures if start <= figure.start < end]
        found.append(inside[0] if len(inside) == 1 else None)
    first, last = cells[0]
    return Row(case.text[first:last].strip(" *_\t"), tuple(found))
