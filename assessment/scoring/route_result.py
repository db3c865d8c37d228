"""The result of a route: what its few questions say, and no more.

The scorer is the same. Answers beyond the route are set aside, so that nothing shown rests on questions that are not.
Whatever the route does not ask lowers coverage, as no answer does anywhere. The browser's twin is
`browser/scoring/route_result.mjs`.
"""

from collections.abc import Collection, Mapping
from typing import Literal, TypedDict

from assessment.definitions import conditions as c
from assessment.definitions.framework import Framework
from assessment.scoring.facts import Answers, Facts, is_answered, is_asked, read_facts
from assessment.scoring.result import AnswerState, Reason, Result, Score, SignalResult
from assessment.scoring.rules_document import Rules
from assessment.scoring.score import percent, score
from definitions.shapes import Id, Shape


class RouteRules(Shape):
    """A route, without its wording."""

    id: Id
    perspective: str | None
    questions: list[Id]
    """All that it asks, in the order asked."""


class RouteAnswer(TypedDict):
    question: str
    state: AnswerState
    level: int | None


class RoutePrinciple(TypedDict):
    """What the route says of a principle. `score` and `band` are None where less than `minimum_coverage` of its weight
    was asked and answered."""

    id: str
    share: int
    """Per cent of the principle's whole weight that the route's questions carry."""
    score: int | None
    band: str | None
    answers: list[RouteAnswer]


class RouteSignal(TypedDict):
    id: str
    state: Literal["raised", "clear", "open", "not_asked"]
    """`not_asked`: not raised, and the route does not ask all that it looks at."""
    reasons: list[Reason]


class RouteResult(TypedDict):
    route: str
    asked: int
    """Questions that the route puts to this person."""
    answered: int
    """Those with a level, with choices, or that do not apply."""
    could_not_tell: list[str]
    """Those that a person knows not to know. It is a finding."""
    open: list[str]
    """Those without any answer."""
    all: int
    """Questions that the whole questionnaire would put to this person."""
    left: list[str]
    """Those of the whole questionnaire that nobody has answered yet: what is asked by going on."""
    principles: list[RoutePrinciple]
    signals: list[RouteSignal]


def routes_of(framework: Framework) -> list[RouteRules]:
    """The routes of a framework, in the order that people choose from."""
    sections = [question.id for section in framework.sections for question in section.questions]
    order = [*(question.id for question in framework.context), *sections]
    return [
        RouteRules(
            id=route.id,
            perspective=route.perspective,
            questions=sorted((one.question for one in route.asked), key=order.index),
        )
        for route in framework.routes
    ]


def questions_of_routes(framework: Framework) -> dict[str, list[str]]:
    """What each route asks, as the browser reads it."""
    return {route.id: route.questions for route in routes_of(framework)}


def within(rules: Rules, asked: Collection[str], answers: Answers) -> tuple[Rules, Answers]:
    """The rules and the answers that count where only some questions are asked.

    Nothing is skipped: what partners may leave out elsewhere leaves their coverage alone, and would let two questions
    speak for a whole principle.
    """
    questions = [one.model_copy(update={"partner_may_skip": False}) for one in rules.questions]
    own = {id: answer for id, answer in answers.items() if id in asked}
    return rules.model_copy(update={"questions": questions}), own


def score_within(
    rules: Rules, asked: Collection[str], answers: Answers, perspective: str, apart: Collection[str] = ()
) -> Result:
    """The result of the answers to some questions. The others are hidden, and nothing of them is open."""
    result = score(*within(rules, asked, answers), perspective, apart)
    return Result(
        result, states=_hidden_beyond(asked, result["states"]), open=[id for id in result["open"] if id in asked]
    )


def facts_within(
    rules: Rules, asked: Collection[str], answers: Answers, perspective: str, apart: Collection[str] = ()
) -> Facts:
    """What the answers to some questions say. The others are hidden."""
    facts = read_facts(*within(rules, asked, answers), perspective, apart)
    facts.states = _hidden_beyond(asked, facts.states)
    return facts


def _hidden_beyond(asked: Collection[str], states: Mapping[str, AnswerState]) -> dict[str, AnswerState]:
    return {id: state if id in asked else "hidden" for id, state in states.items()}


def route_result(rules: Rules, route: RouteRules, answers: Answers, perspective: str) -> RouteResult:
    """What a route says of its answers, as given by the organisation, a partner, or both together."""
    result = score_within(rules, route.questions, answers, perspective)
    states = result["states"]
    asked = [id for id in route.questions if states[id] != "hidden"]
    whole = read_facts(rules, answers, perspective).states
    return RouteResult(
        route=route.id,
        asked=len(asked),
        answered=sum(is_answered(states[id]) for id in asked),
        could_not_tell=[id for id in asked if states[id] == "dont_know"],
        open=[id for id in asked if states[id] == "unanswered"],
        all=sum(id in asked or is_asked(state) for id, state in whole.items()),
        left=[id for id, state in whole.items() if state == "unanswered"],
        principles=[_principle(rules, route, one, states) for one in result["principles"]],
        signals=[_signal(rules, route, one) for one in result["signals"]],
    )


def _principle(rules: Rules, route: RouteRules, found: Score, states: Mapping[str, AnswerState]) -> RoutePrinciple:
    own = [question for question in rules.questions if question.principle == found["id"]]
    weight = sum(question.weight for question in own if question.id in route.questions)
    return RoutePrinciple(
        id=found["id"],
        share=percent(weight, sum(question.weight for question in own)),
        score=found["score"],
        band=found["band"],
        answers=[
            RouteAnswer(question=line["question"], state=line["state"], level=line["level"])
            for line in found["lines"]
            if states[line["question"]] != "hidden"
        ],
    )


def _signal(rules: Rules, route: RouteRules, found: SignalResult) -> RouteSignal:
    """Where a sign is open because the route does not ask, no answer on this route can settle it."""
    when = next(signal.when for signal in rules.signals if signal.id == found["id"])
    questions = {question.id for question in rules.questions}
    unasked = any(c.question_of(leaf) in questions - set(route.questions) for leaf in c.leaves_of(when))
    return RouteSignal(found, state="not_asked" if found["state"] == "open" and unasked else found["state"])
