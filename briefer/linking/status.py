"""How sure a figure is: reported, forecast, guidance, target, estimate or proposal."""

from typing import Literal

from briefer.fact import Status
from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.lexicon import FORECASTS, is_a
from briefer.linking.period import RESULTS
from briefer.linking.site import Site
from briefer.linking.source import looks_for
from briefer.linking.undergone import lemma_of, undergone
from briefer.metrics import singular

__all__ = ["is_revision", "negated", "status_of"]

_NOUNS: dict[str, Status] = {
    "forecast": "forecast",
    "expectation": "forecast",
    "projection": "forecast",
    "prediction": "forecast",
    "consensus": "forecast",
    "outlook": "guidance",
    "guidance": "guidance",
    "target": "target",
    "goal": "target",
    "aim": "target",
    "ambition": "target",
    "estimate": "estimate",
    "proposal": "proposal",
    "offer": "proposal",
    "bid": "proposal",
    "ceiling": "forecast",
    "limit": "forecast",
}


def status_of(site: Site) -> tuple[Status, bool]:
    """Return the status and whether it was said in so many words."""
    own = _company_on_itself(site)
    if _respondents(site):
        return "reported", True
    nouns = [(chunk, _NOUNS.get(singular(chunk.head.low))) for chunk in _near(site) if chunk.head is not None]
    if any(status == "target" for _, status in nouns):
        return "target", True
    if site.anchor is not None and site.relation is None:
        before = site.clause.chunks[max(0, site.index - 4) : site.index]
        its = any(token.low == "its" for chunk in before for token in chunk.tokens)
        return "guidance" if its and own else "forecast", True
    for chunk, status in nouns:
        if status is not None:
            told = chunk in site.subject_chunks()  # `projections for its revenue run to`: nobody says whose
            if status == "estimate" and not own and _of_results(site):
                return "forecast", True  # `The Street estimate for revenue was $5 million`
            return status if told else _owned(status, own, site), True
    if _expected_behind(site):
        return "forecast", True
    if (called := _called(site)) is not None:
        return _owned(called, own, site), True
    if site.relation == "base_of" or _of_before(site) or _was_told(site) or _was_done(site):
        return ("estimate" if _estimated(site) else "reported"), True
    for depth, clause in enumerate(site.lineage()):
        said = _of_clause(clause, site)
        if said is None and _has_been(clause):
            break
        if said is not None and not (depth > 1 and said == "proposal"):
            return _owned(said, own, site), True
        if clause.relation == "relative" and clause.verb is not None and clause.verb.finite:
            break
        if clause.relation == "coordinate" and clause.verb is not None and clause.verb.tokens[0].low == "had":
            break
        if clause.relation not in (
            "reported",
            "adjunct",
            "relative",
            "parenthesis",
            "apposition",
            "coordinate",
        ):
            break
        if (
            clause.relation == "coordinate"
            and clause.verb is not None
            and not clause.shares_subject
            and clause.subject
        ):
            told = (
                clause.verb.tense == "past" and not clause.verb.modal
            )  # `would pay $4 million, but the stock fell`
            if clause.verb.finite and (told or not _under_report(clause)):
                break
    return ("estimate", True) if _estimated(site) else ("reported", False)


_CALLED: dict[str, Status] = {
    **dict.fromkeys(("planned", "expected", "projected", "forecast", "predicted", "budgeted"), "forecast"),
    **dict.fromkeys(("targeted", "promised"), "target"),
    "proposed": "proposal",
}


def _called(site: Site) -> Status | None:
    """What a word right before the figure calls it: `Labour's planned 5%`."""
    before = [token for token in site.chunk.tokens if token.end <= site.mention.start]
    return _CALLED.get(before[-1].low) if before else None


def _was_done(site: Site) -> bool:
    """Whether an amount is given or paid already: `will match the £100m given by the public`."""
    done = undergone(site)
    return done is not None and lemma_of(done[0]) not in (
        "pledge",
        "promise",
        "offer",
        "request",
        "demand",
        "seek",
    )


def _of_before(site: Site) -> bool:
    """Whether a figure is of a time before, or of now, among what is to come: `will grow 3%, after 2.2% in 1986`."""
    before = site.clause.chunks[site.index - 1] if site.index else None
    if before is None or not site.chunk.bare:
        return False
    beside = site.clause.verb is None or site.clause.verb.start > site.chunk.start
    return before.low == "after" or (before.low in ("now", "currently") and (beside or site.index > 2))


_HOLDS = frozenset("own hold control have".split())


def _was_told(site: Site) -> bool:
    """Whether somebody has reported the figure already, or holds it: `below the $5 million it reported for 1986`."""
    behind = site.following(_TOLD)
    for at, chunk in enumerate(behind):
        if chunk.kind == "VERB":
            form, teller = chunk.verbs[0] if chunk.verbs else None, behind[at - 1] if at else None
            if form is None or teller is None or teller.kind != "NP" or teller.tokens[-1].tag not in "RNK":
                return False
            bare = teller.head is not None and (teller.head.tag == "R" or teller.low in ("the", "its"))
            told = chunk.tense == "past" and is_a(form.classes, "report") and not chunk.passive
            return bare and (told or (form.lemma in _HOLDS and not chunk.modal))
        if chunk.kind == "CONJ" and chunk.low != "or":
            return False
        if chunk.kind == "PUNCT" and chunk.low != ",":
            return False
    return False


