"""Pass 2: clauses: which verb a chunk belongs to, and how the clauses hang together."""

from briefer.linking.chunk import Chunk
from briefer.linking.clause import Clause
from briefer.linking.interposed import interposed
from briefer.linking.lexicon import POSSESSIVES, is_a
from briefer.linking.name import is_referent
from briefer.linking.participle import described, describes_noun, describes_subject, reduced
from briefer.linking.verbal import CAUSING

__all__ = ["clauses"]

_OPENERS = frozenset({"as", "after", "before", "since", "than"})
_PARTS = frozenset("share percentage proportion part fraction result whole".split())
_BEFORE_DEEDS = frozenset("after before than by without from despite in on for".split())
"""Prepositions whose participle has the clause's subject: `after growing 2.5%`, `by spending $3 million`."""


def clauses(chunks: list[Chunk]) -> list[Clause]:
    """Distribute the chunks of a sentence over clauses, in order of their beginning."""
    return _Builder(chunks).build()


class _Builder:
    def __init__(self, chunks: list[Chunk]) -> None:
        self.chunks = chunks
        self.found: list[Clause] = []
        self.current = self.open("main", None)
        self.skip = 0
        """Chunks before this one have been dealt with."""
        self.brackets: list[tuple[str, Clause]] = []

    def open(self, relation: str, parent: Clause | None) -> Clause:
        made = Clause(relation, parent)
        self.found.append(made)
        self.current = made
        return made

    def build(self) -> list[Clause]:
        for index, chunk in enumerate(self.chunks):
            if index < self.skip:
                continue
            after = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
            told = self.current.relation == "relative" and _is_told(self.current, chunk)
            if told and self.current.parent is not None:
                self.current = self.current.parent
            if chunk.kind == "PUNCT":
                self.mark(chunk, index)
            elif chunk.kind == "VERB":
                self.verb(chunk, index)
            elif (moved := self.moved(chunk, index)) is not None:
                self.current.chunks.append(chunk)
                made = self.open("adjunct", self.current if chunk.low == "with" else self.host())
                made.subject = moved
            elif chunk.kind == "SUB" and after is not None:
                self.open("coordinate" if chunk.low in ("while", "whereas") else "subordinate", self.host())
                self.current.chunks.append(chunk)
            elif chunk.kind == "PREP" and chunk.low in _OPENERS and self.opens(index):
                self.open("subordinate", self.host())
                self.current.chunks.append(chunk)
            elif chunk.kind in ("REL", "THAT") and (end := self.aside(index)) is not None:
                self.set_aside(index, end)
            elif chunk.low == "whose" and self.current.chunks and self.current.chunks[-1].low == ",":
                self.open("relative", self.current).chunks.append(chunk)
            elif chunk.low == "where" and not self.tells_of_place(after):
                self.open("relative", self.current)  # `In France, where Acme has shops, profits rose`
            elif chunk.kind == "REL" and self.is_governed(chunk, after):
                self.open("relative", self.current)
            elif chunk.kind == "REL":
                self.relative()
            elif chunk.kind == "THAT":
                self.that(chunk, after)
            else:
                self.current.chunks.append(chunk)
        for clause in self.found:
            clause.find_subject()
        return [clause for clause in self.found if clause.chunks]

    def moved(self, chunk: Chunk, index: int) -> list[Chunk] | None:
        """What moves without a verb: `with sales up 5%`, and behind `and` after that; `profit fell 3% and costs by 5%`."""
        gapped = False
        if chunk.kind == "CONJ":
            behind_comma = index > 0 and self.chunks[index - 1].low == ","
            gapped = not (_is_absolute(self.current) or (behind_comma and _is_absolute(self.found[-1])))
            if gapped and not _has_moved(self.current):
                return None
        elif chunk.kind != "PREP" or chunk.low not in ("with", "on"):
            return None
        first = index + 1
        if first < len(self.chunks) and self.chunks[first].kind == "ADV":
            first += 1  # `with overall sales down 2%`
        at = first
        while (
            at < len(self.chunks)
            and self.chunks[at].kind in ("NP", "PREP")
            and self.chunks[at].figure is None
            and not (gapped and self.chunks[at].low in _SIZES)
        ):
            at += 1
        phrase = self.chunks[first:at]
        if at < len(self.chunks) and self.chunks[at].kind == "ADV":
            at += 1  # `on turnover also up 14%`
        behind = self.chunks[at : at + 2]
        if not phrase or len(behind) < 2 or phrase[0].kind != "NP" or phrase[-1].kind != "NP":
            return None
        if gapped:
            goes_on = phrase[0].metric is not None and (behind[0].low in _SIZES or behind[0].kind == "DIR")
            return phrase if goes_on and behind[1].figure is not None else None
        if behind[0].kind == "DIR" and behind[1].low in ("from", "by"):
            behind = [behind[0], *self.chunks[at + 2 : at + 3]]  # `with profit down from $5 million to`
        if {chunk.kind for chunk in behind} != {"DIR", "NP"}:
            return None
        if chunk.low == "on" and phrase[0].metric is None:
            return None
        return phrase if _has_figure(behind) else None

    def host(self) -> Clause:
        """The clause that a new one hangs on: not the adjunct that has just ended."""
        clause = self.current
        while clause.relation in ("adjunct", "relative") and clause.parent is not None:
            clause = clause.parent
        return clause

    def opens(self, index: int) -> bool:
        """Whether a preposition opens a clause: `as sales rose`, not `investment as a share of GDP has risen`."""
        if self.current.verb is None and any(chunk.kind == "NP" for chunk in self.current.chunks):
            return False
        after = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
        if after is None or (after.date is not None and after.bare):
            return False  # `since 2019 and reached`
        if (
            self.chunks[index].low == "as"
            and after.head is not None
            and after.head.low in _PARTS
            and after.low not in POSSESSIVES
        ):
            return False  # `as a share of GDP the deficit rose`
        seen_noun = False
        for chunk in self.chunks[index + 1 : index + 8]:
            if chunk.kind == "PUNCT":
                return False
            if chunk.kind == "NP":
                seen_noun = True
            if chunk.kind == "VERB":
                return seen_noun and chunk.finite and not chunk.infinitive
        return False

    def mark(self, chunk: Chunk, index: int) -> None:
        low = chunk.low
        if low == "," and _is_absolute(self.current) and self.current.parent is not None:
            self.current = self.current.parent
        if low == "," and self.names_price(index) and self.current.parent is not None:
            self.current = self.current.parent
        if low == "," and self.current.relation == "leading" and self.current.parent is not None:
            goes_on = self.lists_on(index)
            told = None if goes_on else interposed(self.chunks, index)
            leading, self.current = self.current, self.current if goes_on else self.current.parent
            if told is not None and told < len(self.chunks) - 1:
                self.report(index, told)  # `Opening the site, Roe said, she`
            else:
                leading.chunks.append(chunk)
        elif low == "," and (end := interposed(self.chunks, index)) is not None and not self.ends(index, end):
            self.report(index, end)
        elif low in "([":
            self.brackets.append((")" if low == "(" else "]", self.current))
            self.open("parenthesis", self.current)
        elif self.brackets and low == self.brackets[-1][0]:
            self.current = self.brackets.pop()[1]
        elif low in ("—", "–", "--", "-"):
            if any(other.kind == "PUNCT" and other.low == low for other in self.chunks[index + 1 :]):
                self.brackets.append((low, self.current))
                self.open("parenthesis", self.current)
            else:
                self.open("apposition", self.current)
        elif low == ";" and self.brackets:
            self.current.chunks.append(chunk)  # `(about $710; 673 euros)`
        elif low in (";", ":"):
            parent = self.current
            self.current.chunks.append(chunk)
            self.open("coordinate" if low == ";" else "elaboration", parent)
        else:
            self.current.chunks.append(chunk)

    def ends(self, index: int, end: int) -> bool:
        """Whether a verb behind a comma is the one that the sentence waits for: `Acme, a lender, reported a rise`."""
        inverted = self.chunks[index + 1].kind == "VERB"
        return inverted and self.current.verb is None and end >= len(self.chunks) - 1

    def lists_on(self, index: int) -> bool:
        """Whether a list goes on behind a comma, to the next one: `Excluding fees, and other costs, Acme made`."""
        behind = self.chunks[index + 1 : index + 7]
        if not behind or behind[0].kind != "CONJ":
            return False
        for chunk in behind[1:]:
            if chunk.low == ",":
                return True
            if chunk.kind == "VERB":
                return False
        return False

    def names_price(self, index: int) -> bool:
        """Whether the price of what a relative clause tells of comes next: `will buy Acme, which sells tea, for $5`."""
        host, behind = self.current.parent, self.chunks[index + 1 : index + 3]
        verb = host.verb.verb if host is not None and host.verb is not None else None
        return (
            self.current.relation == "relative"
            and self.current.verb is not None
            and verb is not None
            and is_a(verb.classes, "acquire", "sell", "fund", "pay")
            and len(behind) == 2
            and behind[0].low == "for"
            and behind[1].figure is not None
        )

    def report(self, index: int, end: int) -> None:
        """Set a reporting clause aside, and go on with the clause around it."""
        host = self.current
        host.chunks.append(self.chunks[index])
        made = Clause("reporting", host, self.chunks[index + 1 : end])
        made.verb = next(
            chunk
            for chunk in made.chunks
            if chunk.kind == "VERB" and chunk.verb is not None and is_a(chunk.verb.classes, "say")
        )
        if next(chunk for chunk in made.chunks if chunk.kind != "PUNCT") is made.verb:
            made.subject = [chunk for chunk in made.chunks[1:] if chunk.kind in ("NP", "PREP")]
        self.found.append(made)
        self.skip = end

    def aside(self, index: int) -> int | None:
        """Return the comma that ends a relative clause whose verb is not known: `that automates trucks, has raised`."""
        if self.current.verb is not None or not any(own.kind == "NP" for own in self.current.chunks):
            return None
        for at in range(index + 1, min(index + 8, len(self.chunks) - 1)):
            chunk = self.chunks[at]
            if chunk.kind == "VERB" or chunk.figure is not None:
                return None
            if chunk.low == ",":
                after = self.chunks[at + 1]
                return at if at > index + 1 and after.kind == "VERB" and after.finite else None
        return None

    def set_aside(self, index: int, end: int) -> None:
        """Keep a relative clause to itself, and go on with the clause around it."""
        self.found.append(Clause("relative", self.current, self.chunks[index + 1 : end]))
        self.skip = end + 1

    def tells_of_place(self, after: Chunk | None) -> bool:
        """Whether a clause that has its verb ends in a name: `fastest in Asia, where numbers were up`, not `where it makes`."""
        if after is not None and (
            any(token.tag in "KG" for token in after.tokens) or is_referent(after.tokens)
        ):
            return False
        last = self.current.last_noun_phrase()
        return (
            self.current.verb is not None
            and bool(last)
            and last[-1].tokens[-1].tag != "K"
            and last[-1].tokens[-1].text[0].isupper()
        )

    def is_governed(self, chunk: Chunk, after: Chunk | None) -> bool:
        """Whether a relative clause has a subject of its own: `the deal under which Acme will pay`."""
        before = self.current.chunks[-1] if self.current.chunks else None
        led = before is not None and before.kind == "PREP" and before.low != "of" and chunk.low == "which"
        return led and after is not None and after.kind == "NP" and after.figure is None

    def relative(self) -> None:
        host = self.current
        made = self.open("relative", host)
        described = host.parent if host.relation == "adjunct" and host.chunks[-1].low == "," else None
        made.subject = (
            host.apposed_name()
            or host.name_before_phrase()
            or host.described_name()
            or (described.described_name() if described is not None else [])
            or host.last_noun_phrase()
        )

    def that(self, chunk: Chunk, after: Chunk | None) -> None:
        verb = self.current.verb
        last = self.current.chunks[-1] if self.current.chunks else None
        if last is not None and last.figure is not None and after is not None and after.kind == "NP":
            self.open("relative", self.current)  # `below the $5 million that analysts had predicted`
        elif (
            verb is not None
            and self.current.chunks
            and verb.verb is not None
            and is_a(verb.verb.classes, "say", "expect", "plan", "propose", "launch")
        ):
            self.open("reported", self.current)
        elif after is not None and after.kind == "VERB":
            self.relative()
        elif (
            verb is not None
            and last is not None
            and after is not None
            and after.kind == "NP"
            and last.kind == "NP"
        ):
            self.open("relative", self.current)  # `the $5 million that investors put in`
        elif self.current.verb is None and self.current.chunks:
            self.open("reported", self.current)
        else:
            self.current.chunks.append(chunk)

    def verb(self, chunk: Chunk, index: int) -> None:
        self.resume(chunk)
        if self.leads(chunk, index):
            return
        current = self.current
        before = current.chunks[-1] if current.chunks else None
        after = self.chunks[index + 1] if index + 1 < len(self.chunks) else None
        if describes_subject(current, chunk, after):
            current.chunks.append(chunk)
            return
        if _awaits(current, chunk):
            made = self.open("adjunct", current)
            made.verb = chunk
            made.subject = current.last_noun_phrase()
        elif chunk.finite and (_is_waited_for(current) or not reduced(current, self.chunks, index)):
            if current.verb is None:
                current.verb = chunk
            elif before is not None and (
                before.kind == "CONJ" or (before.kind == "ADV" and _conj_before(current))
            ):
                made = self.open("coordinate", current)
                made.shares_subject = True
                made.verb = chunk
            elif described(current):
                current.verb = chunk
            elif before is not None and self.had_expected(chunk, before):
                self.expectation(chunk, index)
                return
            else:
                self.next_clause(chunk)
        elif chunk.infinitive and current.verb is not None and self.raises(current):
            made = self.split("reported", current.at(current.verb) + 1)
            made.verb = chunk
        elif chunk.infinitive and (cut := _second_subject(current)) is not None:
            made = self.split(current.relation, cut)  # `revenue to grow and its margin to reach`
            made.parent = current.parent
            made.verb = chunk
        elif chunk.infinitive and current.verb is None and before is None:
            current.verb = chunk
        elif before is not None and before.kind == "PREP" and not chunk.infinitive:
            if before.low not in _BEFORE_DEEDS:
                current.chunks.append(chunk)
                return
            made = self.open("adjunct", current)  # `after growing 2.5% in 2024`
            made.verb = chunk
            made.shares_subject = True
        else:
            made = self.open("adjunct", current)
            made.verb = chunk
            absolute = current.ends_with_phrase() and not (chunk.infinitive and _names_partner(current))
            if (
                chunk.tense == "ing"
                and not absolute
                and self.raises(current)
                and before is not None
                and before.kind == "NP"
            ):
                made.subject = current.objects()
            elif absolute:
                made.chunks = current.take_with()
                made.subject = [own for own in made.chunks if own.kind in ("NP", "PREP")]
            elif chunk.infinitive and before is not None and before.kind == "NP" and _directs(current):
                made.subject = current.last_noun_phrase()
            elif chunk.infinitive and before is not None and (planner := _planner(before)) is not None:
                made.subject = [planner]
            elif chunk.infinitive or (before is not None and before.kind == "PUNCT") or chunk.tense == "ing":
                made.shares_subject = True
                if (
                    before is not None
                    and before.kind == "NP"
                    and not chunk.infinitive
                    and not _equates(current)
                ):
                    made.shares_subject = False
                    made.subject = _who_tells(chunk, current.last_noun_phrase())
            else:
                made.subject = current.last_noun_phrase()
        self.current.chunks.append(chunk)

    def had_expected(self, chunk: Chunk, before: Chunk) -> bool:
        """Whether a verb says who had expected the figure before it: `the $5 million analysts had expected`."""
        verb = chunk.verb
        head = before.head
        return (
            before.figure is not None
            and verb is not None
            and is_a(verb.classes, "expect")
            and head is not None
            and head.start > before.figure.start
        )

    def expectation(self, chunk: Chunk, index: int) -> None:
        """Keep `had expected in April` to itself, and go on with the clause around it."""
        end = index + 1
        while (
            end + 1 < len(self.chunks)
            and self.chunks[end].kind == "PREP"
            and self.chunks[end + 1].date is not None
        ):
            end += 2
        self.found.append(Clause("relative", self.current, self.chunks[index:end], chunk))
        self.skip = end

    def leads(self, chunk: Chunk, index: int) -> bool:
        """Whether a participle begins the sentence, and its phrase ends at the comma: `Founded in 2017, it has`."""
        first = index == 0 and len(chunk.tokens) == 1 and chunk.tense in ("past", "participle", "ing")
        if not first or not any(other.low == "," for other in self.chunks[:12]):
            return False
        made = self.open("leading", self.current)
        made.verb = chunk
        made.chunks.append(chunk)
        return True

    def resume(self, chunk: Chunk) -> None:
        """Go back to the clause that waits for its verb: `X, which makes pumps, has raised`."""
        clause = self.current
        if chunk.finite and clause.verb is None and clause.parent is not None and _is_whose(clause):
            self.current = clause.parent
            return
        if not (chunk.finite and clause.verb is not None and clause.relation in ("relative", "adjunct")):
            return
        if chunk.tense == "base" and clause.verb.verb is not None and clause.verb.verb.lemma in CAUSING:
            return  # `results which saw profits rise`
        waits = clause.parent is not None and clause.parent.verb is None and describes_noun(clause)
        if clause.chunks[-1].low != "," and not waits:
            return
        host = clause.parent
        if host is not None and clause.relation == "relative" and _begins_another(host):
            self.current = host
            clause.parent = self.split("coordinate", len(host.chunks) - 2)
            return
        while host is not None and host.relation in ("relative", "adjunct") and host.verb is not None:
            host = host.parent
        if host is not None and host.verb is None and any(own.kind == "NP" for own in host.chunks):
            self.current = host

    def raises(self, clause: Clause) -> bool:
        """Whether the clause's verb takes an object with an infinitive: `expects sales to reach`."""
        verb = clause.verb
        if verb is None or verb.verb is None:
            return False
        behind = clause.behind_verb()
        if verb.passive and behind and behind[0].low == "by":
            return False  # `the bank is expected by analysts to keep`
        if verb.verb.lemma in _TOLD_WHOLE:
            return False  # `announced plans to lift its fares to`
        if verb.verb.lemma == "add" and behind and behind[0].figure is not None:
            return False  # `added 7 cents to end at $3`
        return is_a(verb.verb.classes, "expect", "say", "plan") and any(
            chunk.kind == "NP" for chunk in behind
        )

    def next_clause(self, verb: Chunk) -> None:
        """A finite verb in a clause that has one: the words between them begin the new clause."""
        current = self.current
        if current.verb is None:
            return
        own = current.at(current.verb)
        told = current.verb.verb
        # `added 131,000 jobs and the rate fell` says nothing.
        saying = (
            told is not None
            and told.lemma not in ("add", "put", "peg")
            and (told.lemma == "see" or is_a(told.classes, "say", "expect"))
        )
        cut = own + 1
        for at in range(_before_apposition(current.chunks, own) - 1, own, -1):
            if _joins_names(current.chunks, at, own):
                continue
            if current.chunks[at].kind == "CONJ" or (
                current.chunks[at].kind == "PUNCT" and current.chunks[at].low == ","
            ):
                done = told is not None and told.lemma == "see" and _has_figure(current.chunks[own:at])
                if not saying or done or current.chunks[at].kind != "CONJ":
                    cut = at + 1
                break
        else:
            if saying and told is not None and told.lemma in _ADDRESSING:
                cut = _behind_listener(current.chunks, own)
            if not saying:
                cut = next(
                    (at for at in range(len(current.chunks) - 1, own, -1) if current.chunks[at].kind == "NP"),
                    own + 1,
                )
        direct = all(chunk.kind in ("NP", "ADV") for chunk in current.chunks[own + 1 : cut])
        bare = (
            not saying
            and own + 1 < cut < len(current.chunks)
            and current.chunks[cut].kind == current.chunks[cut - 1].kind == "NP"
            and current.chunks[cut].tokens[0].tag == "R"
        )  # `the price it will pay`
        made = self.split("reported" if saying and direct else "relative" if bare else "coordinate", cut)
        made.verb = verb

    def split(self, relation: str, cut: int) -> Clause:
        """Move the chunks of the current clause from `cut` on into a new one."""
        current = self.current
        moved = current.chunks[cut:]
        del current.chunks[cut:]
        made = self.open(relation, current)
        made.chunks = moved
        return made


