"""Ways through that ask only some of the questions: chosen, walked, told honestly, and gone on from."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assessment.answers.saved_file import read_answers
from assessment.scoring.route_result import route_result, routes_of
from assessment.scoring.rules_document import rules_of
from tests.browser.axe import faults
from tests.browser.conftest import PHONE
from tests.browser.questionnaire import (
    WORDS,
    answer_by_mouse,
    control,
    downloaded,
    go_to,
    open_questionnaire,
    ready,
    said,
)
from tests.browser.the_list import cards
from tests.our_framework import our_framework

OTHER = {"en": "cy", "cy": "en"}
FRAMEWORK = our_framework()
ROUTE = next(one for one in routes_of(FRAMEWORK) if one.id == "community")
WORDED = next(one for one in FRAMEWORK.routes if one.id == "community")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_group_is_sent_to_its_route_answers_it_and_goes_on_with_nothing_asked_twice(
    locale, page, site_address, tmp_path
):
    if locale == "cy":
        page.set_viewport_size(PHONE)
    open_questionnaire(page, site_address, locale, "route=community")

    is_asked_in_its_own_words(page, locale)
    answer_and_follow_the_route(page, locale)
    left = shows_what_the_route_says(page, locale, tmp_path)
    names_its_steps_and_leads_to_its_link(page, locale)
    is_narrow_enough_and_without_faults(page)
    keeps_the_route(page, locale, tmp_path)
    go_on_to_all_questions(page, left, tmp_path)


def test_who_is_sent_to_a_route_stands_at_it_with_the_first_question_in_reach(phone, site_address):
    open_questionnaire(phone, site_address, "cy", "route=community")

    expect(phone.locator("#about-route-community")).to_be_focused()
    expect(phone.locator(".routes .choice:has(:checked)")).to_be_in_viewport(ratio=1)
    expect(phone.locator(".overview [data-next-open]").first).to_be_in_viewport(ratio=1)


def is_asked_in_its_own_words(page: Page, locale: str) -> None:
    """The route's questions only; not being able to tell is worded for a group."""
    expect(page.locator("#about-route-community")).to_be_checked()
    expect(page.locator("[data-progress-all]")).to_have_text(said("progress", locale, answered=0, all=18))
    shown = page.locator("[data-question]:not([hidden])").evaluate_all("all => all.map(({ id }) => id)")
    assert shown == ROUTE.questions
    go_to(page, "part-transparency")
    legend = page.locator("#open-and-fixed > legend .wording:visible")
    own = next(one.wording for one in WORDED.asked if one.question == "open-and-fixed")
    expect(legend).to_have_text(getattr(own, locale))
    silence = page.locator(f"label:has({control('open-and-fixed', 'dont_know')}) [data-perspective]:visible")
    expect(silence).to_have_text(getattr(WORDED.could_not_tell, locale))


def answer_and_follow_the_route(page: Page, locale: str) -> None:
    """The next question is the route's; what could not be told counts as told."""
    answer_by_mouse(page, "open-and-fixed", "dont_know")
    page.locator("#open-and-fixed [data-next-open]").click()
    expect(page.locator("#feedback-loop")).to_be_focused()
    answer_by_mouse(page, "feedback-loop", (0, "shown"))
    progress = page.locator("#part-transparency [data-progress]")
    expect(progress).to_have_text(said("state_in_progress", locale, answered=2, all=2))
    go_to(page, "part-mutual-respect")
    answer_by_mouse(page, "shaping-not-reaching", (0, None))


def shows_what_the_route_says(page: Page, locale: str, folder: Path) -> list[str]:
    """The result is Python's, and says no score. Returns the questions that are left for later."""
    go_to(page, "result")
    shown = page.locator("[data-route-result]")
    expect(shown.locator("h3").first).to_contain_text(f"{getattr(WORDED.could_not_tell, locale)}: 1")
    result = route_result(rules_of(FRAMEWORK), ROUTE, read_answers(downloaded(page, folder)).by_question(), "partner")
    asked = {"asked": 18, "all": result["all"], "answered": 2, "minimum": 60}
    expect(shown.locator("p").first).to_have_text(WORDS[locale]["route_say_asked"].format(**asked))
    assert shown.locator("dt").count() == sum(len(one["answers"]) for one in result["principles"])
    for one in result["principles"]:
        expect(shown).to_contain_text(WORDS[locale]["route_say_share"].format(share=one["share"]))
    raised = [one["id"] for one in result["signals"] if one["state"] == "raised"]
    assert raised == ["doorway-only"]
    expect(page.locator("[data-signal]:not([hidden])")).to_have_attribute("data-signal", raised[0])
    expect(page.locator("#result .profile")).to_be_hidden()
    expect(page.locator("[data-answers] dd").nth(1)).to_have_text(getattr(WORDED.could_not_tell, locale))
    return result["left"]


