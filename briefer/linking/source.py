"""Who says it: reporting verbs, `according to`, and the names behind reports and surveys."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.lexicon import is_a
from briefer.linking.name import COMPANY_NOUNS, Named, is_referent, name_of, named_by
from briefer.linking.proposal import Measured
from briefer.linking.site import Site
from briefer.metrics import singular

__all__ = [
    "SHOWS",
    "according",
    "is_expected",
    "is_source",
    "looks_for",
    "officer_above",
    "own_forecast",
    "signed",
    "source_of_clause",
    "speaker_behind",
]

_DOCUMENTS = frozenset(
    """report survey poll study data figure research calculation estimate statement note filing analysis index forecast
    document statistic paper release number update bulletin outlook""".split()
)
_BODIES = frozenset(
    """ministry government regulator agency bureau association federation bank institute office commission union
    watchdog department council authority board company group firm organisation organization body treasury registry
    exchange court committee lobby charity university spokesman spokeswoman administration league society foundation
    consultancy researcher pollster think-tank tank forecaster fund panel inspectorate chamber confederation bloc party newspaper
    newsletter magazine daily weekly publication website journal broadcaster lender retailer airline cartel parliament network
    unit""".split()
)
_PEOPLE = frozenset(
    """he she who people person source executive analyst economist official institution trader expert dealer broker
    brokerage minister premier president chairman chairwoman director manager secretary governor strategist insider
    researcher adviser lawyer exporter importer retailer owner worker statistician campaigner respondent banker farmer miner
    investor producer buyer negotiator diplomat aide lawmaker senator congressman legislator politician builder developer grower
    shipper miller refiner crusher industrialist businessman supplier distributor employer doctor teacher professor scientist
    auditor accountant actuary surveyor agent bookmaker underwriter witness prosecutor judge spokesperson envoy commissioner
    chief head boss founder leader treasurer commentator observer watcher activist spokesman spokeswoman""".split()
)
"""Nouns for who speaks without being named, in the singular."""


def named_source(site: Site, chunks: list[Chunk]) -> Named | None:
    """Name a phrase as a source: the company behind a report or analysts, else the phrase itself."""
    phrases = [chunk for chunk in chunks if chunk.kind == "NP"]
    if len(phrases) > 2 and phrases[0].metric is None:
        holder = name_of(chunks)
        if holder is not None and holder.kind == "person" and holder.start > phrases[1].end:
            return holder  # `the president of the World Bank, Dana Roe, said`
    if len(phrases) > 1 and len(chunks) > 2 and chunks[1].low == ",":
        holder = name_of(chunks)
        if holder is not None and holder.kind == "company" and holder.start > phrases[0].end:
            return holder  # `another maker, Acme, said`
    if len(phrases) > 1 and (officer := _titled(phrases)) is not None:
        return officer
    if len(phrases) > 2 and phrases[0].low == "one":
        single = name_of(chunks)
        if single is not None and single.kind == "company" and single.start > phrases[1].end:
            return single  # `one of its offspring, Acme, said`
    if len(phrases) > 1 and phrases[0].tokens[0].low in ("one", "some", "several", "most"):
        phrases = phrases[1:]  # `one of the people`
    if not phrases or phrases[0].figure is not None:
        return None
    first = phrases[0]
    if _is_described(first) and (told := _one_source(site)) is not None:
        return told
    if first.low in ("we", "i") and _is_quoted(site, first):
        return None  # who is quoted says it
    if is_referent(first.tokens):
        return _referred(site, first)
    if first.metric is not None and first.head is not None and singular(first.head.low) not in _DOCUMENTS:
        return None
    named = name_of([first])
    head = first.head
    behind = _behind(chunks)
    if named is not None and named.kind in ("company", "institution"):
        return named
    if behind is not None and (named is None or named.kind in ("thing", "group")):
        return behind
    if named is None:
        return None
    if head is not None and singular(head.low) in _DOCUMENTS:
        owner = next((token for token in first.tokens if token.tag == "K"), None)
        if owner is not None and owner.mention is not None:
            return named_by(owner.mention)
        return named._replace(kind="document")
    if named.kind == "place":
        return named._replace(kind="institution")
    if any(token.low in ("people", "person", "sources", "source") for token in first.tokens):
        return _informed(site, named._replace(kind="person"))
    if head is not None and singular(head.low) in _BODIES:
        return named._replace(kind="institution")
    if head is not None and (head.capital or singular(head.low) in _PEOPLE or head.text[0].isupper()):
        return named._replace(kind="person")
    return named._replace(kind="person") if named.kind == "group" else None


def _is_quoted(site: Site, phrase: Chunk) -> bool:
    """Whether somebody said something before in the sentence: `Roe said: 'We expect rates to fall'`."""
    return any(
        clause.verb is not None
        and clause.verb.verb is not None
        and is_a(clause.verb.verb.classes, "say")
        and clause.verb.end < phrase.start
        and bool(clause.subject)
        and clause.subject[0].low not in ("we", "i")
        for clause in site.frames.clauses_here()
    )


def _titled(phrases: list[Chunk]) -> Named | None:
    """`Chief Secretary to the Treasury Dana Roe`, `Secretary of State for Health Dana Roe`: the name behind the post."""
    head, last = phrases[0].head, phrases[-1]
    words = [token for token in last.tokens if token.tag != "D"]
    if head is None or singular(head.low) not in _POSTS or len(words) < _POST_AND_NAME:
        return None
    if not all(token.capital and token.tag == "N" for token in words):
        return None
    return Named(" ".join(token.text for token in words[-2:]), "person", words[-2].start, words[-1].end)


_POSTS = frozenset("secretary minister chancellor commissioner spokesman spokeswoman spokesperson".split())
_POST_AND_NAME = 3
"""Words of a department, a first name and a surname, at least."""

_TELLERS = frozenset(
    """researcher agency body institute association federation consultancy society bureau organisation organization
    office pollster lender forecaster think-tank tank fund regulator ministry department union""".split()
)


def _is_described(phrase: Chunk) -> bool:
    """Whether a phrase describes a body that spoke before: `the researcher`, `the Paris-based body`."""
    head = phrase.head
    return (
        head is not None
        and phrase.tokens[0].low == "the"
        and head.low in _TELLERS
        and not any(
            token.tag in "KG" or token.capital for token in phrase.tokens[:-1] if "-" not in token.low
        )
    )


_MEMORY = 6
"""How many sentences back somebody who spoke is remembered."""


def _one_source(site: Site) -> Named | None:
    """Return the one body that the sentences before name as a source; None for none or several."""
    frames = site.frames
    found = {
        given.name: given
        for index in range(max(0, frames.current - _MEMORY), frames.current)
        for slots in frames.said.get(index, ())
        if isinstance(given := slots.get("source"), Named) and given.kind in ("company", "institution")
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _informed(site: Site, named: Named) -> Named:
    """Add what somebody unnamed knows from: `two people briefed on the talks`, `a person familiar with the matter`."""
    parsed = site.frames.parse(site.frames.current)
    behind = [chunk for chunk in (parsed.chunks if parsed is not None else ()) if chunk.start >= named.end]
    last = None
    for chunk in behind:
        verb = chunk.verb
        if chunk.kind not in ("NP", "PREP", "VERB") or chunk.date is not None:
            break
        if chunk.kind == "VERB" and (
            chunk.tense != "past" or verb is None or is_a(verb.classes, "say", "expect")
        ):
            break
        if chunk.kind == "NP":
            last = chunk
    if last is None:
        return named
    rest = [token for chunk in behind if chunk.end <= last.end for token in chunk.tokens]
    words = " ".join(token.text for token in rest)
    return named._replace(name=f"{named.name} {words}", end=last.end)


def _referred(site: Site, phrase: Chunk) -> Named | None:
    """Resolve `it`, `she` or `the bank` as a source: the company meant, or who was the source before."""
    word = phrase.tokens[-1].low
    person = word in ("he", "she")
    if word == "it" and (spoke := _teller_before(site, phrase)) is not None:
        return spoke
    found = None if person else site.frames.refer(phrase.tokens)
    if found is not None:
        other = _one_source(site) if word == "it" and _is_of_others(site) else None
        return other or found
    for index in site.frames.sentences_near():
        for slots in reversed(site.frames.said.get(index, [])):
            given = slots.get("source")
            if isinstance(given, Named) and (given.kind == "person") == person:
                return given
        spoke = _spoke(site, index, person=person)
        if spoke is not None:
            return spoke
    if word == "it" and (told := _one_source(site)) is not None:
        return told
    if len(phrase.tokens) == 1:
        return None
    if singular(word) in COMPANY_NOUNS:
        return site.frames.topic("company") or _one_source(site)
    return _institution(phrase)


def _teller_before(site: Site, phrase: Chunk) -> Named | None:
    """The body that spoke in the sentence before, for `it` at the beginning of this one: `The commission said … It projected`."""
    frames = site.frames
    parsed = frames.parse(frames.current)
    near = frames.sentences_near()[:1]
    if parsed is None or not near or not parsed.tokens or parsed.tokens[0].start != phrase.start:
        return None
    before = frames.parse(near[0])
    for clause in before.clauses if before is not None else ():
        verb = clause.verb
        if verb is None or verb.verb is None or not clause.subject or verb.passive:
            continue
        if not is_a(verb.verb.classes, "say", "expect") or is_referent(clause.subject[0].tokens):
            return None
        named = name_of(clause.subject)
        return named if named is not None and named.kind in ("company", "institution") else None
    return None


def _spoke(site: Site, index: int, *, person: bool) -> Named | None:
    """Name the person who speaks in a sentence, or the body that an economy's figures are told by."""
    parsed = site.frames.parse(index)
    metric = site.metric()
    economy = metric is not None and metric.entry is not None and metric.entry.bearer == "economy"
    for clause in reversed(parsed.clauses if parsed is not None else ()):
        verb = clause.verb
        if verb is None or not clause.subject or is_referent(clause.subject[0].tokens):
            continue
        named = name_of(clause.subject)
        says = verb.verb is not None and is_a(verb.verb.classes, "say")
        if named is None:
            continue
        if person and says and (named.kind == "person" or named.proper):
            return named._replace(kind="person")
        head = clause.subject[0].head
        if not person and economy and head is not None and singular(head.low) in ("bank", "ministry", "fund"):
            return named._replace(kind="institution")
    return None


