"""A clause of the article in the order of a question: `Acme will sell` → `will Acme sell`."""

import re
from typing import NamedTuple

from briefer.fact import Fact
from briefer.linking.lexicon import AUXILIARIES, MODALS, PLACES, PREPOSITIONS, VerbForm, verb_form
from briefer.metrics import metrics
from briefer.pattern import pattern
from briefer.segmenting.dateline import past_dateline
from briefer.wording.clause import is_many, owner_before, runs_on
from briefer.wording.figures import printed
from briefer.wording.names import named
from briefer.wording.phrase import phrase, possessive, text_of
from briefer.wording.referent import country, full, is_alone, protagonist, referent, says_which
from briefer.wording.story import Story

__all__ = ["HEDGED", "Inverted", "inverted", "predicate"]

HEDGED = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|over|under|more than|less than|fewer than|at least|at most"
    r"|up to|as much as|as many as|as low as|as high as|close to|well over|just over|just under|just|only|an? estimated"
    r"|in excess of|upwards? of|well above|above|a further|another|an extra|an additional|a total of|a record|between|further|additional)\s)*"
)
"""Words before a figure that a question leaves out."""

_WORD = pattern(r"[A-Za-z][\w'’-]*")
_ADVERB = (
    r"(?:(?:also|now|already|since|still|currently|recently|previously|eventually|reportedly|[a-z]+ly)\s)?"
)
_GROUP = pattern(
    rf"(?P<aux>will|would|could|may|might|must|should|can|has|have|had|is|are|was|were)\s{_ADVERB}"
    rf"(?:(?P<been>been|be|have)\s{_ADVERB})?"
    rf"(?:(?P<due>expected|forecast|projected|predicted|estimated|due|set|scheduled|slated|likely|planning|aiming|hoping|looking|seeking|about"
    r"|trying|struggling|preparing|working|ready|willing|able|poised|required|entitled|in talks|on track|on course)\sto\s(?P<later>be\s)?)?"
    r"(?P<verb>[a-z]+\b)?"
)
_PLANS = pattern(
    r"(?P<plan>plan(?:s|ned)?|aim(?:s|ed)?|hope[sd]?|intend(?:s|ed)?|expect(?:s|ed)?|want(?:s|ed)?|need(?:s|ed)?|agree[sd]?"
    r"|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|offer(?:s|ed)?|manage[sd]?|seek(?:s)?|sought|ha[sd]|have|decide[sd]?|propose[sd]?)"
    r"\s(?:on\s[A-Z][a-z]+day\s|(?:last|this)\s(?:week|month|year)\s|in\s[A-Z][a-z]+\s)?to\s(?P<verb>[a-z]+)\b"
)
_EARLY = pattern(
    r"(?:(?:In|For|During|Over) the (?:\w+ ){0,2}(?:year|months|quarter|half|season|period) (?:to|ended|ending|through)"
    r" (?:(?:the )?\d{1,2} )?[A-Z][a-z]+(?: \d{1,2})?,?(?: \d{4})?"
    r"|(?:In|By|During|Since|Until|As of|At the end of|For) (?:(?:the )?(?:whole|full|first|second|third|fourth|final|last)"
    r" (?:of )?(?:\w+ )?(?:quarter|half|months?)?(?: of)? ?)?(?:[A-Z][a-z]+ )?(?:(?:19|20)\d\d|January|February|March|April|May"
    r"|June|July|August|September|October|November|December)|A (?:year|month|week|decade) (?:ago|earlier)"
    r"|(?:Last|This|Next) (?:year|month|week|quarter)|Currently|Previously|Also|Now|Today|Earlier|Recently|Meanwhile|Together)\s+(?=\S)"
)
"""A time at the head of a sentence, without a comma."""
_BEHIND = pattern(r",\s(?:and|but|while|whereas|or)\s|;\s")
"""Where another clause begins, whose subject stands behind the verb."""
_MUST_FOLLOW = pattern(
    r"\s(?:to\s|an?\s|its\s|their\s|his\s|her\s|the\s|some\s|about\s|around\s|more\s|up\s|over\s|at\s|nearly\s|almost\s|\S*\d)"
)
"""What stands behind a word that may be a noun, if it is the verb of its clause."""
_PRONOUNS = pattern(
    r"\b(?:its|their|his|her|our|my|your|such|this|that|these|those|it|they|them|we|us|I|you|whose)\b|['’]s?$"
)
_VAGUE = pattern(
    r"\b(?:company|group|firm|person|source|report|study|survey|figures?|data|people|researchers|one|number)$|-based [a-z-]+$"
    r"|\b(?:company|group|firm|country|nation|city|state|brand|park|bank)['’]s\b"
)
"""Subjects that do not say who they are."""
_BODY = pattern(
    r"[Tt]he (?:(?:[A-Z][a-z]+ ){0,2}?[A-Z][a-z]+(?:-based)? )?(?:(?!central )[a-z-]+ )?(?:company|group|firm|club|city|town|council|school|university|hospital|museum|charity|airline|retailer|brewer"
    r"|carmaker|bank|lender|insurer|chain|cooperative|theatre|port|team|league|union|party|foundation|society|start-?up|brand|carrier|operator|maker|manufacturer|producer|miner|supplier|developer|utility|studio|conglomerate|business)"
)
"""What an article calls whom it is about."""
_TOWN = pattern(r"\b(?:city|town|council)$")
_TO_DO = pattern(r"\bto ([a-z]+)\b")
_NAMES = pattern(r"\b[A-Z][A-Za-z]+\b")
_SAID_IT = pattern(
    r"\b(?:said|says|announced|hopes|expects|pledged|plans|estimates|warned)\s(?:(?:on|in)\s[A-Z][\w.]+(?:\s\d+)?\s)?(?:that\s)?(?:it|they|he|she)\s$"
)
"""Who says so is meant by the pronoun behind it."""
_COSTS = pattern(r"(?:would |will |could )?(?:costs?|takes?|took)\b")
_COUNTED = pattern(
    r"(?!the |an? |its |their |every |each |no |this |that )(?:[a-z-]+ ){0,4}(?:rate|price|value|index|margin|ratio|volume|yield|deficit|surplus|number)"
    r"(?: (?:of|for|per) .*)?"
)
"""What is counted, and needs an article that newsprint leaves out: `average conversion rate of the plant`."""
_NEAR = 60
_WIDEST = 320


