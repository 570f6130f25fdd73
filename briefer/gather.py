"""Two questions that belong together → one that asks for what both answers are about: `How do Acme and Globex compare?`."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from briefer.pattern import pattern
from briefer.question import Question
from briefer.wording.answer import LONGEST, LONGEST_LIST
from briefer.wording.jointly import jointly
from briefer.wording.nouns import measured, plural, topic
from briefer.wording.onward import THIN, continued, naming
from briefer.wording.passage import in_sentences
from briefer.wording.phrase import Phrase, answering, listed, phrase, possessive, text_of, word_count
from briefer.wording.quoting import quotable, quote
from briefer.wording.referent import country_of_section, protagonist
from briefer.wording.story import Story, figure_of

__all__ = ["gathered"]

_SCANT = 15
"""Words below which an answer is glad of any company."""
_OUTLAYS = dict.fromkeys(("capital_expenditure", "investment", "spending"), "spending")
"""Metrics that are spoken of together."""
_SMALL = frozenset("the a an of in for".split())
_NAMES = r"(?:[^,?]+, )*[^,?]+? and [A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*)*"
_LISTED = pattern(rf" of ({_NAMES})(?= in |\?)|(?<=market do )({_NAMES})(?= hold\?)")
"""Whom a breakdown lists."""
_TARGET = pattern(r"What is (?P<who>[^?]+?)['’]s? price target for (?P<whom>[^?]+)\?")
_OF_SHARE = pattern(r"(?:What was|How(?: much| far)? did) (?P<whom>[^?]+?)['’]s? share price\b[^?]*\?")
_TRADED = frozenset({"share_price", "price_target", "index_level", "market_value"})
_DETAILS = frozenset({"object", "paragraph", "plain", "said"})
"""Kinds that are not asked for in place of what weighs more."""
_REACH = 3
"""Sentences from one answer to another of its paragraph that belongs to it."""
_WIDEST = 28
"""Words of a question that asks two things."""


def gathered(
    story: Story, question: Question, spare: Sequence[Question], taken: Collection[int], *, scarce: bool
) -> tuple[Question, Question] | None:
    """Ask with a question another one that belongs to it and leaves the answer short enough; None if there is none.

    Args:
        story: where the questions are from.
        question: what is asked for in any case.
        spare: what may be asked for with it, the best first.
        taken: where sentences begin that other answers tell.
        scarce: there is no room for all; if there is, only thin answers need company.

    Returns:
        The question that asks both, and the other one.
    """
    for one, two in _pairs(story, question, spare, scarce=scarce):
        other = two if one is question else one
        is_contest = _leads(one, two)
        if is_contest:
            one = continued(story, one, taken)  # All that its paragraph says of the market.
        if _is_loan(story, one, two):
            two = answering(two, quote(story, two.citations[0], leaning=True))  # It has also borrowed.
        parts, cited, facts = _answered(story, one, two, taken)
        is_list = _announces(story, one, two)
        wording = (
            _heading_for(story, one, two)
            if is_list
            else _worded(story, one, two, main=question, scarce=scarce)
        )
        longest = LONGEST_LIST if is_list or is_contest else LONGEST
        is_fit = wording is not None and len(wording.split()) <= _WIDEST
        if parts and len(text_of(parts).split()) <= longest and is_fit:
            kind = two.kind if is_list or wording == two.question else one.kind
            both = answering(one, parts, kind=kind, question=wording, facts=facts, citations=cited)
            return both, other
    return None


def _pairs(
    story: Story, question: Question, spare: Sequence[Question], *, scarce: bool
) -> Iterator[tuple[Question, Question]]:
    """Go through the pairs to ask for: of one paragraph first, then of two that touch, then of one company.

    The answers of one paragraph keep their order; elsewhere the weightier question comes first, unless it hardly
    says a thing.
    """
    others = [
        each
        for each in spare
        if (scarce or min(_length(question), _length(each)) < THIN)
        and not question.kind == each.kind == "paragraph"
        and (_is_akin(story, question, each) or (scarce and _is_rest(story, question, each)))
    ]
    # First what is asked of a sentence that the answer quotes anyway, then what needs no sentence before its own.
    for other in sorted(others, key=lambda each: _order(story, question, each)):
        if _in_one(story, question, other):
            one, two = sorted((question, other), key=_begin)
            yield one, two
    for other in others:
        one, two = sorted((question, other), key=_begin)
        if _announces(story, one, two):
            yield one, two
    apart = [each for each in others if not (each.facts and {*each.facts} <= {*question.facts})]
    # Who has least to say has the first choice of company.
    for other in sorted(apart, key=_length):
        if _beside(story, question, other, scarce=scarce) and not _has_better(story, other, question, spare):
            one, two = sorted((question, other), key=_is_scant)
            yield one, two
    for other in apart:
        if (scarce and (_is_party(story, question, other) or _is_target(question, other))) or _is_loan(
            story, question, other
        ):
            yield question, other
        elif scarce and _is_target(other, question):
            yield other, question
    for other in apart:
        is_alone = (scarce and not story.has_sections) or not _has_own(story, other, spare)
        if _lists_alike(story, question, other) or (_of_one(story, question, other) and is_alone):
            one, two = sorted((question, other), key=_is_scant)
            yield (two, one) if _leads(two, one) else (one, two)


_LEADS = pattern(r"Who leads (?P<market>[^?]+)\?")


def _leads(one: Question, two: Question) -> bool:
    """Tell the shares of a market from the results of those that hold them."""
    return _LEADS.fullmatch(one.question) is not None and _names(two) is not None


def _announces(story: Story, one: Question, two: Question) -> bool:
    """Tell whether the first answer stands in the paragraph that announces the list which the second one tells.

    What it says of the same metric is then where the list starts from.
    """
    zones = story.document.zones
    items = [zones[zone] for zone in _zones(story, two)]
    parents = {item.parent for item in items}
    metrics = [
        {fact.metric.id for name in each.facts if (fact := story.facts[name]).metric} for each in (one, two)
    ]
    is_list = all(item.kind == "list_item" for item in items) and len(items) > 1
    return is_list and parents == _zones(story, one) and not metrics[0].isdisjoint(metrics[1])


_SEEN = pattern(
    r"What do .+? (?:say about|expect for) (?P<what>.+?)(?P<time> (?:in|by) (?:the end of )?\d{4})?\?"
)


_MACRO = {
    "gdp_growth": "economic growth",
    "growth": "economic growth",
    "inflation": "inflation",
    "interest_rate": "interest rate",
    "unemployment": "unemployment",
}


def _heading_for(story: Story, one: Question, two: Question) -> str:
    """Ask where something is heading of which one answer tells the last move, and the other what is expected."""
    seen = _SEEN.fullmatch(two.question)
    moved = [fact for name in one.facts if (fact := story.facts[name]).change and fact.status == "reported"]
    if seen is None or not moved:
        return two.question
    metrics = [metric.id for name in two.facts if (metric := story.facts[name].metric)]
    named = list(dict.fromkeys(_MACRO[each] for each in metrics if each in _MACRO))
    where = country_of_section(story, story.facts[one.facts[0]].sentence.end)
    if where and len(named) > 1 and all(each in _MACRO for each in metrics):
        return f"Where are {text_of(possessive(phrase(where)))} {text_of(listed(named))} heading{seen['time'] or ''}?"
    are = "are" if " and " in seen["what"] or plural(seen["what"]) else "is"
    return f"Where {are} {seen['what']} heading{seen['time'] or ''}?"


def _is_akin(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two questions share a subject, a metric or a word that names what is asked for, or one answer holds both."""
    if {*one.citations} >= {*two.citations} or {*one.citations} <= {*two.citations}:
        return True
    if _is_all_of_section(story, one, two):
        return True
    named, other = ({*_named(story, each)} for each in (one, two))
    return not named.isdisjoint(other) or not naming(one.question).isdisjoint(naming(two.question))


