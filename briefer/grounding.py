"""No figure without its place: what every brief must pass before anybody reads it."""

import re
from collections.abc import Iterable, Mapping

from briefer.document import Document
from briefer.mention import Mention
from briefer.question import Part, Question
from briefer.report import Report
from briefer.wording.periods import spoken

__all__ = ["Ungrounded", "ground"]


class Ungrounded(ValueError):
    """G303: a brief holds a figure that is tied to nothing. It is a fault of the program, never of the article."""

    code = "G303"

    def __init__(self, figure: str) -> None:
        super().__init__(f"{self.code}: the brief holds a figure that is tied to nothing: {figure!r}")


def ground(questions: Iterable[Question], document: Document, report: Report) -> None:
    """Check that every figure of the questions of a brief is the article's own or that of a finding.

    Raises:
        Ungrounded: a part with a digit quotes nothing, or does not say what it quotes.
    """
    mentions = {mention.id: mention for mention in report.mentions}
    findings = {finding.fingerprint for finding in report.findings}
    for question in questions:
        if "".join(part.text for part in question.parts) != question.answer:
            raise Ungrounded(question.answer)
        for part in question.parts:
            if not _holds(part, document.text, mentions, findings):
                raise Ungrounded(part.text)
        _ground_wording(question, document.text)


def _holds(part: Part, text: str, mentions: Mapping[str, Mention], findings: set[str]) -> bool:
    if part.mention is not None:
        mention = mentions.get(part.mention)
        return mention is not None and part.text in (
            _line(mention.text),
            spoken(getattr(mention.value, "timex", None)),
        )
    if part.quote is not None:
        start, end = part.quote
        passage, shown = _line(text[start:end]), part.text
        # A quote may open a sentence of the brief, or stand within one.
        return shown[1:] == passage[1:] and shown[:1].lower() == passage[:1].lower()
    if part.finding is not None:
        return part.finding in findings
    return not any(character.isdigit() for character in part.text)


def _ground_wording(question: Question, text: str) -> None:
    """Check the figures in the wording of a question: they stand in its answer or in the article."""
    for figure in re.findall(r"\w*\d[\w.,]*", question.question):
        figure = figure.rstrip(".,")
        if figure not in question.answer and figure not in text:
            raise Ungrounded(figure)


def _line(text: str) -> str:
    return " ".join(text.split())
