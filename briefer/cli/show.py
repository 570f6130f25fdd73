"""`briefer show`."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefer.cli._options import Color, Companies, InputFormat, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.cli._batch import Batch, Done
    from briefer.evidence import Evidence

__all__ = ["show"]

_HEADS = ("slot", "value", "from the words", "at", "by the rule")


def show(
    file: Annotated[
        str, typer.Argument(metavar="[FILE]", help="An article; none, or -, is standard input.")
    ] = "-",
    output: Output = None,
    input_format: InputFormat = "auto",
    published: Published = None,
    companies: Companies = None,
    color: Color = "auto",
) -> int:
    """Show an article with its mentions highlighted, and what each fact was taken from.

    Colored on a terminal; in a pipe, or with NO_COLOR, plain text with the kinds in brackets.
    """
    from briefer.cli._batch import Batch
    from briefer.cli._output import width, with_color, write

    batch = Batch(
        [file], input_format=input_format, published=published, companies=companies, jobs=1, fail_on="never"
    )
    write(_pieces(batch, width(output), color=with_color(color, output)), output)
    return batch.exit_code()


def _pieces(batch: "Batch", columns: int, *, color: bool) -> Iterator[str]:
    from briefer.annotations import lines
    from briefer.evidence import evidence
    from briefer.page.runs import Reader
    from briefer.reading import Failure
    from briefer.terminal import highlighted, legend, printable, table

    for found in batch.results(_work):
        if isinstance(found, Failure):
            continue
        text, report = found
        if color:
            yield from legend(sorted({mention.kind for mention in report.mentions}), color=color)
            yield "\n"
        yield from highlighted(
            Reader(text, report.mentions).runs(0, len(text.rstrip())), columns, color=color
        )
        if report.facts:
            yield "\n"
            yield from table(_HEADS, _rows(evidence(report, text)), columns, color=color, groups=True)
        yield from map(printable, lines(report.findings, text, report.source or report.id))


def _rows(facts: Iterable[tuple["Evidence", ...]]) -> Iterator[tuple[str, ...]]:
    """Lay out the slots of each fact, a blank row between facts."""
    between: list[tuple[str, ...]] = []
    for fact in facts:
        yield from between
        between = [("",) * len(_HEADS)]
        for each in fact:
            inherited = " (inherited)" if each.is_inherited else ""
            yield each.slot, each.value, each.words + inherited, each.at, each.rule


def _work(article: "Article") -> "Done":
    from briefer.cli._batch import Done
    from briefer.pipeline import run

    result: tuple[str, Any] = (article.text, run(article))
    return Done(result)
