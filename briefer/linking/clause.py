"""A clause: the chunks around one verb, and which of them is its subject."""

from dataclasses import field

from briefer.linking.chunk import Chunk
from briefer.slotted import slotted

__all__ = ["Clause"]


@slotted()
class Clause:
    """Chunks around one verb."""

    relation: str
    """`main`, `coordinate`, `subordinate`, `relative`, `parenthesis`, `adjunct` or `reported`."""
    parent: "Clause | None" = None
    chunks: list[Chunk] = field(default_factory=list)
    verb: Chunk | None = None
    subject: list[Chunk] = field(default_factory=list)
    """The subject's noun phrase, with the phrases that hang on it; empty where it is shared with the parent."""
    shares_subject: bool = False
    """A second verb of the same subject, or an adjunct without a subject of its own."""

    def at(self, chunk: Chunk) -> int:
        """Return the place of a chunk in the clause."""
        for index, own in enumerate(self.chunks):
            if own is chunk:
                return index
        raise ValueError("the chunk is in another clause")

    def behind_verb(self) -> list[Chunk]:
        """The chunks behind the verb; all, where it has none."""
        return self.chunks if self.verb is None else self.chunks[self.at(self.verb) + 1 :]

    def objects(self) -> list[Chunk]:
        """The noun phrases behind the verb, with what hangs on them."""
        return [] if self.verb is None else [own for own in self.behind_verb() if own.kind in ("NP", "PREP")]

    def last_noun_phrase(self) -> list[Chunk]:
        """The last noun phrase with the phrases that hang on it by `of`."""
        for at in range(len(self.chunks) - 1, -1, -1):
            if self.chunks[at].kind == "NP":
                if at > 1 and self.chunks[at - 1].low == "due" and self.chunks[at].date is not None:
                    continue  # `bonds due 2017 yielding 9%`
                first = at
                while (
                    first >= 2
                    and self.chunks[first - 1].kind == "PREP"
                    and self.chunks[first - 1].low == "of"
                    and self.chunks[first - 2].kind == "NP"
                ):
                    first -= 2
                return self.chunks[first : at + 1]
        return []

    def apposed_name(self) -> list[Chunk]:
        """The name that the clause begins with, where only a description stands behind it: `Nimbus, a firm that`."""
        if self.verb is not None or len(self.chunks) != 3:
            return []
        name, comma, described = self.chunks
        is_name = name.kind == "NP" and all(
            token.tag == "K" or token.text[0].isupper() for token in name.tokens
        )
        is_described = described.kind == "NP" and described.tokens[0].low in ("a", "an", "the")
        return [name] if is_name and comma.low == "," and is_described else []

    def described_name(self) -> list[Chunk]:
        """The name whose description ends the clause: `belongs to Acme, the small club,`."""
        chunks = self.chunks[:-1] if self.chunks and self.chunks[-1].low == "," else self.chunks
        if len(chunks) < 4 or chunks[-2].low != "," or chunks[-1].kind != "NP" or chunks[-3].kind != "NP":
            return []
        name, described = chunks[-3], chunks[-1]
        named = name.head is not None and all(token.text[0].isupper() for token in name.words)
        return [name] if named and name.figure is None and described.low in ("a", "an", "the") else []

    def name_before_phrase(self) -> list[Chunk]:
        """The name that a phrase set off by commas follows: `Dana Roe, of the broker Acme, who was paid`."""
        if len(self.chunks) < 5:
            return []
        name, first, lead, noun, last = self.chunks[-5:]
        full = name.kind == "NP" and sum(token.text[0].isupper() for token in name.tokens) > 1
        set_off = first.low == last.low == "," and lead.kind == "PREP" and noun.kind == "NP"
        return [name] if full and set_off and lead.low in ("of", "from", "at") else []

    def ends_with_phrase(self) -> bool:
        """Whether the clause ends in a phrase that a participle may follow: `, with profit rising`."""
        for chunk in reversed(self.behind_verb()[-5:]):
            if chunk.kind not in ("NP", "PREP", "ADV"):
                return False
            if chunk.low == "with" and chunk.kind == "PREP":
                return True
        return False

    def take_with(self) -> list[Chunk]:
        """Give away what stands behind the last `with`."""
        at = max(i for i, chunk in enumerate(self.chunks) if chunk.kind == "PREP" and chunk.low == "with")
        taken = self.chunks[at + 1 :]
        del self.chunks[at + 1 :]
        return taken

    def find_subject(self) -> None:
        """Take as subject the first noun phrase before the verb that no preposition governs, and what hangs on it."""
        if self.subject or self.shares_subject:
            return
        before_verb = self.chunks
        if self.verb is not None:
            before_verb = self.chunks[: self.at(self.verb)]
        first = _behind_adverbial(before_verb)
        governed = False
        for index, chunk in enumerate(before_verb):
            if index < first:
                continue
            if chunk.kind == "PREP":
                governed = index > 0 or self.relation != "subordinate"  # `after profit jumped`
            elif chunk.kind == "PUNCT" or chunk.kind in ("CONJ", "SUB"):
                governed = False
            elif chunk.kind == "NP":
                if (
                    not index
                    and len(chunk.tokens) == 1
                    and chunk.tokens[0].tag == "N"
                    and _set_apart(before_verb)
                ):
                    continue  # `Combined, the spending of`
                if not governed and not (chunk.date is not None and chunk.bare):
                    if _describes_place(before_verb, index) or _leads_name(before_verb, index):
                        continue
                    self.subject = list(before_verb[index:])
                    return
                governed = False
        led = bool(before_verb) and before_verb[0].low == "with" and before_verb[0].kind == "PREP"
        if led and self.verb is not None and self.verb.tense in ("past", "participle"):
            self.subject = list(before_verb[1:])  # `with unemployment projected to remain below`


