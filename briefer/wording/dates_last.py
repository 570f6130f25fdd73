"""A date that is no finding: when a survey is repeated, when a board meets next, is asked for behind all else."""

from collections.abc import Sequence

from briefer.question import Question

__all__ = ["dates_last"]

_KIND = "timeline"
_LONGEST = 14
"""Words of an answer that hardly says more than its question."""


def dates_last(chosen: Sequence[Question]) -> list[Question]:
    """Put the questions whose short answers hold a date, and no fact, behind the others."""
    return sorted(chosen, key=_is_slight)


def _is_slight(question: Question) -> bool:
    is_short = len(question.answer.split()) <= _LONGEST and len(question.citations) == 1
    return question.kind == _KIND and is_short and not question.facts
