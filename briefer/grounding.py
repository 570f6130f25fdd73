"""No figure without its place: what every brief must pass before anybody reads it."""

from collections.abc import Iterable, Mapping

from briefer.document import Document
from briefer.mention import Mention
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.report import Report
from briefer.wording.normalised import plainly
from briefer.wording.periods import spoken, yearless

__all__ = ["Ungrounded", "ground"]


class Ungrounded(ValueError):
    """G303: a brief holds a figure that is tied to nothing. It is a fault of the program, never of the article."""

    code = "G303"

    def __init__(self, figure: str) -> None:
        super().__init__(f"{self.code}: the brief holds a figure that is tied to nothing: {figure!r}")


_NUMERAL = pattern(r"\w*\d[\w.,]*")


def ground(questions: Iterable[Question], document: Document, report: Report) -> None:
    """Check that every figure of the questions of a brief is the article's own or that of a finding.

    Raises:
        Ungrounded: a part with a digit quotes nothing, or does not say what it quotes; or a question has a
            figure that stands neither in its answer nor in the article, whose dates may be spelt out.
    """
    mentions = {mention.id: mention for mention in report.mentions}
    findings = {finding.fingerprint for finding in report.findings}
    for question in questions:
        if "".join(part.text for part in question.parts) != question.answer:
            raise Ungrounded(question.answer)
        for part in question.parts:
            if not _holds(part, document.text, mentions, findings):
                raise Ungrounded(part.text)
        unknown = _numerals(question.question) - _numerals(question.answer)
        if unknown and (unknown := unknown - _known(document, report)):
            raise Ungrounded(min(unknown))


def _known(document: Document, report: Report) -> set[str]:
    """Return the figures of the article, and its dates spelt out."""
    dates = (date for each in report.mentions for date in _dates(each))
    return _numerals(" ".join([document.text, *dates]))


def _holds(part: Part, text: str, mentions: Mapping[str, Mention], findings: set[str]) -> bool:
    if part.mention is not None:
        mention = mentions.get(part.mention)
        if mention is None:
            return False
        text = _line(mention.text)
        # The verb of a sentence may say which way a change went.
        return part.text in (text, text.lstrip("+-−–"), *_dates(mention), plainly(mention))
    if part.quote is not None:
        start, end = part.quote
        passage, shown = _line(text[start:end]), part.text.strip()
        # A quote may open a sentence of the brief, or stand within one.
        return shown[1:] == passage[1:] and shown[:1].lower() == passage[:1].lower()
    if part.finding is not None:
        return part.finding in findings
    return not any(map(str.isdigit, part.text))


def _dates(mention: Mention) -> list[str]:
    timex = getattr(mention.value, "timex", None)
    dates = [date for day_first in (False, True) if (date := spoken(timex, day_first=day_first))]
    grain = getattr(mention.value, "grain", "")
    year = [dates[0][-4:]] if dates else []  # Behind words of the article: `the end of August 2026`.
    return [*dates, *(yearless(date) for date in dates if grain in ("day", "week")), *year]


def _numerals(text: str) -> set[str]:
    return {found.rstrip(".,") for found in _NUMERAL.findall(text)}


def _line(text: str) -> str:
    return " ".join(text.split())