class Inverted(NamedTuple):
    """The predicate of a clause, taken apart so that a question can be made of it."""

    aux: str
    owner: str
    tail: str
    """What follows the owner in a question: `sell`, `expected to rise`, `been cut`; empty for a bare `be`."""
    form: VerbForm
    """Of the verb that governs the figure."""
    is_passive: bool
    is_plan: bool
    """It is meant to be, and is not yet."""
    end: int
    """Where the verb ends in the article."""

    def ask(self, what: str, behind: str = "") -> str:
        """Write the question without its capital: `how much` → `how much will Acme sell`."""
        tail = f" {self.tail}" if self.tail else ""
        the = "the " if _COUNTED.fullmatch(self.owner) else ""
        return f"{what} {self.aux} {the}{self.owner}{tail}{behind}"


def inverted(story: Story, start: int, end: int, fact: Fact | None = None) -> Inverted | None:
    """Read the last predicate with a plain subject in a stretch of a sentence; None where there is none.

    A subject that points elsewhere (`it`, `the company`) is named, or there is none.

    Args:
        story: where it stands.
        start: of the sentence.
        end: where the figure begins that the verb governs.
        fact: of the figure; it says whose a bare `net profit` is.
    """
    start = past_dateline(story.text, start, end)
    if early := _EARLY.match(story.text, start, end):
        start = early.end()
    for word in reversed([*_WORD.finditer(story.text, max(start, end - _WIDEST), end)]):
        if not _may_be_verb(story.text, word):
            continue
        owner = _owner(story, fact, start, word.start())
        if owner is None and not _is_base(word[0]):
            owner = _shared_owner(story, fact, start, word.start())
        if owner is None:
            continue
        found = predicate(story.text, word, owner, end)
        if found is not None:
            return None if _BEHIND.search(story.text, found.end, end) else found
    return None


def _is_base(word: str) -> bool:
    """Tell a form that may be an infinitive: `wants to slash fees and cut 40 jobs`."""
    form = verb_form(word)
    return form is not None and (form.tense == "base" or form.lemma == word)


