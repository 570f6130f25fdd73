"""What a short form means that an answer has not introduced: `the bank` is Chile's central bank, `the board` Acme's."""

import re
from collections.abc import Iterator

from briefer.linking.lexicon import AUXILIARIES, is_a, verb_form
from briefer.pattern import pattern
from briefer.question import Part, Question
from briefer.wording.article import printed_article
from briefer.wording.figures import printed
from briefer.wording.phrase import Phrase, answering, capitalised, first_quote, phrase, possessive, text_of
from briefer.wording.quoting import replaced, stretch
from briefer.wording.referent import country_of_section, in_full, is_alone, protagonist
from briefer.wording.resolved import ABBREVIATED, unabbreviated
from briefer.wording.story import Story, company_name

__all__ = ["introduced"]

_BODIES = "bank|institute|agency|ministry|authority|commission|council|fund|university|foundation|exchange|association|federation"
_OWNED = "board|buyback|dividend|management"
"""What a company has, and an article calls by its bare name."""
_SHORT = pattern(
    rf"\b[Tt]he (?:(?P<body>{_BODIES})|(?P<central>central bank)|(?P<thing>{_OWNED}))(?P<own>['’]s)?(?![\w'’-])(?! (?:of|for|that|which|at|to)\b)"
    r"|(?P<folk>Customers|Rivals)(?= have\b)"
    r"|(?<=, )its(?= (?:[a-z]+-)?(?:largest|biggest|main|core|smallest) (?P<part>division|unit|segment|business|market))"
)
"""`The bank aims for 3%`, `the board declared a dividend`, `sales of tea, its largest market`, `Rivals have struggled`."""
_CENTRAL_BANK = pattern(r"\b[A-Z][\w.]+['’]s central bank\b")
_CENTRAL_BANKS = pattern(
    r"\b(?:Central Bank|Reserve Bank|Federal Reserve|the Fed|ECB|Bank of (?!America\b)[A-Z]\w+|[A-Z][\w.]+['’]s central bank"
    r"|(?!The )[A-Z][a-z]+ central bank|central banks|other central bank)\b"
)
"""A central bank by name, which another one may be."""
_BANKS = pattern(r"\bBan(?:k|co|ca|que)\b|\b(?:an?|another|two|three|other|big) (?:[a-z-]+ )?banks?\b")
_NEAR = 3000
"""Characters before a short form in which what it means is looked for."""


def introduced(question: Question, story: Story) -> Question:
    """Name in the sentences that an answer quotes what they point to and it has not named."""
    parts = phrase()
    for part in _unasked(question, story):
        before = text_of(parts)
        quoted = tuple(_named(story, question, part, part.quote, before)) if part.quote else phrase(part)
        parts = phrase(parts, quoted)
    return answering(question, parts)


_ASKED = pattern(r"Asked (?P<what>what|why) [a-z]+ (?:them|they|their)\b[^,;.]{0,60}, (?=[\dA-Z])")


def _unasked(question: Question, story: Story) -> Phrase:
    """Leave out what those were asked who answer, where the question asks it: `Asked what keeps them from it, 54% …`."""
    quoted = first_quote(question.parts)
    found = _ASKED.match(story.text, *quoted) if quoted else None
    if found is None or not re.match(
        rf"{found['what']} (?!share|(?:is|are|was|were)\b)", question.question, re.I
    ):
        return question.parts
    return replaced(story.text, question.parts, found.span(), phrase())


def _named(
    story: Story, question: Question, part: Part, span: tuple[int, int], before: str
) -> Iterator[Part]:
    at = span[0]
    for start, end, name in sorted(_pointing(story, question, span, before), key=lambda each: each[:2]):
        if start < at:
            continue
        if start > at:
            first, *others = stretch(story.text, at, start)
            opening = part.text[:1] if at == span[0] else first.text[:1]
            yield first.model_copy(update={"text": opening + first.text[1:]})
            yield from others
        opens = start == span[0] and part.text[:1].isupper()
        yield from capitalised(name) if opens else name
        at = end
    yield from [part] if at == span[0] else stretch(story.text, at, span[1])


