"""`briefer audit`."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefer.cli._options import Color, Companies, Files, Format, InputFormat, Jobs, Output, Published

if TYPE_CHECKING:
    from briefer.article import Article
    from briefer.cli._batch import Batch, Done
    from briefer.document import Document
    from briefer.finding import Finding
    from briefer.judging.case import Case
    from briefer.report import Report

__all__ = ["audit"]

_OWN = ("text", "github")
"""Formats of this verb alone."""


def audit(
    files: Files = None,
    format: Format = None,  # noqa: A002
    output: Output = None,
    passed: Annotated[
        bool, typer.Option("--passed", help="Also list what held, and what could not be checked.")
    ] = False,
    ledger: Annotated[
        bool, typer.Option("--ledger", help="Account for every numeral, and print the coverage.")
    ] = False,
    against: Annotated[
        list[Path] | None,
        typer.Option(metavar="SOURCE", help="Name the figures that this release or filing does not have."),
    ] = None,
    select: Annotated[
        str | None, typer.Option(metavar="CODES", help="Only these checks: A101,C2.", show_default=False)
    ] = None,
    ignore: Annotated[
        str | None, typer.Option(metavar="CODES", help="Not these checks.", show_default=False)
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Leave out the findings that this file lists.", show_default=False),
    ] = None,
    write_baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="List the findings in this file, and report none.", show_default=False
        ),
    ] = None,
    fx: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Exchange rates: lines such as EUR USD 1.08.", show_default=False),
    ] = None,
    input_format: InputFormat = "auto",
    published: Published = None,
    companies: Companies = None,
    jobs: Jobs = 1,
    fail_on: Annotated[
        str, typer.Option(metavar="LEVEL", help="Findings that make the exit code 1: error, warning, never.")
    ] = "error",
    color: Color = "auto",
) -> int:
    """Judge an article: arithmetic, contradictions, grounding.

    Text with line:column; --format github annotates a pull request, json, jsonl, csv and table hold the rest.
    """
    from briefer.cli._batch import Batch

    batch = Batch(
        files, input_format=input_format, published=published, companies=companies, jobs=jobs, fail_on=fail_on
    )
    plan = _Plan(
        passed=passed,
        ledger=ledger,
        sources=tuple(_source(path, published) for path in against or ()),
        select=_codes(select, "--select"),
        ignore=_codes(ignore, "--ignore"),
        known=frozenset(_known(baseline) if baseline else ()),
        rates=_rates(fx) if fx else {},
        list_only=write_baseline is not None,
        format=_format(format),
    )
    if write_baseline is not None:
        _write_baseline(batch, plan, write_baseline)
        return 0
    _write(batch, plan, output, color)
    return batch.exit_code()


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is asked of every article."""

    passed: bool
    ledger: bool
    sources: tuple[tuple[str, "Case"], ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    known: frozenset[tuple[str, str]]
    rates: dict[tuple[str, str], Decimal]
    list_only: bool
    format: str


def _format(asked: str | None) -> str:
    from briefer.cli import Refused
    from briefer.discover import names

    formats = (*_OWN, *names("briefer.exports"))
    name = asked or "text"
    if name not in formats:
        raise Refused(f"--format {name}: use {', '.join(formats[:-1])} or {formats[-1]}")
    return name


def _codes(given: str | None, option: str) -> tuple[str, ...]:
    """Read `A101,C2`: codes, or how they begin."""
    from briefer.against import CODES
    from briefer.audit import checks
    from briefer.cli import Refused
    from briefer.grounding import Ungrounded

    codes = tuple(code.strip().upper() for code in (given or "").split(",") if code.strip())
    for code in codes:
        if not any(known.startswith(code) for known in (*checks(), *CODES, Ungrounded.code)):
            raise Refused(f"{option} {code}: no such check; briefer rules lists them")
    return codes


def _known(path: Path) -> Iterator[tuple[str, str]]:
    """Read a baseline: fingerprint and article, and whatever else a line says for people."""
    from briefer.cli import Refused

    if not path.is_file():
        raise Refused(f"--baseline {path}: no such file; --write-baseline makes one")
    for line in path.read_text("utf-8").splitlines():
        fingerprint, _, rest = line.partition("\t")
        if rest and not line.startswith("#"):
            yield rest.partition("\t")[0], fingerprint


def _rates(path: Path) -> dict[tuple[str, str], Decimal]:
    from decimal import InvalidOperation

    from briefer.cli import Refused

    rates = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        words = line.replace(",", " ").split()
        if not words or words[0].startswith("#"):
            continue
        try:
            one, other, rate = words
            rates[one.upper(), other.upper()] = Decimal(rate)
        except (ValueError, InvalidOperation):
            raise Refused(f"--fx {path}:{number}: write a rate as EUR USD 1.08") from None
    return rates


def _source(path: Path, published: str | None) -> tuple[str, "Case"]:
    from briefer.cli import Refused
    from briefer.document import segment
    from briefer.judging.case import Case
    from briefer.pipeline import report_of
    from briefer.reading import Unreadable, read

    if not path.is_file():
        raise Refused(f"--against {path}: no such file")
    try:
        article = read(path.read_bytes(), id=path.name, source=str(path), published=published)
    except Unreadable as fault:
        raise Refused(f"--against {path}: {fault}") from None
    document = segment(article)
    report = report_of(document)
    return path.name, Case(document, report.facts, report.mentions)


def _work(article: "Article", *, plan: _Plan) -> "Done":
    from briefer.annotations import finding_rows, github, lines
    from briefer.audit import audit as judge
    from briefer.cli._batch import Done
    from briefer.document import segment
    from briefer.exports.json import dump
    from briefer.pipeline import report_of

    document = segment(article)
    report = report_of(document)
    found = judge(document, report.facts, report.mentions, passed=plan.passed, rates=plan.rates)
    found += _ungrounded(document, report)
    if plan.sources:
        from briefer.against import against
        from briefer.judging.case import Case

        told = against(Case(document, report.facts, report.mentions), plan.sources)
        found += [finding for finding in told if plan.passed or not finding.passed]
        found.sort(key=lambda finding: (finding.spans, finding.code))
    findings = [finding for finding in found if _is_asked(finding, article.id, plan)]
    source = article.source if article.source not in (None, "-") else article.id or "-"
    if plan.list_only:
        result: Any = [
            f"{each.fingerprint}\t{article.id}\t{each.code}\t{each.message}\n" for each in findings
        ]
    elif plan.format == "text":
        result = [
            *lines(findings, article.text, str(source)),
            *(_ledger_lines(document, report) if plan.ledger else ()),
        ]
    elif plan.format == "github":
        result = list(github(findings, article.text, str(source)))
    elif plan.format in ("csv", "table"):
        result = finding_rows(findings, article.text, article.id)
    else:
        record: dict[str, Any] = {"schema": "briefer.audit/1", "id": article.id, "source": article.source}
        record["findings"] = findings
        if plan.ledger:
            record["ledger"] = _ledger_record(document, report)
        result = dump(record)
    return Done.judged(result, findings)


def _ungrounded(document: "Document", report: "Report") -> Iterator["Finding"]:
    """G303: the brief of the article holds a figure that stands nowhere in it; a fault of this program."""
    from briefer.brief import compose
    from briefer.grounding import Ungrounded
    from briefer.judging.case import Case, Spot

    try:
        compose(document, report)
    except Ungrounded as fault:
        case = Case(document, report.facts, report.mentions)
        start = report.mentions[0].start if report.mentions else 0
        spot = Spot(start, start, "")
        yield case.finding(
            "brief_figure_without_span", fault.code, [spot], "error", "inconsistent", str(fault)
        )


def _is_asked(finding: "Finding", article: str, plan: _Plan) -> bool:
    return (
        (not plan.select or finding.code.startswith(plan.select))
        and not (plan.ignore and finding.code.startswith(plan.ignore))
        and (article, finding.fingerprint) not in plan.known
    )


def _ledger_lines(document: "Document", report: "Report") -> Iterator[str]:
    from briefer.ledger import coverage, ledger
    from briefer.rows import line_ends, place

    entries = ledger(document, report.mentions, report.facts)
    ends = line_ends(document.text)
    yield "\n"
    for entry in entries:
        yield f"{place(ends, entry.start):<8} {entry.text[:30]:<30} {entry.fate:<8} {entry.why}\n"
    yield f"\n{coverage(entries)}\n"


def _ledger_record(document: "Document", report: "Report") -> dict[str, Any]:
    from briefer.ledger import ledger, shares

    entries = ledger(document, report.mentions, report.facts)
    return {"numerals": entries, **shares(entries)}


def _write_baseline(batch: "Batch", plan: _Plan, path: Path) -> None:
    from briefer.cli._output import write
    from briefer.reading import Failure

    head = "# Findings that briefer audit --baseline leaves out: fingerprint, article, code, message.\n"
    found = [
        line
        for result in batch.results(partial(_work, plan=plan))
        if not isinstance(result, Failure)
        for line in result
    ]
    write([head, *sorted(found, key=lambda line: line.split("\t")[1:])], path)


def _write(batch: "Batch", plan: _Plan, output: Path | None, color: str) -> None:
    from importlib import import_module

    from briefer.annotations import FINDING_COLUMNS
    from briefer.cli._export import export
    from briefer.cli._output import write
    from briefer.reading import Failure

    work = partial(_work, plan=plan)
    if plan.format not in _OWN:
        export(
            batch,
            work,
            import_module(f"briefer.exports.{plan.format}"),
            columns=FINDING_COLUMNS,
            output=output,
            color=color,
        )
        return
    write(
        (line for result in batch.results(work) if not isinstance(result, Failure) for line in result), output
    )
