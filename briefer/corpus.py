"""Articles with gold and golden briefs → a verdict on the program."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import unified_diff
from hashlib import sha256
from itertools import pairwise

from briefer.article import Article
from briefer.brief import compose
from briefer.document import Document, segment
from briefer.exports.json import dump
from briefer.gold import BadGold, parse
from briefer.grounding import Ungrounded
from briefer.pipeline import report_of
from briefer.render import render
from briefer.report import Report
from briefer.rounding import cut_off
from briefer.rows import line_ends, place
from briefer.scoring import SLOTS_OF, Marks, mark
from briefer.slotted import altered

__all__ = ["Entry", "Verdict", "broken", "by_rule", "fingerprint", "judge", "scores"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of a corpus, and what is said of it."""

    name: str
    article: Article
    gold: str | None
    """The lines of its gold file; None where there is none."""
    golden: str | None
    """The brief that it should give, byte for byte."""
    paragraph: bool = False
    """One of many short texts: its facts are judged, as `paragraphs.…`, and neither its mentions nor its brief."""


@dataclass(slots=True)
class Verdict:
    """What came of judging a corpus."""

    marks: Marks = field(default_factory=Marks)
    """The scores, all articles together."""
    problems: list[str] = field(default_factory=list)
    """What makes the check fail, each for people to read, some over several lines."""
    briefs: dict[str, str] = field(default_factory=dict)
    """Name of the article → the brief that it gives now."""
    floors: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    """Measure → `precision`, `recall`, `f1` → the least that is accepted."""
    firings: dict[str, list[tuple[bool, str]]] = field(default_factory=dict)
    """Rule → whether it was right, and where it said what."""


def fingerprint(entries: Sequence[Entry]) -> str:
    """Hash the articles and their gold: floors hold for the corpus they were set on."""
    total = sha256()
    for entry in sorted(entries, key=lambda entry: entry.name):
        for part in (entry.name, entry.article.text, entry.gold or ""):
            total.update(sha256(part.encode("utf-8", "surrogatepass")).digest())
    return total.hexdigest()[:16]


def judge(entries: Sequence[Entry], floors: str | None) -> Verdict:
    """Score the entries, compare their briefs and check what must hold of every article.

    Args:
        entries: the corpus.
        floors: the text of its `floors.toml`; None asks nothing of the scores.
    """
    verdict = Verdict()
    faults: dict[str, list[str]] = {}
    for entry in entries:
        _judge_article(entry, verdict, faults)
    if floors is not None:
        _compare_with_floors(floors, fingerprint(entries), verdict, faults)
    return verdict


def _judge_article(entry: Entry, verdict: Verdict, faults: dict[str, list[str]]) -> None:
    try:
        gold = parse(entry.gold or "", entry.article.text)
    except BadGold as wrong:
        verdict.problems.append(f"{entry.name}: gold, {wrong}")
        gold = parse("", "")
    document = segment(altered(entry.article, published=gold.published))
    report = report_of(document)
    verdict.problems += [f"{entry.name}: {wrong}" for wrong in broken(report, document)]
    if dump(report_of(segment(document.article))) != dump(report):
        verdict.problems.append(f"{entry.name}: a second run gives another report")
    _judge_brief(entry, document, report, verdict)
    if entry.gold is None:
        verdict.problems.append(f"{entry.name}: there is no gold {entry.name}.gold.jsonl")
        return
    marks = mark(report, gold, group="paragraphs" if entry.paragraph else "facts")
    ends = line_ends(document.text)
    for measure, tally in marks.tallies.items():
        verdict.marks.count(measure, tally.right, tally.found, tally.gold)
    for measure, found in marks.faults.items():
        faults.setdefault(measure, []).extend(
            f"{entry.name}:{place(ends, at)} {what}" for at, what in sorted(found)
        )
    for firing in marks.firings:
        said = f"{entry.name}:{place(ends, firing.start)} {firing.said}"
        verdict.firings.setdefault(firing.rule, []).append((firing.right, said))


def _judge_brief(entry: Entry, document: Document, report: Report, verdict: Verdict) -> None:
    try:
        brief = render(compose(document, report), document, report)
    except Ungrounded as fault:
        verdict.problems.append(f"{entry.name}: {fault}")
        return
    if entry.paragraph:
        return
    verdict.briefs[entry.name] = brief
    if entry.golden is None:
        verdict.problems.append(
            f"{entry.name}: there is no golden brief {entry.name}.brief.md (--update writes it)"
        )
    elif brief != entry.golden:
        verdict.problems.append(
            f"{entry.name}: the brief differs from the golden one\n{_difference(entry, brief)}"
        )


