"""The metrics: what figures measure, read from one data table."""

from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["MetricEntry", "metric_at", "metrics", "singular"]


class MetricEntry(NamedTuple):
    """One line of `metrics.tsv`."""

    id: str
    label: str
    phrases: tuple[str, ...]
    units: frozenset[str]
    """What its levels are printed in: `money`, `percent`, `count`."""
    bearer: str
    """What has it: `company`, `economy`, `market` or `any`."""
    type: str
    """`flow`, `stock` or `rate`."""
    concept: str | None
    """The us-gaap or ifrs concept where one is the same."""


@cache
def metrics() -> dict[str, MetricEntry]:
    """Return the metrics by id, in the order of the table."""
    table = {}
    for line in Path(__file__).with_name("metrics.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, label, phrases, unit, bearer, kind, concept = line.split("\t")
            table[name] = MetricEntry(
                name,
                label,
                tuple(phrases.split("|")),
                frozenset(unit.split("+")),
                bearer,
                kind,
                None if concept == "-" else concept,
            )
    return table


@cache
def _by_head() -> dict[str, tuple[tuple[tuple[str, ...], MetricEntry], ...]]:
    """Map the last word of a phrase to the phrases that end in it, longest first."""
    heads: dict[str, list[tuple[tuple[str, ...], MetricEntry]]] = {}
    for entry in metrics().values():
        for phrase in entry.phrases:
            words = tuple(phrase.split())
            heads.setdefault(words[-1], []).append((words, entry))
    for head in [head for head in heads if singular(head) != head]:
        heads[head] += heads.get(
            singular(head), []
        )  # `earnings` are profit, and what `average hourly earning` ends in
    return {head: tuple(sorted(found, key=lambda item: -len(item[0]))) for head, found in heads.items()}


_IRREGULAR = {
    "bonuses": "bonus",
    "surpluses": "surplus",
    "people": "person",
    "indices": "index",
    "taxes": "tax",
    "buses": "bus",
}
_INVARIANT = frozenset(
    {"gross", "loss", "business", "gas", "basis", "less", "press", "process", "plus", "us", "its", "news"}
)


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """Return a lower-cased word without its plural ending.

    >>> [singular(word) for word in ("Sales", "losses", "expenditures", "loss", "deliveries")]
    ['sale', 'loss', 'expenditure', 'loss', 'delivery']
    """
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word in _INVARIANT or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "shes", "ches")):
        return word[:-2]
    return word[:-1]


def metric_at(words: list[str], last: int) -> tuple[int, MetricEntry] | None:
    """Find the longest metric phrase that ends in the word at `last`.

    Args:
        words: lower-cased words of a noun phrase.
        last: index of the last word.

    Returns:
        Index of the first word of the phrase, and the metric; None if no phrase ends there.
    """
    found = _by_head().get(words[last]) or _by_head().get(singular(words[last]))
    if found is None:
        return None
    for phrase, entry in found:
        first = last - len(phrase) + 1
        if first >= 0 and all(
            given == meant or singular(given) == meant or singular(given) == singular(meant)
            for given, meant in zip(words[first:last], phrase, strict=False)
        ):
            return first, entry
    return None
