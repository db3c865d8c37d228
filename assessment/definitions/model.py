"""The types of the questionnaire and its rules."""

from typing import Annotated, Any, Literal

from pydantic import Field

from assessment.definitions.conditions import HIGHEST_LEVEL, Condition, Level, OptionIds, Percent
from definitions.shapes import Entry, Id, Shape, Text, Word, Words


class Wording(Shape):
    """One question as each side reads it."""

    organisation: Text
    """As asked of the organisation about its own practice."""
    partner: Text
    """As asked of a community or third sector partner about the organisation."""


class NextStep(Shape):
    """What to do next, as each side can do it. It stands alone: plans and reports show it without its level."""

    organisation: Text
    """What the organisation does next."""
    partner: Text
    """What a partner asks the organisation to do, or offers."""


class LevelDescription(Shape):
    """One level of one question: how to recognise it, and what to do next from there."""

    level: Level
    """From 0, the weakest, to 4."""
    text: Text
    """What one sees at this level, for this question."""
    next_step: NextStep
    """What to do next from this level; at the highest, how to keep it."""


class QuestionWayLink(Shape):
    """A way of working that a question speaks to."""

    way: Id
    """The id of a way of working."""
    strength: Id
    """A word of the `strength` vocabulary."""


class QuestionGoalLink(Shape):
    """A well-being goal that a question speaks to."""

    goal: Id
    """The id of a well-being goal."""
    strength: Id
    """A word of the `strength` vocabulary."""


class BodyExample(Shape):
    """What a question looks like in one kind of body."""

    body: Id
    """An option of the questionnaire's `body_question`."""
    text: Text
    """One or two sentences, beginning with who or what it is about."""


class RubricQuestion(Entry):
    """A scored question with five described levels. Its principle is the one that lists it."""

    type: Literal["rubric"]
    title: Text
    """A few words that name the question in lists and tables."""
    wording: Wording
    why: Text
    """Why it matters."""
    levels: Annotated[list[LevelDescription], Field(min_length=HIGHEST_LEVEL + 1, max_length=HIGHEST_LEVEL + 1)]
    """All five levels, from 0 up."""
    evidence: Text
    """What would count as evidence."""
    examples: list[BodyExample] = []
    """Shown to bodies of that kind only. They change no score."""
    weight: Annotated[int, Field(ge=1, le=5)]
    """How much the question counts within its principle."""
    partner_may_skip: bool = False
    """Whether it cannot be seen from outside. Partners then answer only if they wish: no answer and don't know leave
    their score and coverage alone."""
    ways: list[QuestionWayLink]
    goals: list[QuestionGoalLink]
    stages: list[Id] = []
    """The stages of a piece of work that it looks at."""
    show_if: Condition | None = None
    """Ask only if this holds for answers to earlier questions."""


class Option(Shape):
    """One choice of a context question."""

    id: Id
    """What is saved when people choose it."""
    text: Text
    """What people read."""


class ContextQuestion(Entry):
    """An unscored question about the work assessed; its choices feed the signals."""

    type: Literal["single", "multiple"]
    """Whether people may choose one option or several."""
    title: Text
    """A few words that name the question in lists and tables."""
    wording: Wording
    why: Text
    """Why we ask."""
    options: Annotated[list[Option], Field(min_length=2)]
    stages: list[Id] = []
    """The stages of a piece of work that it looks at."""
    show_if: Condition | None = None
    """Ask only if this holds for answers to earlier questions."""


class Signal(Entry):
    """A warning sign of lip service, raised by the answers themselves."""

    sign: Id
    """The id of the sign, which holds the words."""
    when: Condition
    """Raised when this holds."""
    organisation_only: bool = False
    """Not looked for in a partner's answers."""


class ViewTest(Shape):
    """What one side's answer to a question has to be. All that is said has to hold."""

    level_at_least: Level | None = None
    level_at_most: Level | None = None
    evidence_at_least: Id | None = None
    """A strength of evidence, or a stronger one."""
    evidence_at_most: Id | None = None
    """A strength of evidence, or a weaker one."""
    includes: OptionIds | None = None
    """At least one of these options is chosen."""
    includes_none: OptionIds | None = None
    """Something is chosen, and none of these options is."""
    dont_know: Literal[True] | None = None
    """It is answered with don't know: what a partner could not see."""

    @property
    def says(self) -> dict[str, Any]:
        """What is asked, without what is not."""
        return self.model_dump(exclude_none=True)


class Contrast(Entry):
    """A warning sign that only two views together can show: one side says this, the other says that."""

    sign: Id
    """The id of the sign, which holds the words."""
    question: Id | None = None
    """The question that both sides are compared in. Without one, each question with levels, one by one."""
    organisation: ViewTest
    """What some view of the organisation says."""
    partner: ViewTest
    """What some view of a partner says."""


