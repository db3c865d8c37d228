"""What a route says of its answers: named cases, what holds for all answers, and the browser's twin."""

from random import Random

import pytest

from assessment.definitions.framework import load_framework
from assessment.scoring.route_result import route_result, routes_of
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.javascript import JavaScript
from tests.our_framework import our_framework
from tests.random_frameworks import random_answers
from tests.rehearsal_cases import load_rehearsals
from tests.scoring_cases import FRAMEWORKS, full_answer, value_at
from tests.yaml_files import TESTS, read_yaml

CASES = read_yaml(TESTS / "route_cases.yml")["cases"]
SETS_EACH = 100
PERSPECTIVES = ["organisation", "partner", "joint"]


@pytest.fixture(scope="module")
def twin():
    """The browser's `routeResult` in a real JavaScript engine."""
    with JavaScript("route_lines.mjs") as javascript:
        yield javascript


@pytest.fixture(scope="module")
def small():
    framework = load_framework(FRAMEWORKS / "small")
    return rules_of(framework), {route.id: route for route in routes_of(framework)}


@pytest.fixture(scope="module")
def own():
    framework = our_framework()
    return rules_of(framework), {route.id: route for route in routes_of(framework)}


def asked_of(twin, rules, route, sets, perspective):
    """What the browser makes of many sets of answers."""
    question = {"rules": rules.as_json(), "route": route.model_dump(), "answer_sets": sets, "perspective": perspective}
    return twin.ask(question)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case, small, twin):
    rules, routes = small
    route, perspective = routes[case["route"]], case.get("perspective", "organisation")
    answers = {id: full_answer(short) for id, short in case["answers"].items()}
    found = route_result(rules, route, answers, perspective)

    assert {path: value_at(found, path) for path in case["expect"]} == case["expect"]
    assert asked_of(twin, rules, route, [answers], perspective) == [found]


@pytest.mark.parametrize("perspective", PERSPECTIVES)
@pytest.mark.parametrize("name", ["short", "community"])
def test_a_route_raises_only_what_all_answers_raise_asks_nothing_twice_and_gives_no_band(name, perspective, own, twin):
    (rules, routes), random = own, Random(5)
    route = routes[name]
    sets = [random_answers(random, rules.as_json()) for _ in range(SETS_EACH)]
    found = [route_result(rules, route, answers, perspective) for answers in sets]

    assert asked_of(twin, rules, route, sets, perspective) == found
    for answers, result in zip(sets, found, strict=True):
        whole = score(rules, answers, perspective)
        assert raised(result) <= raised(whole)
        assert result["left"] == [id for id, state in whole["states"].items() if state == "unanswered"]
        assert result["asked"] == result["answered"] + len(result["could_not_tell"]) + len(result["open"])
        # One or two of a principle's questions carry less than a score needs.
        assert all(one["share"] < rules.minimum_coverage and one["band"] is None for one in result["principles"])
    assert any(raised(result) for result in found)


def raised(result) -> set[str]:
    return {signal["id"] for signal in result["signals"] if signal["state"] == "raised"}


def test_the_communitys_route_shows_most_of_what_partners_saw_go_wrong(own):
    """In the rehearsals: of the signs that a fair reader expects in partners' answers, half or more are raised."""
    rules, routes = own
    partners = [case for case in load_rehearsals() if case.view == "partner"]
    expected = {(case.name, id) for case in partners for id in case.expected["signals"]["raised"]}
    found = {
        (case.name, id)
        for case in partners
        for id in raised(route_result(rules, routes["community"], case.answers, "partner"))
    }

    assert 2 * len(expected & found) >= len(expected) > 10
    assert not found & {(case.name, id) for case in partners for id in case.expected["signals"]["not_raised"]}
