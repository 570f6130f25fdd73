"""What a figure measures, and whose it is, as a noun phrase."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefer.fact import Fact, Metric, Subject
from briefer.linking.lexicon import (
    ADVERBS,
    AUXILIARIES,
    DEMONYMS,
    MODALS,
    PLACES,
    PREPOSITIONS,
    is_a,
    verb_form,
)
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.question import Part
from briefer.wording.article import printed_article
from briefer.wording.clause import runs_on, thing_after, thing_end
from briefer.wording.figures import has_digit, printed, stated
from briefer.wording.names import PROPER, TOTALS, bare, is_voice, named, uncapitalised
from briefer.wording.phrase import Phrase, phrase, possessive, text_of, word_count
from briefer.wording.story import Story

__all__ = [
    "BEARERS",
    "Noun",
    "acted",
    "counted",
    "grows",
    "is_laid_out",
    "is_noun",
    "measured",
    "metric_words",
    "narrowed",
    "plural",
    "topic",
    "touching",
    "whose",
]

_OWNER = pattern(r"(?:['’]s?)?\s+((?:[\w&-]+\s+){0,3})$")
_PLAIN = pattern(
    r"(?:Adjusted|Annual|Comparable|Core|Full|Group|Gross|Half|Headline|Net|Operating|Organic|Pretax|Reported|Statutory"
    r"|Total|Underlying|[A-Z][a-z]+ly)(?:-[a-z-]+)?|[A-Z][a-z]+-(?:month|quarter|year)"
)
"""Words that narrow a metric and are no names."""
_LENDER = pattern(r"bank|reserve|\bfed\b|mortgage|loan|lender|deposit|bond|notes?\b", re.I)
_PERSONAL = frozenset("net_worth wages stake tax".split())
_OF_ECONOMIES = frozenset(
    "inflation gdp gdp_growth growth unemployment wages house_prices producer_prices".split()
)
_OF_BUSINESS = frozenset("profit_margin gross_margin operating_margin net_loss".split())
_OF_FIRMS = frozenset({"growth", "wages", "unemployment"})
_WATCHERS = frozenset(
    "shareholders holders investors analysts economists forecasters traders customers officials bidders experts consensus".split()
)
_OWN_KIND = pattern(r"(?:\bits|\btheir|['’]s?)\s([a-z-]+)\s$")
"""`its overseas sales`: the word that makes the metric another one."""
_TIMES = frozenset(
    "quarterly yearly monthly half-year full-year first-quarter second-quarter third-quarter fourth-quarter first-half"
    " second-half nine-month own first second third fourth latest best biggest largest previous improved rising falling"
    " higher lower strong weak record new recent".split()
)
_JUDGING = frozenset(
    "improved improving rising falling higher lower strong weak record new latest recent robust solid".split()
)
"""Words before a metric that say how it does, and not which it is."""
_OWNERS = frozenset({"company", "group", "firm"})
"""Words that own a metric, and do not begin its name."""
_WIRED = frozenset("shr net revs rev oper opr".split())
"""Short forms of news wires, which nobody says."""
_REPORTING = frozenset("reporting posting including excluding making generating earning showing".split())
"""Verbs that stand before a metric as if they narrowed it."""
_SHORTENED = pattern(r"['’](?:ve|re|ll|d|m)\b")
"""`We've` is nobody's name."""
_PLANNING = frozenset("plans expects targets aims reports posts sees eyes".split())
"""Verbs of who has the metric, which look like nouns."""
_DESCRIBING = frozenset(
    "adjust combine reduce estimate accumulate total own increase improve weight average annualise".split()
)
"""Verbs whose participle says which revenue it is."""
_EXPECTING = frozenset("plan expect see forecast estimate".split())
"""Verbs that stand before a metric with their subject: `Acme plans spending of …`."""
_BROKEN = pattern(r"\b(?:its|their|his|her|shows?|says?)\b")
"""What points elsewhere, or is the verb of the clause."""
_OBJECT = pattern(r"\s(?:an?|the|its|new|more|[a-z]+s)\s")
_ALONE = pattern(
    r"^(?:the|an?) |['’]s? |^(?:sterling|bitcoin|wall street)\b|(?:s|stocks|shares|equities)$", re.I
)
"""Coins and indices that take no article."""
_INITIALS = pattern(r"U\.?S\.?|U\.?K\.?|E\.?U\.?")
"""Places that stand before a noun as they are: the U.S. unemployment rate."""
_EMPTY = frozenset("figure figures number level total sum amount amounts".split())
"""Nouns that name no metric."""
_HEADED = pattern(r"\s(?:program(?:me)?|plan|scheme|package|agreement|proposal|facility)s?\b")
"""Nouns that make the words before them no metric: a lending programme."""
_VOTES = frozenset({"vote", "support"})
"""For what?"""
_SEAM = pattern(r"[a-z] [A-Z][a-z]+ [a-z]")
"""Where the article runs one phrase into the next."""
_OFTEN = pattern(
    r"(?:\b(?:its|their|an?)|['’]s?)\s(?:[a-z-]+\s)?((?:fiscal )?(?:(?:first|second|third|fourth)-(?:quarter|half)|quarterly|annual|full-year|half-year"
    r"|nine-month))\s(?:[a-z-]+\s)?$|\bin\s(quarterly|annual)\s$"
)
"""The stretch that a figure is for, where no period is known: `its fiscal first-quarter profit`."""
_TITLED = pattern(r"[a-z-]+(?: [A-Z][a-z]+)+")
"""`net Interest Income`, as releases write it."""
_SEVERAL = tuple("share revenue margin price profit valuation value dividend stake yield rate".split())
_COUNTED = pattern(r"\b(?:rate|tariff|duty|price|margin|deficit|surplus|budget|yield|ratio|cost|fee)$")
"""Nouns that do not stand without an article: the duty on salt."""
_MASS = pattern(
    r"\b(?:inflation|growth|unemployment|GDP|gdp|output|demand|spending|production|employment|consumption)$"
)
"""Nouns that are not counted: U.S. inflation, but the U.S. deficit."""
_PRONOUN_OWNER = pattern(r"\b(?:its|his|her)\s(?:[\w-]+\s){0,2}$")
_ROUTE = pattern(
    r"\sof\s[A-Z][\w ]{2,30}\sto\s(?:the\s)?[A-Z]|\sfrom\s(?:the\s)?[A-Z]\w+\sto\s(?:the\s)?[A-Z]"
)
_PARTNER = pattern(r"\s(?:to|from|with)\s(?:the\s)?[A-Z]")
_AND = pattern(r"\s(?:and|or)\s(?=[a-z])")
_WORD = pattern(r"[\w'’-]+")
_SEES = pattern(
    r"\b(?:its|keep\w*|kept|forecasts?|expects?|sees|trimmed|cut|raised|lowered|lifted|estimates?)\b"
)
_AMOUNT = pattern(r"[$€£¥₹%]")
_OF = pattern(r"\s+(?:of|in|for|on|at)\s+(?:the\s+|its\s+|an?\s+)?$")


