"""The table of metrics: every phrase of it is found, as words and in a sentence."""

import pytest

from briefer.linking.chunk import chunk
from briefer.linking.tokenize import tokenize
from briefer.metrics import metric_at, metrics

PHRASES = [(entry.id, phrase) for entry in metrics().values() for phrase in entry.phrases]


@pytest.mark.parametrize(("name", "phrase"), PHRASES, ids=[f"{name}-{phrase}" for name, phrase in PHRASES])
def test_a_phrase_of_the_table_means_its_metric(name: str, phrase: str) -> None:
    words = phrase.split()
    found = metric_at(words, len(words) - 1)
    assert found is not None
    assert found[1].id == name


def test_a_sentence_keeps_the_words_of_a_phrase_together() -> None:
    missing = {phrase for name, phrase in PHRASES if not is_read(name, phrase)}
    assert missing == {"share of total"}  # `of` parts it


def is_read(name: str, phrase: str) -> bool:
    """Whether a phrase means its metric, alone or in the plural: one household is no population."""
    return name in metrics_in(f"The {phrase} was big.") or name in metrics_in(f"The {phrase}s were big.")


def metrics_in(text: str) -> set[str]:
    chunks = chunk(tokenize(text, 0, len(text), []))
    return {found.metric.entry.id for found in chunks if found.metric is not None}
