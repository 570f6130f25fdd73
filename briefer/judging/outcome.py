"""How a stated figure fares against a computed one: severity, verdict and the end of the message."""

from typing import NamedTuple

from briefer.finding import Severity, Verdict
from briefer.rounding import Extent

__all__ = ["Outcome", "outcome"]


class Outcome(NamedTuple):
    """What came of comparing a stated with a computed figure."""

    severity: Severity
    verdict: Verdict

    @property
    def holds(self) -> bool:
        """Whether some reading makes the two meet."""
        return self.verdict != "inconsistent"


def outcome(stated: Extent, computed: Extent, *, hedged: bool = False) -> Outcome:
    """Compare two figures under the rounding model.

    What only a loose reading saves is a warning, unless the article says `about` or the two are within three
    per cent of each other.

    Args:
        stated: what the article says.
        computed: what its other figures give.
        hedged: the stated figure is hedged.
    """
    held = stated.holds(computed)
    if held is None:
        return Outcome("error", "inconsistent")
    if held == "strict":
        return Outcome("info", "consistent")
    return Outcome(
        "info" if hedged or (stated.rounds(computed) and held != "hedged") else "warning", "only_if_rounded"
    )
