"""Mistakes about facts that are known, and facts that change."""

from dataclasses import replace

import pytest

from language.check import Checker
from language.checks.facts import findings
from language.facts import LOCALES, read_fact_rules
from language.texts import Wording
from tests.conftest import ROOT

RULES = read_fact_rules(ROOT)
RULE_OF_LAW = "principles-no-law"


def examples(kind: str) -> list[tuple[str, str, str]]:
    """The rule, the language and the text of each example of a kind."""
    return [
        (rule.id, locale, text) for rule in RULES for locale in LOCALES for text in getattr(getattr(rule, kind), locale)
    ]


def rules_broken(locale: str, text: str) -> list[str]:
    return [finding.rule for finding in findings(Wording("a.yml", 1, "a", locale, text), RULES)]


@pytest.mark.parametrize(("rule", "locale", "text"), examples("good"))
def test_a_good_example_breaks_no_rule(rule, locale, text):
    assert rules_broken(locale, text) == []


@pytest.mark.parametrize(("rule", "locale", "text"), examples("bad"))
def test_a_bad_example_breaks_its_rule(rule, locale, text):
    assert rule in rules_broken(locale, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_capitals_do_not_excuse_a_mistake(rule):
    for locale in LOCALES:
        for text in getattr(rule.bad, locale):
            assert rule.id in rules_broken(locale, text.upper())


def test_a_mistake_in_any_text_of_the_project_is_a_sure_finding():
    checker, right = Checker(ROOT), "Nid cyfraith ydyn nhw"
    [pair] = [pair for pair in checker.pairs if pair.cy and right in pair.cy.text]
    wrong = replace(pair.cy, text=pair.cy.text.replace(right, "Polisi'r llywodraeth ydyn nhw"))

    found = [finding for finding in checker.pair_findings(replace(pair, cy=wrong)) if finding.rule == RULE_OF_LAW]

    assert [(finding.file, finding.sure) for finding in found] == [("docs/about.cy.md", True)]
    assert "that they were published as policy in 2015" in str(found[0])
