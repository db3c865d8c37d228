"""The rules of comparing: those of scoring, and what only several views together need. No wording."""

from typing import Literal

from assessment.definitions.changes import answers_since
from assessment.definitions.framework import Framework
from assessment.definitions.model import Contrast
from assessment.scoring.route_result import questions_of_routes
from assessment.scoring.rules_document import Rules, rules_of
from definitions.shapes import Id, Shape

Apart = Literal["added", "look-again", "set-aside"]
"""Why an answer of an earlier version is not compared: the question came later, its wording changed so much that it has
to be read again, or nothing asks it any more."""


class ViewRule(Shape):
    """What one side's answer has to be; see `assessment.definitions.model.ViewTest`. What is not asked is None."""

    level_at_least: int | None
    level_at_most: int | None
    evidence_at_least: Id | None
    evidence_at_most: Id | None
    includes: list[Id] | None
    includes_none: list[Id] | None
    dont_know: bool | None


class RuleContrast(Shape):
    """Raised where some view of the organisation and some view of a partner pass their tests in the same question."""

    id: Id
    questions: list[Id]
    """The questions in which the sides are compared, in the order asked."""
    organisation: ViewRule
    partner: ViewRule


class ComparingRules(Shape):
    """The whole document."""

    scoring: Rules
    days_between_rounds: int
    evidence_of_agreement: Id | None
    contrasts: list[RuleContrast]
    earlier: dict[str, dict[Id, Apart]]
    """For each earlier version of the questions, those whose answers are not compared, and why."""
    routes: dict[Id, list[Id]]
    """What each route asks."""

    def as_json(self) -> dict:
        """The document as plain JSON values."""
        return self.model_dump(mode="json", by_alias=True)


def comparing_rules_of(framework: Framework) -> ComparingRules:
    """What a framework's definitions say about comparing."""
    scoring = rules_of(framework)
    return ComparingRules(
        scoring=scoring,
        days_between_rounds=framework.rules.days_between_rounds,
        evidence_of_agreement=framework.rules.evidence_of_agreement,
        contrasts=[_contrast(contrast, scoring) for contrast in framework.contrasts],
        earlier={version.version: _apart(framework, version.version) for version in framework.versions[:-1]},
        routes=questions_of_routes(framework),
    )


def _contrast(contrast: Contrast, scoring: Rules) -> RuleContrast:
    with_levels = [question.id for question in scoring.questions if question.principle]
    return RuleContrast(
        id=contrast.id,
        questions=[contrast.question] if contrast.question else with_levels,
        organisation=ViewRule(**contrast.organisation.model_dump()),
        partner=ViewRule(**contrast.partner.model_dump()),
    )


def _apart(framework: Framework, version: str) -> dict[str, Apart]:
    became = {id: what for id, what in answers_since(framework.versions, version).items() if what != "kept"}
    asked = next(set(one.asks) for one in framework.versions if one.version == version)
    added = {id: "added" for id in framework.versions[-1].asks if id not in asked}
    return added | became
