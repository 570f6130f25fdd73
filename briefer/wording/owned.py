"""Whether a sentence itself gives a figure to the subject that it is linked to, or to somebody else."""

from briefer.fact import Fact
from briefer.linking.lexicon import is_a, verb_form
from briefer.pattern import pattern
from briefer.wording.figures import printed
from briefer.wording.inverted import Inverted, inverted
from briefer.wording.names import bare
from briefer.wording.nouns import BEARERS, grows, is_noun, touching
from briefer.wording.quoting import leans
from briefer.wording.story import Story, company_name

__all__ = ["owned"]

_BORDER = pattern(r"[;:,—–()\"“”]\s?|\s-\s|\b(?:that|as|while|and|but|said|says|when)\s")
_NEXT = pattern(r",\s(?:and|but|while)\s|;\s")
"""Where another clause begins."""
_FEW = 4
"""Words that may narrow a metric at the head of its clause."""
_HAVING = frozenset(
    "have be see show turn carry run owe hold keep unveil swing end face command declare set go".split()
)
_LEVELS = ("reach", "rise", "fall", "report", "trade", "lose", "cost", "pay", "account")
"""What a metric does, or somebody whose it is."""
_VIEWS = ("expect", "say", "propose", "plan", "lift", "lower", "revise")
"""What somebody does to a figure that may be another one's."""


def owned(story: Story, fact: Fact) -> bool:
    """Tell whether subject and metric make one phrase, or the subject is that of the verb before the figure.

    In `Nevada approved a package valued at $200 million` the package has the value; in `Acme received $4 million in
    deposits` Acme has no deposits.
    """
    subject, metric = fact.subject, fact.metric
    if subject is None or metric is None or fact.zone != "body" or metric.id in BEARERS or grows(fact):
        return True
    if subject.members:
        return True  # A list has borders of its own.
    if touching(story.text, subject, metric) is not None:
        return True
    does = inverted(story, fact.sentence.start, fact.value.start, fact)
    if does is None:
        is_here = fact.sentence.start <= subject.start < fact.sentence.end
        return (is_here and subject.kind != "thing") or _opens(story, fact)
    if is_a(does.form.classes, *_VIEWS):
        return True
    if _speaks_of(story.text, does, fact):
        if subject.kind != "company" and _NEXT.search(
            story.text, subject.end, max(metric.start, subject.end)
        ):
            return False  # `The mayor spoke, and donations to the port rose`
        return does.form.lemma == "be" or is_a(does.form.classes, *_LEVELS)
    says = printed(story.text[metric.start : metric.end]).lower()
    if is_noun(metric.id, says) and not (does.form.lemma in _HAVING or is_a(does.form.classes, *_LEVELS)):
        return False
    if _is_participle(says, fact, does):
        return False
    return _names(story, does.owner, fact)


def _opens(story: Story, fact: Fact) -> bool:
    """Tell whether the metric is the subject of its clause, or a sentence that leans on the one before has it."""
    start, end = fact.sentence.start, fact.sentence.end
    if fact.metric is None or not start <= fact.metric.start < end:
        return True
    before = _BORDER.split(story.text[start : fact.metric.start])[-1]
    return leans(story.text, start, end) or len(before.split()) <= _FEW


def _speaks_of(text: str, does: Inverted, fact: Fact) -> bool:
    """Tell whether the subject of the clause is the metric: `the interest rate could fall`."""
    if fact.metric is None:
        return False
    return printed(text[fact.metric.start : fact.metric.end]).lower() in does.owner.lower()


def _is_participle(says: str, fact: Fact, does: Inverted) -> bool:
    """Tell a metric that another verb than that of the clause stands for: `valued at`."""
    form = verb_form(says)
    is_metric = fact.metric is not None and is_noun(fact.metric.id, says)
    return form is not None and not is_metric and form.lemma != does.form.lemma


def _names(story: Story, owner: str, fact: Fact) -> bool:
    """Tell whether the subject of the clause is, or has in its name, the subject of the figure."""
    if fact.subject is None:
        return False
    named = {
        company_name(each)
        for each in story.namings_in(fact.sentence.start, fact.value.start)
        if each.text in owner
    }
    if named:
        return fact.subject.name in named
    short, whole = sorted((bare(owner), bare(fact.subject.name)), key=len)
    return short in whole
