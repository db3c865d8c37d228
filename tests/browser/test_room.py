"""The page for a room: a round by keys alone, one by touch, and the same answers as from the questionnaire."""

import gzip
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from assessment.answers.saved_file import read_answers
from assessment.scoring.score import score
from tests.browser.axe import faults
from tests.browser.conftest import PHONE, watch
from tests.browser.device import entries_of
from tests.browser.questionnaire import (
    WORDS,
    answer_by_mouse,
    downloaded,
    go_to,
    open_questionnaire,
    ready,
    said,
    writing,
)
from tests.our_framework import our_framework, our_rules

ADDRESS = {"en": "assessment/room/", "cy": "cy/assessment/room/"}
HOSTILE = '<img src=x onerror="document.title=1"> {title} "; </script> ‮ŵ'
FIRST, SECOND, THIRD, FOURTH = (question.id for question in our_framework().sections[0].questions[:4])
LARGEST = {"": 38_000, "mjs": 17_000}
"""Bytes, zipped: the page and its module. The page holds every question in both languages."""


def told(key: str, locale: str = "en", **values) -> str:
    return WORDS[locale][f"room_say_{key}"].format(**values)


def open_room(page: Page, site_address: str, locale: str = "en") -> None:
    page.goto(site_address + ADDRESS[locale])
    ready(page, "room")


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def text_of(id: str, locale: str) -> str:
    [question] = [one for section in our_framework().sections for one in section.questions if one.id == id]
    return getattr(question.wording.organisation, locale)


def file_from(page: Page, site_address: str, folder: Path, locale: str = "en") -> Path:
    open_questionnaire(page, site_address, locale)
    folder.mkdir()
    return downloaded(page, folder)


def test_a_round_by_keys_is_the_same_as_in_the_questionnaire(page, chromium, site_address, tmp_path):
    open_room(page, site_address)
    say_who_is_there(page)
    show_the_levels_one_after_the_other(page)
    make_the_wall_black_for_a_while(page)
    count_hands(page)
    answer_what_the_hands_do_not_decide(page)
    answer_the_next_two(page)

    page.reload()
    goes_on_where_people_were(page)
    kept_what_was_written_first(page)
    answers = read_answers(file_from(page, site_address, tmp_path / "room")).by_question()
    assert page.title() != "1"
    line = told("hands_line", hands=f"Level 1: 4; Level 2: 3; {told('no_hand')}: 2")
    assert answers[FIRST]["note"] == f"{HOSTILE}\n\n{line}\n\n{said('minority')}: {HOSTILE}"

    from_questionnaire = answered_in_the_questionnaire(chromium, site_address, tmp_path)
    answers[FIRST]["note"] = ""
    assert answers == from_questionnaire
    rules = our_rules()
    assert score(rules, answers) == score(rules, from_questionnaire)


def say_who_is_there(page: Page) -> None:
    assert faults(page) == []
    expect(page.locator("[data-which]")).to_be_hidden()
    page.locator("#room-people").focus()
    press(page, "9", "Tab")
    page.keyboard.type(HOSTILE)
    page.locator("[data-begin]").focus()
    press(page, "Enter")


def show_the_levels_one_after_the_other(page: Page) -> None:
    """The question is large and alone within reach; keys and a remote bring and take back its levels."""
    question, levels = page.locator("[data-wording]"), page.locator("[data-levels] li")
    expect(question).to_be_focused()
    expect(question).to_have_text(text_of(FIRST, "en"))
    assert question.evaluate("element => parseFloat(getComputedStyle(element).fontSize)") >= 0.04 * 1200
    expect(page.locator(".md-header a").first).not_to_be_focused()
    press(page, "Home", "ArrowRight", "PageDown", "Space")
    expect(levels).to_have_count(3)
    press(page, "PageUp", "ArrowLeft")
    expect(levels).to_have_count(1)
    press(page, "End")
    expect(levels).to_have_count(5)
    assert faults(page) == []


def make_the_wall_black_for_a_while(page: Page) -> None:
    press(page, ".")
    expect(page.locator("[data-black]")).to_be_focused()
    press(page, "PageDown")
    expect(page.locator("[data-black]")).to_be_hidden()


def count_hands(page: Page) -> None:
    """They are said in words, and a slip can be undone."""
    press(page, "Enter")
    expect(page.locator("[data-hands] h3")).to_be_focused()
    page.locator('[data-kind="1"]').focus()
    press(page, "4", "Enter", "3", "Enter", "1")
    expect(page.locator('[data-kind="3"]')).to_be_focused()
    tally = told("hands_some", what="Level 1", number=4, all=8) + " " + told("hands_missing", number=1)
    expect(page.locator("[data-hands] [data-tally]")).to_have_text(tally)
    press(page, "PageDown", "PageUp")
    press(page, "Control+z")
    expect(page.locator('[data-kind="3"]')).to_have_value("")
    assert faults(page) == []