def _is_of_others(site: Site) -> bool:
    """`It expects the retailer's revenue to grow`: whoever speaks is not whose the figure is."""
    metric = site.metric()
    chunk = metric.chunk if metric is not None else None
    return chunk is not None and any(token.tag == "G" for token in chunk.tokens)


def _institution(phrase: Chunk) -> Named | None:
    named = name_of([phrase])
    return named._replace(kind="institution") if named is not None else None


_PASSED_ON = frozenset({"see", "review", "obtain", "poll", "survey", "interview"})
"""Verbs whose agent did not say what a document or somebody says."""


def _behind(chunks: list[Chunk]) -> Named | None:
    """The company behind `analysts at`, `a survey by`, `data from`."""
    head = next((chunk.head for chunk in chunks if chunk.kind == "NP"), None)
    people = head is not None and singular(head.low) in _PEOPLE
    for at in range(1, len(chunks) - 1):
        verb = chunks[at - 1].verb
        if verb is not None and verb.lemma in _PASSED_ON:
            continue
        if (
            chunks[at].kind == "PREP"
            and chunks[at].low in (("at", "of", "with") if people else ("at", "by", "from", "of", "with"))
            and chunks[at + 1].kind == "NP"
        ):
            named = name_of(chunks[at + 1 : at + 2])
            if named is not None and (named.kind in ("company", "institution") or named.proper):
                return named
    return None