def _begins_another(host: Clause) -> bool:
    """Whether a clause with its verb ends in who the next is about: `Kavrin fell, and Osgood, which makes pumps, rose`."""
    if host.verb is None or len(host.chunks) < 3:
        return False
    joint, named, comma = host.chunks[-3:]
    return joint.kind == "CONJ" and named.kind == "NP" and named.figure is None and comma.low == ","


def _has_figure(chunks: list[Chunk]) -> bool:
    return any(chunk.figure is not None for chunk in chunks)


_ADDRESSING = frozenset("tell warn advise assure inform remind promise notify".split())


def _behind_listener(chunks: list[Chunk], own: int) -> int:
    """Return where what is said begins, behind whom it is said to: `told parliament the deficit would`."""
    heard, said = own + 1, own + 2
    fits = (
        len(chunks) > said
        and chunks[heard].kind == chunks[said].kind == "NP"
        and chunks[heard].figure is None
        and chunks[said].figure is None
    )
    return said if fits else heard


def _is_told(clause: Clause, chunk: Chunk) -> bool:
    """Whether the size of a move ends a relative clause: `raised the price it will pay for oil by 50 cents`."""
    host = clause.parent.verb if clause.parent is not None else None
    if clause.relation != "relative" or clause.verb is None or host is None or host.verb is None:
        return False
    first, behind = clause.chunks[0], clause.behind_verb()
    if (
        first.tokens[0].tag == "R"
        and clause.verb.verb is not None
        and clause.verb.verb.lemma in ("own", "hold", "have")
    ):
        acts = is_a(host.verb.classes, "lift", "lower", "acquire", "propose", "pay")
        return (
            acts and not behind and chunk.low in ("to", "for", "at", "in")
        )  # `its bid for the 45% it does not own to $5`
    if clause.verb.modal != "will" or not is_a(host.verb.classes, "lift", "lower"):
        return False
    return (
        bool(behind) and behind[-1].kind == "NP" and (chunk.low in ("by", "to") or chunk.figure is not None)
    )


