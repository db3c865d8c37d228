"""What may be defined under `assessment/`."""

from assessment.definitions.changes import Changes
from assessment.definitions.model import (
    ContextQuestion,
    Contrast,
    JudgedWordings,
    Questionnaire,
    Route,
    RubricQuestion,
    RuleBook,
    Signal,
)
from definitions.kinds import Kind, Room, SingleFile

QUESTIONNAIRE = "assessment/questionnaire.yml"
RULES = "assessment/rules.yml"
CHANGES = "assessment/changes.yml"
JUDGED = "assessment/judged-wordings.yml"

ASSESSMENT = Room(
    files=(
        SingleFile(QUESTIONNAIRE, Questionnaire),
        SingleFile(RULES, RuleBook),
        SingleFile(CHANGES, Changes, required=False),
        SingleFile(JUDGED, JudgedWordings, required=False),
    ),
    kinds=(
        Kind(
            name="rubric-question",
            plural="questions",
            room="assessment",
            shape=RubricQuestion,
            references=("question", "questions"),
        ),
        Kind(
            name="context-question",
            plural="context",
            room="assessment",
            shape=ContextQuestion,
            listed_in=QUESTIONNAIRE,
            references=("question", "context"),
        ),
        Kind(name="signal", plural="signals", room="assessment", shape=Signal),
        Kind(name="contrast", plural="contrasts", room="assessment", shape=Contrast),
        Kind(name="route", plural="routes", room="assessment", shape=Route, listed_in=QUESTIONNAIRE),
    ),
)
