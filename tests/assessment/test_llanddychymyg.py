"""The invented story of Llanddychymyg: its six files open, and their scores move as the page says."""

import json
from pathlib import Path

import pytest

from assessment.answers.saved_file import FOR_THE_BROWSER, read_answers
from assessment.scoring.score import score
from tests.javascript import JavaScriptReader
from tests.our_framework import our_rules

DOCS = Path(__file__).parent.parent.parent / "docs"
SIDES = ("partnership", "youth-charity", "young-people")
PAGES = ("llanddychymyg.md", "llanddychymyg.cy.md")
NAMED_BY_THE_PAGE = {"late-involvement", "doorway-only", "welsh-later", "decision-already-made"}
"""Warning signs that the page names. A fifth, hardly more than a questionnaire, is not watched for yet."""


def path_of(time: int, side: str) -> Path:
    return DOCS / "files" / f"llanddychymyg-{time}-{side}.json"


FILES = [path_of(time, side) for time in (1, 2) for side in SIDES]


@pytest.fixture(scope="module")
def rules():
    return our_rules()


@pytest.fixture(scope="module")
def results(rules):
    """Each side's result of each try."""
    files = {(time, side): read_answers(path_of(time, side)) for time in (1, 2) for side in SIDES}
    return {key: score(rules, file.by_question(), file.about.perspective) for key, file in files.items()}


def scores(result) -> dict[str, int]:
    return {principle["id"]: principle["score"] for principle in result["principles"]}


def raised(result) -> set[str]:
    return {signal["id"] for signal in result["signals"] if signal["state"] == "raised"}


def limits(result) -> set[str]:
    return {gate["id"] for principle in result["principles"] for gate in principle["gates"]}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_says_in_its_first_line_that_it_is_invented(path):
    first_line = path.read_text(encoding="utf-8").splitlines()[0]

    assert "Dychmygol · Invented" in first_line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_answers_every_question_that_is_shown_and_no_other(path, rules):
    file = read_answers(path)
    states = score(rules, file.by_question(), file.about.perspective)["states"]

    assert file.framework.version == "2"
    assert file.about.perspective == ("organisation" if "partnership" in path.name else "partner")
    assert not [id for id, state in states.items() if state == "unanswered"]
    assert file.answers.keys() <= states.keys()
    assert not [id for id in file.answers if states[id] == "hidden"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_browser_opens_a_file(path):
    with JavaScriptReader() as reader:
        outcome = reader.read(path.read_text(encoding="utf-8"), FOR_THE_BROWSER)

    assert outcome["document"]["about"] == {"route": ""} | json.loads(path.read_text(encoding="utf-8"))["about"]


@pytest.mark.parametrize("side", SIDES)
def test_every_principle_rises_and_none_is_above_developing(side, results):
    first, second = results[1, side], results[2, side]

    assert all(scores(first)[id] < scores(second)[id] for id in scores(second))
    assert {principle["band"] for principle in first["principles"]} <= {"not-yet", "starting"}
    assert {principle["band"] for principle in second["principles"]} == {"developing"}


def test_the_first_try_raises_the_signs_that_the_page_names(results):
    assert raised(results[1, "partnership"]) >= NAMED_BY_THE_PAGE
    assert raised(results[1, "youth-charity"]) >= NAMED_BY_THE_PAGE
    assert "decision-already-made" in raised(results[1, "young-people"])


@pytest.mark.parametrize("side", SIDES)
def test_the_second_try_leaves_no_sign_and_no_limit(side, results):
    assert limits(results[1, side])
    assert not raised(results[2, side])
    assert not limits(results[2, side])


def test_the_young_people_still_see_less_respect_than_the_others(results):
    respect = {side: scores(results[2, side])["mutual-respect"] for side in SIDES}

    assert respect["young-people"] + 10 <= min(respect["partnership"], respect["youth-charity"])


@pytest.mark.parametrize("page", PAGES)
def test_the_page_links_to_the_six_files(page):
    text = (DOCS / page).read_text(encoding="utf-8")

    assert all(f"](files/{path.name})" in text for path in FILES)
