"""What does not add up."""

from typing import Any, Literal

from briefer.record import Figure, Record

__all__ = ["Computed", "Finding", "Severity", "Verdict"]

Severity = Literal["error", "warning", "info"]
Verdict = Literal["inconsistent", "only_if_rounded", "consistent", "unchecked"]


class Computed(Record):
    """What the check reckons from the other figures."""

    low: Figure | None
    high: Figure | None
    unit: str | None


class Finding(Record):
    """A doubt about figures of an article, or the proof that there is none."""

    code: str
    """`A101`: never changes its meaning."""
    name: str
    """The check, named for the fault that it looks for: `growth_does_not_match`."""
    severity: Severity
    """`error` fails under every reading; `warning` is grounding, modality, or saved by a loose reading only."""
    verdict: Verdict
    message: str
    """One sentence that prints the computation."""
    spans: tuple[tuple[int, int], ...]
    """All figures of the relation, in text order."""
    facts: tuple[str, ...] = ()
    """Ids of the facts that the figures are of."""
    stated: dict[str, Any]
    """What the article says: `text`, `low`, `high` and `unit` of the figure that is judged."""
    computed: Computed | None = None
    fingerprint: str
    """Hash of what is judged, not of where: survives edits elsewhere."""

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong: it holds, or cannot be checked."""
        return self.severity == "info" and self.verdict != "inconsistent"
