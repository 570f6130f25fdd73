"""`41 percent planned to hire`: those who were asked."""

from briefer.linking.chunk import Chunk
from briefer.linking.example import leaves_open, links
from briefer.linking.name import Named, is_number, is_people, name_of_tokens
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.roles.metric_of_answer import answers
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 3


_REACH = 6
"""Sentences before that may say who was asked."""


def propose(site: Site) -> Proposal | None:
    """Name the people that the sentences near are about: of a share told before, or those who were asked."""
    if not answers(site) and not _is_described(site):
        return None
    asked = _told_of(site) or asked_before(site)
    return Proposal(asked, 3, asked.start, asked.end, True) if asked is not None else None


def _is_described(site: Site) -> bool:
    """Whether a participle or `who` tells what a bare percentage do: `24% who said so`, `with 17% naming pay`."""
    return (
        site.unit == "percent"
        and site.chunk.bare
        and any(
            clause is not site.clause
            and clause.verb is not None
            and clause.relation in ("relative", "adjunct")
            and clause.subject == [site.chunk]
            and (
                clause.verb.tense == "ing"
                if clause.relation == "adjunct"
                else site.frames.document.text.startswith(" who ", site.mention.end)
            )
            for clause in site.frames.clauses_here()
        )
    )


def _told_of(site: Site) -> Named | None:
    """Whom the figure before in the sentence is of, where it is a share, too: `60% of firms said so, but 24% did not`."""
    before = site.previous
    metric = before.metric() if before is not None else None
    shared = metric is not None and metric.id == "share"
    return before.subject() if shared and before is not None else None


def asked_before(site: Site) -> Named | None:
    """Whom the sentences up to a figure say that somebody asked."""
    frames = site.frames
    near = (frames.current, *frames.sentences_near())
    for index in (*near, *(index for index in frames.earlier(_REACH) if index not in near)):
        for slots in frames.said.get(index, ()):
            subject, metric = slots.get("subject"), slots.get("metric")
            if (
                isinstance(subject, Named)
                and isinstance(metric, Measured)
                and metric.id == "share"
                and frames.document.text[: subject.start][-6:].lower() != "among "  # only some of them
                and (subject.kind != "thing" or subject.name.endswith("s"))
            ):
                return subject
        parsed = frames.parse(index)
        asked = _asked(parsed.chunks if parsed is not None else [], site.mention.start, index in near)
        if asked is not None:
            return asked
    return None


def _asked(chunks: list[Chunk], position: int, near: bool) -> Named | None:
    """The people that a poll in a sentence is of, or where it is near the first that it names before a position."""
    polled = False
    for at, chunk in enumerate(chunks):
        if chunk.end > position:
            break
        polled = polled or (
            _is_poll(chunk) and at + 1 < len(chunks) and chunks[at + 1].low in ("of", "among")
        )
        if (
            polled
            and chunk.kind == "NP"
            and not _is_poll(chunk)
            and any(token.tag == "N" for token in chunk.words)
        ):
            return name_of_tokens([token for token in chunk.tokens if not is_number(token.text)])
    for at, chunk in enumerate(chunks):
        if not near or chunk.end > position:
            return None
        if (
            chunk.kind == "NP"
            and chunk.figure is None
            and ((at == 1 and chunks[0].low == "of") or is_people(chunk.tokens))
        ):
            return name_of_tokens([token for token in chunk.tokens if not is_number(token.text)])
    return None


def _is_poll(chunk: Chunk) -> bool:
    return chunk.head is not None and chunk.head.low in (
        "survey",
        "poll",
        "questionnaire",
        "interviews",
        "study",
    )


EXAMPLES = [
    *links("chefs", "41%", "A poll of chefs was held. Some 41% planned to hire."),
    *links("farmers", "12%", "A survey of farmers found little hope. Only 12% expected profits."),
    *links(
        "shops",
        "17%",
        "A survey of more than 400 shops was held. Hiring is slow. Trade is thin. Only 17% expect more.",
    ),
    *links("farmers", "24%", "A survey of farmers was held. It compares with 24% who hoped for profits."),
    *leaves_open("nobody was asked", "41%", "Hiring is slow. Some 41% planned to hire."),
]