_TOLD = 8
"""Chunks behind a figure among which its having been reported is told."""


def _has_been(clause: Clause) -> bool:
    """Whether a clause tells what had been before: `will grow 2%, after shrinking by 0.5%`."""
    verb, parent = clause.verb, clause.parent
    if clause.relation != "adjunct" or verb is None or parent is None or verb.tense != "ing":
        return False
    return any(chunk.low == "after" and chunk.end + 1 == verb.start for chunk in parent.chunks)


def _respondents(site: Site) -> bool:
    """Whether it is the share of people who plan or expect something, which is reported of them."""
    verb = site.clause.verb
    if site.is_money or site.after_verb or not site.chunk.bare or verb is None:
        return False
    given = site.chosen.get("metric")
    answered = verb.modal in ("will", "would") and given is not None and given.rule == "metric.of_answer"
    return answered or any(is_a(form.classes, "plan", "expect", "say") for form in verb.verbs)


def _estimated(site: Site) -> bool:
    """`an estimated 15%`."""
    return any(token.low == "estimated" and token.end <= site.mention.start for token in site.chunk.tokens)


def _under_report(clause: Clause) -> bool:
    return clause.parent is not None and clause.parent.relation == "reported"


def _near(site: Site) -> list[Chunk]:
    """The figure's own phrase, and the one that governs it by `of`, `at` or `to`."""
    found = [site.chunk] if not site.chunk.bare else []
    before = site.back(2) if site.governor in ("of", "at", "to", "for", "from") else None
    if before is not None and before.kind == "NP":
        found.append(before)
    verb = site.clause.verb
    subject = site.subject_chunks()
    passive = verb is not None and verb.passive and site.does("lower", "lift", "revise")
    if site.governor == "of" and before is not None and before.metric is not None:
        return found  # `The outlook remains bright, with a surplus of $5 billion`
    if subject and (passive or (site.does("reach") and not site.does("rise", "fall"))):
        found.append(subject[0])  # `guidance for the gross margin is 64%`, `its forecast was cut by 2%`
    if verb is not None and site.after_verb and site.governor in ("to", "from", "by", "at"):
        found += [
            chunk
            for chunk in site.clause.chunks[site.clause.at(verb) + 1 : site.index]
            if chunk.kind == "NP" and chunk.figure is None
        ]
    return found


def is_revision(site: Site) -> bool:
    """Whether a base is an older forecast or target of the same: `cut its forecast to $70 from $74`."""
    if any(
        chunk.head is not None and singular(chunk.head.low) in (*_NOUNS, "range") for chunk in _near(site)
    ):
        return True
    return _expected_behind(site) or _revises(site) or _is_of_forecast(site)


def _is_of_forecast(site: Site) -> bool:
    """`GDP forecasts for 2023 were worsened, from 0.5% to 0.4%`: the subject is what was foreseen."""
    parent = site.clause.parent
    subject = site.clause.subject
    if parent is not None and (not subject or subject[0].figure is not None):
        subject = parent.subject
    return any(chunk.head is not None and singular(chunk.head.low) in FORECASTS for chunk in subject[:1])


def _revises(site: Site) -> bool:
    """Whether the level that a base stands beside is a new forecast, or was revised: `cut its forecast to $70, from the $74 it told`."""
    level = site.anchor
    if level is None or site.relation != "base_of":
        return False
    if site.verb is not None and site.verb.lemma == "revise" and site.governor == "from":
        return True  # `grew at 2.9%, a report showed, revised from 2.6%`
    verb, parent = level.verb, level.clause.parent
    if verb is None and parent is not None and parent.verb is not None:
        verb = parent.verb.verb  # `forecasts were downgraded, with growth down from 2.5% to 2.2%`
    if verb is not None and verb.lemma in ("revise", "upgrade", "downgrade"):
        return True
    return level.does("lower", "lift", "revise") and any(
        chunk.head is not None and singular(chunk.head.low) in _NOUNS for chunk in _near(level)
    )


def _expected_behind(site: Site) -> bool:
    """`up from the 6.1% it projected in March`, `against the $3 billion expected by analysts`."""
    for chunk in site.following(_NEXT):
        if chunk.kind == "VERB":
            return (
                chunk.tense == "past"
                and is_a(chunk.verbs[0].classes, "expect")
                and chunk.verbs[0].lemma not in ("put", "see")
            )
        if chunk.kind in ("PUNCT", "CONJ"):
            return False
    return False


_NEXT = 3
"""Chunks behind a figure among which its being expected is told."""


