"""`Capital spending will reach $190 billion`: whose, was said in the heading, the list head or the sentence before."""

from briefer.linking.example import leaves_open, links
from briefer.linking.home import home_of
from briefer.linking.name import Named, country_named, is_people_named, name_of, place_of
from briefer.linking.proposal import Measured, Proposal
from briefer.linking.site import Site

__all__ = ["EXAMPLES", "LOWEST_TIER", "propose"]

LOWEST_TIER = 5


def propose(site: Site) -> Proposal | None:
    """Inherit the only company of the heading, the subject of the sentence before, or the only company near."""
    frames = site.frames
    metric = site.metric()
    bearer = metric.entry.bearer if metric is not None and metric.entry is not None else "any"
    shares = metric is not None and metric.id == "share"
    if bearer == "company" and _of_group(metric) and (whole := frames.topic("company")) is not None:
        return Proposal(whole, 5, whole.start, whole.end, True)
    for index in frames.earlier(2):
        if bearer == "company" and frames.opens_company(index):
            break
        named = {
            given.name: given
            for slots in frames.said.get(index, ())
            if isinstance(given := slots.get("subject"), Named)
            and _bears(given, bearer)
            and not (bearer == "market" and home_of(given.name) is not None)
            and not (bearer == "company" and _is_generic(given) and frames.topic("company") is not None)
            and (
                (
                    given.kind not in ("thing", "person")
                    and not (bearer == "any" and not shares and _is_generic(given))
                    and not (given.kind == "institution" and bearer == "any")
                )
                or (given.proper and bearer == "company")
                or _same(slots.get("metric"), metric)
            )
        }
        if len(named) == 1:
            given = next(iter(named.values()))
            near = index == frames.current - 1 and frames.zone(index) == frames.zone(frames.current)
            others = _named_last(site) if bearer == "economy" and not near else {}
            if others and given.name not in others:
                if len(others) > 1:
                    return None
                given = next(iter(others.values()))
            elif not near and (whole := _whole_of(site, given)) is not None:
                given = whole
            return Proposal(given, 5, given.start, given.end, True)
        if named:
            return None
    if bearer == "economy" and metric is not None and (place := _place_near(site, metric)) is not None:
        return Proposal(place, 5, place.start, place.end, True)
    if bearer == "company":
        found = frames.refer(site.chunk.tokens)
        if found is not None and frames.only_tells(found):
            found = frames.near_company()
        if found is not None:
            return Proposal(found, 5, found.start, found.end, True)
    for index in frames.above():
        parsed = frames.parse(index)
        if parsed is None:
            continue
        companies = {m.value.name: m for m in parsed.mentions if m.kind == "company"}  # type: ignore[attr-defined]
        if len(companies) == 1:
            mention = next(iter(companies.values()))
            value = mention.value
            return Proposal(
                Named(value.name, value.type, mention.start, mention.end, (), mention.id),  # type: ignore[attr-defined]
                5,
                mention.start,
                mention.end,
                True,
            )
        for clause in parsed.clauses:
            for at, chunk in enumerate(clause.chunks[:-1]):
                if (
                    chunk.kind == "NP"
                    and chunk.metric is not None
                    and clause.chunks[at + 1].low in ("of", "for")
                    and at + 2 < len(clause.chunks)
                ):
                    named_group = name_of(clause.chunks[at + 2 :])
                    if named_group is not None and named_group.kind in ("group", "company", "place"):
                        return Proposal(named_group, 5, named_group.start, named_group.end, True)
    return None


def _place_near(site: Site, metric: Measured) -> Named | None:
    """The country that a sentence near names for the same measure: `the drop in China's reserves`."""
    for index in (*site.frames.sentences_near(), 0):
        parsed = site.frames.parse(index) if index < site.frames.current else None
        for chunk in reversed(parsed.chunks if parsed is not None else ()):
            if chunk.metric is None or chunk.metric.entry.id != metric.id:
                continue
            for token in chunk.tokens:
                if token.tag == "N" and country_named(token.text) and (place := place_of(token)):
                    return Named(place, "place", token.start, token.end)
    return None


def _named_last(site: Site) -> dict[str, Named]:
    """The countries that the sentence before names: `Reports from Germany were mixed. Output fell`."""
    frames = site.frames
    return {named.name: named for index in frames.before(1) for named in frames.countries(index)}


def _whole_of(site: Site, given: Named) -> Named | None:
    """The country that the article is of, where only a region or city of it was named in passing: `London was the weakest`."""
    if given.kind != "place" or (country_named(given.name) and given.name not in _PARTS):
        return None
    first = site.frames.first_told()
    if first is None or first.kind != "place" or first.name == given.name:
        return None
    return first if country_named(first.name) is not None else None


_PARTS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})


def _of_group(metric: Measured | None) -> bool:
    """`group sales`: of the company that the article is of, whatever part of it was spoken of."""
    return metric is not None and metric.chunk is not None and metric.chunk.tokens[0].low == "group"


def _is_generic(named: Named) -> bool:
    """Whether a group is any of its sort, without members: `cloud companies`."""
    return named.kind == "group" and not named.members and named.name[1:] == named.name[1:].lower()


def _same(said: object, metric: Measured | None) -> bool:
    """Whether two sentences measure the same: only then do they speak of the same thing."""
    return isinstance(said, Measured) and metric is not None and said.id == metric.id


def _bears(named: Named, bearer: str) -> bool:
    """Whether somebody or something can have such a metric: a company's belongs to no thing, an economy's to a place."""
    if bearer == "company":
        return named.trades or named.kind in ("group", "institution")
    if bearer == "economy":
        return named.kind == "place" or (named.kind == "group" and not is_people_named(named))
    return True


EXAMPLES = [
    *links("Toyota", "$19 billion", "Toyota had a good year. Capital spending will reach $19 billion."),
    *links("Renault", "8%", "Renault sold more cars. Revenue rose 8%."),
    *links(
        "Renault",
        "8%",
        "Toyota sold 3% more cars. Carmaker Renault reported a good year. Revenue rose 8%.",
    ),
    *links(
        "Renault",
        "8%",
        "Renault's sales rose 2%. Dacia is a part of it. Dacia's sales rose 3%. Group sales rose 8%.",
    ),
    *links(
        "Sweden",
        "8%",
        "Swedish inflation was 2%.\n\nUnemployment in London was 3%.\n\nA union warned of more. Wages rose 8%.",
    ),
    *leaves_open(
        "the sentence before names two other countries",
        "0.1%",
        "Exports of Spain rose 2%.\n\nReports from Germany and Italy were mixed. Industrial production fell by 0.1%.",
    ),
    *leaves_open("two companies were named", "8%", "Renault and Toyota sold more cars. Revenue rose 8%."),
    *leaves_open(
        "a company before, an economy's figure now", "2.4%", "Renault sold more cars. Inflation fell to 2.4%."
    ),
]
