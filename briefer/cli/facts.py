"""`briefer facts`."""

from functools import partial
from typing import TYPE_CHECKING

from briefer.cli._options import Color, Companies, FailOn, Files, Format, InputFormat, Jobs, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.cli._batch import Done

__all__ = ["facts"]

_IN_A_TABLE = ("subject", "metric", "scope", "text", "change", "period", "status", "source", "line")


def facts(
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
    """List the facts, a row each: who, what, how much, when, how sure, says who.

    JSON Lines, a table on a terminal. A table shows a claim once, the other formats every statement of it.
    """
    from briefer.cli._batch import Batch
    from briefer.cli._export import chosen, export
    from briefer.rows import FACT_COLUMNS

    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    format_ = chosen(format, "jsonl", output)
    is_table = format_.__name__.endswith(".table")
    columns = FACT_COLUMNS if not is_table else (*_IN_A_TABLE, "article") if batch.many else _IN_A_TABLE
    export(
        batch,
        partial(_work, once=is_table, audited=fail_on != "never"),
        format_,
        columns=columns,
        output=output,
        color=color,
        several=True,
    )
    return batch.exit_code()


def _work(article: "Article", *, once: bool, audited: bool) -> "Done":
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.pipeline import report_of
    from briefer.rows import fact_rows

    report = report_of(segment(article), audited=audited)
    return Done.judged(fact_rows(report, article.text, once=once), report.findings)