def answer_what_the_hands_do_not_decide(page: Page) -> None:
    press(page, "PageDown")
    expect(page.locator("[data-answer] h3")).to_be_focused()
    expect(page.locator('[name="room-choice"]:checked')).to_have_count(0)
    page.locator("#room-choice-1").focus()
    press(page, "Space", "ArrowDown")
    expect(page.locator("#room-choice-2")).to_be_checked()
    page.locator("#room-evidence-shown").focus()
    press(page, "Space")
    for field in ("note", "minority"):
        page.locator(f"#room-{field}").focus()
        page.keyboard.type(HOSTILE)
    assert faults(page) == []


def answer_the_next_two(page: Page) -> None:
    """One does not apply, and nobody knows the other; then the page is left."""
    press(page, "PageDown", "End", "PageDown", "PageDown")
    page.locator("#room-choice-not_applicable").focus()
    press(page, "Space")
    page.locator("#room-reason").focus()
    page.keyboard.type("No such work")
    press(page, "PageDown", "End", "PageDown", "PageDown")
    page.locator("#room-choice-dont_know").focus()
    press(page, "Space", "Escape")
    expect(page.locator("[data-begin]")).to_be_focused()


def goes_on_where_people_were(page: Page) -> None:
    expect(page.locator("#room-which-open")).to_be_checked()
    expect(page.locator("[data-open-name]")).to_have_text(HOSTILE)
    expect(page.locator("#room-people")).to_have_value("9")
    page.locator("[data-begin]").press("Enter")
    expect(page.locator("[data-answer] h3")).to_be_focused()
    expect(page.locator("#room-choice-dont_know")).to_be_checked()


def kept_what_was_written_first(page: Page) -> None:
    """What people jump to is as they left it."""
    page.locator("[data-tools] summary").press("Enter")
    page.locator("#room-jump").select_option(FIRST)
    page.locator("[data-jump]").press("Enter")
    press(page, "End", "PageDown", "PageDown")
    for field in ("note", "minority"):
        expect(page.locator(f"#room-{field}")).to_have_value(HOSTILE)
    expect(page.locator("[data-at] [data-answered]")).to_have_text(said("progress", answered=2, all=39))


def answered_in_the_questionnaire(chromium: Browser, site_address: str, folder: Path) -> dict[str, Any]:
    """The same answers, given there on another device."""
    page = chromium.new_context(accept_downloads=True).new_page()
    open_questionnaire(page, site_address, "en", "part-involvement")
    for id, answer in ((FIRST, (2, "shown")), (SECOND, "not_applicable"), (THIRD, "dont_know")):
        answer_by_mouse(page, id, answer)
    page.locator(writing(SECOND, "reason")).fill("No such work")
    go_to(page, "overview")
    answers = read_answers(downloaded(page, folder)).by_question()
    page.context.close()
    return answers


def swipe(page: Page, across: int) -> None:
    """A finger that goes sideways over the question."""
    session = page.context.new_cdp_session(page)
    points = [{"x": 200 + across * step / 4, "y": 300} for step in range(5)]
    for name, touch in (
        ("touchStart", points[:1]),
        *(("touchMove", [point]) for point in points[1:]),
        ("touchEnd", []),
    ):
        session.send("Input.dispatchTouchEvent", {"type": name, "touchPoints": touch})


def test_a_round_by_touch_keeps_a_minority_beside_a_joint_answer(chromium, site_address, tmp_path):
    context = chromium.new_context(viewport=PHONE, has_touch=True, accept_downloads=True)
    troubles = watch(context, site_address)
    page = context.new_page()
    open_room(page, site_address, "cy")
    assert faults(page) == []
    begins_in_both_languages(page)
    brings_levels_by_swipes(page)
    counts_hands(page)
    page.locator('label[for="room-choice-3"]').tap()
    page.locator("#room-minority").fill(HOSTILE)
    assert faults(page) == []
    page.locator('[data-ask="leave"]').tap()

    keeps_the_minority(page, file_from(page, site_address, tmp_path / "joint", "cy"))
    assert troubles == []
    context.close()


def begins_in_both_languages(page: Page) -> None:
    """As a joint view; each question is there twice."""
    page.locator('label[for="room-both"]').tap()
    page.locator('label[for="about-perspective-joint"]').tap()
    page.locator("#about-organisation").fill("Tŷ Ŵyn")
    page.locator("[data-begin]").tap()
    expect(page.locator("[data-wording] [lang=cy]")).to_have_text(text_of(FIRST, "cy"))
    expect(page.locator("[data-wording] [lang=en]")).to_have_text(text_of(FIRST, "en"))