def is_source(chunk: Chunk, metric: Measured | None) -> bool:
    """Whether the subject of a forecasting or reporting verb only says the figure and does not bear it.

    Analysts and surveys never bear it; a company bears a company's metric, but not that of an economy.
    """
    head = chunk.head
    if head is not None and singular(head.low) in (_DOCUMENTS | _ANALYSTS):
        return True
    return metric is not None and metric.entry is not None and metric.entry.bearer in ("economy", "market")


_ANALYSTS = frozenset(
    "analyst economist broker brokerage trader dealer strategist expert forecaster survey institution".split()
)


def _reports(verb: Chunk, below: Clause) -> bool:
    """Whether a clause is what the verb above it says: `said that`, `sees demand growing`."""
    if below.relation == "adjunct":
        seen = (
            verb.verb is not None and is_a(verb.verb.classes, "expect") and verb.tense in ("present", "base")
        )
        return seen and bool(below.subject)
    return below.relation in ("reported", "elaboration", "coordinate")


def source_of_clause(site: Site, clause: Clause, below: Clause) -> Named | None:
    """Name the subject of a reporting clause above another one."""
    verb = clause.verb
    if verb is None or verb.verb is None or verb.passive or not _reports(verb, below):
        return None
    sees = below.relation == "adjunct" and is_a(verb.verb.classes, "expect")
    if not (
        sees
        or is_a(verb.verb.classes, "say")
        or (below.relation == "elaboration" and verb.verb.lemma == "be")
    ):
        return None
    if below.relation == "coordinate":
        return None
    chunks = site.subject_chunks(clause)
    if (
        below.relation == "elaboration"
        and chunks
        and chunks[0].head is not None
        and singular(chunks[0].head.low) == "number"
    ):
        return None
    if (
        below.relation == "elaboration"
        and verb.verb.lemma == "be"
        and chunks
        and chunks[0].head is not None
        and chunks[0].head.low in ("figures", "figure", "results", "numbers")
    ):
        return None  # `The figures were: Labour 30 per cent`
    if below.relation == "elaboration" and not (
        chunks and chunks[0].head is not None and singular(chunks[0].head.low) in _DOCUMENTS
    ):
        return None
    return named_source(site, chunks) if chunks else None


