"""Many questions → the few that a brief has room for."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set

from briefer.fact import Fact
from briefer.gather import gathered
from briefer.pattern import pattern
from briefer.question import ITEM, Question
from briefer.wording.answer import LONGEST
from briefer.wording.asking import joined
from briefer.wording.family import TOPICS
from briefer.wording.figures import figure_mention, stated
from briefer.wording.onward import SCANT, continued, follows
from briefer.wording.passage import ends_with, in_sentences, passage
from briefer.wording.phrase import answering, listed, phrase, possessive, sentence, text_of, word_count
from briefer.wording.quoting import leans, quotable, quote
from briefer.wording.resolved import resolved
from briefer.wording.source import may_be_said, outside_source
from briefer.wording.story import OwnQuestion, Story, figure_of, is_contest

__all__ = ["REST", "choose", "with_rest"]

_QUARTERS = {"count": 3, "labelled": 3, "object": 3, "paragraph": 2, "plain": 3, "said": 2}
"""Kinds that ask for details, and for what is left, weigh less than the news."""
_DEALS = frozenset({"deal_value"})
"""Metrics that are news, whatever kind asks for them."""
_SLIGHT = 15
"""Words below which an answer tells so little that it weighs less, too."""
_Weighed = tuple[int, Question]
_APART = TOPICS | {"market", "risk"}
"""Kinds that no other answer goes on with."""
REST = "paragraph"
"""The kind that tells what is left; an answer before it may go on with its sentences."""
_RESTS = 3
"""How often a brief asks for what is left."""
_LAST = "doubts"
"""The kind that stands at the end, whatever it weighs: it judges the rest, and is no question that takes up room."""


def choose(asked: Sequence[Question], story: Story, most: int) -> list[Question]:
    """Take the weightiest questions, and let short answers go on with what the article says next.

    What an answer went on with needs no question of its own. A kind that is there already counts less.

    Args:
        asked: all questions; no two tell the same fact.
        story: with all its claims.
        most: how many are wanted.
    """
    asked = _quoted(_full(asked, story), story)
    ranked = [(_weight(question, story), question) for question in _in_its_words(asked, story)]
    ranked.sort(key=lambda pair: (-pair[0], pair[1].citations, pair[1].question))
    distinct = {question.question: (weight, question) for weight, question in reversed(ranked)}
    last = [question for _, question in distinct.values() if question.kind == _LAST]
    spare = [pair for pair in distinct.values() if pair[1].kind != _LAST][::-1]
    spare = _uncontradicted(spare, asked, story)
    dues = _dues(story, most)
    chosen: list[Question] = []
    shown: set[object] = set()
    while spare and len(chosen) < most:
        best = _wanted(spare, chosen, story, dues)
        # What goes on with the question may be asked in its place, unless it is a detail beside it.
        least = _weight(best, story) // 2
        best = next((each for weight, each in spare if weight > least and follows(story, each, best)), best)
        best = _richest(best, [each for _, each in spare], story)
        spare = [pair for pair in spare if pair[1] is not best]
        room = most - len(chosen)
        taken = {start for question in chosen for start, _ in question.citations}
        held = {
            start
            for _, other in spare
            if (len(other.citations) > 1 or other.kind in _APART or _is_other(story, best, other))
            and other.kind != REST
            and set(best.citations).isdisjoint(other.citations)
            for start, _ in other.citations
        }
        best = continued(story, best, taken | held)
        shown |= _figures(best, story)
        others = [
            each
            for _, each in spare
            if each.kind not in _APART
            and (not _is_shown(each, shown, story) or {*each.facts} <= {*best.facts})
        ]
        if joint := gathered(story, best, others, taken, scarce=len(spare) >= room):
            best, other = joint
            spare = [pair for pair in spare if pair[1] is not other]
            best = continued(story, best, taken | held)
        shown |= _figures(best, story)
        spare = [pair for pair in spare if not _is_shown(pair[1], shown, story)]
        told = {start for start, _ in best.citations}
        spare = [pair for pair in spare if {start for start, _ in pair[1].citations}.isdisjoint(told)]
        chosen.append(best)
    left = [question for _, question in spare]
    filled = [_of_forecast(_with_loan(each, story)) for each in _onward(chosen, left, story)]
    ordered = _by_section(filled, story) if story.has_sections else _by_news(filled, story)
    ordered = _led(_in_their_paragraph(ordered, story), story)
    # Of what an article asks itself, what asks for its thesis opens the brief.
    ordered.sort(key=lambda question: not (_is_own(question, story) and _asks_for_news(question, story)))
    return [_with_unnamed(story, question) for question in _concluded(ordered, story)] + last


_RAISED = pattern(
    r"How much (?:money )?(?:did (?P<who>[^?,]+?) raise|has (?P<whose>[^?,]+?) raised) in [^?,]+(?P<value>, and at what valuation)?\?"
)


def _with_loan(question: Question, story: Story) -> Question:
    """Ask for all that a company has raised, where the answer tells what it has borrowed beside its round."""
    raised = _RAISED.fullmatch(question.question)
    debts = {metric.id for name in question.facts if (metric := story.facts[name].metric)} & {"debt", "loans"}
    if raised is None or not debts or " borrowed " not in question.answer:
        return question
    words = f"How much has {raised['who'] or raised['whose']} raised{raised['value'] or ''}?"
    return question.model_copy(update={"question": words})


_NOW = pattern(
    r"What does (?P<who>[^?]+?) now expect for its [^?]+ and [^?]+ in (?P<when>(?:fiscal )?\d{4})\?"
)


def _of_forecast(question: Question) -> Question:
    """Ask for the new forecast of which several figures are told, instead of each of them."""
    now = _NOW.fullmatch(question.question)
    if now is None:
        return question
    whose = text_of(possessive(phrase(now["who"])))
    return question.model_copy(update={"question": f"What is {whose} new forecast for {now['when']}?"})


_ASKED = frozenset({"growth", "results", "outlook"})
"""Kinds that ask for a metric, and for nothing else."""


def _is_other(story: Story, one: Question, two: Question) -> bool:
    """Tell whether a question asks for another metric than one of a thin answer, which may not go on with it."""
    metrics = [
        {metric.id for name in each.facts if (metric := story.facts[name].metric)} for each in (one, two)
    ]
    statuses = [{story.facts[name].status for name in each.facts[:1]} for each in (one, two)]
    is_asked = {one.kind, two.kind} <= _ASKED and bool(two.facts)
    return is_asked and metrics[0].isdisjoint(metrics[1]) and statuses[0] != statuses[1]


def with_rest(
    chosen: Sequence[Question], ask: Callable[[Story], Sequence[Question | None]], story: Story, most: int
) -> list[Question]:
    """Ask, where there is room, for what the answers have left; a few times only, since that is details."""
    told = {name for question in chosen for name in question.facts}
    cited = {start for question in chosen for start, _ in question.citations}
    asked_for = sum(question.kind != _LAST for question in chosen)
    room = min(most - asked_for, _RESTS - sum(question.kind == REST for question in chosen))
    found = ask(story.without(told, cited)) if room > 0 else ()
    wordings = {question.question for question in chosen}
    sound = [question for each in found if (question := resolved(story, each)) is not None]
    rest = [each for each in sound if each.question not in wordings]
    rest.sort(key=lambda question: (-_weight(question, story), question.citations))
    last = [question for question in chosen if question.kind == _LAST]
    return [*(question for question in chosen if question.kind != _LAST), *rest[:room], *last]


def _wanted(
    spare: Sequence[_Weighed], chosen: Sequence[Question], story: Story, dues: Mapping[int | None, int]
) -> Question:
    """Return the weightiest question; one of a kind, or of a section that has had its due, counts less."""
    kinds = Counter(question.kind for question in chosen)
    sections = Counter(_section(question, story) for question in chosen)

    def worth(pair: _Weighed) -> int:
        weight, question = pair
        section = _section(question, story)
        # What an article asks itself is all of one kind, and of many matters.
        alike = 0 if _is_own(question, story) else kinds[question.kind]
        beside = max(sections[section] - dues.get(section, 0), 0)
        return int(weight * _SCALE * 5**alike * 2**beside // (6**alike * 3**beside))

    return max(spare, key=worth)[1]


def _section(question: Question, story: Story) -> int | None:
    return story.section_at(question.citations[0][0]) if question.citations else None


def _dues(story: Story, most: int) -> dict[int | None, int]:
    """Return how many questions of a section weigh in full: by its length, of all that a brief has, but one."""
    lengths: Counter[int | None] = Counter()
    for zone in story.document.zones:
        lengths[story.section_at(zone.start)] += zone.end - zone.start
    return {
        section: max(most * length // len(story.text) - 1, 0)
        for section, length in lengths.items()
        if section is not None
    }


def _by_section(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Put what stands under one heading together, the section with the weightiest question first."""
    best: dict[int | None, int] = {}
    said: dict[int | None, set[str]] = {}
    names = _stems(" ".join(each.text for each in story.companies.values()))
    for question in chosen:
        section = _part(question, story)
        best[section] = max(best.get(section, 0), _weight(question, story))
        said.setdefault(section, set()).update(_in_title(question, story) - names)
    announced = _standfirst(story)
    for section in best:
        told = " ".join(_opening(each, story) for each in chosen if _part(each, story) == section)
        if not (_stems(told) - names).isdisjoint(announced):
            best[section] = best[section] * 3 // 2
    # What runs through the article is not what one section alone is about.
    first = said.get(max(best, key=lambda section: best[section], default=None), set())
    heard = {section for section, words in said.items() if words - first}
    by_weight = sorted(chosen, key=lambda question: -best[_part(question, story)])
    return _in_text_order(by_weight, best, heard, story)