def _pointing(
    story: Story, question: Question, span: tuple[int, int], before: str
) -> Iterator[tuple[int, int, Phrase]]:
    """Find what a stretch of the article only points to, and say what it means."""
    for found in _SHORT.finditer(story.text, *span):
        name = _in_full(story, found, f"{before} {story.text[span[0] : found.start()]}")
        if name is not None:
            yield (*found.span(), name)
    for found in _SURVEY.finditer(story.text, *span):
        told = f"{before} {story.text[span[0] : found.start()]}"
        owner = None if found["noun"] in told else _surveyor(story, found["noun"], found.start())
        if owner is not None:
            yield (*found.span(), phrase(possessive(phrase(owner)), f" {found['noun']}"))
    for found in _CLOSING.finditer(story.text, *span):
        told = f"{before} {story.text[span[0] : found.start()]}"
        whole = None if found["noun"] in told else in_full(story, found["noun"])
        if whole is not None and _SAYS_WHICH.match(whole):
            yield (*found.span(), phrase(whole))
    yield from _which(story, span, before)
    for found in ABBREVIATED.finditer(story.text, *span):
        group = unabbreviated(story, found)
        if group is not None and group.removeprefix("the ") not in before:
            yield (*found.span(), phrase(group))
    asked = _EVENT.search(question.question)
    event = re.compile(rf"\bthe {asked['event']}\b").search(story.text, *span) if asked else None
    if asked and event and asked[0] not in before:
        yield (*event.span(), phrase(asked[0]))
    for pointing in (
        _opening(story, question, span, before) or _where(story, span, before),
        _employer(story, span, before),
        _rate(story, span, before),
        _coin(story, span, before),
        _house(story, span, before),
        _maker(story, span, before),
    ):
        if pointing is not None:
            yield pointing


def _which(story: Story, span: tuple[int, int], before: str) -> Iterator[tuple[int, int, Phrase]]:
    """Say which market or orders are meant where the article says that in one way, and the answer has not."""
    for short in (_ALL, _BARE, _PART_OF):
        for found in short.finditer(story.text, *span):
            whole = in_full(story, found["noun"])
            told = f"{before} {story.text[span[0] : found.start()]}".lower()
            if whole is not None and whole.lower() not in told:
                yield (*found.span("noun"), phrase(whole))


_ALL = pattern(r"\ball (?P<noun>[a-z]{4,}s)(?=[.,;]| (?:in|last|this)\b)")
_PART_OF = pattern(r"(?:%|percent|per cent) of the (?P<noun>market)(?=[,.;])")
_BARE = pattern(
    r"\b[Tt]he (?P<noun>market)(?= (?:to|will|would|could|may|might|is|was|grew|rose|fell|in|by|reached)\b)"
)
_EVENT = pattern(r"\bthe rate (?P<event>decision)\b")
_SURVEY = pattern(
    r"\b[Tt]he (?P<noun>survey|report|study|poll)(?![\w'’-])(?! (?:of|for|that|which|at|to|by|from|in|on|about)\b)"
)
_CLOSING = pattern(r"\b[Tt]he (?P<noun>[a-z]{4,})(?=[.,;])")
_SAYS_WHICH = pattern(
    r"(?!(?:long|fast|slow|best|ever|hard|well|top|high|low|record|self)-)[a-z]+-[a-z]+ing "
)
"""`Scan-reading software`, but no `long-running dispute`."""


def _surveyor(story: Story, noun: str, position: int) -> str | None:
    """Return whose survey it is, where the article has told of one only, and by whom it is."""
    told = [
        *re.finditer(
            rf"\b(?:an?|its|the|another|[A-Z]\w+['’]s) (?:[a-z]+ )?{noun}s?\b", story.text[:position]
        )
    ]
    by = re.compile(
        rf"\ban? (?:[a-z]+ )?{noun}(?: (?:that|by|from|of|(?:conducted|published|commissioned) by))? (?:the )?"
    )
    first = [found for found in told if found[0].startswith("a")]
    if len(first) != 1 or any(not found[0].startswith(("a ", "an ", "the ")) for found in told):
        return None
    found = by.match(story.text, first[0].start())
    if found is None:
        return None
    named = [each for each in story.namings_in(found.end(), found.end() + 80) if each.start == found.end()]
    if not named:
        return None
    words = printed(named[0].text)
    return f"{printed_article(story.text, named[0].start, words)}{words}"


_WHOSE = pattern(r"\s(?P<owner>(?:[A-Z][\w.&-]*\s)*[A-Z][\w.&-]*['’]s?)\s(?P<thing>[a-z][a-z -]*)")


