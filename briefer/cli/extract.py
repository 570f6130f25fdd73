"""`briefer extract`."""

from functools import partial
from typing import TYPE_CHECKING

from briefer.cli._options import Color, Companies, FailOn, Files, Format, InputFormat, Jobs, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.cli._batch import Done

__all__ = ["extract"]


def extract(
    files: Files = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    input_format: InputFormat = "auto",
    published: Published = None,
    companies: Companies = None,
    jobs: Jobs = 1,
    fail_on: FailOn = "never",
    color: Color = "auto",
) -> int:
    """Extract the whole report: mentions, facts, findings.

    JSON for one article, JSON Lines for several, a table of the mentions on a terminal.
    """
    from briefer.cli._batch import Batch
    from briefer.cli._export import chosen, export
    from briefer.rows import MENTION_COLUMNS

    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    format_ = chosen(format, "jsonl" if batch.many else "json", output)
    export(
        batch,
        partial(_work, flat=format_.FLAT, alone=not batch.many),
        format_,
        columns=MENTION_COLUMNS,
        output=output,
        color=color,
    )
    return batch.exit_code()


def _work(article: "Article", *, flat: bool, alone: bool) -> "Done":
    """Return rows, or the report: the one of a single article as it is, as the text of a long one takes much room."""
    from briefer.cli._batch import Done
    from briefer.exports.json import dump
    from briefer.pipeline import run
    from briefer.rows import mention_rows

    report = run(article)
    if flat:
        return Done.judged(mention_rows(report, article.text), report.findings)
    return Done.judged(report if alone else dump(report), report.findings)