def _is_absolute(clause: Clause) -> bool:
    """Whether a clause says without a verb what moves: `with sales up 5%`."""
    return clause.relation == "adjunct" and clause.verb is None


_SIZES = frozenset({"by", "from", "to"})


def _has_moved(clause: Clause) -> bool:
    """Whether a clause has told by how much something moved: `sales fell by 1.8%`."""
    verb = clause.verb.verb if clause.verb is not None else None
    if verb is None or not is_a(verb.classes, "rise", "fall"):
        return False
    return _has_figure(clause.behind_verb())


def _is_whose(clause: Clause) -> bool:
    """Whether a comma ends a relative clause whose verb looks like a noun: `, whose year ends in June, said`."""
    chunks = clause.chunks
    return (
        clause.relation == "relative" and bool(chunks) and chunks[0].low == "whose" and chunks[-1].low == ","
    )


def _second_subject(clause: Clause) -> int | None:
    """Where the noun phrase between an infinitive, a conjunction and another infinitive begins."""
    if clause.verb is None or not clause.verb.infinitive or clause.chunks[-1].kind != "NP":
        return None
    behind = clause.at(clause.verb) + 1
    for at in range(len(clause.chunks) - 2, behind, -1):
        if clause.chunks[at].kind == "CONJ":
            return at + 1
        if clause.chunks[at].kind not in ("NP", "PREP"):
            return None
    return None


