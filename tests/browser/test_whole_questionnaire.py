"""A person completes the whole self-assessment, in either language, and the result is Python's."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.questionnaire import (
    Plan,
    answer_by_mouse,
    controls_for,
    downloaded,
    expected_profile,
    open_questionnaire,
    said,
    shown_profile,
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return Plan()


@pytest.mark.parametrize("locale", ["en"])
def test_by_mouse(locale, plan, page, site_address, tmp_path):
    open_questionnaire(page, site_address, locale)
    page.locator('[data-task="start"] a').click()
    page.locator("#about-organisation").fill("Cyngor Tŷ Ŵyn")
    for name, value in (("day", "15"), ("month", "9"), ("year", "2026")):
        page.locator(f"#about-{name}").fill(value)
    for part in plan.parts[:-1]:
        for question in questions_in(page, part):
            answer_by_mouse(page, question, plan.answers[question])
        next_part(page, part).click()

    assert_result(plan, page, locale, tmp_path)
    month = {"en": "15 September 2026", "cy": "15 Medi 2026"}[locale]
    expect(page.locator(".result [data-about]")).to_contain_text("Cyngor Tŷ Ŵyn · ")
    expect(page.locator(".result [data-about]")).to_contain_text(month)


@pytest.mark.parametrize("locale", ["cy"])
def test_by_keyboard_only(locale, plan, page, site_address, tmp_path):
    open_questionnaire(page, site_address, locale)
    walk_to(page, '[data-task="start"] a')
    page.keyboard.press("Enter")
    for part in plan.parts[:-1]:
        expect(page.locator(f'[data-part="{part}"]')).to_be_visible()
        planned = [
            (control, text)
            for question in questions_in(page, part)
            for control, text in controls_for(question, plan.answers[question])
        ]
        for control, text in planned:
            walk_to_control(page, control)
            if text is not None:
                page.keyboard.insert_text(text)
        walk_to(page, f'[data-part="{part}"] .part__neighbours a:last-child')
        page.keyboard.press("Enter")

    assert_result(plan, page, locale, tmp_path)


def assert_result(plan: Plan, page: Page, locale: str, folder) -> None:
    """The result shows what Python makes of the downloaded file, and every answer is in the file."""
    expect(page.locator('[data-part="result"]')).to_be_visible()
    path = downloaded(page, folder)
    assert path.name.startswith(said("file_name", locale))
    shown = shown_profile(page)
    assert shown == expected_profile(plan.framework, path, locale)
    assert [len(rows) for rows in shown.values()] == [7, 5, 7]
    assert all(cells[0].endswith("%") for cells in shown["principles"].values())


def questions_in(page: Page, part: str) -> list[str]:
    """The ids of the questions of a part, in the order asked."""
    return page.locator(f'[data-part="{part}"] [data-question]').evaluate_all(
        "questions => questions.map((question) => question.dataset.question)"
    )


def next_part(page: Page, part: str):
    return page.locator(f'[data-part="{part}"] .part__neighbours a').last


def walk_to(page: Page, selector: str, most: int = 200) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(most):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached with the Tab key")


def walk_to_control(page: Page, control: str) -> None:
    """Tab to a control's group; in a group of radios, move with the arrow keys; choose with the space bar."""
    kind = page.locator(control).get_attribute("type") or "text"
    if kind != "radio":
        walk_to(page, control)
        if kind == "checkbox":
            page.keyboard.press("Space")
        return
    walk_to(page, f"[name='{page.locator(control).get_attribute('name')}']")
    page.keyboard.press("Space")
    for _ in range(20):
        if page.locator(control).is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{control} cannot be chosen with the arrow keys")