def names_its_steps_and_leads_to_its_link(page: Page, locale: str) -> None:
    """Each step changes a level that is shown, so none is said to change nothing. The link is of this result."""
    steps = page.locator("[data-steps] > li")
    expect(steps).to_have_count(2)
    expect(steps.filter(has_text=said("why_nothing", locale))).to_have_count(0)
    expect(page.locator("[data-step-count]")).to_have_text(said("steps_shown", locale, shown=2, all=2))
    page.locator("#result .actions").get_by_role("link", name=WORDS[locale]["share_from_result"]).click()
    expect(page.locator("[data-share-heading]")).to_be_focused()
    # What could not be told counts as told, here as there.
    expect(cards(page).locator("[data-progress]")).to_have_text(said("progress", locale, answered=3, all=18))
    page.locator("[data-share-make]").click()
    expect(page.locator("[data-share-link]")).to_have_value(re.compile(r"#a=2\.community\."))
    page.go_back()
    ready(page)


def is_narrow_enough_and_without_faults(page: Page) -> None:
    """The result, and the overview."""
    page.set_viewport_size({"width": 320, "height": 700})
    for part in ("result", "overview"):
        go_to(page, part)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        assert faults(page) == []


def keeps_the_route(page: Page, locale: str, folder: Path) -> None:
    """Through a reload and in the other language; a file brings it along."""
    page.reload()
    ready(page)
    expect(page.locator("#about-route-community")).to_be_checked()
    page.locator(f'a[hreflang="{OTHER[locale]}"]').first.evaluate("link => link.click()")
    page.wait_for_url(f"**/{'cy/' if OTHER[locale] == 'cy' else 'working-with-communities/'}assessment/**")
    ready(page)
    expect(page.locator("#about-route-community")).to_be_checked()
    file = downloaded(page, folder)
    page.locator("[data-start-again]").click()
    expect(page.locator("#about-route-full")).to_be_checked()
    page.locator("[data-open-file]").set_input_files(file)
    expect(page.locator("#about-route-community")).to_be_checked()


def go_on_to_all_questions(page: Page, left: list[str], folder: Path) -> None:
    """Answers stay, and only what is left is open."""
    go_to(page, "result")
    page.locator("[data-route-result] button").click()
    expect(page.locator("#about-route-full")).to_be_checked()
    assert page.locator(".overview [data-open] a").evaluate_all("all => all.map(({ hash }) => hash.slice(1))") == left
    saved = json.loads(downloaded(page, folder).read_text("utf-8"))
    assert saved["about"]["route"] == ""
    assert saved["answers"]["feedback-loop"]["level"] == 0
    go_to(page, "result")
    expect(page.locator("[data-route-result]")).to_be_empty()
    expect(page.locator("#result .profile")).to_be_visible()


def test_a_part_in_which_nobody_knows_the_answer_has_begun(phone, site_address):
    open_questionnaire(phone, site_address, "en", "route=short")
    go_to(phone, "part-community-assets")
    answer_by_mouse(phone, "local-knowledge", "dont_know")
    go_to(phone, "overview")

    state = phone.locator('[data-task="part-community-assets"] [data-state]')
    expect(state).to_have_text(said("state_in_progress", answered=0, all=1))
    expect(phone.locator('[data-task="part-involvement"] [data-state]')).to_have_text(said("state_not_started"))


def test_who_is_sent_to_a_route_amid_answers_begins_anew_and_who_chooses_one_keeps_them(phone, site_address):
    open_questionnaire(phone, site_address, "en", "part-involvement")
    answer_by_mouse(phone, "define-together", (2, None))
    answer_by_mouse(phone, "evaluate-together", (3, None))
    go_to(phone, "overview")
    phone.locator("label[for=about-route-short]").click()
    # Two are answered, one of them is of the route.
    expect(phone.locator("[data-progress-all]")).to_have_text(said("progress", answered=1, all=8))
    phone.locator("label[for=about-route-full]").click()
    expect(phone.locator("[data-progress-all]")).to_have_text(said("progress", answered=2, all=49))

    phone.evaluate("location.hash = 'route=community'")
    expect(phone.locator("[data-told]")).to_have_text(said("started_again"))
    expect(phone.locator("[data-progress-all]")).to_have_text(said("progress", answered=0, all=18))
    phone.goto(site_address + "assessment/list/")
    expect(phone.locator("main")).to_contain_text(WORDS["en"]["say_progress"].format(answered=2, all=49))
