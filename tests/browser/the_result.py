"""The result of given answers, as a person gets to it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from hooks.pages.worked_example import ORGANISATION, invented_answers
from tests.browser.questionnaire import go_to, open_questionnaire, said
from tests.our_framework import our_framework

NARROWEST = {"width": 320, "height": 640}
FRAMEWORK = our_framework()
EXAMPLE = invented_answers(FRAMEWORK, ORGANISATION)
NO_ANSWERS: dict[str, Any] = {}
TRANSPARENCY = next(section for section in FRAMEWORK.sections if section.principle.id == "transparency")


def of_transparency(**answer) -> dict:
    """The same answer to every question of one principle."""
    return {question.id: {"state": "answered", **answer} for question in TRANSPARENCY.questions}


ALL_CLAIMED = of_transparency(level=3, evidence={"strength": "claimed"})
AT_ITS_BEST = of_transparency(level=4, evidence={"strength": "shown"})
LIMITED = AT_ITS_BEST | {"who-decides": {"state": "answered", "level": 0, "evidence": {"strength": "shown"}}}


def show_result(
    page: Page, site_address: str, locale: str, answers: dict[str, Any], folder: Path, perspective: str = "organisation"
) -> None:
    """Open a file with these answers, and go to the result as a link would."""
    document = {
        "format": "working-with-communities/answers", "version": 1,
        "framework": {"id": FRAMEWORK.knowledge.catalogue.id, "version": FRAMEWORK.knowledge.catalogue.version},
        "about": {"organisation": "Cyngor Tŷ Ŵyn", "work": "Parc y Dref", "perspective": perspective},
        "answers": answers,
    }  # fmt: skip
    path = folder / "answers.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    open_questionnaire(page, site_address, locale)
    page.locator("[data-open-file]").set_input_files(path)
    expect(page.locator("[data-told]")).to_have_text(said("file_opened", locale))
    go_to(page, "result")