def _opening(
    story: Story, question: Question, span: tuple[int, int], before: str
) -> tuple[int, int, Phrase] | None:
    """Say whose it is with which an answer begins, as the question does: `Operating margin widened`."""
    whose = None if before else _WHOSE.search(question.question)
    if whose is None or whose["owner"][:-2] in story.text[slice(*span)]:
        return None
    the = 4 if story.text.startswith("The ", span[0]) else 0
    said, asked = story.text[span[0] + the : span[1]].split(), whose["thing"].split()
    same = 0
    while same < min(len(said), len(asked)) and said[same].lower() == asked[same]:
        same += 1
    after = said[same] if 0 < same < len(said) else ""
    form = verb_form(after)
    if after not in AUXILIARIES and (form is None or form.tense != "past"):
        return None
    first = said[0]
    end = span[0] + the + len(first)
    return span[0], end, phrase(f"{whose['owner']} {first.lower()}")


_MACRO = pattern(
    r"(?:(?:The )?(?P<owned>economy|[Gg]ross domestic product|GDP|[Ee]xports|[Ii]mports|[Pp]ublic debt)"
    r"|(?:The )?(?:[Cc]onsumer prices|[Pp]roducer prices|[Hh]ouse prices|(?:annual |core |headline )?[Ii]nflation|[Uu]nemployment|(?:un)?employment rate|jobless rate"
    r"|[Rr]etail sales|[Ii]ndustrial (?:production|output)|[Ww]ages))(?= (?P<verb>[a-z]+))"
)
"""What every country has."""


