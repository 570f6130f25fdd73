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