def speaker_behind(site: Site) -> Named | None:
    """Name the subject of a reporting clause that stands behind or between what it reports."""
    if is_expected(site):
        return None
    clauses = site.frames.clauses_here()
    for clause in clauses:
        verb = clause.verb
        if (
            clause is site.clause
            or verb is None
            or verb.verb is None
            or not is_a(verb.verb.classes, "say")
            or verb.passive
            or verb.infinitive
            or clause.chunks[0].low == "than"  # `but lower than Wall Street had expected`
            or (clause.relation != "reporting" and verb.low == "had" and is_a(verb.verb.classes, "expect"))
        ):
            continue
        if any(other.parent is clause and other.relation == "reported" for other in clauses):
            continue
        rest = clause.behind_verb()
        if clause.relation != "reporting" and (
            clause.relation == "relative" or any(_content(rest, at) for at in range(len(rest)))
        ):
            continue
        chunks = _last_phrase(site.subject_chunks(clause))
        if chunks and (verb.start > site.mention.end or clause.relation == "reporting"):
            return named_source(site, chunks)
    return None


def signed(site: Site) -> Named | None:
    """Name what stands alone behind the dash that ends a headline: `… in 2016 - Economy Ministry`."""
    frames = site.frames
    parsed = frames.parse(frames.current)
    if parsed is None or frames.document.zones[frames.zone(frames.current)].kind not in ("title", "heading"):
        return None
    last = parsed.clauses[-1]
    alone = last.relation == "apposition" and len(last.chunks) == 1 and last is not site.clause
    return named_source(site, last.chunks) if alone else None


