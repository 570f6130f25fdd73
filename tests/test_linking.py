import re
from importlib import import_module

import pytest
from conftest import ARTICLES, article_of

from briefer.discover import names
from briefer.linking.example import LinkExample
from briefer.linking.proposal import Proposal
from briefer.linking.resolve import RoleRule, role_rules
from briefer.linking.site import Site
from briefer.pipeline import run

ROLES = names("briefer.linking.roles")


def examples_of(role: str) -> list[LinkExample]:
    return list(getattr(import_module(f"briefer.linking.roles.{role}"), "EXAMPLES", ()))


EXAMPLES = [
    pytest.param(role, example, id=f"{role}-{example.figure}")
    for role in ROLES
    for example in examples_of(role)
]


def rule_id(role: str) -> str:
    slot, _, name = role.partition("_")
    return f"{slot}.{name}"


def told(example: LinkExample, role: str) -> str | None:
    """What the fact of the example's figure says in the slot of a role, if this role said it."""
    report = run(example.text, published=example.published)
    start = example.text.index(example.figure)
    fact = next(fact for fact in report.facts if fact.value.start == start)
    if rule_id(role) not in fact.rules:
        return None
    slot = role.partition("_")[0]
    if slot == "anchor":
        return fact.relations[0].type if fact.relations else "compared"
    field = {"metric": "id", "period": "timex"}.get(slot, "name")
    return str(getattr(getattr(fact, slot), field))


@pytest.mark.parametrize(("role", "example"), EXAMPLES)
def test_a_role_rule_says_what_its_example_shows(role: str, example: LinkExample) -> None:
    assert told(example, role) == example.value, example.why


@pytest.mark.parametrize("role", ROLES)
def test_every_role_rule_has_examples_of_both_sorts(role: str) -> None:
    examples = examples_of(role)
    assert any(example.value is not None for example in examples)
    assert any(example.value is None for example in examples)


@pytest.mark.parametrize("role", ROLES)
def test_the_docstring_of_a_role_rule_shows_its_shape(role: str) -> None:
    assert re.search(r"`[^`]+`", import_module(f"briefer.linking.roles.{role}").__doc__ or "")


def test_a_role_rule_is_found_by_its_file_name_alone() -> None:
    found = {rule for rules in role_rules().values() for _, rule, _ in rules}
    assert found == {rule_id(role) for role in ROLES}


def test_no_role_rule_proposes_below_its_lowest_tier(monkeypatch: pytest.MonkeyPatch) -> None:
    below = set()

    def watched(rule: RoleRule) -> RoleRule:
        def propose(site: Site) -> Proposal | None:
            proposal = rule.propose(site)
            if proposal is not None and proposal.tier < rule.lowest_tier:
                below.add(rule.name)
            return proposal

        # All rules are asked, whatever has been proposed before.
        return RoleRule(0, rule.name, propose)

    rules = {slot: tuple(map(watched, found)) for slot, found in role_rules().items()}
    monkeypatch.setattr(import_module("briefer.linking.resolve"), "role_rules", lambda: rules)
    for text in {example.values[1].text for example in EXAMPLES}:  # type: ignore[union-attr]
        run(text)
    for article in ARTICLES:
        run(article_of(article))
    assert below == set()


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("estimate", "Damage in Austria came to an estimated $5 million."),
        ("forecast", "Kesko made $6 million, more than the $5 million expected by analysts."),
        ("reported", "Kesko, which owes $5 million, expects sales of $9 million."),
        ("reported", "Kesko said it would appeal; the grocer had set aside $5 million."),
        ("guidance", "Kesko expects a profit of $5 million."),
        ("reported", "Courts can fine banks $5 million."),
        ("estimate", "Kesko is thought to have lost $5 million."),
        ("forecast", "Banks stand to lose $5 million."),
        ("guidance", "Kesko said it was on track to make a profit of $5 million."),
        ("reported", "Kesko will make $9 million this year, after $5 million last year."),
        ("reported", "Kesko said its profit would be below the $5 million it reported for 2024."),
        ("guidance", "Kesko looks for sales of $5 million."),
    ],
)
def test_how_sure_a_figure_is_said_around_it(status: str, text: str) -> None:
    fact = next(fact for fact in run(text).facts if fact.value.text == "$5 million")
    assert fact.status == status


@pytest.mark.parametrize(
    ("timex", "text"),
    [
        ("2025-04/2026-03", "Kesko cut its profit forecast for the year through March to $5 million."),
        ("2024-04/2025-03", "Kesko made a profit of $5 million in the year to March."),
        ("2026-06", "Kesko aims to complete the $5 million purchase by the end of June."),
    ],
)
def test_a_year_that_is_not_said_is_the_one_that_the_figure_looks_to(timex: str, text: str) -> None:
    fact = next(fact for fact in run(text, published="2025-11-07").facts if fact.value.text == "$5 million")
    assert fact.period is not None
    assert fact.period.timex == timex
