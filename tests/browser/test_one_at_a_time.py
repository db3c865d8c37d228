"""A question fits the hand: compact, one thing at a time, and on to the next; nothing moves under the finger."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE
from tests.browser.questionnaire import (
    ADDRESS,
    NOTE,
    Plan,
    answer_by_mouse,
    answer_some,
    control,
    downloaded,
    go_to,
    open_fold,
    open_questionnaire,
    ready,
    said,
    writing,
)

FIRST_QUESTION_WITHIN = 400
QUESTION_WITHIN = 1300


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_part_begins_with_its_first_question_and_no_question_is_tall(locale, phone, site_address):
    open_questionnaire(phone, site_address, locale)
    # With questionnaires among the methods every question is asked.
    go_to(phone, "background")
    answer_by_mouse(phone, "methods", ["questionnaire"])
    places, heights = {}, {}
    for part in Plan().parts[1:-1]:
        go_to(phone, part)
        boxes = phone.locator(f'[data-part="{part}"] [data-question]').evaluate_all(
            """questions => questions.map((question) => {
              const { top, height } = question.getBoundingClientRect();
              return [question.id, top + scrollY, height];
            })"""
        )
        places[part] = boxes[0][1]
        heights |= {id: height for id, _, height in boxes}
    go_to(phone, "start")
    places["start"] = phone.locator("#about-organisation").bounding_box()["y"] + phone.evaluate("scrollY")

    assert {part: place for part, place in places.items() if not 0 < place <= FIRST_QUESTION_WITHIN} == {}
    assert len(heights) == 51
    assert {id: height for id, height in heights.items() if not 0 < height <= QUESTION_WITHIN} == {}


@pytest.mark.parametrize(
    ("locale", "value"),
    [*(("en", value) for value in ("4", "not_applicable", "shown")), ("cy", "0"), ("cy", "dont_know")],
)
def test_what_an_answer_calls_for_appears_below_it(locale, value, phone, site_address):
    open_questionnaire(phone, site_address, locale, "part-involvement")
    # The last unanswered question of a part: its progress and its open list change as well.
    for question in ("define-together", "design-together", "evaluate-together"):
        answer_by_mouse(phone, question, (2, None))
    if value == "shown":
        answer_by_mouse(phone, "deliver-together", (4, None))
    choice = control("deliver-together", value)
    label = phone.locator(f"label:has({choice})")
    label.evaluate("label => label.scrollIntoView({ block: 'center' })")
    before = boxes_down_to(phone, choice)
    label.click()
    expect(phone.locator(choice)).to_be_checked()

    # What follows from an answer is drawn right behind the frame that shows it.
    page_is_drawn = "() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))))"
    phone.evaluate(page_is_drawn)

    assert len(before) > 20
    assert boxes_down_to(phone, choice) == before


def boxes_down_to(page: Page, choice: str) -> list[list[float]]:
    """Where everything in the window is that stands above a control, and the control itself."""
    return page.evaluate(
        """choice => {
          const [end] = document.querySelector(choice).labels;
          const part = end.closest("[data-part]");
          const above = [...part.querySelectorAll("[data-part-bar], legend, label, summary")].filter(
            (one) => one === end || one.compareDocumentPosition(end) & Node.DOCUMENT_POSITION_FOLLOWING,
          );
          return above
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect())
            .map(({ left, top, width, height }) => [left, top, width, height].map(Math.round));
        }""",
        choice,
    )


def test_evidence_is_asked_for_once_there_is_a_level_and_ears_hear_of_it(phone, site_address):
    open_questionnaire(phone, site_address, "en", "part-involvement")
    evidence = phone.locator("#define-together [data-evidence]")
    expect(evidence).to_be_hidden()
    answer_by_mouse(phone, "define-together", "dont_know")
    expect(evidence).to_be_hidden()
    answer_by_mouse(phone, "define-together", (3, None))

    expect(evidence).to_be_visible()
    expect(phone.locator("[data-announce]")).to_have_text(said("evidence_asked"))
    expect(evidence.locator("[data-capped-at]")).to_be_hidden()
    answer_by_mouse(phone, "define-together", (4, None))
    expect(evidence.locator("[data-capped-at]")).to_be_visible()


def test_a_fold_opens_on_request_and_stays_open_once_it_holds_words(phone, site_address, chromium, tmp_path):
    open_questionnaire(phone, site_address, "en")
    answer_some(phone)
    note, other = phone.locator(writing("define-together", "note")), phone.locator(writing("design-together", "note"))
    expect(note).to_be_visible()
    expect(other).to_be_hidden()
    answer_by_mouse(phone, "define-together", (1, None))
    expect(note).to_be_visible()

    phone.reload()
    ready(phone)
    expect(note).to_be_visible()
    expect(note).to_have_value(NOTE)
    expect(other).to_be_hidden()

    go_to(phone, "overview")
    path = downloaded(phone, tmp_path)
    context = chromium.new_context(viewport=PHONE)
    there = context.new_page()
    open_questionnaire(there, site_address, "cy")
    there.locator("[data-open-file]").set_input_files(path)
    go_to(there, "part-involvement")
    expect(there.locator(writing("define-together", "note"))).to_be_visible()
    expect(there.locator(writing("design-together", "note"))).to_be_hidden()
    context.close()


def test_the_words_about_evidence_stay_in_sight_without_a_level(phone, site_address):
    open_questionnaire(phone, site_address, "en", "part-involvement")
    answer_by_mouse(phone, "define-together", (2, None))
    open_fold(phone, writing("define-together", "evidence-note"))
    phone.locator(writing("define-together", "evidence-note")).fill(NOTE)
    phone.locator('[data-question="define-together"] [data-clear]').click()

    expect(phone.locator(writing("define-together", "evidence-note"))).to_be_visible()


def test_the_way_on_leads_from_question_to_question_and_at_the_end_to_the_result(phone, site_address):
    open_questionnaire(phone, site_address, "en")
    begin = phone.locator(".overview [data-next-open]")
    expect(begin).to_have_text(said("begin"))
    begin.click()
    expect(phone.locator('[data-part="start"]')).to_be_visible()
    # What is answered, or known to be unknown, is passed over; a part's last question leads into the next part.
    go_to(phone, "part-involvement")
    answer_by_mouse(phone, "evaluate-together", "dont_know")
    phone.locator("#deliver-together [data-next-open]").click()
    expect(phone.locator("#time-to-take-part")).to_be_focused()
    expect(phone).to_have_url(site_address + ADDRESS["en"] + "#time-to-take-part")
    phone.locator("#time-to-take-part [data-next-open]").click()
    expect(phone.locator("#agreed-outcomes")).to_be_focused()
    expect(phone.locator("#agreed-outcomes > legend")).to_be_in_viewport()
    expect(phone.locator("[data-announce]")).to_have_text(
        phone.locator("#part-shared-responsibility h2").text_content().strip()
    )
    phone.go_back()
    expect(phone.locator("#time-to-take-part")).to_be_focused()

    go_to(phone, "part-transparency")
    last = phone.locator("#deciders-meet-people [data-next-open]")
    expect(last).to_have_text(said("see_result"))
    last.click()
    expect(phone.locator("#result h2")).to_be_focused()
    go_to(phone, "overview")
    expect(begin).to_have_text(said("next_open"))
    begin.click()
    expect(phone.locator("#kind-of-body")).to_be_focused()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_progress_says_how_many_are_left_and_an_honest_range_of_minutes(locale, phone, site_address):
    open_questionnaire(phone, site_address, locale)
    left = phone.locator(".overview [data-open-count]")
    # 49 questions: all but the two that depend on an answer. Half a minute to two minutes for each.
    expect(left).to_have_text(f"{said('open_count', locale, count=49)}: {minutes(30, 85, locale)}")
    go_to(phone, "part-transparency")
    for question in ("who-decides", "open-and-fixed", "options-and-reasons", "feedback-loop", "open-information"):
        answer_by_mouse(phone, question, (2, None))
    expect(phone.locator("#part-transparency [data-open-count]")).to_have_text(
        f"{said('open_count_1', locale)}: {minutes(1, 2, locale)}"
    )
    answer_by_mouse(phone, "deciders-meet-people", (2, None))
    expect(phone.locator("#part-transparency .part__open")).to_be_hidden()


def minutes(least: int, most: int, locale: str) -> str:
    """The range in words, in the form that the number has in Welsh."""
    key = f"minutes_left_{most}" if most in (1, 2, 3, 6) else "minutes_left"
    return said(key, locale, least=least, count=most)


def test_the_bar_says_where_one_is_how_far_and_that_nothing_is_lost(phone, site_address):
    open_questionnaire(phone, site_address, "cy", "part-transparency")
    bar = phone.locator("#part-transparency [data-part-bar]")
    answer_by_mouse(phone, "feedback-loop", (2, None))

    expect(bar).to_be_in_viewport(ratio=1)
    expect(bar.locator("[data-progress]")).to_have_text(said("state_in_progress", "cy", answered=1, all=6))
    expect(bar.locator("[data-saved]")).not_to_be_empty()
    expect(phone.locator(".introduction")).to_be_hidden()
    go_to(phone, "overview")
    expect(phone.locator(".introduction")).to_be_visible()


def test_the_question_that_an_address_names_stands_clear_of_the_bar_in_either_language(phone, site_address):
    is_clear = """() => document.querySelector("#feedback-loop > legend").getBoundingClientRect().top
      >= document.querySelector("#part-transparency [data-part-bar]").getBoundingClientRect().bottom"""
    open_questionnaire(phone, site_address, "cy", "feedback-loop")
    expect(phone.locator("#feedback-loop > legend")).to_be_in_viewport(ratio=1)
    assert phone.evaluate(is_clear)
    phone.locator('a[hreflang="en"]').first.evaluate("link => link.click()")
    phone.wait_for_url("**/working-with-communities/assessment/#feedback-loop")
    ready(phone)

    expect(phone.locator("#feedback-loop > legend")).to_be_in_viewport(ratio=1)
    assert phone.evaluate(is_clear)
