"""The saved file: its format, how it is read, and what is said when it cannot be read.

The format is documented for people on the page "The saved file" and for programs by its JSON Schema,
which is written from the classes below. Every version ever released stays readable.
"""

import json
from datetime import date
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import ConfigDict, Field, ValidationError, model_validator

from assessment.definitions.conditions import HIGHEST_LEVEL
from definitions.documents import Document
from definitions.problems import DefinitionErrors, Problem
from definitions.shape_problems import shape_problems
from definitions.shapes import LONGEST_ID, Id, Shape

FORMAT = "working-with-communities/answers"
VERSION = 3
"""The second one knows joint assessments: the perspective `joint`, and where an answer came from. The third one knows
plans: `plan`, and `earlier`, the plan that an assessment took over from the one before; and routes: `about.route`."""
LARGEST_FILE = 1_000_000
"""Bytes. A full set of answers with long notes is about a tenth of it."""

LONGEST = {"note": 5000, "line": 200, "choices": 50, "views": 50, "steps": 200, "id": LONGEST_ID}
"""Characters of a note, of a line and of an id, and how many choices, views and steps; the browser gets them from
here."""

FOR_THE_BROWSER = {
    "name": FORMAT, "version": VERSION, "largest": LARGEST_FILE, "longest": LONGEST, "highest_level": HIGHEST_LEVEL,
}  # fmt: skip
"""The same numbers for the reader in the browser, which has none of its own."""

Note = Annotated[str, Field(max_length=LONGEST["note"])]
Line = Annotated[str, Field(max_length=LONGEST["line"])]
Choices = Annotated[list[Id], Field(max_length=LONGEST["choices"])]
Level = Annotated[int, Field(ge=0, le=HIGHEST_LEVEL)]
State = Literal["answered", "not_applicable", "dont_know", "unanswered"]
Perspective = Literal["organisation", "partner", "joint"]
"""`joint`: both sides answered together."""
Status = Literal["open", "begun", "done", "dropped"]
STATUSES = get_args(Status)
"""How far a step of a plan has come."""
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
"""As year-month-day; empty where there is none."""


class Evidence(Shape):
    """What there is to show for an answer."""

    strength: Id | None = None
    """A word of the framework's evidence vocabulary."""
    note: Note = ""
    """Where to find it, in people's own words."""


class ViewAnswer(Shape):
    """What one view said, without saying who."""

    perspective: Perspective
    state: State
    level: Level | None = None
    choices: Choices = []
    strength: Id | None = None
    """How strong its evidence was."""


class Origin(Shape):
    """Where a joint answer came from."""

    views: Annotated[list[ViewAnswer], Field(max_length=LONGEST["views"])]
    """What each view said before. Those that say something else than the answer are those that differed."""
    minority: Note = ""
    """What those who see it otherwise want to have kept."""


class Answer(Shape):
    """The answer to one question. `state` decides; the other parts may be left over from before."""

    state: State
    level: Level | None = None
    """For a question with levels."""
    choices: Choices = []
    """For a question with options; one id where only one may be chosen."""
    reason: Note = ""
    """Why the question does not apply. Not applicable counts once there is a reason."""
    evidence: Evidence | None = None
    note: Note = ""
    origin: Origin | None = None
    """Only in a joint assessment that was made of other views."""


class About(Shape):
    """Who answered, about what, and when. Every part may be empty."""

    organisation: Line = ""
    work: Line = ""
    perspective: Perspective = "organisation"
    date: Day = ""
    """The day of the assessment."""
    route: Id | Literal[""] = ""
    """The way through the questionnaire that asks only some of it; without one, or with one that this version does not
    know, all of it is asked."""