class Noun(NamedTuple):
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
    return head.endswith(("s", "people")) and not head.endswith(("ss", "us", "is", "'s", "’s"))


def counted(words: str) -> bool:
    """Tell a noun of which several have several: the prices of two shares, but the growth of two firms."""
    return words.endswith(_SEVERAL)


def topic(fact: Fact) -> tuple[str, str, tuple[str, ...]] | None:
    """Return what makes two figures speak of the same thing: subject, metric and scope; None if one is open."""
    if fact.subject is None or fact.metric is None or is_voice(fact):
        return None
    return bare(fact.subject.name), fact.metric.id, narrowed(fact.metric)


def narrowed(metric: Metric) -> tuple[str, ...]:
    """Return the words that make the metric another one; `total` and `combined` do not."""
    return tuple(scope for scope in metric.scope if scope.lower() not in TOTALS)


def metric_words(story: Story, fact: Fact) -> Phrase | None:
    """Word the metric as the article does, or by its label in the table where the article has no plain noun."""
    metric = fact.metric
    if metric is None:
        return None
    entry = metrics().get(metric.id)
    start = metric.start
    if (judging := _WORD.match(story.text, start, metric.end)) and judging[0].lower() in _JUDGING:
        start = judging.end() + 1
    words = printed(story.text[start : metric.end])
    fits = is_noun(metric.id, words) and words.lower().split()[0] not in _OWNERS
    if metric.id == "share_price" and fact.value.kind == "money":
        fits = False  # Shares are at a price; they are none.
    words = _small(story, words) if fits else entry.label if entry else ""
    if _TITLED.fullmatch(words):
        fits, words = False, words.lower()
    if words.lower() in _EMPTY or _SEAM.search(words) or _HEADED.match(story.text, metric.end):
        return None
    if words.lower() in _VOTES and metric.id == "approval_rate":
        return None
    # Words that narrow the metric and that its own words leave out.
    own = _OWN_KIND.search(story.text, max(0, metric.start - 40), metric.start)
    kind = own[1] if own and own[1] not in _TIMES | TOTALS and verb_form(own[1]) is None else None
    # `The company plans spending`: who spends, and that he plans to, narrows no spending.
    scopes = metric.scope if _OWNERS.isdisjoint(map(str.lower, metric.scope)) else ()
    narrow = [
        each
        for each in scopes
        if each.lower() not in words.lower() and each.lower() not in _JUDGING | _PLANNING
    ]
    if kind is not None and kind not in metric.scope and not words.lower().startswith(kind):
        narrow.insert(0, kind)
    if fact.period is None and (often := _OFTEN.search(story.text, max(0, metric.start - 40), metric.start)):
        narrow.insert(0, often[1] or often[2])
    scope = _small(story, "".join(f"{each} " for each in narrow)) if narrow else ""
    if (
        not words
        or has_digit(scope)
        or _acts(scope.split())
        or _acts(words.split()[:-1])
        or not _REPORTING.isdisjoint(map(str.lower, metric.scope))
    ):
        return None
    return phrase(scope, Part(text=words, quote=(start, metric.end)) if fits else words)


