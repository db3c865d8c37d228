"""Conditions as sentences that people can check."""

import pytest
from pydantic import TypeAdapter

from assessment.definitions.conditions import OPERATORS, Condition
from hooks.interface import words_in
from hooks.pages.condition_words import Sentence, Titles, condition_sentence

TITLES = Titles(
    questions={"methods": "Methods", "early": "Early start"},
    options={("methods", "survey"): "Surveys, forms", ("methods", "meeting"): "Meetings"},
    principles={"involvement": "Involvement"},
)

SENTENCES = [
    ({"question": "methods", "is": ["survey"]}, 'The answer to "Methods" is: Surveys, forms'),
    (
        {"question": "methods", "is": ["survey", "meeting"]},
        'The answer to "Methods" is one of these: Surveys, forms; Meetings',
    ),
    ({"question": "methods", "includes": ["survey"]}, 'The answers to "Methods" include: Surveys, forms'),
    (
        {"question": "methods", "includes": ["survey", "meeting"]},
        'The answers to "Methods" include at least one of these: Surveys, forms; Meetings',
    ),
    ({"question": "methods", "includes_none": ["survey"]}, '"Methods" is answered, but not with: Surveys, forms'),
    (
        {"question": "methods", "includes_none": ["survey", "meeting"]},
        '"Methods" is answered, but with none of these: Surveys, forms; Meetings',
    ),
    ({"question": "methods", "only": ["survey"]}, 'The only answer to "Methods" is: Surveys, forms'),
    (
        {"question": "methods", "only": ["survey", "meeting"]},
        'The answers to "Methods" are all among these: Surveys, forms; Meetings',
    ),
    ({"question": "early", "level_at_most": 2}, '"Early start" is answered with level 2 or lower'),
    ({"question": "early", "level_at_most": 0}, '"Early start" is answered with level 0'),
    ({"question": "early", "level_at_least": 3}, '"Early start" is answered with level 3 or higher'),
    ({"principle": "involvement", "score_at_most": 40}, 'The score of "Involvement" is 40% or lower'),
    ({"principle": "involvement", "score_at_least": 60}, 'The score of "Involvement" is 60% or higher'),
    (
        {"principle": "involvement", "confidence_at_most": 30},
        'The strength of evidence for "Involvement" is 30% or lower',
    ),
]


def sentence(condition: dict, interface, locale: str = "en") -> Sentence:
    return condition_sentence(TypeAdapter(Condition).validate_python(condition), TITLES, words_in(interface, locale))


@pytest.mark.parametrize(("condition", "expected"), SENTENCES)
def test_each_operator_has_its_sentence(condition, expected, interface):
    assert sentence(condition, interface) == Sentence(expected)


def test_the_table_above_covers_every_operator():
    shown = {operator for condition, _ in SENTENCES for operator in condition}
    assert OPERATORS.keys() - shown == {"all", "any"}


def test_a_welsh_sentence_keeps_what_is_filled_in_out_of_reach_of_mutation(interface):
    one = sentence({"question": "methods", "only": ["survey"]}, interface, "cy")
    assert one.text == 'Yr unig ateb i "Methods" yw: Surveys, forms'


@pytest.mark.parametrize(
    ("operator", "heading"), [("all", "All of these hold:"), ("any", "At least one of these holds:")]
)
def test_all_and_any_carry_their_parts(operator, heading, interface):
    parts = [{"question": "early", "level_at_most": 0}, {"question": "methods", "only": ["survey"]}]
    found = sentence({operator: parts}, interface)
    assert found == Sentence(heading, tuple(sentence(part, interface) for part in parts))


def test_a_group_of_one_is_just_its_part(interface):
    part = {"question": "early", "level_at_most": 0}
    assert sentence({"all": [part]}, interface) == sentence(part, interface)