def _is_all_of_section(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two answers stand in the only paragraph under a heading, which says what they share."""
    zones = {*_zones(story, one), *_zones(story, two)}
    zone = min(zones)
    around = story.document.zones[max(zone - 1, 0) : zone + 2]
    return len(zones) == 1 and len(around) == 3 and around[0].kind == around[2].kind == "heading"


def _is_rest(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two answers stand in paragraphs of one section that touch."""
    zones = sorted({*_zones(story, one), *_zones(story, two)})
    sections = {story.section_at(story.document.zones[zone].start) for zone in zones}
    return len(zones) == 2 and zones[1] - zones[0] <= 2 and len(sections) == 1 and None not in sections


def _named(story: Story, question: Question) -> Iterator[tuple[str, str]]:
    """Go through the subjects of an answer, and what its first figure measures."""
    told = [story.facts[name] for name in question.facts]
    for fact in told:
        if fact.subject:
            yield from (("subject", name) for name in (fact.subject.name, *fact.subject.members))
    for fact in told[:1]:
        if fact.metric:
            yield "metric", _OUTLAYS.get(fact.metric.id, fact.metric.id)


def _order(story: Story, question: Question, other: Question) -> tuple[bool, int, int]:
    """Order what may be asked with a question; of a section of one paragraph first what it begins with."""
    begins = other.citations[0][0] if _is_all_of_section(story, question, other) else 0
    return {*other.citations}.isdisjoint(question.citations), begins, len(other.citations)


def _has_own(story: Story, question: Question, spare: Iterable[Question]) -> bool:
    """Tell whether a question has company in its own paragraph."""
    return any(each is not question and _in_one(story, question, each) for each in spare)


def _has_better(story: Story, question: Question, other: Question, spare: Sequence[Question]) -> bool:
    """Tell whether a question has company in its own paragraph, or nearer than another one."""
    distance = _distance(story, question, other)
    return _has_own(story, question, spare) or any(
        each is not question and _distance(story, question, each) < distance for each in spare
    )


def _length(question: Question) -> int:
    return len(question.answer.split())


def _is_scant(question: Question) -> bool:
    return _length(question) < _SCANT


def _begin(question: Question) -> tuple[tuple[int, int], int]:
    return question.citations[0], len(question.citations)


def _in_one(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two answers stand in one paragraph, and near each other in a long one."""
    if len({*_zones(story, one), *_zones(story, two)}) != 1:
        return False
    told = [sorted(story.sentence_at(start) for start, _ in each.citations) for each in (one, two)]
    return max(told[0][0], told[1][0]) - min(told[0][-1], told[1][-1]) <= _REACH


def _zones(story: Story, question: Question) -> set[int]:
    return {story.document.zone_index_at(start) for start, _ in question.citations}


def _distance(story: Story, one: Question, two: Question) -> int:
    """Count the paragraphs from one answer to the other."""
    return min(abs(here - there) for here in _zones(story, one) for there in _zones(story, two))


def _beside(story: Story, question: Question, other: Question, *, scarce: bool) -> bool:
    """Tell whether a thin answer stands in the next paragraph and has the same subject, or hardly says a thing.

    Where there is no room for all, what is left of a section is told together.
    """
    one, two = sorted((question, other), key=_begin)
    first, last = max(_zones(story, one)), min(_zones(story, two))
    kinds = {story.document.zones[zone].kind for zone in range(first, last + 1)}
    length = min(map(_length, (one, two)))
    if not (one.facts and two.facts) or length >= THIN or kinds != {"body"} or last <= first:
        return False
    is_kin = not _subjects(story, one).isdisjoint(_subjects(story, two))
    if is_kin or (scarce and story.has_sections):
        return last - first == 1
    # A quotation says of whom it speaks; words of ours would seem to go on about the same.
    is_quoted = all(in_sentences(story, each) for each in (one, two) if _is_scant(each))
    return length < _SCANT and last - first <= 2 and is_quoted


def _of_one(story: Story, one: Question, two: Question) -> bool:
    """Tell whether two thin answers are about one company, wherever they stand."""
    heads = [story.facts[each.facts[0]].subject for each in (one, two) if each.facts]
    names = {head.name if head is not None and head.kind == "company" else None for head in heads}
    is_thin = all(_length(each) < THIN and each.kind != "breakdown" for each in (one, two))
    return is_thin and len(heads) == 2 and len(names) == 1 and None not in names


def _is_party(story: Story, deal: Question, other: Question) -> bool:
    """Tell the results of who is bought or buys: they say how large the deal is for him."""
    is_deal = deal.kind == "deal" and other.kind in ("results", "growth")
    if not is_deal or _length(other) >= THIN + _SCANT:
        return False
    head = story.facts[other.facts[0]]
    is_result = head.metric is not None and head.metric.id not in _TRADED
    shown = story.companies.get(head.subject.name) if head.subject else None
    return (
        is_result
        and shown is not None
        and head.subject is not None
        and any(name in deal.question for name in (head.subject.name, shown.text))
    )


_BOUGHT = pattern(r"How much has (?P<buyer>[^?]+?) agreed to pay for [^?]+\?")
_SINGLE = pattern(r"How much did (?P<who>[^?,]+?) raise in [^?,]+\?")


def _is_loan(story: Story, one: Question, two: Question) -> bool:
    """Tell the money that a company has raised from what it has borrowed as well."""
    facts = [story.facts[name] for name in two.facts]
    debts = [fact for fact in facts if fact.metric and fact.metric.id in ("debt", "loans")]
    raised = _SINGLE.fullmatch(one.question)
    return (
        raised is not None
        and len(debts) == len(facts) > 0
        and all(
            fact.status == "reported" and raised["who"] in (fact.subject.name if fact.subject else "")
            for fact in debts
        )
        and "borrowed" in two.answer
    )


def _is_target(one: Question, two: Question) -> bool:
    """Tell the price of a share from what a broker expects of it."""
    share, target = _OF_SHARE.fullmatch(one.question), _TARGET.fullmatch(two.question)
    return share is not None and target is not None and share["whom"] == target["whom"]


def _lists_alike(story: Story, one: Question, two: Question) -> bool:
    """Tell two breakdowns that list the same names."""
    lists = [
        {fact.subject.name for name in each.facts if (fact := story.facts[name]).subject}
        for each in (one, two)
        if each.kind == "breakdown"
    ]
    return len(lists) == 2 and lists[0] == lists[1] and _names(one, two) is not None


def _names(*breakdowns: Question) -> str | None:
    """Return whom breakdowns list, in the words of the first that names them."""
    found = [listed for each in breakdowns if (listed := _LISTED.search(each.question))]
    return found[0][1] or found[0][2] if found else None


def _subjects(story: Story, question: Question) -> set[str]:
    """Return whom a question is about; a list of many is about none of them."""
    if question.kind == "breakdown":
        return set()
    told = [story.facts[name] for name in question.facts]
    return {fact.subject.name for fact in told if fact.subject and fact.subject.kind != "thing"}


def _worded(story: Story, one: Question, two: Question, *, main: Question, scarce: bool) -> str | None:
    """Ask both, if one question can; None if not.

    Of two that ask for the same thing, or that the article asks itself, only the one that says more of it.
    Where there is no room, what stands in one paragraph and is about something else is told without being asked for.
    """
    for own in story.own_questions:
        for each, other in ((one, two), (two, one)):
            if each.question == own.text and own.figures & {
                figure_of(story.facts[name]) for name in other.facts
            }:
                return own.text
    if (led := _LEADS.fullmatch(one.question)) and (names := _names(two)):
        return f"How do {names} compare in {led['market']}?"
    if _lists_alike(story, one, two) and (names := _names(one, two)):
        return f"How do {names} compare?"
    if _is_loan(story, one, two):
        return one.question
    if _is_target(one, two) and (target := _TARGET.fullmatch(two.question)):
        return _reaction(story, one, target["whom"])
    if _matter(story, one) == _matter(story, two) or _is_one_price(story, one, two):
        return max(one.question, two.question, key=len)
    words = [
        {word.removesuffix("'s").removesuffix("'") for word in each.question.lower().rstrip("?").split()}
        for each in (one, two)
    ]
    if words[0] <= words[1] | _SMALL or words[1] <= words[0] | _SMALL:
        return max(one.question, two.question, key=len)
    if together := jointly(story, one, two):
        return together
    if aimed := _aimed(story, one, two):
        return aimed
    is_near = _in_one(story, one, two)
    if not is_near and _is_party(story, one, two):
        bought = _BOUGHT.fullmatch(one.question)
        return f"What is {bought['buyer']} buying, and for how much?" if bought else one.question
    is_told = not {*one.citations}.isdisjoint(two.citations)
    if not is_near or not (scarce or is_told):
        return None
    # What the article's own company does is more of a question than what is so of all.
    name = protagonist(story)
    of_it = [each.question for each in (one, two) if name is not None and name in each.question]
    if len(of_it) == 1:
        return of_it[0]
    return main.question if one.kind in _DETAILS else one.question


def _reaction(story: Story, share: Question, company: str) -> str:
    """Ask for what a share did and what a broker makes of it; to the results, where the article tells of them."""
    subject = story.facts[share.facts[0]].subject if share.facts else None
    is_after = subject is not None and any(
        claim.fact.metric is not None
        and claim.fact.metric.id in _RESULTS
        and claim.fact.status == "reported"
        and claim.fact.subject is not None
        and claim.fact.subject.name == subject.name
        for claim in story.claims
    )
    name = text_of(possessive(phrase(company)))
    if is_after:
        return f"How did investors and analysts react to {name} results?"
    return f"What do investors and analysts make of {company}?"


_RESULTS = frozenset(
    {"revenue", "net_income", "profit", "earnings_per_share", "net_loss", "operating_income"}
)


def _aimed(story: Story, one: Question, two: Question) -> str | None:
    """Ask how high a rate is that one answer tells, and the other what it is to be: `How high is Acme's operating margin?`."""
    heads = [story.facts[each.facts[0]] for each in (one, two) if each.facts]
    if len(heads) != 2 or heads[0].status != "reported" or heads[1].status not in ("target", "guidance"):
        return None
    names = {fact.subject.name for fact in heads if fact.subject}
    rates = {fact.metric.id.rpartition("_")[2] for fact in heads if fact.metric}
    noun = measured(story, heads[0])
    if len(names) != 1 or len(rates) != 1 or noun is None or heads[0].value.kind != "percent":
        return None
    return f"How high {noun.be} {text_of(noun.words)}, and what is the target?"


def _matter(story: Story, question: Question) -> tuple[object, ...]:
    """Return what two questions share that ask for the same thing."""
    facts = [story.facts[name] for name in question.facts[:1]]
    return question.kind, *((topic(fact), fact.period and fact.period.timex, fact.status) for fact in facts)


def _is_one_price(story: Story, one: Question, two: Question) -> bool:
    """Tell two questions of one share price and day, or of no day."""
    facts = [story.facts[each.facts[0]] for each in (one, two) if each.facts]
    prices = {
        fact.subject.name
        for fact in facts
        if fact.subject and fact.metric and fact.metric.id == "share_price"
    }
    days = {fact.period.timex for fact in facts if fact.period}
    is_price = all(fact.metric and fact.metric.id == "share_price" for fact in facts)
    return len(facts) == 2 and is_price and len(prices) == 1 and len(days) < 2


def _answered(
    story: Story, one: Question, two: Question, taken: Collection[int]
) -> tuple[Phrase, tuple[tuple[int, int], ...], tuple[str, ...]]:
    """Answer both, and return the sentences that the answer rests on and the facts that it tells.

    What both quote is told once, and so is what stands between two answers of one paragraph. Empty where the
    second of these cannot be quoted.
    """
    cited = tuple(sorted({*one.citations, *two.citations}))
    facts = tuple(dict.fromkeys((*one.facts, *two.facts)))
    behind, before = in_sentences(story, two), in_sentences(story, one)
    if not _in_one(story, one, two):
        return phrase(one.parts, " ", two.parts), cited, facts
    if behind is None:
        return phrase(), cited, facts
    if before is None:
        return phrase(one.parts, " ", two.parts), cited, facts
    told = {**behind, **before}
    whole = {**told, **_between(story, told, taken)}
    if sum(map(word_count, whole.values())) <= LONGEST:
        told = whole
    spans = [story.document.sentences[each][:2] for each in sorted(told)]
    parts = phrase()
    for sentence in sorted(told):
        parts = phrase(parts, " " if parts else "", told[sentence])
    held = [claim.fact.id for start, _ in spans for claim in story.claims_in(start)]
    return parts, tuple(spans), tuple(dict.fromkeys((*facts, *held)))


def _between(story: Story, told: Collection[int], taken: Collection[int]) -> dict[int, Phrase]:
    """Quote what stands between the sentences that are told; nothing if one of them cannot be quoted."""
    sentences = story.document.sentences
    missing = [each for each in range(min(told), max(told)) if each not in told]
    if any(sentences[each].start in taken or not quotable(story, each, leaning=True) for each in missing):
        return {}
    return {each: quote(story, sentences[each][:2], leaning=True) for each in missing}
