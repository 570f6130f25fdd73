"""The table of metrics: every phrase of it is found."""

import pytest

from briefer.metrics import metric_at, metrics

PHRASES = [(entry.id, phrase) for entry in metrics().values() for phrase in entry.phrases]


@pytest.mark.parametrize(("name", "phrase"), PHRASES, ids=[f"{name}-{phrase}" for name, phrase in PHRASES])
def test_a_phrase_of_the_table_means_its_metric(name: str, phrase: str) -> None:
    words = phrase.split()
    found = metric_at(words, len(words) - 1)
    assert found is not None
    assert found[1].id == name