class Step(Shape):
    """One step of a plan: what is to be done about a question, or about anything else."""

    question: Id | None = None
    """The question that it answers; none for a step about something else."""
    change: Literal["level", "evidence"] | None = None
    """What is to become different about the question's answer."""
    to: Level | Id | None = None
    """The level, or the strength of evidence, that is aimed at. Only with a change."""
    what: Note = ""
    who: Line = ""
    by: Day = ""
    """The day by which it is to be done."""
    sign: Note = ""
    """How people will know that it worked."""
    partner: Line = ""
    """Which partner agreed to it."""
    status: Status = "open"
    outcome: Note = ""
    """What came of it."""

    @model_validator(mode="after")
    def _aims_at_what_it_changes(self) -> Self:
        """A change has a question and something of its kind to aim at; without a change there is nothing to aim at."""
        kind = {"level": int, "evidence": str, None: NoneType}[self.change]
        if not isinstance(self.to, kind) or (self.change and self.question is None):
            raise ValueError("a question, and a level or a strength of evidence, for a change of that kind")
        return self


class Before(Shape):
    """How a question was answered when the earlier plan was made."""

    level: Level | None = None
    strength: Id | None = None
    date: Day = ""
    """The day of that assessment."""


class EarlierStep(Step):
    """A step of the plan before this assessment."""

    before: Before | None = None
    """None for a step without a question, or with one that had no answer."""


class FrameworkVersion(Shape):
    """Which questions and rules the answers belong to."""

    id: Id
    version: Annotated[str, Field(min_length=1, max_length=LONGEST["line"])]


class AnswersFile(Shape):
    """A saved self-assessment."""

    model_config = ConfigDict(title="Saved self-assessment")

    format: Literal["working-with-communities/answers"]
    version: Annotated[int, Field(ge=1, le=VERSION)]
    """Of the format. Files of an earlier one simply lack what came later."""
    framework: FrameworkVersion
    saved: Line = ""
    """When the file was saved: a date and time in UTC."""
    about: About = About()
    answers: dict[Id, Answer] = {}
    """By question id. Ids that this version does not know are kept and ignored."""
    plan: Annotated[dict[Id, Step], Field(max_length=LONGEST["steps"])] = {}
    """The steps that follow from this assessment, by an id that each keeps."""
    earlier: Annotated[dict[Id, EarlierStep], Field(max_length=LONGEST["steps"])] = {}
    """The steps of the plan from the assessment before, and what came of them."""

    def by_question(self) -> dict[str, dict[str, Any]]:
        """The answers as plain values, as the scorers read them."""
        return {id: answer.model_dump() for id, answer in self.answers.items()}


def read_answers(path: Path) -> AnswersFile:
    """Read a saved file of any version of the format, as one of the current version.

    Raises:
        DefinitionErrors: with every problem of the file.
    """
    file = path.name
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DefinitionErrors(
            [Problem(file, 1, "", error.strerror or str(error), "a file that can be read")]
        ) from None
    if len(raw) > LARGEST_FILE:
        raise DefinitionErrors([Problem(file, 1, "", f"{len(raw)} bytes", f"at most {LARGEST_FILE} bytes")])
    try:
        value = json.loads(raw, parse_float=_number)
    except json.JSONDecodeError as error:
        raise DefinitionErrors([Problem(file, error.lineno, "", error.msg, "valid JSON")]) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise DefinitionErrors([Problem(file, 1, "", "something else", "a saved self-assessment as JSON")]) from None
    try:
        answers = AnswersFile.model_validate(value)
    except ValidationError as error:
        raise DefinitionErrors(shape_problems(Document(file, value), AnswersFile, error)) from None
    _check_days(file, answers)
    return answers.model_copy(update={"version": VERSION})


def _number(text: str) -> int | float:
    """JSON has one kind of number: 3.0 is 3, as it is in the browser."""
    value = float(text)
    return int(value) if value.is_integer() else value


def _check_days(file: str, answers: AnswersFile) -> None:
    days = {"about.date": answers.about.date}
    for name, steps in (("plan", answers.plan), ("earlier", answers.earlier)):
        days |= {f"{name}.{id}.by": step.by for id, step in steps.items()}
    days |= {f"earlier.{id}.before.date": step.before.date for id, step in answers.earlier.items() if step.before}
    problems = [
        Problem(file, 1, place, f"'{day}'", "a day that exists") for place, day in days.items() if not _exists(day)
    ]
    if problems:
        raise DefinitionErrors(problems)


def _exists(day: str) -> bool:
    try:
        return day == "" or bool(date.fromisoformat(day))
    except ValueError:
        return False