def _joins_names(chunks: list[Chunk], at: int, first: int) -> bool:
    """Whether a conjunction only joins nouns of the next subject: `…, but levies on cigarettes and spirits rose`."""
    return (
        chunks[at].kind == "CONJ"
        and at > first + 4
        and chunks[at - 1].kind == "NP"
        and chunks[at - 2].kind == "PREP"
        and any(
            chunks[index].kind == "CONJ" and chunks[index - 1].low == "," and at - index <= 4
            for index in range(max(first + 2, at - 4), at)
        )
    )


def _before_apposition(chunks: list[Chunk], first: int) -> int:
    """Return where the words before a verb end, less an apposition: `and Quarry, one of its customers, fell`."""
    if chunks[-1].low != ",":
        return len(chunks)
    for at in range(len(chunks) - 2, first + 1, -1):
        if chunks[at].low == "," and chunks[at - 1].kind == "NP" and chunks[at - 1].figure is None:
            return at
        if chunks[at].kind not in ("NP", "PREP", "ADV") or chunks[at].figure is not None:
            break
    return len(chunks)


def _conj_before(clause: Clause) -> bool:
    return len(clause.chunks) > 1 and clause.chunks[-2].kind == "CONJ"


def _equates(clause: Clause) -> bool:
    """Whether a clause says what its subject is: `Roe was a big winner receiving £9m`."""
    verb = clause.verb.verb if clause.verb is not None else None
    before = [] if clause.verb is None else clause.chunks[: clause.at(clause.verb)]
    named = next((chunk for chunk in before if chunk.kind == "NP"), None)
    return verb is not None and verb.lemma == "be" and named is not None and named.low not in ("there", "it")