_ITS = pattern(
    r"(?:,\s|\s)(?:and|but|while|as)\s(?:its|their)\s(?P<rest>[a-z][a-z -]{2,40}?)\s(?:[a-z]+ly\s)?$"
)
_JOINED = pattern(r",?\s(?:and|but)\s(?:(?:also|then|now|[a-z]+ly)\s)?$")
_OTHER = pattern(r"[;:—–()\"“”]|,\s(?:as|while|after|when)\b|\b(?:that|which|who|if|whether|said|says)\b")


def _shared_owner(story: Story, fact: Fact | None, start: int, verb: int) -> str | None:
    """Name who does it where two verbs have one subject: `Acme sold its trams and has paid $4 million`.

    Or where the second one has what is his: `Acme sold its trams but its debt rose`.
    """
    near = max(start, verb - _NEAR)
    its = _ITS.search(story.text, near, verb)
    joined = its or _JOINED.search(story.text, near, verb)
    if joined is None or _OTHER.search(story.text, start, joined.start()):
        return None
    owners = [
        owner
        for word in _WORD.finditer(story.text, start, joined.start())
        if _may_be_verb(story.text, word) and (owner := _owner(story, fact, start, word.start()))
    ]
    if len(set(owners)) != 1:
        return None
    if its is None:
        return owners[0]
    is_name = owners[0][:1].isupper() and not _PRONOUNS.search(its["rest"])
    return f"{text_of(possessive(phrase(owners[0])))} {its['rest']}" if is_name else None


def _may_be_verb(text: str, word: re.Match[str]) -> bool:
    """Tell a word that may be the verb of its clause; one that may be a noun must be followed by what a verb is."""
    small = word[0]
    if small in MODALS or small in AUXILIARIES:
        return True
    form = verb_form(small)
    if form is None or form.tense not in ("present", "past", "base"):
        return False
    if form.tense == "past" and not form.only_past and re.match(r"\sby\b", text[word.end() : word.end() + 4]):
        return False  # `firms polled by Acme`
    is_noun = form.noun_too or form.tense == "base"
    return not is_noun or _MUST_FOLLOW.match(text, word.end()) is not None


def _owner(story: Story, fact: Fact | None, start: int, verb: int) -> str | None:
    """Name who does it, as the article does where that says who it is."""
    meant = referent(story, start, verb)
    if meant is not None and meant.start == start:
        rest = printed(story.text[meant.end : verb])
        if not rest:
            return text_of(meant.name)
        if meant.is_owner or text_of(meant.name).endswith(("'s", "'")):
            whole = re.fullmatch(r"[a-z-]+(?: [a-z-]+){0,3}", rest)
            return f"{text_of(meant.name)} {rest}" if whole and not _PRONOUNS.search(rest) else None
        return None
    if said := _SAID_IT.search(story.text, max(start, verb - _NEAR), verb):
        if _COSTS.match(story.text, verb) and story.text.endswith("it ", start, verb):
            return None  # `says that it costs $5 to cross`: nobody in person.
        return _owner(story, fact, start, said.start())
    owner = owner_before(story, start, verb)
    if owner is None:
        return None
    owner = full(story, _of_country(story, owner, start, verb), start) or ""
    if _BODY.fullmatch(owner) and is_alone(story, start) and (name := protagonist(story)):
        return name if name.lower() not in PLACES or _TOWN.search(owner) else None
    last = owner.split()[-1] if owner else ""
    if not owner or _PRONOUNS.search(owner) or last.lower() in PREPOSITIONS | {"to"} or _VAGUE.search(owner):
        return None
    if _is_run_on(owner):
        return None
    if not says_which(story, owner):
        return _of_whom(story, fact, owner)
    return owner


def _of_country(story: Story, owner: str, start: int, verb: int) -> str:
    """Name the country in `the country's exports`, where it is clear which."""
    where = country(story, start, verb) if owner.lower().startswith("the country") else None
    words = story.text[where.start : where.end].lower() if where else ""
    return (
        f"{text_of(where.name)}{owner[len(words) :]}" if where and owner.lower().startswith(words) else owner
    )


def _is_of_firms(metric: str) -> bool:
    """Tell whether a company, a club or a town can have a metric."""
    entry = metrics().get(metric)
    return entry is not None and entry.bearer in ("company", "any")


