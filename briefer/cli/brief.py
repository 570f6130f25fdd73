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
    from briefer.cli._batch import Batch, Done, Work
    from briefer.reading import Failure

__all__ = ["brief"]

_FIGURES: tuple["Figures", ...] = ("as-written", "normalised")


def brief(
    files: Files = None,
    format: Annotated[str, typer.Option("--format", "-f", metavar="NAME", help="md, html or json.")] = "md",  # noqa: A002
    output: Output = None,
    output_dir: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Write a file for each article, NAME.brief.md.", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over files in --output-dir.")] = False,
    template: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE|FOLDER",
            help="Jinja template instead of the format's own; those of a folder come before those of their names.",
            show_default=False,
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

    Markdown; the briefs of several articles follow each other. With --format html a page that stands alone,
    with json JSON, or JSON Lines for several.
    """
    from briefer.cli import Refused
    from briefer.cli._batch import Batch
    from briefer.cli._templates import chosen
    from briefer.render import is_digest, suffix_of

    if output is not None and output_dir is not None:
        raise Refused("--output and --output-dir: use one of them")
    if force and output_dir is None:
        raise Refused("--force: goes with --output-dir")
    name, own = chosen(format, template)
    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    parts = partial(_parts, questions=questions, figures=_way(figures))
    work = partial(_text, parts=parts, template=name, own=own) if name else partial(_record, parts=parts)
    if name is not None and is_digest(name):
        _digest(batch, parts, name, own, output, output_dir)
    elif output_dir is not None:
        from briefer.cli._folder import write_each

        work = work if name else partial(_indented, parts=parts)
        write_each(batch, work, output_dir, ".brief" + (suffix_of(name) if name else ".json"), force=force)
    elif name is None:
        from briefer.cli._export import chosen as exporter
        from briefer.cli._export import export

        export(batch, work, exporter("jsonl" if batch.many else "json", "", output), output=output)
    else:
        _follow_each_other(batch, work, suffix_of(name), output)
    return batch.exit_code()


def _way(figures: str) -> "Figures":
    from briefer.cli import Refused

    found = next((way for way in _FIGURES if way == figures), None)
    if found is None:
        raise Refused(f"--figures {figures}: use {' or '.join(_FIGURES)}")
    return found


def _follow_each_other(batch: "Batch", work: "Work", suffix: str, output: Path | None) -> None:
    from briefer.cli import Refused
    from briefer.cli._output import write

    if batch.many and suffix == ".html":
        raise Refused("--format html: a page holds one article; write several with --output-dir FOLDER")
    write(_separated(batch.results(work)), output)


def _separated(briefs: Iterator["str | Failure"]) -> Iterator[str]:
    """Set a rule between briefs; what failed has been told on standard error."""
    between = ""
    for text in briefs:
        if isinstance(text, str):
            yield between + text
            between = "\n---\n\n"


def _digest(
    batch: "Batch",
    work: "Work",
    template: str,
    own: Mapping[str, str],
    output: Path | None,
    output_dir: Path | None,
) -> None:
    """Write one text of all articles."""
    from briefer.cli import Refused
    from briefer.cli._output import write
    from briefer.reading import Failure
    from briefer.render import TemplateFault, digest

    if output_dir is not None:
        raise Refused(f"--template {template}: makes one text of all articles; use --output")
    articles = [found for found in batch.results(work) if not isinstance(found, Failure)]
    if not articles:
        return
    try:
        write([digest(articles, template=template, own=own)], output)
    except TemplateFault as fault:
        raise Refused(f"--template {fault}") from fault


def _record(article: "Article", *, parts: "Work") -> "Done":
    from briefer.exports.json import dump

    done = parts(article)
    brief, _, _ = done.result
    return done.with_result(dump(brief))


def _indented(article: "Article", *, parts: "Work") -> "Done":
    from briefer.exports import Layout
    from briefer.exports.json import export

    done = _record(article, parts=parts)
    return done.with_result("".join(export([done.result], Layout())))


def _text(article: "Article", *, parts: "Work", template: str, own: Mapping[str, str]) -> "Done":
    from briefer.cli import Refused
    from briefer.render import TemplateFault, render

    done = parts(article)
    try:
        text = render(*done.result, template=template, own=own)
    except TemplateFault as fault:
        raise Refused(f"--template {fault}") from fault
    return done.with_result(text)


def _parts(article: "Article", *, questions: int, figures: "Figures") -> "Done":
    """Return the brief, the document and the report."""
    from briefer.brief import compose
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.pipeline import report_of

    document = segment(article)
    report = report_of(document)
    brief = compose(document, report, questions=questions, figures=figures)
    return Done.judged((brief, document, report), report.findings)
