"""Scores random answers by the rules, and by hand as the workshop's sheet says.

`python -m tests.hand_scoring 20000` takes that many sets of answers to our own questions.
"""

import sys
from collections.abc import Mapping
from random import Random
from typing import Any

from assessment.scoring.by_hand import Mark, Paper, Sheet, bands_by_hand, numbers_of, sheet_of
from assessment.scoring.facts import read_facts
from assessment.scoring.rules_document import Rules
from assessment.scoring.score import score
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers

PERSPECTIVES = ("organisation", "partner", "joint")


def on_paper(rules: Rules, answers: Mapping[str, Any], perspective: str) -> Paper:
    """A form filled in with these answers. A file may hold what no pencil can write: that counts as no answer."""
    # Without conditions everything is asked: the form does not know what its reader will strike out.
    plain = rules.model_copy(
        update={"questions": [one.model_copy(update={"show_if": None}) for one in rules.questions]}
    )
    facts = read_facts(plain, answers, perspective)
    strengths = [one.id for one in rules.evidence]
    paper = {}
    for question in rules.questions:
        state = facts.states[question.id]
        paper[numbers_of(rules.questions)[question.id]] = Mark(
            level=facts.levels.get(question.id),
            strength=strengths.index(facts.evidence[question.id]) + 1 if question.id in facts.evidence else 0,
            options=frozenset(question.options.index(one) + 1 for one in facts.choices.get(question.id, [])),
            dont_know=state == "dont_know",
            not_applicable=state == "not_applicable",
        )
    return paper


def bands_of(rules: Rules, answers: Mapping[str, Any], perspective: str) -> dict[str, str]:
    """The scorer's band of each principle, or why it has none."""
    return {one["id"]: one["band"] or one["state"] for one in score(rules, answers, perspective)["principles"]}


def assert_same_bands(rules: Rules, sheet: Sheet, answers: Mapping[str, Any], perspective: str, name: str) -> None:
    by_hand = bands_by_hand(sheet, on_paper(rules, answers, perspective), perspective)
    assert by_hand == bands_of(rules, answers, perspective), (name, perspective, answers)


def score_at_random(rules: Rules, random: Random, sets: int, name: str) -> int:
    """Score many random sets of answers both ways; returns how many there were."""
    sheet, document = sheet_of(rules), rules.as_json()
    for _ in range(sets):
        assert_same_bands(rules, sheet, random_answers(random, document), random.choice(PERSPECTIVES), name)
    return sets


if __name__ == "__main__":
    print(score_at_random(our_rules(), Random(1), int(sys.argv[1]), "our own"), "sets: the same bands")