def _is_run_on(owner: str) -> bool:
    """Tell two phrases that the article has run together: `Acme to sell ferries to Chile Acme`."""
    names = _NAMES.findall(owner)
    forms = [verb_form(word) for word in _TO_DO.findall(owner)]
    if len(set(names)) < len(names) or runs_on(owner):
        return True
    return any(form and form.tense == "base" and not form.noun_too for form in forms)


def _of_whom(story: Story, fact: Fact | None, owner: str) -> str | None:
    """Say whose a bare `net profit` is: of whom it is linked to, or else of whom the article is about."""
    if fact is None or fact.metric is None or owner.startswith("the "):
        return None
    words = printed(story.text[fact.metric.start : fact.metric.end]).lower()
    head = re.split(r"\s(?:in|for|at|over|during|from|to)\s", owner)[0]
    subject = fact.subject
    is_firms = subject is not None and subject.kind == "company" and is_many(owner)
    if not head.endswith(words) and not (is_firms and is_alone(story, fact.sentence.start)):
        return None
    if subject is not None and subject.kind in ("company", "place"):
        name = named(story, subject) if subject.name.lower() not in owner else None
    else:
        is_theirs = is_alone(story, fact.sentence.start) and _is_of_firms(fact.metric.id)
        name = phrase(protagonist(story) or "") if is_theirs else None
    return f"{text_of(possessive(name))} {owner}" if name and text_of(name)[:1].isupper() else None


def predicate(text: str, word: re.Match[str], owner: str, end: int) -> Inverted | None:
    """Take the verb group apart that begins with a word; None where there is none."""
    if group := _GROUP.match(text, word.start(), end):
        return _with_auxiliary(group, owner)
    plan = _PLANS.match(text, word.start(), end)
    first = verb_form(plan["plan"] if plan else word[0])
    form = verb_form(plan["verb"]) if plan else first
    if first is None or form is None or first.tense == "ing":
        return None
    aux = "did" if first.tense == "past" else "do" if is_many(owner) else "does"
    if first.tense == "base" and not is_many(owner):
        aux = "did"  # `cut` and `hit` are past where one does it.
        if form.lemma not in _SAME_IN_PAST:
            return None
    if plan and form.tense != "base":
        return None
    tail = f"{first.lemma} to {form.lemma}" if plan else form.lemma
    return Inverted(aux, owner, tail, form, False, bool(plan), plan.end() if plan else word.end())


_SAME_IN_PAST = frozenset(
    "cut hit set put spread quit bid shed split cost forecast broadcast let beat".split()
)


def _with_auxiliary(group: re.Match[str], owner: str) -> Inverted | None:
    """Take `has risen`, `is expected to rise`, `was cut` or `will be` apart."""
    aux, been, due, later, verb = (group[each] for each in ("aux", "been", "due", "later", "verb"))
    form = verb_form(verb) if verb and verb not in ("up", "down") else None
    is_be = aux in ("is", "are", "was", "were")
    be = verb_form("be")
    if be is None:
        return None
    if been == "have" and aux not in ("could", "may", "might", "will", "must"):
        return None
    words = [each for each in (been, f"{due} to" if due else None, "be" if later else None) if each]
    if form is None:
        # `was 5%`, `has been 5%`, `will be 5%`, `is expected to be 5%`
        end = group.end("later" if later else "due" if due else "been" if been else "aux")
        if aux in ("has", "have", "had") and not been and not due:
            has = verb_form("have")
            does = "did" if aux == "had" else "do" if is_many(owner) else "does"
            return Inverted(does, owner, "have", has, False, False, end) if has else None
        if (not been and not is_be) or (due and not later):
            return None
        return Inverted(aux, owner, " ".join(words), be, False, bool(due), end)
    tail = " ".join([*words, verb])
    end = group.end("verb")
    if due:
        if form.tense not in (("past", "participle") if later else ("base",)):
            return None
        return Inverted(aux, owner, tail, form, bool(later), True, end)
    if been or is_be:
        if form.tense in ("past", "participle") and not form.only_past:
            return Inverted(aux, owner, tail, form, been != "have", False, end)
        if form.tense == "ing":
            return Inverted(aux, owner, tail, form, False, False, end)
        return None
    if aux in ("has", "have", "had"):
        if form.tense in ("past", "participle") and not form.only_past:
            return Inverted(aux, owner, verb, form, False, False, end)
        return None
    return Inverted(aux, owner, verb, form, False, True, end) if form.tense == "base" else None
