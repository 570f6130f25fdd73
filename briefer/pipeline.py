"""The whole way from an article to its report: the page to read first."""

from briefer.article import Article
from briefer.document import Document, segment
from briefer.extract import extract
from briefer.fact import Fact
from briefer.finding import Finding
from briefer.link import link
from briefer.mention import Mention
from briefer.report import Report, ZoneRecord

__all__ = ["report_of", "run"]


def run(text: str | Article, *, published: str | None = None, title: str | None = None) -> Report:
    """Read a text into a report: mentions, facts and findings.

    Args:
        text: the article, as text or as `briefer.read` gives it.
        published: ISO day of publication, the base of relative dates.
        title: a title that does not stand in the text.
    """
    article = text if isinstance(text, Article) else Article(text, published=published, title=title)
    return report_of(segment(article))


def report_of(document: Document, *, audited: bool = True) -> Report:
    """Extract, link and audit a segmented document; who needs no findings saves the audit."""
    article = document.article
    mentions = extract(document)
    facts = link(document, mentions)
    findings = _findings(document, facts, mentions) if audited else []
    zones = sorted((*document.zones, *document.quotes), key=lambda zone: (zone.start, -zone.end, zone.kind))
    return Report(
        id=article.id,
        source=article.source,
        title=article.title or _title_in(document),
        published=article.published,
        sha256=article.sha256,
        length=len(article.text),
        text=article.text if article.markup == "html" else None,
        zones=tuple(ZoneRecord(kind=zone.kind, start=zone.start, end=zone.end) for zone in zones),
        mentions=tuple(mentions),
        facts=tuple(facts),
        findings=tuple(findings),
    )


def _findings(document: Document, facts: list[Fact], mentions: list[Mention]) -> list[Finding]:
    from briefer.audit import audit

    return audit(document, facts, mentions)


def _title_in(document: Document) -> str | None:
    for zone in document.zones:
        if zone.kind == "title":
            return document.text[zone.start : zone.end].strip().lstrip("#").strip()
    return None
