"""Sense checks of routes: that so few questions still say something of every principle, and promise no more."""

from collections.abc import Iterator

from assessment.definitions import conditions as c
from assessment.definitions.kinds import QUESTIONNAIRE
from assessment.definitions.loading import AssessmentDefinitions
from assessment.definitions.model import ContextQuestion, Questionnaire, Route, RubricQuestion, RuleBook
from assessment.definitions.pace import seconds_for
from definitions.documents import Document
from definitions.problems import KeyPath, Problem

MOST_OF_A_PRINCIPLE = 2
"""Questions. A route that asks more is no short cut."""

Questions = dict[str, RubricQuestion | ContextQuestion]


def route_problems(read: AssessmentDefinitions) -> Iterator[Problem]:
    """What does not make sense in routes whose shapes hold."""
    questions: Questions = {
        id: definition.value for id, definition in (read.context.by_id() | read.questions.by_id()).items()
    }
    for definition in read.routes.definitions:
        route, document = definition.value, definition.document
        wrong = [*_repeated_questions(document, route), *_kind_problems(document, route, questions)]
        yield from wrong
        yield from _wording_problems(document, route)
        # One mistake makes one message: what a route adds up to is told once each of its questions is right.
        if wrong or any(one.question not in questions for one in route.asked):
            continue
        yield from _lacking_answers(document, route, questions)
        if route.perspective == "partner":
            yield from _unseen_questions(document, route, questions)
        if read.questionnaire:
            yield from _principle_problems(document, route, read.questionnaire.value)
            yield from _minutes_problems(document, route, questions, read.questionnaire.value)
            if read.rules:
                yield from _limits_unasked(document, route, questions, read.questionnaire.value, read.rules.value)


def _places(route: Route) -> Iterator[tuple[KeyPath, str]]:
    """Every question that a route names, and where."""
    for name in ("context", "questions"):
        for position, one in enumerate(getattr(route, name)):
            yield (name, position, "question"), one.question


def _repeated_questions(document: Document, route: Route) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, id in _places(route):
        if id in seen:
            yield document.problem(path, f"'{id}' again", "each question once")
        seen.add(id)


def _kind_problems(document: Document, route: Route, questions: Questions) -> Iterator[Problem]:
    """Context questions and questions with levels stand apart."""
    for path, id in _places(route):
        if id in questions and isinstance(questions[id], ContextQuestion) != (path[0] == "context"):
            found, expected = ("a question with levels", "a context question")
            if path[0] != "context":
                found, expected = expected, found
            yield document.problem(path, f"'{id}', {found}", expected)


def _lacking_answers(document: Document, route: Route, questions: Questions) -> Iterator[Problem]:
    """What decides whether a question is shown is asked as well, or it never is."""
    asked = [one.question for one in route.asked]
    for path, id in _places(route):
        show_if = questions[id].show_if
        needed = [leaf.question for leaf in c.leaves_of(show_if) if c.question_of(leaf)] if show_if else []
        for lacking in dict.fromkeys(one for one in needed if one not in asked):
            yield document.problem(path, f"'{id}', which depends on '{lacking}'", f"'{lacking}' in the route as well")


def _wording_problems(document: Document, route: Route) -> Iterator[Problem]:
    """A route speaks in one voice: in its own words throughout, or in the questionnaire's."""
    own = [one for one in route.asked if one.wording]
    if not own and not route.could_not_tell:
        return
    if route.perspective is None:
        yield document.problem(("perspective",), "nothing", "whose view it is, as the route has words of its own")
    if not route.could_not_tell:
        yield document.problem(("could_not_tell",), "nothing", "the words of this choice, as the questions have theirs")
    for name in ("context", "questions"):
        for position, one in enumerate(getattr(route, name)):
            if not one.wording:
                path = (name, position, "wording")
                yield document.problem(path, "nothing", "words of its own, as other questions of the route have")


def _unseen_questions(document: Document, route: Route, questions: Questions) -> Iterator[Problem]:
    """Partners are asked what can be seen from outside."""
    for path, id in _places(route):
        if getattr(questions[id], "partner_may_skip", False):
            yield document.problem(
                path, f"'{id}', which cannot be seen from outside", "a question that a partner can answer"
            )


def _principle_problems(document: Document, route: Route, questionnaire: Questionnaire) -> Iterator[Problem]:
    """One or two questions speak for each principle."""
    asked = [one.question for one in route.questions]
    for section in questionnaire.sections:
        own = [id for id in asked if id in section.questions]
        if not 1 <= len(own) <= MOST_OF_A_PRINCIPLE:
            yield document.problem(
                ("questions",), f"{len(own)} questions of the principle '{section.principle}'",
                f"from 1 to {MOST_OF_A_PRINCIPLE} of those that it has in {QUESTIONNAIRE}",
            )  # fmt: skip


def _minutes_problems(
    document: Document, route: Route, questions: Questions, questionnaire: Questionnaire
) -> Iterator[Problem]:
    """A promise of minutes is kept half-way between the fastest pace and the slowest."""
    if route.minutes is None:
        return
    spans = [
        seconds_for(questions[one.question], questionnaire.pace) for one in route.asked if one.question in questions
    ]
    seconds = sum(span.least + span.most for span in spans) / 2
    if seconds > 60 * route.minutes:
        yield document.problem(
            ("minutes",), f"the number {route.minutes}", f"at least {-int(-seconds // 60)}, for what it asks",
            "Ask less, or promise less",
        )  # fmt: skip


def _limits_unasked(
    document: Document, route: Route, questions: Questions, questionnaire: Questionnaire, rules: RuleBook
) -> Iterator[Problem]:
    """Where a route asks enough of a principle for a band, it asks what could limit that band."""
    asked = [one.question for one in route.asked]
    for section in questionnaire.sections:
        weights = {id: questions[id].weight for id in section.questions if id in questions}
        if not has_enough(sum(weights.get(id, 0) for id in asked), sum(weights.values()), rules.minimum_coverage):
            continue
        for gate in (gate for gate in rules.gates if gate.principle == section.principle):
            for id in (leaf.question for leaf in c.leaves_of(gate.when) if c.question_of(leaf)):
                if id not in asked:
                    yield document.problem(
                        ("questions",), f"a band for '{section.principle}' without '{id}', which can limit it",
                        f"'{id}' in the route as well", "Or ask less of this principle, so that it gets no band",
                    )  # fmt: skip


def has_enough(weight: int, whole: int, minimum: int) -> bool:
    """Whether some questions carry so much of a principle's weight, in whole per cent, that a score may rest."""
    return whole > 0 and (200 * weight + whole) // (2 * whole) >= minimum
