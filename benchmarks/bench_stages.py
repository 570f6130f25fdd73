"""The stages under pytest-benchmark: `python -m pytest benchmarks/bench_stages.py`, `--benchmark-compare` and so on."""

import pytest
from newsprint import DENSITIES, article
from pytest_benchmark.fixture import BenchmarkFixture

from briefer.article import Article
from briefer.audit import audit
from briefer.brief import compose
from briefer.discover import kinds
from briefer.document import Document, segment
from briefer.extract import extract
from briefer.link import link
from briefer.pipeline import report_of
from briefer.render import render


@pytest.fixture(params=DENSITIES)
def document(request: pytest.FixtureRequest) -> Document:
    return segment(Article(article(30_000, request.param)))


def test_zones_and_sentences(benchmark: BenchmarkFixture, document: Document) -> None:
    benchmark(segment, document.article)


@pytest.mark.parametrize("kind", kinds())
def test_mentions_of_a_kind(benchmark: BenchmarkFixture, document: Document, kind: str) -> None:
    benchmark(extract, document, only=(kind,))


def test_mentions(benchmark: BenchmarkFixture, document: Document) -> None:
    benchmark(extract, document)


def test_facts(benchmark: BenchmarkFixture, document: Document) -> None:
    benchmark(link, document, extract(document))


def test_audit(benchmark: BenchmarkFixture, document: Document) -> None:
    mentions = extract(document)
    benchmark(audit, document, link(document, mentions), mentions)


def test_brief(benchmark: BenchmarkFixture, document: Document) -> None:
    report = report_of(document)
    benchmark(lambda: render(compose(document, report), document, report))


def test_report(benchmark: BenchmarkFixture, document: Document) -> None:
    benchmark(lambda: report_of(segment(document.article)))