def _where(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Name the country whose prices or output an answer begins with: `Consumer prices in Chile rose`."""
    found = _MACRO.match(story.text, *span) if not before else None
    if found is None or (found["verb"] not in AUXILIARIES and not _is_past(found["verb"])):
        return None
    sentence = story.document.sentences[story.sentence_at(span[0])]
    places = {
        fact.subject.name
        for claim in story.claims_in(sentence.start)
        for fact in claim.facts
        if fact.subject is not None and fact.subject.kind == "place"
    }
    if len(places) != 1 or (place := next(iter(places))) in story.text[slice(*span)]:
        return None
    if place not in story.text or not place[:1].isupper():
        return None
    if found["owned"]:
        noun = found["owned"] if found["owned"].isupper() else found["owned"][0].lower() + found["owned"][1:]
        return (*found.span(), phrase(possessive(phrase(place)), f" {noun}"))
    return found.end(), found.end(), phrase(f" in {place}")


def _is_past(word: str) -> bool:
    form = verb_form(word)
    return form is not None and form.tense == "past"


_POST = pattern(
    r"(?<=, )(?P<post>(?:chief|deputy chief|managing|finance|vice)[ -](?:executive|economist|director|president|financial officer|operating officer)"
    r"|chairman|chairwoman|founder|president)(?= since \d{4},|,)"
)
_PERSON = pattern(r"(?:[A-Z][\w'’.-]+ )+[A-Z][\w'’-]+, $")


def _employer(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Say whose chief executive somebody is, where the article is about one company: `Jane Doe, Acme's chief executive,`."""
    found, name = _POST.search(story.text, *span), protagonist(story)
    if found is None or name is None or name in before or not is_alone(story, span[0]):
        return None
    said = story.text[span[0] : found.start()]
    if name in said or not _PERSON.fullmatch(said):
        return None
    return (*found.span(), phrase(possessive(phrase(name)), f" {found['post']}"))


_HOUSE = pattern(
    r"(?: (?:Research|Insights?|Institute|Partners|Bank|Economics|Analytics|Consulting|Intelligence|Securities)){1,2}$"
)


def _house(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Name in full the forecaster whom a sentence names first and in short: `Acme Research` for `Acme`."""
    named = story.namings_in(*span)[:1]
    first = story.companies.get(company_name(named[0])) if named else None
    if first is None or named[0].start != span[0] or first.start >= span[0]:
        return None
    whole, short = printed(first.text), printed(named[0].text)
    if _HOUSE.sub("", whole) != short or whole == short or whole in before:
        return None
    return named[0].start, named[0].end, phrase(whole)


_RATE = pattern(r"\bthe (?P<rate>(?:main |key |benchmark |policy )?interest rate)\b")
_COIN = pattern(r"The (?P<coin>peso|rupee|krona|krone|dinar|franc|rial|shilling)\b")


def _banked(story: Story, position: int) -> str | None:
    """Return the country whose central bank alone an article names."""
    banks = {*_CENTRAL_BANK.findall(story.text, 0, position)}
    return re.sub(r"['’]s central bank$", "", banks.pop()) if len(banks) == 1 else None


def _rate(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Say whose interest rate is meant: `Chile's interest rate`."""
    found = _RATE.search(story.text, *span)
    said = f"{before} {story.text[span[0] : found.start()]}" if found else ""
    where = _banked(story, found.start()) if found and "bank's" not in said else None
    if found is None or where is None or where in said or "central bank" in said:
        return None
    return (*found.span(), phrase(possessive(phrase(where)), f" {found['rate']}"))


def _coin(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Say whose peso is meant: many countries have one."""
    found = _COIN.match(story.text, *span)
    where = _banked(story, found.start()) if found else None
    if found is None or where is None or where in before:
        return None
    return (*found.span(), phrase(possessive(phrase(where)), f" {found['coin']}"))


_MAKER = pattern(
    r"\b(?:at|of|for) the (?P<what>(?:maker|operator|owner|producer|supplier|provider|builder|seller|developer|manufacturer)"
    r" of (?:[a-z][a-z-]* ){1,8})"
)


def _maker(story: Story, span: tuple[int, int], before: str) -> tuple[int, int, Phrase] | None:
    """Name the company that an answer has only called the maker of something: `net income at the maker of piers rose`."""
    found, name = _MAKER.search(story.text, *span), protagonist(story)
    if found is None or name is None or name in before or story.namings_in(*span):
        return None
    words = found["what"].split()
    for place, word in enumerate(words[3:], 3):
        form = verb_form(word)
        if form is None or form.tense != "past":
            continue
        if not is_a(form.classes, "rise", "fall") or not is_alone(story, span[0]):
            return None
        what = " ".join(words[:place])
        start = found.start("what") - len("the ")
        article = "an" if what[0] in "aeiou" else "a"
        return start, found.start("what") + len(what), phrase(f"{name}, {article} {what},")
    return None


_SAID_AS = {"buyback": "buy(?: it)? ?back"}


def _in_full(story: Story, found: re.Match[str], said: str) -> Phrase | None:
    """Write in full what a short form means; None if the answer has named it, or it is not clear.

    Args:
        story: where it stands.
        found: the short form.
        said: the answer up to there.
    """
    noun = found["body"] or found["central"] or found["thing"]
    if noun and re.search(rf"\b{_SAID_AS.get(noun, noun)}s?\b", said, re.I):
        return None
    if found["central"]:
        name = _central_bank(story, found.start())
    else:
        name = _body(story, found["body"], found.start()) if found["body"] else _owner(story, found)
    if name is None:
        return None
    if name in said:
        is_its = found["thing"] and not found["own"] and not name.endswith("bank")
        return phrase("its ", found["thing"]) if is_its else None
    if found["folk"]:
        return phrase(possessive(phrase(name)), f" {found['folk'].lower()}")
    if found["part"]:
        return possessive(phrase(name))
    if found["body"] or found["central"]:
        return possessive(phrase(name)) if found["own"] else phrase(name)
    own = found["own"] or ""
    if name.endswith("bank"):
        return phrase(f"the {found['thing']} of {name}{own}")
    return phrase(possessive(phrase(name)), f" {found['thing']}{own}")


def _body(story: Story, noun: str, position: int) -> str | None:
    """Return the only body that the article has named so: `Fernhill Institute`, `Chile's central bank`."""
    before = [each for each in story.namings if max(position - _NEAR, 0) <= each.start < position]
    named = {company_name(each): each for each in before if each.text.endswith(f" {noun.capitalize()}")}
    banks = (
        {*_CENTRAL_BANK.findall(story.text, max(position - _NEAR, 0), position)} if noun == "bank" else set()
    )
    paragraph = story.companies_in((story.document.zone_at(position).start, position))
    if len(named) + len(banks) != 1 or not paragraph <= {*named}:
        return None
    if banks:
        return None if _BANKS.search(story.text, max(position - _NEAR, 0), position) else banks.pop()
    (mention,) = named.values()
    words = printed(mention.text)
    return f"{printed_article(story.text, mention.start, words)}{words}"


def _central_bank(story: Story, position: int) -> str | None:
    """Return `Britain's central bank` where the section is about that country only, and the article names no other bank so."""
    if _CENTRAL_BANKS.search(story.text):
        return None
    where = country_of_section(story, position)
    return f"{where}'s central bank" if where and not where.endswith("s") else None


def _owner(story: Story, found: re.Match[str]) -> str | None:
    """Return whose board or largest market it is: the company's that all the paragraph is about."""
    sentence = story.document.sentences[story.sentence_at(found.start())]
    if not is_alone(story, found.start()) or (
        found["part"] and story.namings_in(sentence.start, found.start())
    ):
        return None
    bank = _CENTRAL_BANK.search(story.text, 0, min(found.start(), _NEAR))
    return bank[0] if bank and found["thing"] == "board" else protagonist(story)
