"""All that a template gets of one article."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from briefer.brief import Brief
from briefer.document import Document
from briefer.page.runs import Reader
from briefer.report import Report

if TYPE_CHECKING:
    from briefer.page.answers import Answered
    from briefer.page.blocks import Block
    from briefer.page.charts import Chart
    from briefer.page.figures import FigureRow
    from briefer.page.notes import Note

__all__ = ["Page"]


class Page:
    """One article: each property is a variable of its template, and made when the template asks for it."""

    def __init__(self, brief: Brief, document: Document, report: Report) -> None:
        self._brief = brief
        self._document = document
        self._report = report
        # Offsets behind the line breaks, whatever they are made of.
        self._ends = [found.end() for found in re.finditer(r"\r\n?|\n", document.text)]

    @property
    def title(self) -> str | None:
        """The title of the article."""
        return self._brief.title

    @property
    def id(self) -> str:
        """Names the article in its batch: the file name, or the `id` of a line of JSON Lines."""
        return self._report.id

    @property
    def published(self) -> str | None:
        """ISO day of publication."""
        return self._report.published

    @property
    def url(self) -> str | None:
        """Address of the article; none that is not of the web."""
        url = self._document.article.url or ""
        return url if re.match(r"https?://[^\s]+\Z", url, re.I) else None

    @property
    def sha256(self) -> str:
        """Of the text in UTF-8."""
        return self._report.sha256

    @property
    def note(self) -> str | None:
        """Why there are no questions; none where there are."""
        if self._brief.questions:
            return None
        if not self._document.text.strip():
            return "The article is empty."
        if any(mention.kind in ("money", "percent", "quantity") for mention in self._report.mentions):
            return "The article holds figures, but none whose meaning is certain enough for an answer."
        return "No figures were found in this article."

    @cached_property
    def questions(self) -> "tuple[Answered, ...]":
        """The questions with their answers, the weightiest first."""
        from briefer.page.answers import answered

        return tuple(answered(self._brief.questions, self._document, self._ends, self._reader({})))

    @cached_property
    def facts(self) -> "tuple[FigureRow, ...]":
        """Every figure and what it means, a claim once, in text order."""
        from briefer.page.figures import figure_rows

        return tuple(figure_rows(self._document, self._report, self._ends, self._reader({})))

    @cached_property
    def findings(self) -> "tuple[Note, ...]":
        """What does not add up."""
        from briefer.page.notes import notes

        return tuple(notes(self._document, self._report, self._ends))

    @cached_property
    def charts(self) -> "tuple[Chart, ...]":
        """The figures of one metric, unit, period and status beside each other."""
        from briefer.judging.case import Case
        from briefer.page.charts import charts
        from briefer.page.figures import claims

        return tuple(charts(Case(self._document, claims(self._report), self._report.mentions)))

    @cached_property
    def article(self) -> "tuple[Block, ...]":
        """The article, cut at its figures and names."""
        from briefer.page.blocks import blocks

        targets = {mention: f"row-{fact.id}" for fact in self.facts for mention in fact.mentions}
        for question in reversed(self.questions):
            targets |= {
                run.mention: run.anchor for run in reversed(question.parts) if run.mention and run.anchor
            }
        return tuple(blocks(self._document, self._reader(targets), self.findings, self._ends))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of mentions that the article has, in the order of the alphabet."""
        return tuple(sorted({mention.kind for mention in self._report.mentions}))

    def _reader(self, targets: Mapping[str, str]) -> Reader:
        article = self._document.article
        return Reader(
            article.text,
            self._report.mentions,
            is_markdown=article.markup == "markdown",
            notes=self.findings,
            targets=targets,
        )
