"""`41 percent planned to hire`: those who were asked."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, is_number, is_people, name_of_tokens
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.roles.metric_of_answer import answers
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


def propose(site: Site) -> Proposal | None:
    """Name the people that the sentences near are about: of a share told before, or the only ones named."""
    if not answers(site):
        return None
    frames = site.frames
    for index in (frames.current, *frames.sentences_near()):
        for slots in frames.said.get(index, ()):
            subject, metric = slots.get("subject"), slots.get("metric")
            if isinstance(subject, Named) and isinstance(metric, Measured) and metric.id == "share":
                return Proposal(subject, 3, subject.start, subject.end, True)
        parsed = frames.parse(index)
        asked = _asked(parsed.chunks if parsed is not None else [], site.mention.start)
        if asked is not None:
            return Proposal(asked, 3, asked.start, asked.end, True)
    return None


def _asked(chunks: list[Chunk], position: int) -> Named | None:
    """The first people that a sentence names before a position."""
    for at, chunk in enumerate(chunks):
        if chunk.end > position:
            return None
        asked = at > 0 and chunks[at - 1].low == "of" and (at == 1 or _is_poll(chunks[at - 2]))
        if chunk.kind == "NP" and chunk.figure is None and (asked or is_people(chunk.tokens)):
            return name_of_tokens([token for token in chunk.tokens if not is_number(token.text)])
    return None


def _is_poll(chunk: Chunk) -> bool:
    return chunk.head is not None and chunk.head.low in ("survey", "poll", "questionnaire")


EXAMPLES = [
    *links("chefs", "41%", "A poll of chefs was held. Some 41% planned to hire."),
    *links("farmers", "12%", "A survey of farmers found little hope. Only 12% expected profits."),
    *leaves_open("nobody was asked", "41%", "Hiring is slow. Some 41% planned to hire."),
]
