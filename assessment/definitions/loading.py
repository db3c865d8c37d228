"""Reads everything under `assessment/`."""

from pathlib import Path

from assessment.definitions.changes import Changes
from assessment.definitions.kinds import ASSESSMENT, CHANGES, JUDGED, QUESTIONNAIRE, RULES
from assessment.definitions.model import (
    ContextQuestion,
    Contrast,
    JudgedWording,
    Questionnaire,
    Route,
    RubricQuestion,
    RuleBook,
    Signal,
)
from definitions.problems import Problem
from definitions.reading import Definition, Folder, RoomDefinitions, read_room


class AssessmentDefinitions(RoomDefinitions):
    """What was read under `assessment/`; None where a file's shape does not hold."""

    @property
    def questionnaire(self) -> Definition[Questionnaire] | None:
        return self.files[QUESTIONNAIRE]

    @property
    def rules(self) -> Definition[RuleBook] | None:
        return self.files[RULES]

    @property
    def changes(self) -> Definition[Changes] | None:
        return self.files[CHANGES]

    @property
    def judged(self) -> list[JudgedWording]:
        """Wordings of questions that notes leave alone."""
        return self.files[JUDGED].value.judged if self.files[JUDGED] else []

    @property
    def body_question(self) -> str | None:
        """The id of the context question that says what kind of body is assessed."""
        return self.questionnaire.value.body_question if self.questionnaire else None

    @property
    def questions(self) -> Folder[RubricQuestion]:
        return self.folders["questions"]

    @property
    def context(self) -> Folder[ContextQuestion]:
        return self.folders["context"]

    @property
    def signals(self) -> Folder[Signal]:
        return self.folders["signals"]

    @property
    def contrasts(self) -> Folder[Contrast]:
        return self.folders["contrasts"]

    @property
    def routes(self) -> Folder[Route]:
        return self.folders["routes"]


def read_assessment(root: Path, problems: list[Problem]) -> AssessmentDefinitions:
    """Read every definition under `assessment/`, and add what is wrong with each shape to `problems`."""
    read = read_room(root, ASSESSMENT, problems)
    return AssessmentDefinitions(read.room, read.files, read.folders)
