"""What a figure measures, and whose it is, as a noun phrase."""

import re
from dataclasses import dataclass

from briefer.fact import Fact, Metric, Source, Subject
from briefer.metrics import metrics
from briefer.question import Part
from briefer.wording.figures import has_digit, printed
from briefer.wording.phrase import Phrase, phrase, possessive, text_of, word_count
from briefer.wording.story import Story

__all__ = ["BEARERS", "Noun", "grows", "measured", "metric_words", "named", "narrowed", "plural", "topic"]

_ARTICLE = re.compile(r"\b(the|an?)\s+$", re.I)
_COUNTED = re.compile(r"(?:two|three|four|five|six|seven|eight|nine|ten)\b", re.I)
_OWNING = re.compile(r"['’]s?\s+[a-z]")
_COMMON = re.compile(r"(?:(?:[Tt]he|[Aa]n?)\s+)?[a-z]+")
_OWNER = re.compile(r"(?:['’]s?)?\s+((?:[\w&-]+\s+){0,3})$")
_PLAIN = re.compile(
    r"(?:Adjusted|Annual|Comparable|Core|Full|Group|Gross|Half|Headline|Net|Operating|Organic|Pretax|Reported|Statutory"
    r"|Total|Underlying|[A-Z][a-z]+ly)(?:-[a-z-]+)?|[A-Z][a-z]+-(?:month|quarter|year)"
)
"""Words that narrow a metric and are no names."""
_AMOUNT = re.compile(r"[$€£¥₹%]")
_OF = re.compile(r"\s+(?:of|in|for|on)\s+(?:the\s+|its\s+)?$")
_TOTALS = frozenset(["total", "overall", "combined", "annual", "global"])


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun phrase that takes a verb."""

    words: Phrase
    plural: bool

    @property
    def be(self) -> str:
        """`is` or `are`."""
        return "are" if self.plural else "is"

    @property
    def have(self) -> str:
        """`has` or `have`."""
        return "have" if self.plural else "has"

    def level(self, *, present: bool) -> str:
        """`is`, `are`, `was` or `were`."""
        return self.be if present else self.was

    @property
    def was(self) -> str:
        """`was` or `were`."""
        return "were" if self.plural else "was"


def plural(words: str) -> bool:
    """Tell whether a noun phrase takes a plural verb.

    >>> [plural(words) for words in ("capital expenditures", "earnings per share", "gross margin", "capex")]
    [True, True, False, False]
    """
    head = re.split(r"\s(?:of|per|in|for|at|to|by)\s", words, maxsplit=1)[0].strip()
    return (head.endswith("s") and not head.endswith(("ss", "us", "is", "'s", "’s"))) or head.endswith(
        "people"
    )


def topic(fact: Fact) -> tuple[str, str, tuple[str, ...]] | None:
    """Return what makes two figures speak of the same thing: subject, metric and scope; None if one is open."""
    if fact.subject is None or fact.metric is None:
        return None
    return _bare(fact.subject.name), fact.metric.id, narrowed(fact.metric)


def narrowed(metric: Metric) -> tuple[str, ...]:
    """Return the words that make the metric another one; `total` and `combined` do not."""
    return tuple(scope for scope in metric.scope if scope.lower() not in _TOTALS)


def _bare(name: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", name.lower())


def named(story: Story, being: Subject | Source) -> Phrase | None:
    """Name a subject or source as the article prints it, with its article; None if it prints no such name.

    A single common noun (`the offer`, `the board`) names nothing that a question could ask for.
    """
    if isinstance(being, Subject) and being.kind == "thing" and _COMMON.fullmatch(being.name):
        return None
    shown = story.companies.get(being.name)
    if shown is not None:
        # Institutions have articles of their own: the Bank of England; `the` before a company belongs to its chips.
        is_company = getattr(shown.value, "type", "company") == "company"
        the = "" if is_company else _article(story.text, shown.start, shown.text)
        return phrase(the, Part(text=printed(shown.text), mention=shown.id))
    words = printed(story.text[being.start : being.end])
    if _OWNING.search(words):
        return None
    if _bare(words) != _bare(being.name):
        return None if has_digit(being.name) else phrase(being.name)
    the = _article(story.text, being.start, words)
    if not the and isinstance(being, Subject) and being.kind == "group" and _COUNTED.match(words):
        the = "the "
    return phrase(the, Part(text=_uncapitalised(story, being, words), quote=(being.start, being.end)))


def _uncapitalised(story: Story, being: Subject | Source, words: str) -> str:
    """Take the capital off a first word that is no name: the article writes it small elsewhere."""
    found = re.match(r"([A-Z][a-z]*)\b( [A-Z])?", words)
    first = found[1].lower() if found else ""
    if being.kind == "person" and re.fullmatch(r"[A-Z][a-z]+s", words) and words not in story.names:
        return words.lower()  # `Analysts` at the head of a sentence; Mr Oakes is named elsewhere too.
    # `New Zealand` is a name wherever `new` stands.
    is_common = (
        found is not None
        and not found[2]
        and (
            (first in story.small and being.kind in ("thing", "document"))
            or (found[1] not in story.names and being.kind == "group")
        )
    )
    return words[0].lower() + words[1:] if is_common or first in _TOTALS | {"the", "a", "an"} else words


def _article(text: str, start: int, words: str) -> str:
    if re.match(r"(?:the|an?)\s", words, re.I):
        return ""
    before = _ARTICLE.search(text[max(0, start - 6) : start])
    return f"{before[1].lower()} " if before else ""


def metric_words(story: Story, fact: Fact) -> Phrase | None:
    """Word the metric as the article does, or by its label in the table where the article has no plain noun."""
    metric = fact.metric
    if metric is None:
        return None
    entry = metrics().get(metric.id)
    words = printed(story.text[metric.start : metric.end])
    fits = _is_noun(metric.id, words)
    if metric.id == "share_price" and fact.value.kind == "money":
        fits = False  # Shares are at a price; they are none.
    words = _small(story, words) if fits else entry.label if entry else ""
    # Words that narrow the metric and that its own words leave out.
    scope = "".join(f"{scope} " for scope in metric.scope if scope.lower() not in words.lower())
    if not words or has_digit(scope):
        return None
    return phrase(scope, Part(text=words, quote=(metric.start, metric.end)) if fits else words)


def _is_noun(metric: str, words: str) -> bool:
    """Tell whether words of the article name the metric, and do not just point to it as `earned` does."""
    entry = metrics().get(metric)
    known = (entry.label, *entry.phrases) if entry else (words,)
    if metric == "market_share" and "share" not in words.lower():
        return False
    if metric == "share_price" and words.lower().endswith("share"):
        return False
    return any(re.search(rf"\b{re.escape(each.lower())}(?:e?s)?$", words.lower()) for each in known)


def _small(story: Story, words: str) -> str:
    """Take the capital off a metric that opens a sentence or heads a column."""
    first = re.match(r"[A-Z][a-z-]+(?=\s|$)", words)
    is_plain = first is not None and (first[0] not in story.names or _PLAIN.fullmatch(first[0]))
    return words[0].lower() + words[1:] if is_plain else words


BEARERS = frozenset({"index_level", "exchange_rate"})
"""Metrics that are named like what bears them: the FTSE falls, and so does sterling."""


def grows(fact: Fact) -> bool:
    """Tell a plain rate of growth: what has it grows by it. A growth that itself slows is a level."""
    is_plain = fact.change is None or fact.change.kind == "by"
    return (
        is_plain and fact.metric is not None and fact.metric.id == "growth" and fact.value.kind == "percent"
    )


def measured(story: Story, fact: Fact) -> Noun | None:
    """Write what the figure measures, in the article's order where metric and subject touch in it.

    `Acme's net profit`, `the capital expenditures of the four hyperscalers`, `global steel output`;
    of bare growth, of an index or a currency only what it is of.
    """
    is_bare = grows(fact) or (fact.metric is not None and fact.metric.id in BEARERS)
    # A place has an index; it is none.
    if not is_bare or fact.subject is None or (fact.subject.kind == "place" and not grows(fact)):
        return _with_metric(story, fact)
    name = named(story, fact.subject)
    return Noun(name, plural(text_of(name))) if name and _owns(story, fact.subject) else None


def _with_metric(story: Story, fact: Fact) -> Noun | None:
    subject, metric = fact.subject, fact.metric
    if subject is None or metric is None:
        return None
    number = plural(printed(story.text[metric.start : metric.end]))
    touching = _touching(story.text, subject, metric)
    is_price = metric.id == "share_price" and fact.value.kind == "money"
    if (
        touching is not None
        and not is_price
        and _is_noun(metric.id, printed(story.text[metric.start : metric.end]))
    ):
        start, end = touching
        if _AMOUNT.search(story.text, start, end):
            return None
        words = printed(story.text[start:end])
        the = _article(story.text, start, words)
        if start == metric.start and (metric.end <= subject.start or subject.kind == "thing"):
            # `the revenue of the two banks`, also where the article sets an adjective between; but `inflation in Chile`.
            is_bare = " of " not in words or re.match(r"(?:the|an?)\s", words, re.I)
            the = the or ("" if is_bare else "the ")
            words = _small(story, words)
        return Noun(phrase(the, Part(text=_uncapitalised(story, subject, words), quote=touching)), number)
    name, what = named(story, subject), metric_words(story, fact)
    if name is None or what is None or not _owns(story, subject):
        return None
    number = plural(text_of(what))
    if metric.id == "adoption_rate" and subject.kind == "group":
        return Noun(phrase(what, " among ", name), number)
    if word_count(name) > 5:
        return Noun(phrase("the ", what, " of ", name), number)
    return Noun(phrase(possessive(name), " ", what), number)


def _owns(story: Story, subject: Subject) -> bool:
    """Tell whether a subject may own a metric in words of ours; a thing only if it has a name of its own."""
    if subject.name in story.companies:
        return True
    if _AMOUNT.search(subject.name) or subject.name[:1].isdigit():
        return False
    return subject.kind != "thing" or any(
        word[:1].isupper() and word.lower() not in story.small for word in subject.name.split()
    )


def _touching(text: str, subject: Subject, metric: Metric) -> tuple[int, int] | None:
    """Return the span of subject and metric where they make one noun phrase in the article."""
    if any(scope.lower() not in text[metric.start : metric.end].lower() for scope in metric.scope):
        allowed = {word.lower() for scope in metric.scope for word in scope.split()} | _TOTALS
    else:
        allowed = _TOTALS
    if subject.start < metric.end and metric.start < subject.end:
        return min(subject.start, metric.start), max(subject.end, metric.end)
    if subject.end <= metric.start <= subject.end + 40:
        gap = _OWNER.fullmatch(text, subject.end, metric.start)
        is_owner = gap is not None and (text[subject.end] in "'’" or subject.kind != "company")
        if gap and is_owner and {word.lower() for word in gap[1].split()} <= allowed:
            return subject.start, metric.end
    if metric.end <= subject.start <= metric.end + 10 and _OF.fullmatch(text, metric.end, subject.start):
        return metric.start, subject.end
    return None
