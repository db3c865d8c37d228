"""What a view says by itself: all that its own result counts, and nothing else.

On a route that is the answers to its questions, as in `assessment.scoring.route_result`.
"""

from collections.abc import Collection, Mapping

from assessment.comparing.comparison import View
from assessment.comparing.rules_document import Apart, ComparingRules
from assessment.scoring.facts import Facts, read_facts
from assessment.scoring.result import Result
from assessment.scoring.route_result import facts_within, score_within
from assessment.scoring.score import score


def apart_in(rules: ComparingRules, view: View) -> Mapping[str, Apart]:
    """The questions in which a view is not compared, as it answers an earlier version of them, and why."""
    return rules.earlier.get(view["version"], {})


def facts_of(rules: ComparingRules, view: View) -> Facts:
    """What its answers say."""
    given = (view["answers"], view["perspective"], apart_in(rules, view))
    asked = rules.routes.get(view["route"])
    return read_facts(rules.scoring, *given) if asked is None else facts_within(rules.scoring, asked, *given)


def result_of(rules: ComparingRules, view: View, apart: Collection[str]) -> Result:
    """Its result without the questions that stand apart."""
    given = (view["answers"], view["perspective"], apart)
    asked = rules.routes.get(view["route"])
    return score(rules.scoring, *given) if asked is None else score_within(rules.scoring, asked, *given)


def beyond_route(rules: ComparingRules, view: View) -> list[str]:
    """The questions that its route does not ask."""
    asked = rules.routes.get(view["route"])
    return [] if asked is None else [question.id for question in rules.scoring.questions if question.id not in asked]