_ELSEWHERE = pattern(r"(?:Elsewhere|Separately|In other news|In other deals|Also in the news)\b")


def _part(question: Question, story: Story) -> int | None:
    """Return the section of an answer; a paragraph that begins with `Elsewhere` is one of its own."""
    start = question.citations[0][0] if question.citations else 0
    is_apart = _ELSEWHERE.match(story.text, start) is not None
    return story.document.zone_index_at(start) if is_apart else _section(question, story)


def _by_news(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Put the weightiest first, but what the article has earlier before what weighs little more."""
    ordered: list[Question] = []
    for question in sorted(chosen, key=lambda question: -_weight(question, story)):
        place = len(ordered)
        while place and _is_earlier(question, ordered[place - 1], story):
            place -= 1
        ordered.insert(place, question)
    return ordered


def _in_their_paragraph(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Let what may go wrong stand behind what its paragraph tells before it."""
    ordered = list(chosen)
    for risk in (each for each in chosen if each.kind in _RIDERS and each.citations):
        zone = story.document.zone_index_at(risk.citations[0][0])
        before = [
            place
            for place, each in enumerate(ordered)
            if each.citations[:1] < risk.citations[:1]
            and any(story.document.zone_index_at(start) == zone for start, _ in each.citations)
        ]
        at = ordered.index(risk)
        if before and before[-1] > at:
            ordered.insert(before[-1], ordered.pop(at))
    return ordered


_RIDERS = frozenset({"risk", "warning"})


def _led(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Put first what alone begins with what the title says before its `as` or `after`: that is the news, the rest goes with it."""
    found = _SIDE_CLAUSE.search(story.title)
    if found is None or story.has_sections:
        return list(chosen)
    heard = _stems(story.title[: found.start()]) - _stems(" ".join(story.main_names))
    shares = [
        len(heard & _stems(story.text[slice(*question.citations[0])])) if question.citations else 0
        for question in chosen
    ]
    most = max(shares, default=0)
    if not most or shares.count(most) > 1:
        return list(chosen)
    first = chosen[shares.index(most)]
    if 2 * _weight(first, story) < _weight(chosen[0], story):
        return list(chosen)
    return [first, *(question for question in chosen if question is not first)]


_SIDE_CLAUSE = pattern(r"\s(?:as|after|amid|despite|while)\s")


def _is_earlier(one: Question, two: Question, story: Story) -> bool:
    is_near = _NEARLY * _weight(one, story) >= (_NEARLY - 1) * _weight(two, story)
    return is_near and one.citations[:1] < two.citations[:1]


def _in_text_order(
    chosen: list[Question], best: Mapping[int | None, int], heard: Set[int | None], story: Story
) -> list[Question]:
    """Let a section stand before one that weighs little more, where the article has it first and the title is not about the other."""
    sections: list[int | None] = []
    for section in dict.fromkeys(_part(question, story) for question in chosen):
        place = len(sections)
        while place and _comes_before(section, sections[place - 1], best):
            if sections[place - 1] in heard and section not in heard:
                break
            place -= 1
        sections.insert(place, section)
    return sorted(chosen, key=lambda question: sections.index(_part(question, story)))


def _comes_before(one: int | None, two: int | None, best: Mapping[int | None, int]) -> bool:
    is_before = one is not None and two is not None and one < two
    return is_before and _OF_SECTIONS * best[one] >= (_OF_SECTIONS - 1) * best[two]


_NEARLY = 5
"""A fifth less is little less."""
_OF_SECTIONS = 4
"""Of sections, which have an order of their own, a quarter."""


def _onward(chosen: Sequence[Question], spare: Sequence[Question], story: Story) -> list[Question]:
    """Let answers go on with the next sentence, where a question asked of it that found no room."""
    taken = {start for question in chosen for start, _ in question.citations}
    longer = []
    for question in chosen:
        more = continued(story, question, taken - {start for start, _ in question.citations})
        for other in spare:
            length = len(more.answer.split()) + len(other.answer.split())
            if length <= LONGEST and _is_next(story, more, other):
                more = joined(more, other)
        taken |= {start for start, _ in more.citations}
        longer.append(more)
    return longer


def _is_next(story: Story, question: Question, other: Question) -> bool:
    """Tell whether one answer begins with the sentence behind the other one, and speaks of nobody else."""
    last, first = story.sentence_at(question.citations[-1][0]), story.sentence_at(other.citations[0][0])
    sentences = story.document.sentences
    if first != last + 1 or sentences[first].zone != sentences[last].zone:
        return False
    one, two = ([story.facts[name] for name in each.facts] for each in (question, other))
    is_kin = not _subjects(one).isdisjoint(_subjects(two)) or story.companies_in(
        *other.citations
    ) <= story.companies_in(*question.citations)
    return is_kin and ends_with(story, question.parts) == last


def _full(asked: Sequence[Question], story: Story) -> list[Question]:
    """Let answers that hardly say a thing go on with what nobody asks for."""
    taken = {start for question in asked for start, _ in question.citations}
    full = []
    for question in asked:
        if len(question.answer.split()) < SCANT:
            own = {start for start, _ in question.citations}
            taken -= own
            question = continued(story, question, taken)
            taken |= own
        full.append(question)
    return full


def _quoted(asked: Sequence[Question], story: Story) -> list[Question]:
    """Let those who speak in the article give answers that say little in words of ours, with the sentence before."""
    taken = Counter(start for question in asked if question.facts for start, _ in question.citations)
    longer = []
    for question in asked:
        is_thin = len(question.answer.split()) < SCANT and len(question.citations) == 1
        is_speech = story.text[question.citations[0][0]] in '"“' if question.citations else False
        if is_thin and is_speech and in_sentences(story, question) is None:
            told = passage(story, story.sentence_at(question.citations[0][0]))
            others = [start for start, _ in told.cited if start != question.citations[0][0]] if told else []
            if told is not None and not any(taken[start] for start in others):
                question = answering(question, told.words, citations=told.cited)
        longer.append(question)
    return longer


def _uncontradicted(spare: list[_Weighed], asked: Sequence[Question], story: Story) -> list[_Weighed]:
    """Leave out questions all that they tell is what the audit found to differ from what a better one tells."""
    errors: dict[str, list[set[str]]] = {}
    for finding in story.findings:
        if is_contest(finding):
            for name in finding.facts:
                errors.setdefault(name, []).append(set(finding.facts))
    longest: dict[str, int] = {}
    for question in asked:
        for name in question.facts:
            longest[name] = max(longest.get(name, 0), len(question.facts))

    def is_contradicted(question: Question) -> bool:
        own = set(question.facts)
        found = next(
            (error for name in question.facts[:1] for error in errors.get(name, ()) if own <= error), own
        )
        return any(longest.get(name, 0) > len(question.facts) for name in found - own)

    return [pair for pair in spare if not is_contradicted(pair[1])]


def _richest(question: Question, spare: Sequence[Question], story: Story) -> Question:
    """Return the question that tells the same figures and more: the body says in full what a summary says before."""
    told = _figures(question, story)
    fuller = [each for each in spare if told and told < _figures(each, story)]
    return max(fuller, key=lambda each: len(_figures(each, story)), default=question)


def _is_shown(question: Question, shown: Set[object], story: Story) -> bool:
    return bool(question.facts) and _figures(question, story) <= shown


def _figures(question: Question, story: Story) -> set[object]:
    """Return the figures of an answer with what they measure: a summary has them again in other claims."""
    facts = [story.facts[name] for name in question.facts]
    return {(figure_of(fact), fact.metric and fact.metric.id) for fact in facts}


def _headlined(question: Question, story: Story) -> int:
    """Weigh what an answer begins with that the title says, too: that is the news."""
    weight = _A_WORD * min(len(_in_title(question, story)), _MOST_WORDS)
    metrics = {metric.id for name in question.facts if (metric := story.facts[name].metric)}
    is_outlook = question.kind == "outlook" and metrics != {"price_target"}
    is_ahead = is_outlook and _OUTLOOK.search(story.title)
    return weight + _FORECAST if is_ahead else weight


def _in_title(question: Question, story: Story) -> set[str]:
    """Return the words of the title, names apart, that an answer begins with."""
    label = _LABEL.match(story.title)
    news = story.title[label.end() if label else 0 :]
    return (_stems(news) - _stems(" ".join(story.main_names))) & _stems(_opening(question, story))


def _opening(question: Question, story: Story) -> str:
    return " ".join(story.text[slice(*span)] for span in question.citations[:_OPENING])


def _standfirst(story: Story) -> set[str]:
    """Return the words of the paragraphs between title and first heading, if these are few: what the article announces."""
    zones = story.document.zones
    heading = next((zone for zone in zones if zone.kind == "heading"), None)
    bodies = [zone for zone in zones if zone.kind == "body" and heading and zone.start < heading.start]
    length = sum(zone.end - zone.start for zone in bodies)
    words = " ".join(story.text[zone.start : zone.end] for zone in bodies)
    return _stems(words) if length < _LONG else set()


_LONG = 500
"""Characters from which on paragraphs before the first heading are a lead, and announce nothing."""
_LABEL = pattern(r"[#\s]*[A-Z][^:.?!]{2,30}:\s")
"""`Business round-up: `, before the headline."""


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(words)} - _ANY


_WORD = pattern(r"[A-Za-z]{4,}")
_REASON = 12
"""Why what an article leads with is so weighs nearly as much, and so does what the money that it tells of is for."""
_OUTLOOK = pattern(r"\b(?:forecast|outlook|guidance)s?\b")
_FORECAST = 9
"""What a headline about a forecast adds to all that is forecast."""
_STEM, _A_WORD, _MOST_WORDS, _OPENING = 5, 3, 4, 2
_ANY = frozenset("with from that this have will says after over more than into about amid year".split())
_SCALE = 1000
_OWN = 20
_OWN_WORDS = 40
"""What the article's own answer weighs that has no figure, and what its own question in the words of its title has more."""
_ASKS = 3
"""Questions from which on an article's FAQ asks for all that matters."""
_THIN_SIDE = 2
"""Sentences that answer a side question."""


_SIZE = pattern(
    r"\b(?:investment|boom|build-?out|change|shift|effort|bet|sum)s? (?:of|on) (?:this|such an?) (?:size|scale|kind|order)\b"
)
"""How an article that explains comes back to its thesis at the end."""


def _concluded(chosen: Sequence[Question], story: Story) -> list[Question]:
    """Let the answer that begins with the thesis end with what the last paragraph makes of it, if nobody else tells that."""
    zones = story.document.zones
    last = next((zone for zone in reversed(range(len(zones))) if zones[zone].kind == "body"), None)
    ordinals = story.document.sentences_in(last) if last is not None else ()
    first = next((question for question in chosen if not question.facts and _leads(question, story)), None)
    told = {start for question in chosen for start, _ in question.citations}
    spans = [story.document.sentences[each][:2] for each in ordinals]
    is_sound = bool(spans) and all(quotable(story, each, leaning=True) is not None for each in ordinals)
    if first is None or not is_sound or any(start in told or start in story.figured for start, _ in spans):
        return list(chosen)
    parts = first.parts
    for span in spans:
        parts = phrase(parts, " ", quote(story, span, leaning=True))
    if word_count(parts) > LONGEST or not _SIZE.search(story.text, *spans[0]):
        return list(chosen)
    longer = answering(first, parts, citations=tuple(sorted({*first.citations, *spans})))
    return [longer if question is first else question for question in chosen]


def _is_own(question: Question, story: Story) -> bool:
    """Tell a question of the article's own FAQ."""
    return any(question.question == own.text for own in story.own_questions)


def _is_side(question: Question, story: Story) -> bool:
    """Tell what an article with a FAQ does not ask itself, its title does not speak of, and few sentences answer."""
    is_thin = len(question.citations) <= _THIN_SIDE
    has_faq = len(story.own_questions) >= _ASKS
    return has_faq and is_thin and _headlined(question, story) <= _A_WORD


def _asks_for_news(question: Question, story: Story) -> bool:
    """Tell a question in at least two words of the title."""
    heard = _stems(story.title)
    return len((heard - _stems(" ".join(story.main_names))) & _stems(question.question)) > 1


def _weight(question: Question, story: Story) -> int:
    """Weigh a question by the best of its claims, and by each of the three next a quarter: a table is not the news."""
    told = sorted((story.weights[name] for name in question.facts), reverse=True)
    # An article asks itself what its readers want to know.
    is_own = _is_own(question, story)
    if told:
        weight = told[0] + sum(told[1:4]) // 4 + _headlined(question, story)
        weight += _OWN * is_own + _REASON * (question.kind in ("reason", "proceeds"))
        weight += _OWN_WORDS * (is_own and _asks_for_news(question, story))
        is_slight = len(question.answer.split()) < _SLIGHT
        metrics = {metric.id for name in question.facts if (metric := story.facts[name].metric)}
        quarters = 4 if metrics & _DEALS else _QUARTERS.get(question.kind, 4)
        if not (is_own or metrics & _DEALS) and _is_side(question, story):
            quarters = min(quarters, 2)
        return weight * min(quarters, 3 if is_slight else 4) // 4
    if is_own:
        return _OWN_WORDS
    # Without a figure, by where the answer stands, and behind those with one.
    length = max(len(story.text), 1)
    start = min(start for start, _ in question.citations)
    weight = 5 + 5 * (length - start) // length
    return weight + _LED if _leads(question, story) else weight


_LED = 30
"""What the title says and the first paragraph repeats is the news, though its figure is a vague one."""


def _leads(question: Question, story: Story) -> bool:
    """Tell an answer that begins with the first paragraph, in the words of the title."""
    first = next((zone for zone in story.document.zones if zone.kind == "body"), None)
    is_first = first is not None and first.start <= min(question.citations)[0] < first.end
    return is_first and _headlined(question, story) >= _A_WORD * (_MOST_WORDS - 1)


def _in_its_words(questions: Sequence[Question], story: Story) -> list[Question]:
    """Put questions in the words of the article's own FAQ where that asks for the same figures."""
    figures = [{figure_of(story.facts[name]) for name in question.facts} for question in questions]
    worded = list(questions)
    for own in story.own_questions:
        shared = [len(own.figures & each) for each in figures]
        best = max(range(len(shared)), key=shared.__getitem__, default=None)
        is_new = bool(own.figures) and best is not None and worded[best] is questions[best]
        if best is not None and is_new and 3 * shared[best] >= 2 * len(own.figures):
            worded[best] = _with_reasons(story, worded[best].model_copy(update={"question": own.text}), own)
    return worded


def _with_reasons(story: Story, question: Question, own: OwnQuestion) -> Question:
    """Begin an answer with the reason that the article's own FAQ gives, and end it with what that adds, if there is room."""
    for reasons in (own.reasons, own.reasons[:1]):
        first, *more = [quote(story, span) for span in reasons] or [phrase()]
        parts = phrase(first, " " if first else "", question.parts)
        for each in more:
            parts = phrase(parts, " ", each)
        if word_count(parts) <= LONGEST:
            cited = tuple(sorted({*question.citations, *reasons}))
            return _with_added(story, answering(question, parts, citations=cited), own)
    return _with_added(story, question, own)


def _with_added(story: Story, question: Question, own: OwnQuestion) -> Question:
    """End an answer with what only the article's own FAQ says, if there is room."""
    for span in own.added if ITEM not in question.answer else ():
        parts = phrase(question.parts, " ", quote(story, span))
        if word_count(parts) <= LONGEST and not leans(story.text, *span):
            question = answering(question, parts, citations=tuple(sorted({*question.citations, span})))
    return question


def _subjects(told: Sequence[Fact]) -> set[str]:
    return {fact.subject.name for fact in told if fact.subject}


_OPEN = frozenset({"forecast", "estimate"})


def _with_unnamed(story: Story, question: Question) -> Question:
    """Say of which forecasts and estimates the article names no source, where it names one for others."""
    told = [fact for name in question.facts if (fact := story.facts[name]).status in _OPEN]
    if len({fact.metric and fact.metric.id for fact in told}) > 1:
        return question  # Whoever speaks of one thing need not speak of the other.
    nameless = [fact for fact in told if fact.source is None]
    if any(may_be_said(story, fact) for fact in nameless):
        return question
    mentions = [mention for fact in nameless if (mention := figure_mention(story, fact))]
    if not mentions or not any(outside_source(fact) for fact in told):
        return question
    if len(mentions) > 2:
        words = phrase("no source is named for the other figures")
    else:
        figures = [phrase("the ", stated(each)) for each in mentions]
        words = phrase("no source is named for ", listed(figures))
    parts = phrase(question.parts, " ", sentence(words))
    if word_count(parts) > LONGEST:
        return question
    return answering(question, parts)
