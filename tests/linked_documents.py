"""Documents that links are made of."""

from random import Random
from typing import Any

from assessment.answers.saved_file import FORMAT, VERSION
from assessment.scoring.rules_document import Rules
from tests.random_frameworks import random_answers


def document_of(rules: Rules, answers: dict[str, Any], **about: str) -> dict[str, Any]:
    """A whole document, as the browser holds one."""
    whole = {"level": None, "choices": [], "reason": "", "evidence": None, "note": "", "origin": None}
    return {
        "format": FORMAT,
        "version": VERSION,
        "framework": {"id": rules.framework, "version": rules.version},
        "saved": "",
        "about": {"organisation": "", "work": "", "perspective": "organisation", "date": "", "route": ""} | about,
        "answers": {id: whole | answer for id, answer in answers.items()},
        "plan": {},
        "earlier": {},
    }


def random_document(random: Random, rules: Rules) -> dict[str, Any]:
    """Answers of every kind, from any side, on any day or none."""
    day = f"{random.randint(1, 9999):04}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return document_of(
        rules,
        random_answers(random, rules.as_json()),
        perspective=random.choice(["organisation", "partner", "joint"]),
        route=random.choice(["", "short", "community"]),
        date=random.choice(["", day]),
    )


def most_document(rules: Rules) -> dict[str, Any]:
    """The answers that make the longest link."""
    strongest = {"strength": rules.evidence[-1].id, "note": ""}
    answers = {
        question.id: {"state": "answered", "level": rules.highest_level, "evidence": strongest}
        if question.type == "rubric"
        else {"state": "answered", "choices": question.options[-1 if question.type == "single" else 0 :]}
        for question in rules.questions
    }
    return document_of(rules, answers, perspective="joint", date="9999-12-31")
