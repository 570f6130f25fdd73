"""`briefer compare`."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefer.cli._options import Color, Companies, Files, Format, InputFormat, Jobs, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.cli._batch import Done
    from briefer.compare import Comparison

__all__ = ["compare"]

_LEADING = ("likeness", "subject", "metric", "period")


def compare(
    files: Files = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    differences: Annotated[
        bool, typer.Option("--differences", help="Leave out what agrees or is only rounded.")
    ] = False,
    input_format: InputFormat = "auto",
    published: Published = None,
    companies: Companies = None,
    jobs: Jobs = 1,
    fail_on: Annotated[
        str,
        typer.Option(metavar="LEVEL", help="Differences that make the exit code 1: error, warning, never."),
    ] = "error",
    color: Color = "auto",
) -> int:
    """Compare the same facts across articles, differences first.

    A table; --format md, json, jsonl or csv. Facts that only one article has are left out.
    """
    from briefer.cli import Refused
    from briefer.cli._batch import Batch
    from briefer.compare import compare as align
    from briefer.discover import names
    from briefer.reading import Failure

    formats = ("md", *names("briefer.exports"))
    if format is not None and format not in formats:
        raise Refused(f"--format {format}: use {', '.join(formats[:-1])} or {formats[-1]}")
    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    articles = [case for case in batch.results(_work) if not isinstance(case, Failure)]
    if len(articles) < 2 and not batch.exit_code():
        raise Refused("compare: name two articles or more")
    found = [each for each in align(articles) if not differences or each.likeness not in ("rounded", "agree")]
    _write(found, [name for name, _ in articles], format or "table", output, color)
    failing = {"never": (), "error": ("error",), "warning": ("error", "warning")}[fail_on]
    return batch.exit_code() or int(any(each.severity in failing for each in found))


def _work(article: "Article") -> "Done":
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.judging.case import Case
    from briefer.pipeline import report_of

    document = segment(article)
    report = report_of(document)
    return Done((article.id, Case(document, report.facts, report.mentions)))


def _write(
    found: list["Comparison"], articles: list[str], format_: str, output: Path | None, color: str
) -> None:
    from importlib import import_module

    from briefer.cli._output import width, with_color, write
    from briefer.exports import Layout

    rows = [_row(each, articles) for each in found]
    columns = (*_LEADING, *articles, "message")
    if format_ == "md":
        write(_markdown(rows, columns), output)
        return
    exporter = import_module(f"briefer.exports.{format_}")
    records: Iterable[Any] = rows if exporter.FLAT else found
    write(exporter.export(records, Layout(True, with_color(color, output), width(output), columns)), output)


def _row(comparison: "Comparison", articles: list[str]) -> dict[str, Any]:
    """Lay a comparison out as a row, with a column for each article."""
    row: dict[str, Any] = {
        "likeness": comparison.likeness,
        "subject": comparison.subject,
        "metric": " ".join((*comparison.scope, comparison.metric)),
        "period": comparison.period,
        "message": comparison.message,
    }
    for name in articles:
        said = [f"{each.text} ({each.line})" for each in comparison.statements if each.article == name]
        row[name] = "; ".join(said)
    return row


def _markdown(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> Iterator[str]:
    from briefer.markdown import escaped

    yield f"| {' | '.join(escaped(name, is_inline=True) for name in columns)} |\n|{'---|' * len(columns)}\n"
    for row in rows:
        cells = (escaped(row[name] if row[name] is not None else "", is_inline=True) for name in columns)
        yield f"| {' | '.join(cells)} |\n"