def _difference(entry: Entry, brief: str) -> str:
    lines = unified_diff(
        (entry.golden or "").splitlines(), brief.splitlines(), f"{entry.name}.brief.md", "now", lineterm=""
    )
    return "\n".join(lines)


def broken(report: Report, document: Document) -> Iterator[str]:
    """Name the invariants that a report breaks."""
    text = document.text
    last: dict[str, int] = {}
    for mention in report.mentions:
        if text[mention.start : mention.end] != mention.text:
            yield f"{mention.id} says {mention.text!r} where the text has {text[mention.start : mention.end]!r}"
        if mention.start < last.get(mention.kind, 0):
            yield f"{mention.id} overlaps another {mention.kind} mention"
        last[mention.kind] = mention.end
    ids = {mention.id for mention in report.mentions}
    for fact in report.facts:
        if not fact.mentions or not ids.issuperset(fact.mentions):
            yield f"fact {fact.id} rests on no mention"
        if text[fact.value.start : fact.value.end] != fact.value.text:
            yield f"fact {fact.id} says {fact.value.text!r} where the text has something else"
    for finding in report.findings:
        if not finding.spans and not finding.facts:
            yield f"finding {finding.fingerprint} points at nothing"
    ends = [0, *(zone.end for zone in document.zones)]
    starts = [*(zone.start for zone in document.zones), len(text)]
    if ends != starts:
        yield "the zones do not partition the text"
    for before, after in pairwise(document.sentences):
        if after.start < before.end:
            yield f"two sentences overlap at {after.start}"


def _compare_with_floors(floors: str, corpus: str, verdict: Verdict, faults: dict[str, list[str]]) -> None:
    try:
        settings = tomllib.loads(floors, parse_float=Decimal)
    except tomllib.TOMLDecodeError as wrong:
        verdict.problems.append(f"floors.toml: {wrong}")
        return
    pinned = settings.pop("corpus", None)
    if pinned != corpus:
        verdict.problems.append(
            f"floors.toml: the floors were set on corpus {pinned}, this is {corpus}: "
            "look at the scores, set floors that hold for it, and name it there"
        )
    for group, measures in settings.items():
        for name, least in measures.items():
            verdict.floors[f"{group}.{name}"] = least
    for measure, least in verdict.floors.items():
        _compare(measure, least, verdict, faults)


def _compare(measure: str, least: dict[str, Decimal], verdict: Verdict, faults: dict[str, list[str]]) -> None:
    tally = verdict.marks.tallies.get(measure)
    if tally is None:
        verdict.problems.append(f"floors.toml: {measure} is measured nowhere")
        return
    for name, floor in least.items():
        reached = cut_off(getattr(tally, name), 3)
        if reached < floor:
            group, _, name_ = measure.partition(".")
            causes = {measure, *(f"{group}.{slot}" for slot in SLOTS_OF.get(name_, ())), f"{group}.value"}
            blamed = sorted(line for cause in causes for line in faults.get(cause, ()))
            lines = "".join(f"\n  {line}" for line in blamed)
            verdict.problems.append(f"{measure}: {name} {reached} is under its floor {floor}{lines}")


def scores(verdict: Verdict) -> Iterator[str]:
    """Write the scores, a measure a line, with its floors."""
    yield f"{'measure':<36}{'right':>6}{'found':>6}{'gold':>6}{'P':>8}{'R':>8}{'F1':>8}  floors"
    for measure, tally in sorted(verdict.marks.tallies.items()):
        floors = " ".join(f"{name} {floor}" for name, floor in verdict.floors.get(measure, {}).items())
        rates = f"{tally.precision:>8.3f}{tally.recall:>8.3f}{tally.f1:>8.3f}"
        yield f"{measure:<36}{tally.right:>6}{tally.found:>6}{tally.gold:>6}{rates}  {floors}".rstrip()


def by_rule(verdict: Verdict) -> Iterator[str]:
    """Write what every rule did, the least precise first, and each thing that it got wrong."""
    yield f"{'rule':<48}{'fired':>6}{'right':>6}{'wrong':>6}"
    right = {rule: sum(good for good, _ in firings) for rule, firings in verdict.firings.items()}
    order = sorted(right, key=lambda rule: (Decimal(right[rule]) / len(verdict.firings[rule]), rule))
    for rule in order:
        firings = verdict.firings[rule]
        yield f"{rule:<48}{len(firings):>6}{right[rule]:>6}{len(firings) - right[rule]:>6}"
        yield from (f"    {said}" for good, said in firings if not good)