def _of_clause(clause: Clause, site: Site) -> Status | Literal["expected"] | None:
    verb = clause.verb
    if verb is None or not verb.verbs:
        return None
    words = {token.low for token in verb.tokens}
    if looks_for(clause) and site.after_verb and site.index - clause.at(verb) <= _LOOKED:
        return "forecast"
    given = verb.verbs[-1].lemma == "have"  # `is expected to have assets of`
    if verb.passive and "have" in words and not given and is_a(verb.verbs[0].classes, "expect"):
        return "estimate"  # `is thought to have lost 5%`
    for form in verb.verbs:
        if is_a(form.classes, "expect"):
            if form.lemma in ("put", "peg", "think", "believe", "calculate") and (
                clause is site.clause and not verb.passive and form is verb.verbs[-1]
            ):
                if form.lemma in ("put", "peg") and site.governor not in ("at", "in", "between"):
                    continue
                return "estimate" if form.lemma in ("put", "peg", "calculate") else "forecast"
            if form.lemma == "estimate":
                ahead = words & {"will", "would"} or _of_results(site) or _future_below(clause, site)
                return "forecast" if ahead else "estimate"
            if form.lemma in ("see", "put") and not verb.passive and form.tense not in ("present", "base"):
                continue
            if form.lemma in ("put", "peg") and verb.passive and not verb.modal and "to" not in words:
                return "estimate"  # `the losses were put at`
            return "guidance" if form.lemma == "guide" else "expected" if verb.passive else "forecast"
    first = verb.verbs[0]
    if len(verb.verbs) > 1 or verb.infinitive or clause is site.clause:
        if is_a(first.classes, "plan") and first.lemma != "want":
            return (
                "target"
                if first.lemma in ("aim", "target", "hope", "vow", "aspire", "pledge", "promise")
                else "guidance"
            )
        if first.lemma in (
            "propose",
            "offer",
            "bid",
            "seek",
            "ask",
            "demand",
            "request",
            "consider",
            "recommend",
            "want",
        ):
            return "proposal"
    if words & {"will", "would", "shall", "ll", "won't"}:
        return "forecast"
    if words & {"may", "might", "could", "likely", "should"} and verb.modal:
        return "expected"
    if clause is site.clause and first.lemma == "be" and _is_likely(clause, verb):
        return "forecast"
    if clause is site.clause and site.governor == "for" and first.lemma in ("shoot", "gun", "strive"):
        return "target"  # `is shooting for $33 billion`
    if first.lemma == "head" and first.tense == "ing":
        return "forecast"  # `is heading for`
    if first.lemma == "be" and any(
        chunk.kind == "NP" and chunk.head is not None and chunk.head.low == "talks" for chunk in clause.chunks
    ):
        return "proposal"
    if first.lemma == "stand" and len(verb.verbs) > 1:
        return "forecast"  # `banks stand to lose $4 billion`
    if first.lemma in ("be", "remain") and any(
        chunk.kind == "NP" and chunk.low in ("track", "course", "target")
        for chunk in clause.behind_verb()[:3]
    ):
        return "forecast"  # `is on track to book $5 billion`
    if words & {"set", "due", "poised", "scheduled"} and len(verb.verbs) > 1:
        return "forecast"
    return None


_LOOKED = 5
"""Chunks behind `looks` among which stands what is looked for."""


def _is_likely(clause: Clause, verb: Chunk) -> bool:
    """`a cut of 25 basis points was likely`."""
    behind = clause.behind_verb()[:2]
    return verb.start < clause.chunks[-1].start and any(
        chunk.low in ("likely", "probable", "unlikely") for chunk in behind if chunk.kind == "NP"
    )


def _future_below(clause: Clause, site: Site) -> bool:
    return any(
        below.verb is not None and below.verb.modal in ("will", "would")
        for below in site.lineage()
        if below is not clause
    )


def _company_on_itself(site: Site) -> bool:
    """Whether the subject is a company that speaks, or that no other source is named for."""
    subject, metric = site.subject(), site.metric()
    source = site.chosen.get("source")
    if subject is None or not subject.trades:
        return False
    if subject.kind != "company" and (
        metric is None or metric.entry is None or metric.entry.bearer != "company"
    ):
        return False
    if source is None or source.value.name == subject.name:
        return True
    return source.value.kind == "person" and _OUTSIDERS.isdisjoint(
        singular(word) for word in source.value.name.lower().split()
    )


def _of_results(site: Site) -> bool:
    metric = site.metric()
    return metric is not None and metric.id in RESULTS


_OUTSIDERS = frozenset("analyst economist strategist forecaster broker trader investor street market".split())
"""Whose expectations of a company are not its own."""


def _owned(status: Status | Literal["expected"], own: bool, site: Site) -> Status:
    """A company's own forecast is guidance; what is expected of it, by whomever, or of an economy is not."""
    metric = site.metric()
    bearer = metric.entry.bearer if metric is not None and metric.entry is not None else ""
    if status == "guidance" and bearer == "economy":
        return "forecast"
    if status == "expected":
        return "guidance" if own and bearer == "company" and "source" in site.chosen else "forecast"
    return "guidance" if status == "forecast" and own else status


def negated(site: Site) -> bool:
    """Whether the figure's clause denies it: `did not raise`, `denied that`."""
    verb = site.clause.verb
    return verb is not None and verb.negated and site.after_verb