def _acts(words: Sequence[str]) -> bool:
    """Tell words before a noun that hold the verb of the clause: `realized revenue`, `is spending`."""
    forms = [verb_form(word.lower()) for word in words]
    is_verb = any(
        form
        and (
            (form.tense == "past" and not form.noun_too and form.lemma not in _DESCRIBING)
            or (form.tense == "present" and form.lemma in _EXPECTING)
        )
        for form in forms
    )
    return is_verb or any(word.lower() in AUXILIARIES or word.lower() in MODALS for word in words)


def is_noun(metric: str, words: str) -> bool:
    """Tell whether words of the article name the metric, and do not just point to it as `earned` does."""
    entry = metrics().get(metric)
    known = (entry.label, *entry.phrases) if entry else (words,)
    if metric == "market_share" and ("share" not in words.lower() or words.lower() in ("share", "shares")):
        return False
    if words.lower() in _WIRED:
        return False
    if metric == "share_price" and words.lower().endswith("share"):
        return False
    ends = tuple(f" {each.lower()}" for each in known)
    return any(f" {words.lower()}".endswith((end, f"{end}s", f"{end}es", f"{end[:-1]}ies")) for end in ends)


def _small(story: Story, words: str) -> str:
    """Take the capital off a metric that opens a sentence or heads a column."""
    first = re.match(r"[A-Z][a-z-]+(?=\s|$)", words)
    is_plain = first is not None and (first[0] not in story.names or _PLAIN.fullmatch(first[0]))
    if first is not None and first[0].lower() in PROPER:
        return words
    if (
        first is not None
        and first[0].lower() in _TIMES | TOTALS
        and re.match(r"\s[a-z]", words[first.end() :])
    ):
        return words[0].lower() + words[1:]
    return words[0].lower() + words[1:] if is_plain else words


def is_laid_out(story: Story, fact: Fact) -> bool:
    """Tell what is asked for by its verb or not at all: `spends $4 million on piers`, `gave Peru $2 million in assistance`."""
    if fact.metric is None:
        return False
    says = printed(story.text[fact.metric.start : fact.metric.end])
    is_act = fact.metric.id in _LAID_OUT and not is_noun(fact.metric.id, says)
    return is_act or fact.metric.id == "market_help"


_LAID_OUT = frozenset("spending savings funding wages".split())
BEARERS = frozenset({"index_level", "exchange_rate"})
"""Metrics that are named like what bears them: the FTSE falls, and so does sterling."""


