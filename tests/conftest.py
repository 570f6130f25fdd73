"""What tests share: the command line in this process, the articles of the seed corpus, odd texts."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from briefer.article import Article
from briefer.brief import Brief, compose
from briefer.cli import main
from briefer.document import segment
from briefer.pipeline import report_of
from briefer.reading import read

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
ARTICLES = sorted(
    path for path in SEEDS.iterdir() if path.suffix in (".txt", ".md") and not path.name.endswith(".brief.md")
)

settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault of the program
settings.load_profile("unhurried")


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def briefer(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run a command line: `briefer("facts", "-", stdin="…")`."""

    def run(*arguments: str | Path, stdin: str | bytes = b"") -> Outcome:
        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
        code = main([str(argument) for argument in arguments])
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return run


def calls(action: Callable[[], object]) -> int:
    """Count the calls that an action costs, Python's own and those into C: time that no clock disturbs."""
    made = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(None)
    return made


def article_of(path: Path) -> Article:
    """Read an article of the seed corpus."""
    return read(path.read_bytes(), id=path.name, source=str(path))


def brief_of(text: str, *, markup: str = "text", questions: int = 8, published: str | None = None) -> Brief:
    """Return the brief of a text, by all the stages."""
    document = segment(Article(text, markup=markup, published=published))
    return compose(document, report_of(document), questions=questions)


@pytest.fixture(params=ARTICLES, ids=lambda path: path.stem)
def seed(request: pytest.FixtureRequest) -> Path:
    """Each article of the seed corpus."""
    path: Path = request.param
    return path