def _behind_adverbial(chunks: list[Chunk]) -> int:
    """Return where the clause begins behind a phrase set off by a comma: `In terms of nations and regions, Wales`."""
    at = 0
    while at < len(chunks) and chunks[at].kind in ("CONJ", "SUB", "ADV"):
        at += 1
    if at + 1 >= len(chunks):
        return 0
    if chunks[at].low == "as" and _is_told_then(chunks[at + 1 : at + 4]):
        return at + 3  # `As revealed last month the museum has`
    doing = _is_deed(chunks[at], chunks[at + 1])
    if not (
        doing
        or _is_adjusted(chunks[at], chunks[at + 1])
        or chunks[at].kind == "PREP"
        or _begins_time(chunks[at], chunks[at + 1])
    ):
        return 0
    comma = next((index for index in range(at, len(chunks)) if chunks[index].kind == "PUNCT"), 0)
    if comma and comma + 1 < len(chunks) and chunks[comma + 1].low in ("such", "including"):
        comma = next((index for index in range(comma + 1, len(chunks)) if chunks[index].low == ","), 0)
    while doing and comma + 1 < len(chunks) and chunks[comma + 1].low == ",":
        comma += 1  # who says it stood between them
    if not comma or chunks[comma].low != "," or comma + 1 >= len(chunks) or chunks[comma + 1].kind != "NP":
        return 0
    joined = next((index for index in range(comma + 2, len(chunks)) if chunks[index].low == ","), 0)
    if joined and any(chunk.kind == "CONJ" for chunk in chunks[comma:joined]):
        return 0  # `In Spain, France and Italy, prices`
    return comma + 1


def _is_deed(first: Chunk, behind: Chunk) -> bool:
    """Whether a sentence begins with a participle that is in no table, and its object: `Tabling the bill, the minister`."""
    alone = first.kind == "NP" and len(first.tokens) == 1 and first.tokens[0].tag == "N"
    return alone and first.low.endswith("ing") and behind.kind == "NP" and behind.tokens[0].tag == "D"


def _is_adjusted(first: Chunk, behind: Chunk) -> bool:
    """Whether a sentence begins with how its figures are reckoned: `Adjusted for working days, output`."""
    return len(first.tokens) == 1 and first.low in _RECKONED and behind.kind == "PREP"


_RECKONED = frozenset("adjusted corrected annualised annualized measured expressed weighted rebased".split())


def _is_told_then(chunks: list[Chunk]) -> bool:
    """Whether a participle, its date and a noun phrase follow: `revealed last month the museum`."""
    if len(chunks) < 3 or any(chunk.kind != "NP" for chunk in chunks):
        return False
    told, date, _ = chunks
    return len(told.tokens) == 1 and told.low.endswith("ed") and date.date is not None and date.bare


def _begins_time(noun: Chunk, behind: Chunk) -> bool:
    """Whether a noun phrase begins a time, or is one of the set phrases that go before: `the day before the offer`, `Either way,`."""
    head = noun.head
    if head is not None and head.low == "way" and behind.low == "," and noun.low in ("either", "that"):
        return True
    if noun.low == "short" and len(noun.tokens) == 1 and behind.low == "of":
        return True  # `Short of a turnaround, the deficit will`
    return head is not None and head.low in _TIMES and behind.low in ("before", "after", "since", "of")


_TIMES = frozenset("day week month year evening morning night".split())


def _describes_place(chunks: list[Chunk], index: int) -> bool:
    """Whether a noun phrase only describes the name before it: `In Germany, the bloc's largest economy, prices rose`."""
    return (
        index > 2
        and chunks[index - 1].low == ","
        and chunks[index - 2].kind == "NP"
        and chunks[index - 3].kind == "PREP"
        and index + 2 < len(chunks)
        and chunks[index + 1].low == ","
        and chunks[index + 2].kind == "NP"
        and chunks[index].tokens[0].low in ("the", "a", "an", "its", "one")
    )


def _leads_name(chunks: list[Chunk], index: int) -> bool:
    """Whether a bracket parts a noun phrase from the company behind it: `Information technology (IT) firm Acme`."""
    behind = chunks[index + 1] if index + 1 < len(chunks) else None
    return (
        behind is not None
        and behind.kind == "NP"
        and behind.tokens[-1].tag == "K"
        and not any(token.tag in "KGF" for token in chunks[index].tokens)
    )


def _set_apart(chunks: list[Chunk]) -> bool:
    """Whether the first word stands before a comma, and another noun phrase behind it."""
    return (
        len(chunks) > 2
        and chunks[0].low.endswith(("ed", "ing", "wide", *_SPANS))
        and chunks[1].low == ","
        and chunks[2].kind == "NP"
        and (chunks[2].tokens[0].tag in "DK" or chunks[0].low.endswith(_SPANS))
        and all(chunk.low != "," for chunk in chunks[3:])  # `Nimbus, the market leader, has`
    )


_SPANS = ("-year", "-half", "-quarter", "-month")
"""What a word ends in that says for which time, before another that describes: `Full-year, pre-tax profits`."""
