"""`briefer brief`."""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefer.cli._options import Companies, FailOn, Files, InputFormat, Jobs, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.brief import Figures
    from briefer.cli._batch import Done
    from briefer.reading import Failure

__all__ = ["brief"]

_FIGURES: tuple["Figures", ...] = ("as-written", "normalised")


def brief(
    files: Files = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="md or json.")] = "md",  # noqa: A002
    output: Output = None,
    template: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE", help="Jinja template instead of the format's own.", show_default=False
        ),
    ] = None,
    questions: Annotated[
        int, typer.Option(min=1, metavar="N", help="Questions at most; a short article gets fewer.")
    ] = 8,
    figures: Annotated[
        str, typer.Option(metavar="HOW", help="as-written, or normalised: all in one way of writing.")
    ] = "as-written",
    input_format: InputFormat = "auto",
    published: Published = None,
    companies: Companies = None,
    jobs: Jobs = 1,
    fail_on: FailOn = "never",
) -> int:
    """Write the FAQ brief: questions and answers with the figures of the article.

    Markdown; the briefs of several articles follow each other. With --format json JSON, or JSON Lines for several.
    """
    from briefer.cli._batch import Batch
    from briefer.cli._export import chosen, export
    from briefer.cli._output import write

    way = _way(figures)
    name, own = _template(format, template)
    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    if name is None:
        record = partial(_record, questions=questions, figures=way)
        export(batch, record, chosen("jsonl" if batch.many else "json", "", output), output=output)
    else:
        work = partial(_text, template=name, own=own, questions=questions, figures=way)
        write(_separated(batch.results(work)), output)
    return batch.exit_code()


def _way(figures: str) -> "Figures":
    from briefer.cli import Refused

    found = next((way for way in _FIGURES if way == figures), None)
    if found is None:
        raise Refused(f"--figures {figures}: use {' or '.join(_FIGURES)}")
    return found


def _template(format_: str, asked: str | None) -> tuple[str | None, Mapping[str, str]]:
    """Return the name of the template, and its text where it is the user's own; no name for JSON."""
    from briefer.cli import Refused
    from briefer.render import templates

    if format_ == "json":
        if asked is not None:
            raise Refused("--template: JSON is made without one; leave out --format json")
        return None, {}
    name = asked or f"faq.{format_}.j2"
    if name in templates():
        return name, {}
    if asked is None:
        known = [name.split(".")[1] for name in templates() if name.startswith("faq.")]
        raise Refused(f"--format {format_}: use {', '.join(known)} or json")
    path = Path(asked)
    if not path.is_file():
        raise Refused(f"--template {asked}: neither a file nor one of the templates {', '.join(templates())}")
    try:
        return path.name, {path.name: path.read_text("utf-8-sig")}
    except UnicodeDecodeError:
        raise Refused(f"--template {asked}: not UTF-8 text") from None


def _separated(briefs: Iterator["str | Failure"]) -> Iterator[str]:
    """Set a rule between briefs; what failed has been told on standard error."""
    between = ""
    for text in briefs:
        if isinstance(text, str):
            yield between + text
            between = "\n---\n\n"


def _record(article: "Article", *, questions: int, figures: "Figures") -> "Done":
    from briefer.brief import compose
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.exports.json import dump
    from briefer.pipeline import report_of

    document = segment(article)
    report = report_of(document)
    return Done.judged(dump(compose(document, report, questions=questions, figures=figures)), report.findings)


def _text(
    article: "Article", *, template: str, own: Mapping[str, str], questions: int, figures: "Figures"
) -> "Done":
    from briefer.brief import compose
    from briefer.cli import Refused
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.pipeline import report_of
    from briefer.render import TemplateFault, render

    document = segment(article)
    report = report_of(document)
    brief = compose(document, report, questions=questions, figures=figures)
    try:
        text = render(brief, document, report, template=template, own=own)
    except TemplateFault as fault:
        raise Refused(f"--template {fault}") from fault
    return Done.judged(text, report.findings)
