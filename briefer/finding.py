"""What does not add up."""

from typing import Any, Literal

from briefer.mention import Figure, Record

__all__ = ["Computed", "Finding"]


class Computed(Record):
    """What the check reckons from the other figures."""

    low: Figure | None
    high: Figure | None
    unit: str | None


class Finding(Record):
    """A doubt about figures of an article."""

    code: str
    """`A101`: never changes its meaning."""
    name: str
    severity: Literal["error", "warning", "info"]
    verdict: Literal["inconsistent", "only_if_rounded", "consistent", "unchecked"]
    message: str
    """One sentence that prints the computation."""
    spans: tuple[tuple[int, int], ...]
    facts: tuple[str, ...] = ()
    stated: dict[str, Any] = {}
    computed: Computed | None = None
    fingerprint: str
    """Hash of what is judged, not of where: survives edits elsewhere."""