def brings_levels_by_swipes(page: Page) -> None:
    """One by one, there and back; all of them fit the narrowest phone."""
    levels = page.locator("[data-levels] li")
    page.locator("[data-wording]").tap()
    expect(levels).to_have_count(1)
    swipe(page, -120)
    expect(levels).to_have_count(2)
    swipe(page, 120)
    expect(levels).to_have_count(1)
    for _ in range(4):
        page.locator('[data-ask="next"]').tap()
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.locator("[data-main]").evaluate("main => main.scrollWidth <= main.clientWidth")
    assert faults(page) == []
    swipe(page, -120)


def counts_hands(page: Page) -> None:
    """With buttons that a thumb meets, and back by one."""
    row = page.locator(".stage__row").nth(3)
    for _ in range(2):
        row.locator("button").last.tap()
    expect(page.locator("[data-hands] [data-tally]")).to_have_text(told("hands_all", "cy", what="Lefel 3", number=2))
    for button in page.locator(".stage__step").all()[:2]:
        assert min(button.bounding_box()["width"], button.bounding_box()["height"]) >= 44
    page.locator('[data-ask="undo"]').tap()
    expect(page.locator('[data-kind="3"]')).to_have_value("1")
    page.locator('[data-ask="next"]').tap()


def keeps_the_minority(page: Page, path: Path) -> None:
    """In the file beside the answer and the hands, and in the questionnaire."""
    content = json.loads(path.read_text("utf-8"))
    assert content["about"]["perspective"] == "joint"
    assert content["about"]["date"]
    answer = read_answers(path).by_question()[FIRST]
    assert answer["origin"] == {"views": [], "minority": HOSTILE}
    assert answer["note"] == told("hands_line", "cy", hands="Lefel 3: 1")
    page.evaluate("id => { location.hash = id }", FIRST)
    expect(page.locator(f"#{FIRST}-minority")).to_have_value(HOSTILE)


def test_a_route_is_asked_in_its_own_words_and_partners_are_asked_what_they_may_leave_out(page, site_address):
    framework = our_framework()
    route = next(one for one in framework.routes if one.id == "community")
    wordings = {one.question: one.wording for one in route.asked}
    scored = [question for section in framework.sections for question in section.questions]
    asked = [question.id for question in scored if question.id in wordings]
    open_questionnaire(page, site_address, "cy", "route=community")
    expect(page.locator("#about-route-community")).to_be_checked()
    open_room(page, site_address, "cy")
    page.locator("[data-begin]").click()

    expect(page.locator("[data-wording] [lang=cy]")).to_have_text(wordings[asked[0]].cy)
    assert page.locator("#room-jump option").evaluate_all("all => all.map(({ value }) => value)") == asked
    press(page, "End", "PageDown", "PageDown")
    expect(page.locator('label[for="room-choice-dont_know"] [lang=cy]')).to_have_text(route.could_not_tell.cy)
    press(page, "Escape")
    page.locator('label[for="room-which-new"]').click()
    page.locator('label[for="about-perspective-partner"]').click()
    page.locator("[data-begin]").click()
    ids = page.locator("#room-jump option").evaluate_all("all => all.map(({ value }) => value)")
    assert ids == [question.id for question in scored if not question.show_if]

    # Somebody comes back to the page when the browser can read nothing: what is shown stands.
    page.evaluate("() => { IDBDatabase.prototype.transaction = () => { throw new Error('gone') } }")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("[data-wording] [lang=cy]")).to_be_visible()


def test_looking_on_keeps_nothing_and_the_page_is_as_heavy_as_we_say(page, site_address, built_site):
    open_room(page, site_address)
    page.locator('label[for="room-wall-cy"]').click()
    page.locator("[data-begin]").click()
    expect(page.locator("[data-wording] [lang=cy]")).to_have_text(text_of(FIRST, "cy"))
    for _ in range(8):
        page.locator('[data-ask="next"]').click()
    expect(page.locator("[data-wording]")).to_have_text(text_of(SECOND, "cy"))
    page.keyboard.press("Escape")
    assert entries_of(page) == {}

    [module] = built_site.glob("assessment-app/room.*.mjs")
    for path, most in (
        (built_site / ADDRESS["en"] / "index.html", LARGEST[""]),
        (built_site / ADDRESS["cy"] / "index.html", LARGEST[""]),
        (module, LARGEST["mjs"]),
    ):
        assert len(gzip.compress(path.read_bytes(), 9)) <= most