class PrincipleSection(Shape):
    """The questions that a principle owns, in the order asked."""

    principle: Id
    questions: Annotated[list[Id], Field(min_length=1)]


class Span(Shape):
    """From the least to the most of something."""

    least: Annotated[int, Field(ge=1)]
    most: Annotated[int, Field(ge=1)]


class Pace(Shape):
    """How fast people go, from which the page works out how long the open questions take."""

    words_per_minute: Span
    """How fast most people read."""
    seconds_to_decide: Span
    """What one question takes besides reading it."""


class RouteQuestion(Shape):
    """A question that a route asks."""

    question: Id
    reason: Text
    """Why it is one of so few."""
    wording: Text | None = None
    """How this route asks it, in the words of those whom it is for."""


class Route(Entry):
    """A way through the questionnaire that asks only some of its questions, in its order."""

    title: Text
    """A few words on a card that people choose."""
    summary: Text
    """What one does on this route."""
    audience: Text
    """Who it is for."""
    perspective: Literal["organisation", "partner"] | None = None
    """Whose view it is. Without one, either side can take the route."""
    could_not_tell: Text | None = None
    """What the choice `don't know` is called on this route."""
    minutes: Annotated[int, Field(ge=1)] | None = None
    """How long it may take at a pace half-way between the fastest and the slowest."""
    context: Annotated[list[RouteQuestion], Field(min_length=1)]
    """Context questions: about how the work was done."""
    questions: Annotated[list[RouteQuestion], Field(min_length=1)]
    """Questions with levels: one or two of each principle."""

    @property
    def asked(self) -> list[RouteQuestion]:
        """All that it asks."""
        return [*self.context, *self.questions]


class Questionnaire(Shape):
    """The file questionnaire.yml: which questions are asked, in which order."""

    pace: Pace
    body_question: Id | None = None
    """The context question that says what kind of body is assessed. It chooses examples; no rule may look at it."""
    context: list[Id]
    """Context questions, asked first."""
    sections: Annotated[list[PrincipleSection], Field(min_length=1)]
    """One section for each principle."""
    routes: list[Id] = []
    """Ways through the questionnaire that ask only some of it, in the order that people choose from."""


class JudgedWording(Shape):
    """Words that a note doubted and a person found right."""

    words: Words
    """As the note shows them, or a part of that."""
    reason: Words
    """Why they stay."""


class JudgedWordings(Shape):
    """The file judged-wordings.yml."""

    judged: list[JudgedWording]


class Dimension(Shape):
    """Says of one principle which way its score is better."""

    principle: Id
    better: Literal["more", "less"]
    """`less` is for frameworks that also score a risk."""


class Band(Word):
    """A named range of scores. It reaches up to where the next band begins."""

    begins_at: Percent
    """The lowest score, in per cent, that falls in the band."""


class EvidenceStrength(Word):
    """How strong the evidence for an answer is."""

    points: Annotated[int, Field(ge=0, le=10)]
    """What it adds to confidence."""
    highest_level: Level
    """The cap: an answer with no stronger evidence counts as at most this level."""


class Gate(Shape):
    """Keeps a principle at or below a band while a condition holds."""

    id: Id
    principle: Id
    when: Condition
    highest_band: Id
    """The best band the principle can have while the condition holds."""
    reason: Text
    """Why, as people read it beside the score."""


class Adjustment(Shape):
    """Multiplies one principle's score when another has reached a share of its maximum."""

    id: Id
    when_principle: Id
    """The principle that is measured, before any adjustment."""
    reaches: Annotated[int, Field(ge=1, le=100)]
    """In per cent of that principle's maximum."""
    multiply: Id
    """The principle whose score is multiplied."""
    by_percent: Annotated[int, Field(ge=0, le=1000)]
    """85 means times 0.85. The result never leaves 0 to 100."""
    reason: Text
    """Why, as people read it beside the score."""


class RuleBook(Shape):
    """The file rules.yml: how answers become scores."""

    dimensions: Annotated[list[Dimension], Field(min_length=1)]
    bands: Annotated[list[Band], Field(min_length=2)]
    """From the lowest up; the first begins at 0."""
    evidence: Annotated[list[EvidenceStrength], Field(min_length=2)]
    """From the weakest up; the first stands for an answer that names no evidence."""
    minimum_coverage: Annotated[int, Field(ge=1, le=100)]
    """Per cent of the applicable weight that must be answered before a score is shown."""
    gates: list[Gate]
    adjustments: list[Adjustment]
    days_between_rounds: Annotated[int, Field(ge=1)] = 92
    """Views whose dates lie further apart than this, with none between them, are of different rounds: a comparison
    shows them as change over time."""
    evidence_of_agreement: Id | None = None
    """The strength of evidence of a joint answer that both sides gave by themselves."""
