"""Several articles in one brief: what each says, what they agree and differ on."""

from collections.abc import Sequence
from functools import cached_property

from briefer.compare import Comparison, compare
from briefer.judging.case import Case
from briefer.metrics import metrics
from briefer.page.page import Page
from briefer.record import Record
from briefer.wording.periods import spoken

__all__ = ["Digest", "Matter", "Said"]


class Said(Record):
    """What one article says."""

    article: str
    """Id of the article."""
    title: str
    """Its title, or its id."""
    figure: str
    """As printed."""
    line: int
    status: str
    """`reported`, `forecast`, …"""
    source: str
    """Who is named as saying it."""


class Matter(Record):
    """A fact that several articles tell."""

    subject: str
    metric: str
    """With what narrows it."""
    period: str
    likeness: str
    """`contradict`, `differ`, `revised`, `rounded`, `agree`."""
    message: str
    """How the figures compare."""
    statements: tuple[Said, ...]
    """In the order of the articles."""


class Digest:
    """Several articles: each property is a variable of a template whose name begins with `digest`."""

    def __init__(self, articles: Sequence[tuple[Page, Case]]) -> None:
        self._articles = articles

    @property
    def articles(self) -> tuple[Page, ...]:
        """The articles, each with all the variables that the template of one article has."""
        return tuple(page for page, _ in self._articles)

    @cached_property
    def _matters(self) -> tuple[Matter, ...]:
        # Two articles may have one id: two files of one name.
        names = [page.id for page, _ in self._articles]
        unique = [f"{number}" for number in range(len(names))]
        found = compare([(name, case) for name, (_, case) in zip(unique, self._articles, strict=True)])
        return tuple(self._matter(each) for each in found)

    @cached_property
    def differences(self) -> tuple[Matter, ...]:
        """What the articles tell with different figures, contradictions first."""
        return tuple(each for each in self._matters if each.likeness not in ("rounded", "agree"))

    @cached_property
    def agreements(self) -> tuple[Matter, ...]:
        """What they tell with the same figures, or with one rounded."""
        return tuple(each for each in self._matters if each.likeness in ("rounded", "agree"))

    def _matter(self, found: Comparison) -> Matter:
        entry = metrics().get(found.metric)
        return Matter(
            subject=found.subject,
            metric=" ".join((*found.scope, entry.label if entry else found.metric)),
            period=(spoken(found.period) or found.period or "").removeprefix("the "),
            likeness=found.likeness,
            message=found.message,
            statements=tuple(
                Said(
                    article=page.id,
                    title=page.title or page.id,
                    figure=each.text,
                    line=int(each.line.partition(":")[0]),
                    status=each.status,
                    source=each.source or "",
                )
                for each in found.statements
                for page in (self._articles[int(each.article)][0],)
            ),
        )
