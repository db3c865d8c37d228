"""The plan as a person uses it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from assessment.scoring.rules_document import Rules
from assessment.scoring.score import score
from assessment.scoring.target import planned_answers
from tests.browser.questionnaire import WORDS, ready
from tests.browser.the_list import cards, open_list

ADDRESS = {"en": "assessment/plan/", "cy": "cy/assessment/plan/"}


def planned(key: str, locale: str = "en", **values: Any) -> str:
    """A sentence that the page's scripts say."""
    return WORDS[locale][f"plan_say_{key}"].format(**values)


def open_plan(page: Page, site_address: str, locale: str = "en") -> None:
    """Open the page and wait until it has come to life."""
    page.goto(site_address + ADDRESS[locale])
    plan_ready(page)


def plan_ready(page: Page) -> None:
    ready(page, "plan")


def plan_of_file(page: Page, site_address: str, file: Path, locale: str = "en") -> None:
    """Open a saved file in the list, and then its plan."""
    open_list(page, site_address, locale)
    before = cards(page).count()
    page.locator("[data-open-files]").set_input_files(file)
    expect(cards(page)).to_have_count(before + 1)
    page.locator("[data-plan-of]").first.click()
    plan_ready(page)


def steps(page: Page) -> Locator:
    return page.locator("[data-steps] > [data-step]")


def fill_day(card: Locator, day: str, month: str, year: str) -> None:
    for part, value in (("day", day), ("month", month), ("year", year)):
        card.locator(f'[data-part="{part}"]').fill(value)


def shows_the_target(
    page: Page,
    rules: Rules,
    answers: dict[str, Any],
    plan: list[dict[str, Any]],
    perspective: str = "organisation",
) -> None:
    """The picture and the table hold what Python makes of the plan."""
    now = score(rules, answers, perspective)["principles"]
    then = score(rules, planned_answers(rules, answers, plan, perspective), perspective)["principles"]
    assert now != then
    shown = page.eval_on_selector_all(
        "[data-standing]",
        """(rows) => rows.map((row) => [row.dataset.standing,
             ...["[data-bar]", "[data-aim]"].map((part) => row.querySelector(part).getAttribute("width"))])""",
    )
    assert shown == [
        [one["id"], f"{one['score']}%", f"{aim['score'] if aim['score'] != one['score'] else 0}%"]
        for one, aim in zip(now, then, strict=True)
    ]
    cells = page.locator("[data-target] td[data-then]").all_text_contents()
    assert [cell.partition(",")[0] for cell in cells] == [f"{one['score']}%" for one in then]