def _awaits(clause: Clause, chunk: Chunk) -> bool:
    """Whether a participle says what is expected of the noun before the comma: `the deficit, forecast to reach`."""
    if clause.verb is None or len(clause.chunks) < 2 or len(chunk.verbs) < 2 or chunk.modal:
        return False
    comma, noun = clause.chunks[-1], clause.chunks[-2]
    first = chunk.verbs[0]
    return (
        comma.low == ","
        and noun.kind == "NP"
        and noun.metric is not None
        and chunk.tokens[0].tag == "V"
        and first.tense in ("past", "participle")
        and is_a(first.classes, "expect")
        and any(token.low == "to" for token in chunk.tokens)
    )


def _names_partner(clause: Clause) -> bool:
    """Whether the phrase that ends a clause names with whom something is done: `filed papers with the regulator to raise`."""
    at = max(at for at, chunk in enumerate(clause.chunks) if chunk.low == "with")
    set_off = at > 0 and clause.chunks[at - 1].kind == "PUNCT"
    return not set_off and all(chunk.metric is None for chunk in clause.chunks[at:])


def _is_waited_for(clause: Clause) -> bool:
    """Whether a measure behind `and` still has no verb: `rose, and the deficit with China widened`."""
    at = next((at for at in range(len(clause.chunks) - 1, 1, -1) if clause.chunks[at].low == "with"), 0)
    noun = clause.chunks[at - 1] if at else None
    return noun is not None and noun.metric is not None and clause.chunks[at - 2].kind == "CONJ"


