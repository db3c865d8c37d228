"""What the word before asks of a Welsh word."""

import pytest

from language.checks.mutations import MutationCheck
from language.lexicon import read_lexicon
from language.mutation_rules import read_mutation_rules
from language.prose import plain
from language.texts import Wording
from language.welsh_words import read_welsh_words
from tests.conftest import ROOT

RULES = read_mutation_rules(ROOT)
CHECK = MutationCheck(RULES, read_lexicon(read_welsh_words(ROOT)), ["cymuned", "partneriaeth", "lefel"])
GOOD = [(rule.id, example) for rule in RULES.rules for example in rule.good]
BAD = [(rule.id, example, suggestion) for rule in RULES.rules for example, suggestion in rule.bad.items()]


def findings(text: str):
    return list(CHECK.findings(Wording("a.yml", 1, "a", "cy", text), plain(text)))


@pytest.mark.parametrize(("rule", "text"), GOOD)
def test_a_good_example_breaks_no_rule(rule, text):
    assert [str(finding) for finding in findings(text)] == []


@pytest.mark.parametrize(("rule", "text", "suggestion"), BAD)
def test_a_bad_example_breaks_its_rule_and_gets_the_right_suggestion(rule, text, suggestion):
    assert [(finding.rule, finding.suggestion) for finding in findings(text)] == [(rule, suggestion)]


def test_what_stands_before_a_stop_does_not_excuse_what_comes_after_it():
    assert findings("dw i cartref") == []
    assert [finding.suggestion for finding in findings("Dyna wyf. I cartref")] == ["I gartref"]


def test_a_capital_that_may_begin_a_name_makes_a_note():
    assert [(finding.suggestion, finding.sure) for finding in findings("gan Carys ac i Cymru")] == [
        ("gan Garys", False),
        ("i Gymru", True),
    ]