def grows(fact: Fact) -> bool:
    """Tell a plain rate of growth: what has it grows by it. A growth that itself slows is a level."""
    is_plain = fact.change is None or fact.change.kind == "by"
    if fact.metric is not None and fact.metric.text.lower().endswith("rate"):
        return False
    return (
        is_plain and fact.metric is not None and fact.metric.id == "growth" and fact.value.kind == "percent"
    )


def measured(story: Story, fact: Fact) -> Noun | None:
    """Write what the figure measures, in the article's order where metric and subject touch in it.

    `Acme's net profit`, `the capital expenditures of the four hyperscalers`, `global steel output`;
    of bare growth, of an index or a currency only what it is of.
    """
    if fact.metric is not None and fact.metric.text.lower() in _VOTES and fact.metric.id == "approval_rate":
        return None
    is_bare = grows(fact) or (fact.metric is not None and fact.metric.id in BEARERS)
    # A place has an index; it is none.
    if not is_bare or fact.subject is None or (fact.subject.kind == "place" and not grows(fact)):
        return _completed(story, fact, _with_metric(story, fact))
    if fact.subject.kind == "institution" or fact.subject.name.lower() in TOTALS | {"world", "domestic"}:
        return None  # A bank that sees growth does not grow; `global` is no noun.
    if fact.metric and _SEES.search(
        story.text[fact.subject.end : max(fact.metric.start, fact.subject.end)][:60]
    ):
        return None
    subject = fact.subject
    if fact.metric is not None and fact.metric.id == "exchange_rate":
        words = printed(story.text[subject.start : subject.end])
        the = printed_article(story.text, subject.start, words)
        coin = words if words.split()[0].lower() in PROPER else words[:1].lower() + words[1:]
        the = the or ("" if _ALONE.search(coin) or coin[:1].isdigit() else "the ")
        return Noun(phrase(the, Part(text=coin, quote=(subject.start, subject.end))), plural=False)
    name = named(story, subject)
    if name is None or not _owns(story, subject):
        return None
    is_index = fact.metric is not None and fact.metric.id == "index_level"
    if is_index and text_of(name).lower().replace(" ", "-") in PLACES:
        return Noun(phrase(name, " stocks"), plural=True)
    needs_the = _INITIALS.fullmatch(text_of(name)) or (is_index and not _ALONE.search(text_of(name)))
    the = "the " if needs_the else ""
    return Noun(phrase(the, name), plural(text_of(name)) and fact.subject.kind != "place")


def _completed(story: Story, fact: Fact, noun: Noun | None) -> Noun | None:
    """Add what the article says behind the metric: `China's demand` is demand for meat."""
    if noun is not None and _MANY.search(text_of(noun.words)):
        return None
    if noun is None or fact.metric is None or not _ends_with(story, noun, fact.metric):
        return noun
    found = _GOING_ON.match(story.text, fact.metric.end, fact.sentence.end)
    thing = thing_after(story, found.end(), fact.sentence.end) if found else None
    if found is None or thing is None or _TIME.search(thing) or len(thing.split()) > _MOST:
        return noun
    is_owner = story.text[thing_end(story.text, thing, found.end()) :][:1] in ("'", "’")
    if is_owner or _acts(thing.split()) or re.fullmatch(r"[A-Z]{3}|Rs", thing):
        return noun
    return Noun(phrase(noun.words, f" {found['how']} {thing}"), noun.plural)


def _ends_with(story: Story, noun: Noun, metric: Metric) -> bool:
    says = printed(story.text[metric.start : metric.end]).lower()
    return text_of(noun.words).lower().endswith(says) and is_noun(metric.id, says)