_TOLD_WHOLE = frozenset(
    """announce report reveal disclose confirm reiterate explain argue note remark insist conclude acknowledge comment
    hint unveil""".split()
)
"""Verbs of saying whose object does nothing in the infinitive."""
_DIRECTING = frozenset(
    "prompt compel encourage persuade convince spur pressure advise invite authorise authorize cause order ask force require tell allow help want urge enable drive lead push permit oblige".split()
)


def _who_tells(verb: Chunk, chunks: list[Chunk]) -> list[Chunk]:
    """Who does what a participle says of the last of several nouns: `on the heels of the company posting a loss`."""
    reports = verb.verb is not None and is_a(verb.verb.classes, "report", "say", "launch")
    last = chunks[-1:]
    named = reports and (last[0].tokens[-1].tag == "K" or is_referent(last[0].tokens)) if last else False
    return last if named else chunks


def _planner(noun: Chunk) -> Chunk | None:
    """Whose plan it is to do something: `beyond the mayor's pledge to cut fares`."""
    if noun.head is None or noun.head.low not in _PLANS:
        return None
    cut = next((at for at, token in enumerate(noun.tokens) if token.tag == "G"), 0)
    if not cut:
        return None
    owner = Chunk("NP", noun.tokens[:cut])
    owner.close()
    return owner


_PLANS = frozenset(
    "goal goals target aim ambition plan plans pledge promise decision proposal proposals attempt effort efforts vow intention commitment".split()
)


def _directs(clause: Clause) -> bool:
    """Whether the verb makes its object do something: `ordered Acme to pay`."""
    verb = clause.verb.verb if clause.verb is not None else None
    return verb is not None and verb.lemma in _DIRECTING
