"""What is the metric of each of them? `Acme: $4 billion; Globex: about $3 billion. The total is …`."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefer.fact import Fact
from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import Told, each_quoted, within_length
from briefer.wording.asking import asked
from briefer.wording.certain import is_coming, is_present, is_share, measurable
from briefer.wording.figures import amount, printed
from briefer.wording.names import is_voice, named
from briefer.wording.nouns import BEARERS, Noun, counted, metric_words, narrowed, plural
from briefer.wording.periods import when
from briefer.wording.phrase import Phrase, first_quote, listed, phrase, sentence, text_of
from briefer.wording.quoting import quotable, quote, quoted, stretch
from briefer.wording.referent import in_full
from briefer.wording.source import source_noun
from briefer.wording.statement import statements
from briefer.wording.story import Claim, Story
from briefer.wording.tell import tell

TURN = 1
KIND = "breakdown"

_BUYING = pattern(r"\s[a-z]+ing\b")
_SHARE = pattern(r"\b(?:shares?|account\w*|h[eo]ld\w*|ma[dk]e\w* up)\b")
_EXTREME = pattern(r"\b(?:low|high|peak|record|bottom(?:ed)? out|peaked) (?:of|at)\s$")
"""What was so at its lowest or highest only."""
_MOST = 8
"""Rows that a reader still takes in; a longer list is a table."""
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}


def ask(story: Story) -> list[Question | None]:
    """Ask for every set of at least two subjects whose figures of one metric and period stand side by side."""
    levels: dict[tuple[object, ...], list[Claim]] = {}
    for claim in story.claims:
        key = _column(story, claim)
        if key is not None:
            levels.setdefault(key, []).append(claim)
    found: list[Question | None] = []
    tables: dict[tuple[object, ...], list[list[_Row]]] = {}
    for claims in levels.values():
        rows = _rows(story, claims)
        if len(rows) > 1 and all(row.fact.zone == "table_row" for row in rows):
            period = rows[0].fact.period.timex if rows[0].fact.period else None
            tables.setdefault((period, *(text_of(row.name) for row in rows)), []).append(rows)
        else:
            found.append(_ask(story, claims, rows))
    found += [_table(story, columns[:_COLUMNS]) for columns in tables.values()]
    return found


_COLUMNS = 3
"""Of a table, what a reader takes in as sentences."""


def _table(story: Story, columns: Sequence[Sequence["_Row"]]) -> Question | None:
    """Ask for the columns of a table that have the same rows: `Revenue was $4 million at Acme and $3 million at Globex.`."""
    metrics = [metric_words(story, rows[0].fact) for rows in columns]
    names = listed([row.name for row in columns[0]][:4])
    if None in metrics or len(columns[0]) > 4:
        return None
    lead = columns[0][0].fact
    time = when(story, lead)
    answer: list[tuple[Phrase, list[Claim]]] = []
    for rows, metric in zip(columns, metrics, strict=True):
        if metric is None:
            return None
        cells = listed([_cell(row) for row in rows])
        words = _moves(text_of(metric), rows) or phrase(metric, _was(story, rows, metric), cells)
        if not answer and time:
            words = _opened(story, time, words)
        answer.append((sentence(words), [row.claim for row in rows]))
    sentences, told = within_length(answer)
    measured = [metric for metric in metrics if metric is not None][: len(sentences)]
    levels = {text_of(metric).lower() for metric in measured}
    # How revenue changed is told of revenue, without being asked for.
    asked_for = [metric for metric in measured if _moved(text_of(metric)).lower() not in levels]
    many = len(asked_for) > 1 or plural(text_of(asked_for[0]))
    verb = (
        ("were the " if many else "was the ")
        if lead.status == "reported"
        else ("are the expected " if many else "is the expected ")
    )
    wording = phrase(f"what {verb}", listed(asked_for), " of ", names, time)
    return asked(KIND, wording, sentences, told, _announcing(story, time))


def _opened(story: Story, time: Phrase, words: Phrase) -> Phrase:
    """Begin the first sentence of a table with its time: `In 2025 revenue was …`; a name keeps its capital."""
    first = text_of(words).split()[0]
    begins = words[0].text
    if first[1:].islower() and not any(name.startswith(first) for name in story.companies):
        begins = f"{begins[:1].lower()}{begins[1:]}"
    # The time comes with a space in front.
    return phrase(text_of(time[:1]).lstrip(), *time[1:], " ", begins, *words[1:])


def _announcing(story: Story, time: Phrase) -> list[tuple[int, int]]:
    """Return the sentence that gives a table its time, unless that is a row or the head of it."""
    dates = [date for part in time if part.mention and (date := story.mentions.get(part.mention))]
    ordinals = {story.sentence_at(date.start) for date in dates if date.zone in ("body", "heading")}
    return [story.document.sentences[each][:2] for each in sorted(ordinals)]


_ADDS = pattern(r"\bcontribut(?:e[sd]?|ing)\b")
"""What is added to a figure is not the figure."""
_MOVE = pattern(r"(?P<what>\S.*) (?:change|growth)|(?:[Cc]hange|[Gg]rowth) in (?P<thing>\S.*)")
_SIGNS = "+-−–"


def _moved(metric: str) -> str:
    """Return what changed, of the head of a column that tells changes: `Revenue change` → `Revenue`; else nothing."""
    found = _MOVE.fullmatch(metric)
    return found["what"] or found["thing"] if found else ""


def _moves(metric: str, rows: Sequence["_Row"]) -> Phrase | None:
    """Tell a column of changes by verbs: `Revenue rose 6% at Acme and fell 2% at Globex`; None if one did neither."""
    what = _moved(metric)
    sizes = [row.fact.value.low for row in rows]
    is_reported = all(row.fact.status == "reported" and row.fact.value.kind == "percent" for row in rows)
    if not what or not is_reported or any(size is None or not size for size in sizes):
        return None
    ways = [
        (
            verb,
            [
                _cell(_unsigned(row))
                for row, size in zip(rows, sizes, strict=True)
                if size and (size > 0) == is_up
            ],
        )
        for verb, is_up in (("rose", True), ("fell", False))
    ]
    return phrase(f"{what} ", listed([phrase(f"{verb} ", listed(cells)) for verb, cells in ways if cells]))


def _unsigned(row: "_Row") -> "_Row":
    """Leave the sign of a figure to its verb."""
    bare = (
        each.model_copy(update={"text": each.text.lstrip(_SIGNS)}) if each.mention else each
        for each in row.figure
    )
    return row._replace(figure=tuple(bare))


def _column(story: Story, claim: Claim) -> tuple[object, ...] | None:
    """Return what figures must share to stand in one list."""
    fact = claim.fact
    is_level = fact.change is None or fact.change.kind == "to"
    if (
        not is_level
        or fact.negated
        or fact.metric is None
        or fact.subject is None
        or fact.status == "proposal"
        or is_voice(fact)
        or is_coming(story, fact)
        or _EXTREME.search(story.text, fact.sentence.start, fact.value.start)
        or (
            fact.metric.id == "share"
            and not _SHARE.search(story.text, fact.sentence.start, fact.sentence.end)
        )
        or fact.metric.id in BEARERS
        or fact.metric.id == "payment"
        or _ADDS.search(story.text, fact.sentence.start, fact.value.start)
        or (fact.metric.id == "net_worth" and fact.subject.kind == "company")
        or not (measurable(fact) or is_share(fact) or _is_cell(fact))
    ):
        return None
    period = fact.period.timex if fact.period else None
    return fact.metric.id, narrowed(fact.metric), period, fact.value.unit, fact.value.per


def _is_cell(fact: Fact) -> bool:
    """Tell a percentage that only the head of its column names: `Revenue change`."""
    return (
        fact.zone == "table_row"
        and fact.value.kind == "percent"
        and fact.metric is not None
        and fact.metric.id == "other"
        and len(fact.metric.text.split()) > 1  # `Change`: of what?
    )


def _ask(story: Story, claims: Sequence[Claim], rows: Sequence["_Row"]) -> Question | None:
    totals = [claim for claim in claims if _sums_up(story, claim, rows)]
    if len(rows) < 2 or (len(rows) == 2 and not totals and not _side_by_side(story, rows)):
        return None
    kinds = {row.fact.subject.kind for row in rows if row.fact.subject}
    if len(kinds & {"company", "thing"}) > 1 and not totals:
        return None  # A company beside its own products.
    claims_listed = [row.claim for row in rows]
    quotes = _measured(story, each_quoted(story, [*claims_listed, *totals]))
    if quotes is not None and len(within_length(quotes)[0]) < len(quotes):
        quotes = None  # A list of all is told whole.
    answer = [
        *(quotes or [(_list(story, rows), claims_listed), *_totals(story, totals)]),
        *_shares(story, totals),
    ]
    leading = _leading(story, rows[0].fact)
    if leading is not None:
        answer.insert(0, (quote(story, leading.span), ()))
    sentences, told = within_length(answer)
    wording = _leaders(story, rows, leading) or _wording(story, rows, totals)
    return asked(KIND, wording, sentences, told, [leading.span] if leading else ()) if wording else None


def _measured(story: Story, quotes: list[Told] | None) -> list[Told] | None:
    """Say at the end of a sentence what its figure measures, if only the first has that: `is near $3 billion in revenue`."""
    if quotes is None or len(quotes) < 2:
        return quotes
    metrics = {claim.fact.metric.id: claim.fact for claim in quotes[0][1] if claim.fact.metric}
    return [quotes[0], *(_in_metric(story, told, metrics) for told in quotes[1:])]


def _in_metric(story: Story, told: Told, metrics: Mapping[str, Fact]) -> Told:
    words, claims = told
    fact, begin = claims[-1].fact, first_quote(words)
    first = metrics.get(fact.metric.id) if fact.metric and fact.metric.inherited else None
    if first is None or first.metric is None or begin is None:
        return told
    of = re.compile(rf"\sin\s{re.escape(first.metric.text)}\b").match(story.text, first.value.end)
    is_last = text_of(words).rstrip(".").endswith(printed(fact.value.text))
    if of is None or not is_last:
        return told
    said = stretch(story.text, begin[0], fact.value.end)
    return sentence(phrase(said, f" in {printed(first.metric.text)}")), claims


_LEAD = pattern(
    r"(?:A few|A handful of|Two|Three|Four|Five|Six|Seven|Eight)\s(?P<who>[a-z]+s)\s(?:lead|dominate|control|share)\b"
)
"""A sentence that says of what follows who leads."""
_MOST_OF = 20
"""Percent of a market from which somebody leads it."""
_FEWEST = 3
"""Shares of a market that show who leads it."""


class _Leading(NamedTuple):
    """A sentence that announces those who lead a market."""

    who: str
    span: tuple[int, int]


def _leading(story: Story, fact: Fact) -> _Leading | None:
    """Find `Three yards lead the field.` before the shares of these."""
    before = story.document.sentence_before(story.sentence_at(fact.value.start))
    if before is None or not is_share(fact):
        return None
    span = story.document.sentences[before][:2]
    found = _LEAD.match(story.text, *span)
    is_free = found is not None and span[0] not in story.touched and quotable(story, before) is not None
    return _Leading(found["who"], span) if found and is_free else None


def _leaders(story: Story, rows: Sequence["_Row"], leading: _Leading | None) -> Phrase | None:
    """Ask who leads a market of which the shares of three are told, or that the article says is led by them."""
    market = _market(story, rows)
    shares = [row.fact.value.low for row in rows if is_share(row.fact) and row.fact.status == "reported"]
    if not market or len(shares) < len(rows):
        return None
    if leading is not None:
        return phrase(f"which {leading.who} lead {market}")
    is_led = len(rows) >= _FEWEST and max(share or 0 for share in shares) >= _MOST_OF
    if not is_led:
        return None
    is_now = rows[0].fact.period is None and is_present(story, rows[0].fact)
    return phrase(f"who {'leads' if is_now else 'led'} {market}", when(story, rows[0].fact))


class _Row(NamedTuple):
    claim: Claim
    fact: Fact
    """The statement of the claim that stands beside the others."""
    name: Phrase
    figure: Phrase


def _rows(story: Story, claims: Sequence[Claim]) -> list[_Row]:
    """Take the longest run of figures that stand in one sentence, or in sentences or rows that touch."""
    runs: list[dict[str, _Row]] = []
    last = -2
    stated = [(fact, claim) for claim in claims for fact in claim.facts]
    for fact, claim in sorted(stated, key=_position):
        subject, figure = fact.subject, amount(story, fact)
        name = named(story, subject) if subject and subject.kind != "group" else None
        if subject is None or name is None or figure is None or fact.zone != claim.fact.zone:
            continue
        if _BUYING.match(story.text, subject.end):
            continue  # `with Spain buying $4 million of it`: the figure is another one's.
        here = story.sentence_at(fact.value.start)
        near = 0 if is_share(fact) else 1
        if not runs or here > last + near or subject.name in runs[-1]:
            runs.append({})
        runs[-1][subject.name] = _Row(claim, fact, name, figure)
        last = here
    return list(max(runs, key=len, default={}).values())[:_MOST]


def _position(row: tuple[Fact, Claim]) -> int:
    return row[0].value.start


def _side_by_side(story: Story, rows: Sequence[_Row]) -> bool:
    sentences = {story.sentence_at(row.fact.value.start) for row in rows}
    return len(sentences) == 1 or all(row.fact.zone in ("table_row", "list_item") for row in rows)


def _sums_up(story: Story, claim: Claim, rows: Sequence[_Row]) -> bool:
    """Tell whether a figure is that of all the listed together: their group is named, counted or close by."""
    subject, sentence = claim.fact.subject, claim.fact.sentence
    if subject is None or subject.kind != "group" or len(rows) < 2:
        return False
    if not sentence.start <= subject.start < sentence.end:
        return False
    names = {row.fact.subject.name for row in rows if row.fact.subject}
    if subject.members:
        return len(rows) == len(subject.members) and names == set(subject.members)
    counted = next((_COUNTS[word] for word in subject.name.lower().split() if word in _COUNTS), None)
    if counted is not None:
        return counted == len(rows)
    first = story.sentence_at(rows[0].fact.value.start)
    return abs(first - story.sentence_at(claim.fact.value.start)) <= 1


def _list(story: Story, rows: Sequence[_Row]) -> Phrase:
    """Write `Capital spending is expected to be $4 billion at Acme and about $3 billion at Globex, according to Initech.`."""
    sources = {text_of(_according(story, row.fact)) for row in rows}
    said = _according(story, rows[0].fact) if len(sources) == 1 else phrase()
    cells = [
        _cell(row) if len(sources) == 1 else phrase(_cell(row), _according(story, row.fact)) for row in rows
    ]
    metric = _plain(metric_words(story, rows[0].fact) or phrase("the figure"))
    return sentence(phrase(metric, _was(story, rows, metric), listed(cells), said))


def _cell(row: _Row) -> Phrase:
    kind = row.fact.subject.kind if row.fact.subject else "thing"
    return phrase(row.figure, {"place": " in ", "person": " for "}.get(kind, " at "), row.name)


def _was(story: Story, rows: Sequence[_Row], metric: Phrase) -> str:
    """Write the verb of a list of figures, by the status of most: ` is expected to be `, ` were `."""
    many = plural(text_of(metric))
    if _expected(rows):
        return f" {'are' if many else 'is'} expected to be "
    return f" {_be(story, rows, many=many)} "


def _be(story: Story, rows: Sequence[_Row], *, many: bool) -> str:
    """Write `are` for levels that the article tells in the present and gives no period for, `were` for others."""
    if all(row.fact.period is None and is_present(story, row.fact) for row in rows):
        return "are" if many else "is"
    return "were" if many else "was"


def _expected(rows: Sequence[_Row]) -> bool:
    return sum(row.fact.status != "reported" for row in rows) * 2 > len(rows)


def _according(story: Story, fact: Fact) -> Phrase:
    source = source_noun(story, fact)
    return phrase(", according to ", source.words) if source else phrase()


def _totals(story: Story, totals: Sequence[Claim]) -> list[tuple[Phrase, Sequence[Claim]]]:
    """Tell the total with its growth, then any other total that the article gives."""
    told: list[tuple[Phrase, Sequence[Claim]]] = []
    wanted = {claim.fact.id for claim in totals}
    beside = [
        claim
        for start in sorted({claim.fact.sentence.start for claim in totals})
        for claim in story.claims_in(start)
    ]
    found = [each for each in statements(story, beside) if each.level and each.level.fact.id in wanted]
    # The total with most told of it is the article's main one.
    for statement in sorted(found, key=lambda each: -len(each.claims)):
        if statement.level is None:
            continue
        if not told:
            words = tell(story, [statement], Noun(phrase("the total"), plural=False), dated=False)
            if words is not None:
                told.append((sentence(words), statement.claims))
        else:
            figure = amount(story, statement.level.fact)
            if figure is not None:
                is_ahead = statement.level.fact.status != "reported"
                words = phrase(
                    f"another {'estimate' if is_ahead else 'count'} puts the total at ",
                    figure,
                    _according(story, statement.level.fact),
                )
                told.append((sentence(words), (statement.level,)))
    return told


_NEAR = 12
"""Sentences around a total in which a share of it is looked for."""
_SIZE = pattern(
    r"^(?:(?:the|two|three|four|five|six|seven|eight|nine|ten|big|biggest|major|large|largest|leading|top)\s+)+",
    re.I,
)


def _shares(story: Story, totals: Sequence[Claim]) -> list[tuple[Phrase, Sequence[Claim]]]:
    """Quote what part of the total goes where; of no total that the article gives twice."""
    if any(total.fact.id in story.contested for total in totals):
        return []
    groups = {_SIZE.sub("", claim.fact.subject.name).lower() for claim in totals if claim.fact.subject}
    periods = {claim.fact.period.timex if claim.fact.period else None for claim in totals}
    for claim in [each for total in totals for each in story.claims_around(total, _NEAR)]:
        fact = claim.fact
        if not is_share(fact) or fact.subject is None or (fact.period and fact.period.timex) not in periods:
            continue
        quote = quoted(story, [claim]) if _SIZE.sub("", fact.subject.name).lower() in groups else None
        if quote is not None and not any(total in quote[1] for total in totals):
            return [quote]
    return []


def _plain(metric: Phrase) -> Phrase:
    """Leave out what says that it is of all together."""
    return phrase(re.sub(r"^(?:total|combined|overall) ", "", text_of(metric)))


def _wording(story: Story, rows: Sequence[_Row], totals: Sequence[Claim]) -> Phrase | None:
    main = totals[0].fact if totals else rows[0].fact
    metric = metric_words(story, main)
    group = named(story, main.subject) if totals and main.subject else listed([row.name for row in rows][:4])
    if metric is None or group is None or text_of(metric) in ("share", "shares"):
        return None
    if not totals and len(rows) > 4:
        return None
    metric = _plain(metric)
    many = plural(text_of(metric))
    if not many and not totals and counted(text_of(metric)):
        metric, many = phrase(text_of(metric), "s"), True
    is_expected = _expected(rows)
    verb = ("are" if many else "is") if is_expected else _be(story, rows, many=many)
    market, time = _market(story, rows), when(story, main)
    if market and not is_expected:
        does = "do" if verb == "are" else "did"
        return phrase(f"what shares of {market} {does} ", group, " hold", time)
    outlay = _OUTLAY.fullmatch(text_of(metric))
    if outlay is not None and is_expected:
        does, link = _LAYS_OUT[outlay["what"]]
        on = f" {link} {outlay['on']}" if outlay["on"] else ""
        return phrase("how much are ", group, f" expected to {does}{on}", time)
    hope = "expected " if is_expected else ""
    return phrase(f"what {verb} the {hope}", metric, " of ", group, time)


_OUTLAY = pattern(r"(?:(?P<on>[A-Z]{2,}) (?:capital )?)?(?P<what>investment|spending)")
_LAYS_OUT = {"investment": ("invest", "in"), "spending": ("spend", "on")}
"""What is spent is asked for by a verb."""
_MARKET = pattern(
    r"\s(?:of|in)\s(?P<thing>(?:the\s)?[\w.'’ -]{3,50}?\smarket(?: for (?:[a-z-]+ ){0,3}[a-z]+s\b)?)"
)
_THE_MARKET = pattern(r"\s(?:of|in)\sthe\smarket\b")
_UNSAID = pattern(r"(?:the|its|their|that|this|our) market$|\b(?:its|their|this|that)\b")


def _market(story: Story, rows: Sequence[_Row]) -> str:
    """Say of what market the shares are, where the sentence of one of them does: `Chile's salt market`."""
    for fact in (row.fact for row in rows if is_share(row.fact)):
        found = _MARKET.match(story.text, fact.value.end, fact.sentence.end)
        if found and not _UNSAID.search(found["thing"]):
            return printed(found["thing"])
        if found or _THE_MARKET.match(story.text, fact.value.end, fact.sentence.end):
            which = in_full(story, "market")
            return f"the {which}" if which else ""
    return ""