def _content(rest: list[Chunk], at: int) -> bool:
    """Whether a phrase behind a reporting verb is what it reports, not when or where: `said in a statement on Friday`."""
    chunk = rest[at]
    if chunk.kind == "VERB":
        return True
    dated = chunk.date is not None and chunk.bare
    return chunk.kind == "NP" and not dated and not (at and rest[at - 1].low in _WHERE)


_WHERE = frozenset({"on", "in", "at", "to", "during", "after", "of", "with"})


def _last_phrase(chunks: list[Chunk]) -> list[Chunk]:
    """What stands behind the last comma where a document begins there: `…, data from the bank` showed."""
    at = max((at for at, chunk in enumerate(chunks) if chunk.low == ","), default=-1) + 1
    head = chunks[at].head if 0 < at < len(chunks) else None
    return chunks[at:] if head is not None and singular(head.low) in _DOCUMENTS else chunks


def according(site: Site) -> Named | None:
    """Name the phrase behind `according to` in the sentence."""
    parsed = site.frames.parse(site.frames.current)
    if parsed is None:
        return None
    chunks = parsed.chunks
    for at, chunk in enumerate(chunks[:-2]):
        if chunk.low == "according" and chunks[at + 1].kind == "TO":
            stop = at + 2
            while stop < len(chunks) and chunks[stop].kind in ("NP", "PREP", "VERB"):
                stop += 1
            return named_source(site, chunks[at + 2 : stop])
        if (
            chunk.kind == "VERB"
            and chunk.verb is not None
            and chunk.verb.lemma
            in ("calculate", "estimate", "measure", "expect", "forecast", "predict", "project")
            and chunks[at + 1].low == "by"
            and 0 < chunk.start - site.mention.end < 12
        ):
            return named_source(site, chunks[at + 2 : at + 3]) or name_of(chunks[at + 2 : at + 3])
    return None


def officer_above(site: Site, clause: Clause) -> Named | None:
    """Name the person who tells what a company expects: `Chairman Dana Roe said Acme expects`."""
    above = clause.parent
    if clause.relation != "reported" or above is None or above.verb is None or above.verb.verb is None:
        return None
    if not is_a(above.verb.verb.classes, "say"):
        return None
    named = source_of_clause(site, above, clause)
    return named if named is not None and named.kind == "person" else None


def is_expected(site: Site) -> bool:
    """Whether a figure is what had been expected of another one."""
    return site.anchor is not None and site.relation is None


def own_forecast(site: Site) -> Named | None:
    """Name the subject of `expects`, `forecasts` or `estimates` in the figure's own clause."""
    verb = site.clause.verb
    if verb is None or verb.passive or not verb.verbs or not site.after_verb:
        return None
    first, chunks = verb.verbs[0], site.subject_chunks()
    head = chunks[0].head if chunks else None
    if first.lemma in SHOWS and head is not None and singular(head.low) in _DOCUMENTS - {"index"}:
        return named_source(site, chunks)  # `data from the bureau showed a 5% rise`
    polled = (
        head is not None and singular(head.low) in _DOCUMENTS and first.lemma == "put"
    )  # `A poll put Labour on`
    looked = looks_for(site.clause)
    if not is_a(first.classes, "expect") and not looked:
        return None
    if first.lemma in ("put", "peg") and site.governor not in ("at", "in", "between") and not polled:
        return None
    if first.lemma == "see" and (first.tense == "past" or verb.tokens[0].low in ("will", "would")):
        return None  # `Ajman Bank saw the highest increase in profit`, `Italy will see growth of 1%`
    return named_source(site, chunks) if chunks else None


def looks_for(clause: Clause) -> bool:
    """Whether a clause says what somebody looks for: `He looks for a prime rate of 8%`."""
    verb = clause.verb
    if verb is None or verb.verb is None or verb.verb.lemma != "look":
        return False
    behind = clause.behind_verb()
    return bool(behind) and behind[0].low == "for"


SHOWS = frozenset({"show", "reveal", "indicate", "suggest", "find"})
"""What documents do."""
