"""`Amazon is at $200 billion`: the year was named in the sentence, list head, question or heading before."""

from briefer.linking.period import PeriodFound, sentence_date
from briefer.linking.site import Proposal, Site

__all__ = ["propose"]


def propose(site: Site) -> Proposal | None:
    """Inherit the period of the sentence before, the list head, the question or the heading."""
    frames = site.frames
    for index in (*frames.before(3), *frames.above()):
        said = [slots.get("period") for slots in frames.said.get(index, ()) if slots["role"] != "base_of"]
        kept = [given for given in said if isinstance(given, PeriodFound)]
        found = kept[-1] if kept and len({given.timex for given in kept}) == 1 else None
        if found is None:
            parsed = frames.parse(index)
            found = sentence_date(parsed) if parsed is not None and not kept else None
        if found is not None and found.grain != "day":
            return Proposal(found, 5, found.start, found.end, True)
    return None