_MANY = pattern(r"\b\d{1,3}(?:,\d{3})+\b")
"""A count is not what falls: `900 of its 21,400 jobs`."""
_GOING_ON = pattern(
    r"\s(?P<how>of|for|(?:to|from|with)(?=\s(?:the\s)?[A-Z]))\s(?=(?:the\s)?[a-zA-Z][a-zA-Z-]+)"
    r"(?!(?:about|around|roughly|approximately|nearly|almost|over|more|less|up|some|between|at|just|only|well|an?|as|close)\b)"
)
_TIME = pattern(
    r"\b(?:quarter|year|month|period|half|weeks?|days?|time|decade|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_MOST = 6
"""Words behind a metric that a question has room for."""
_DID = pattern(r"\s(?P<verb>[a-z]+) its\s$")


def acted(story: Story, fact: Fact) -> Phrase | None:
    """Write `Acme lower its dividend` where the article says that the owner itself moved the metric."""
    subject, metric = fact.subject, fact.metric
    if subject is None or metric is None or not 0 < metric.start - subject.end < 30:
        return None
    found = _DID.fullmatch(story.text, subject.end, metric.start)
    form = verb_form(found["verb"]) if found else None
    name, what = named(story, subject), metric_words(story, fact)
    if form is None or name is None or what is None or not is_a(form.classes, "lift", "lower"):
        return None
    return phrase(name, f" {form.lemma} its ", what)


def _with_metric(story: Story, fact: Fact) -> Noun | None:
    subject, metric = fact.subject, fact.metric
    if (
        subject is None
        or metric is None
        or (metric.id == "share_price" and subject.kind not in ("company", "group"))
    ):
        return None
    if _is_act(story, metric) or _ROUTE.match(story.text, metric.end):
        return None
    # `Investors doubt its budget`: the sentence has another owner, and says no more than `its`.
    owner = _PRONOUN_OWNER.search(story.text, max(metric.start - 30, 0), metric.start)
    if owner and subject.kind in ("group", "person") and subject.end <= metric.start:
        return None
    entry = metrics().get(metric.id)
    if entry and entry.bearer == "company" and subject.kind == "place" and subject.start < metric.start:
        return None  # A country has no revenue: it is somebody's revenue there.
    printed_noun = _as_printed(story, fact)
    if printed_noun is not None:
        return printed_noun
    if entry is not None and entry.bearer == "company" and subject.kind in ("place", "person", "institution"):
        return None
    if subject.kind == "person" and metric.id not in _PERSONAL:
        return None
    if subject.kind in ("person", "thing") and metric.text.lower().startswith("minimum"):
        return None  # A minimum wage is a state's.
    if metric.id == "price" and subject.kind in ("place", "person", "institution"):
        return None
    if subject.kind == "company" and metric.id in _OF_ECONOMIES - _OF_FIRMS:
        return None
    is_here = fact.sentence.start <= subject.start < fact.sentence.end and not metric.inherited
    if subject.kind == "thing" and subject.name not in story.companies and not is_here:
        return None  # What the sentence does not name owns nothing in it.
    says = printed(story.text[metric.start : metric.end])
    if metric.id == "provisions" and not is_noun(metric.id, says):
        return None  # `has written off`
    is_verb = metric.id in ("profit", "revenue", "net_income") and not is_noun(metric.id, says)
    if is_verb and subject.kind in ("group", "thing"):
        return None  # `Buyers earn no more than …`: people make no profit.
    if (
        metric.id == "interest_rate"
        and subject.kind not in ("place", "institution")
        and not _LENDER.search(subject.name)
    ):
        return None
    if subject.kind in ("institution", "group") and metric.id in _OF_ECONOMIES - _OF_FIRMS:
        return None  # A bank has a goal for inflation, and no inflation.
    if metric.id in _OF_BUSINESS and subject.kind in ("group", "person", "place"):
        return None  # `Americans say by a margin of …`
    name, what = named(story, subject), metric_words(story, fact)
    if name is None or what is None or not _owns(story, subject):
        return None
    number = plural(text_of(what))
    if metric.id == "adoption_rate" and subject.kind == "group":
        rate = "" if "rate" in text_of(what) else "rate of "
        return Noun(phrase("the ", rate, what, " among ", name), number and not rate)
    if (initials := _bare_initials(name)) is not None:
        name = initials
        the = "" if number or _MASS.search(text_of(what)) else "the "
        return Noun(phrase(the, name, " ", what), number)
    if text_of(name).lower() in DEMONYMS:
        return Noun(phrase(name, " ", what), number)
    if word_count(name) > 5 or re.search(r"['’]s? ", text_of(name)):
        return Noun(phrase("the ", what, " of ", name), number)
    is_bare = subject.kind == "thing" and re.match(r"(?!the |an? )[a-z-]+ ", text_of(name)) is not None
    the = "the " if is_bare and not plural(text_of(name)) else ""
    return Noun(phrase(the, possessive(name), " ", what), number)


def _is_act(story: Story, metric: Metric) -> bool:
    """Tell `and cost $5 million` from the cost of something."""
    before = story.text[max(metric.start - 20, 0) : metric.start]
    return story.text[metric.start : metric.end] == "cost" and _COSTS.search(before) is None


_COSTS = pattern(
    r"\b(?:the|an?|its|their|his|her|total|average|overall|annual|this|that|[a-z]+ing)\s$|['’]s?\s$", re.I
)


_COUNTRIES = frozenset(name.title().replace("-", " ") for name in DEMONYMS.values()) - {
    "U.S.",
    "US",
    "Us",
    "Uk",
    "Eu",
}


def _of_country(story: Story, subject: Subject, metric: Metric, end: int) -> Phrase | None:
    """Write `Britain's output` for the `Britain output` of newsprint; None for whatever else stands before a metric."""
    name = printed(story.text[subject.start : subject.end])
    is_bare = subject.end < metric.start and story.text[subject.end] == " "
    if not is_bare or name not in _COUNTRIES:
        return None
    owner = phrase(Part(text=name, quote=(subject.start, subject.end)))
    rest = Part(text=printed(story.text[subject.end : end]), quote=(subject.end, end))
    return phrase(possessive(owner), " ", rest)


def _bare_initials(name: Phrase) -> Phrase | None:
    """Return the U.S. or the EU without its article; None for any other name."""
    if _INITIALS.fullmatch(text_of(name)):
        return name
    first, *rest = name
    is_bare = first.text == "the " and _INITIALS.fullmatch(text_of(tuple(rest))) is not None
    return tuple(rest) if is_bare else None


def _as_printed(story: Story, fact: Fact) -> Noun | None:
    """Return the article's own noun phrase where subject and metric make one."""
    subject, metric = fact.subject, fact.metric
    span = touching(story.text, subject, metric) if subject and metric else None
    if subject is None or metric is None or span is None or _AMOUNT.search(story.text, *span):
        return None
    what = printed(story.text[metric.start : metric.end])
    is_price = metric.id == "share_price" and fact.value.kind == "money"
    if is_price or not is_noun(metric.id, what):
        return None
    entry = metrics().get(metric.id)
    is_before = subject.start < metric.start
    if (
        entry
        and entry.bearer == "company"
        and subject.kind == "thing"
        and is_before
        and what.lower() in entry.phrases
    ):
        return None  # Whose revenue?
    whole = _with_the_rest(story.text, span[1])
    if whole is None:
        return None
    if metric.id in ("exports", "imports", "trade") and _PARTNER.match(story.text, whole):
        return None  # `exports from Chile to Peru`
    span = (span[0], whole)
    words = printed(story.text[slice(*span)])
    if _BROKEN.search(words) or runs_on(words) or _acts(words.split()[:-1]):
        return None
    if span[1] == subject.end and subject.kind == "thing" and _is_cut(story.text, span[1]):
        return None
    if words.endswith("ing") and _OBJECT.match(story.text, whole):
        return None  # `the cost of building` goes on: a wall.
    the = printed_article(story.text, span[0], words)
    if span[0] == metric.start and (metric.end <= subject.start or subject.kind == "thing"):
        # `the revenue of the two banks`, also where the article sets an adjective between; but `inflation in Chile`.
        is_bare = " of " not in words or re.match(r"(?:the|an?)\s", words, re.I)
        the = the or ("" if is_bare else "the ")
        words = _small(story, words)
    if (owned := _of_country(story, subject, metric, whole)) is not None:
        return Noun(owned, plural(what))
    words = uncapitalised(story, subject, words)
    if the in ("a ", "an ") or (not the and span[0] == metric.start and _COUNTED.search(what)):
        the = "the "
    noun = phrase(the, Part(text=words, quote=span))
    owner = whose(story, fact) if entry and entry.bearer == "company" and span[0] == metric.start else None
    if owner is not None and subject.kind in ("place", "thing"):
        noun = phrase(possessive(owner), " ", Part(text=words, quote=span))
    return Noun(noun, plural(what))


def whose(story: Story, fact: Fact) -> Phrase | None:
    """Name the company that an article is about, where its sentence speaks of nobody else: whose revenue in Europe it is."""
    named = story.companies_in((fact.sentence.start, fact.sentence.end))
    near = story.companies_before(fact.sentence.start)
    if (
        story.main is None
        or not (named | near) <= {story.main}
        or story.main not in story.companies_in((0, story.document.sentences[0].end))
    ):
        return None
    shown = story.companies[story.main]
    # Who reckons what others pay is no owner of it.
    return phrase(stated(shown)) if getattr(shown.value, "type", "company") == "company" else None


def _with_the_rest(text: str, end: int) -> int | None:
    """Return where a noun phrase ends that `and` goes on: `electric` of `electric and hybrid ferries rose`; None if unclear."""
    found = _AND.match(text, end)
    if found is None:
        return end
    at = found.end()
    for word in list(_WORD.finditer(text, at, at + 60))[1:4]:
        form = verb_form(word[0].lower())
        is_verb = word[0] in AUXILIARIES or word[0] in MODALS
        if is_verb or (form is not None and form.tense in ("past", "present") and not form.noun_too):
            return word.start() - 1
    return None


def _may_be_common(story: Story, subject: Subject) -> bool:
    """Tell a single word that has its capital from the sentence that it opens: `Steel and tin prices`."""
    ordinal = story.document.sentence_index_at(subject.start)
    opens = ordinal is not None and story.document.sentences[ordinal].start == subject.start
    return opens and " " not in subject.name and subject.name not in story.names


def _is_cut(text: str, end: int) -> bool:
    """Tell whether another noun follows: `growth in gross domestic` goes on."""
    word = _NEXT.match(text, end)
    if word is None or word[1] in PREPOSITIONS | AUXILIARIES | MODALS | ADVERBS | {"and", "or", "to"}:
        return False
    return verb_form(word[1]) is None and not word[1].endswith(("ed", "ly"))


_NEXT = pattern(r"\s([a-z]+)\b")


def _owns(story: Story, subject: Subject) -> bool:
    """Tell whether a subject may own a metric in words of ours; a thing only if it has a name of its own.

    Who watches, holds or buys owns nothing that a company reports.
    """
    if subject.kind != "company" and bare(subject.name).split()[-1] in _WATCHERS:
        return False
    if re.match(
        r"(?:Full|Half|First|Second|Third|Fourth)-[a-z]+$|(?:Quarterly|Annual|Half-yearly)$", subject.name
    ):
        return False
    last = verb_form(subject.name.split()[-1])
    if last is not None and last.tense in ("past", "present") and subject.name not in story.companies:
        return False  # `Britain accounted` is no name.
    if re.fullmatch(r"[A-Z][a-z]+ed", subject.name) and subject.name not in story.companies:
        return False  # `Adjusted for one-off items, earnings were …`
    if subject.name in story.companies:
        return True
    if _AMOUNT.search(subject.name) or subject.name[:1].isdigit():
        return False
    if subject.kind == "thing" and (_SHORTENED.search(subject.name) or _may_be_common(story, subject)):
        return False
    return subject.kind != "thing" or any(
        word[:1].isupper() and word.lower() not in story.small for word in subject.name.split()
    )


def touching(text: str, subject: Subject, metric: Metric) -> tuple[int, int] | None:
    """Return the span of subject and metric where they make one noun phrase in the article."""
    # Between owner and metric only words that narrow it may stand.
    allowed = TOTALS | {word.lower() for scope in metric.scope for word in scope.split()}
    if subject.start < metric.end and metric.start < subject.end:
        return min(subject.start, metric.start), max(subject.end, metric.end)
    if subject.end <= metric.start <= subject.end + 40:
        gap = _OWNER.fullmatch(text, subject.end, metric.start)
        is_owner = gap is not None and (text[subject.end] in "'’" or subject.kind != "company")
        if gap and is_owner and {word.lower() for word in gap[1].split()} <= allowed:
            return subject.start, metric.end
    if metric.end <= subject.start <= metric.end + 10:
        between = _OF.fullmatch(text, metric.end, subject.start)
        is_at = between is not None and between[0].split()[0] == "at"
        if between is not None and (not is_at or subject.kind == "thing"):
            return metric.start, subject.end
    return None
