"""Facts and findings written by hand, so that briefs are tested without the linking and the audit."""

from typing import Any

from briefer.article import Article
from briefer.brief import Brief, compose
from briefer.document import Document, segment
from briefer.extract import extract
from briefer.fact import Change, Fact, FactValue, Metric, Period, SentenceSpan, Source, Status, Subject
from briefer.finding import Finding
from briefer.kinds.company.value import Company
from briefer.mention import Mention
from briefer.report import Report

__all__ = ["Sheet", "doubt"]


def doubt(**given: Any) -> Finding:
    """Make a finding, of which a test says what it cares for."""
    slots: dict[str, Any] = {
        "code": "A000",
        "name": "doubt",
        "severity": "warning",
        "verdict": "inconsistent",
        "message": "No.",
        "spans": ((0, 4),),
        "stated": {},
        "fingerprint": "a1b2",
    }
    return Finding(**slots | given)


class Sheet:
    """A text, its figures and dates as they are read, and the companies and facts that a test adds."""

    def __init__(self, text: str, *, companies: tuple[str, ...] = (), published: str | None = None) -> None:
        self.document: Document = segment(Article(text, published=published))
        found = extract(self.document, only=("date", "money", "percent"))
        self.mentions: list[Mention] = list(found)
        for name in companies:
            start = -1
            while (start := text.find(name, start + 1)) >= 0:
                self.mentions.append(self._company(name, start))
        self.facts: list[Fact] = []

    def _company(self, name: str, start: int) -> Mention:
        return Mention(
            id=f"m_{len(self.mentions) + 1}",
            kind="company",
            start=start,
            end=start + len(name),
            text=name,
            zone="body",
            rule="company.by_hand",
            value=Company(name=name),
        )

    def _span(self, words: str, near: int) -> tuple[int, int]:
        text = self.document.text
        before = text.rfind(words, 0, near)
        start = before if before >= 0 else text.index(words)
        return start, start + len(words)

    def fact(
        self,
        figure: str,
        subject: str | None = None,
        metric: str | None = None,
        *,
        nth: int = 1,
        measures: str = "revenue",
        kind: str = "company",
        members: tuple[str, ...] = (),
        period: str | None = None,
        change: str | None = None,
        base_period: str | None = None,
        status: Status = "reported",
        source: str | None = None,
        source_kind: str = "company",
        zone: str | None = None,
        claim: str | None = None,
        negated: bool = False,
    ) -> "Sheet":
        """Add a fact; `measures` is the id of the metric, `change` is `up by`, `period` a TIMEX3 value that a date of the text has."""
        mention = [each for each in self.mentions if each.text == figure][nth - 1]
        at = mention.start
        sentence = next(each for each in self.document.sentences if each.start <= at < each.end)
        dates = [each for each in self.mentions if getattr(each.value, "timex", None) == period]
        here = [each for each in dates if sentence.start <= each.start < sentence.end]
        direction, move = change.split() if change else ("", "")
        value: Any = mention.value
        slots: dict[str, Any] = {
            "subject": subject and self._subject(subject, kind, members, at),
            "metric": metric and self._metric(metric, measures, at),
            "change": change
            and Change.model_validate({"direction": direction, "kind": move, "base_period": base_period}),
            "period": period
            and Period(timex=period, start=None, end=None, text=(dates or [mention])[0].text),
            "source": source and self._source(source, source_kind, at),
        }
        slots = {name: slot or None for name, slot in slots.items()}
        number = len(self.facts) + 1
        self.facts.append(
            Fact(
                id=f"f_{number}",
                claim=claim or f"c_{number}",
                value=FactValue(
                    kind=mention.kind,
                    low=value.low,
                    high=value.high,
                    unit=getattr(value, "currency", None) or getattr(value, "unit", None),
                    hedge=value.hedge,
                    start=mention.start,
                    end=mention.end,
                    text=mention.text,
                ),
                status=status,
                negated=negated,
                sentence=SentenceSpan(start=sentence.start, end=sentence.end),
                zone=zone or mention.zone,
                mentions=(mention.id, *(each.id for each in here[:1])),
                **slots,
            )
        )
        return self

    def _subject(self, name: str, kind: str, members: tuple[str, ...], near: int) -> Subject:
        start, end = self._span(name, near)
        return Subject.model_validate(
            {"name": name, "kind": kind, "members": members, "start": start, "end": end}
        )

    def _metric(self, words: str, name: str, near: int) -> Metric:
        start, end = self._span(words, near)
        return Metric(id=name, text=words, start=start, end=end)

    def _source(self, name: str, kind: str, near: int) -> Source:
        start, end = self._span(name, near)
        return Source.model_validate({"name": name, "kind": kind, "text": name, "start": start, "end": end})

    def report(self) -> Report:
        """Return the records as the pipeline would."""
        title = next((zone for zone in self.document.zones if zone.kind == "title"), None)
        article = self.document.article
        return Report(
            id=article.id,
            title=article.text[title.start : title.end].strip() if title else None,
            published=article.published,
            sha256=article.sha256,
            length=len(article.text),
            mentions=tuple(self.mentions),
            facts=tuple(sorted(self.facts, key=lambda fact: fact.value.start)),
        )

    def brief(self, questions: int = 8) -> Brief:
        """Compose the brief."""
        return compose(self.document, self.report(), questions=questions)

    def pairs(self, questions: int = 8) -> list[tuple[str, str]]:
        """Return questions and answers as text."""
        return [(each.question, each.answer) for each in self.brief(questions).questions]
