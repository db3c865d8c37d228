"""How questions behave while people answer them."""

import pytest
from playwright.sync_api import expect

from tests.browser.questionnaire import (
    NOTE,
    answer_by_mouse,
    answer_some,
    control,
    go_to,
    open_questionnaire,
    ready,
    said,
    writing,
)
from tests.conftest import ROOT


def test_a_question_behind_a_condition_comes_and_goes_and_keeps_its_answer(page, site_address):
    open_questionnaire(page, site_address, "en", "background")
    hidden = page.locator('[data-question="time-to-answer"]')
    expect(hidden).to_be_hidden()
    answer_by_mouse(page, "methods", ["questionnaire"])
    expect(hidden).to_be_visible()
    answer_by_mouse(page, "time-to-answer", ["under-two-weeks"])
    answer_by_mouse(page, "methods", ["questionnaire"])
    expect(hidden).to_be_hidden()
    answer_by_mouse(page, "methods", ["questionnaire"])

    expect(page.locator(control("time-to-answer", "under-two-weeks"))).to_be_checked()


def test_not_applicable_asks_for_a_reason_and_counts_once_it_has_one(page, site_address):
    open_questionnaire(page, site_address, "en", "part-mutual-respect")
    progress = page.locator('[data-part="part-mutual-respect"] [data-progress]')

    page.locator(control("same-seat", "not_applicable")).click()
    expect(page.locator(writing("same-seat", "reason"))).to_be_visible()
    expect(progress).to_have_text(said("state_in_progress", answered=0, all=6))
    page.locator(writing("same-seat", "reason")).fill("We have no partners yet")

    expect(progress).to_have_text(said("state_in_progress", answered=1, all=6))


def test_clearing_an_answer_keeps_what_was_written(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    page.locator('[data-question="define-together"] [data-clear]').click()

    expect(page.locator(control("define-together", 3))).not_to_be_checked()
    expect(page.locator(writing("define-together", "note"))).to_have_value(NOTE)


def test_the_partner_reads_the_partners_wording(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    page.locator('label[for="about-perspective-partner"]').click()
    go_to(page, "part-involvement")
    legend = page.locator('[data-question="define-together"] > legend')

    expect(legend.locator('[data-perspective="partner"]:not([data-of-route])')).to_be_visible()
    expect(legend.locator('[data-perspective="organisation"]')).to_be_hidden()


def test_a_day_that_does_not_exist_is_pointed_out(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    for part, value in (("day", "31"), ("month", "2"), ("year", "2026")):
        page.locator(f"#about-{part}").fill(value)
    page.locator("#about-year").blur()

    expect(page.locator("[data-date-problem]")).to_have_text(said("wrong_date"))
    page.locator("#about-day").fill("28")
    page.locator("#about-day").blur()
    expect(page.locator("[data-date-problem]")).to_be_hidden()


def test_a_link_to_a_question_opens_its_part(page, site_address):
    page.goto(site_address + "principles/transparency/")
    page.locator('a[href$="assessment/#who-decides"]').click()
    ready(page)

    expect(page.locator('[data-question="who-decides"]')).to_be_focused()
    expect(page.locator('[data-part="overview"]')).to_be_hidden()


@pytest.mark.parametrize("hash", ["#content", "#%", "#no-such-thing"])
def test_an_address_that_names_no_part_does_not_throw_people_out(hash, page, site_address):
    open_questionnaire(page, site_address, "en", "part-transparency")
    page.evaluate("hash => { location.hash = hash }", hash)
    page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")

    expect(page.locator('[data-part="part-transparency"]')).to_be_visible()
    expect(page.locator(".part:visible")).to_have_count(1)


def test_half_a_date_is_pointed_out_when_people_go_on_and_the_date_before_it_stays(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    for part, value in (("day", "15"), ("month", "9"), ("year", "2026")):
        page.locator(f"#about-{part}").fill(value)
    page.locator("#about-year").fill("")
    expect(page.locator("[data-date-problem]")).to_be_hidden()
    page.locator("#about-work").focus()

    expect(page.locator("[data-date-problem]")).to_have_text(said("wrong_date"))
    page.locator("#about-work").fill("Tŷ Ŵyn")
    expect(page.locator("[data-saved]:visible")).not_to_be_empty()
    expect(page.locator("#about-year")).to_have_value("")
    page.reload()
    ready(page)
    expect(page.locator("#about-year")).to_have_value("2026")


def test_what_is_said_of_half_a_date_goes_when_another_day_is_shown(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    page.locator("#about-day").fill("15")
    page.locator("#about-work").focus()
    expect(page.locator("[data-date-problem]")).to_be_visible()

    go_to(page, "overview")
    page.locator("[data-open-file]").set_input_files(ROOT / "tests/released/answers-2.json")
    go_to(page, "start")

    expect(page.locator("#about-day")).not_to_have_value("15")
    expect(page.locator("[data-date-problem]")).to_be_hidden()


@pytest.mark.parametrize("named", ["part-involvement", "deliver-together"])
def test_what_an_address_names_is_not_under_the_bar(named, phone, site_address):
    phone.goto(f"{site_address}cy/assessment/#{named}")
    ready(phone)
    bar = phone.locator("#part-involvement [data-part-bar]").bounding_box()
    shown = phone.locator(f"#{named}").locator("h2" if named.startswith("part") else "legend").first.bounding_box()

    assert bar["y"] + bar["height"] <= shown["y"] < bar["y"] + bar["height"] + 100


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_what_stays_in_sight_never_hides_what_has_the_focus(key, chromium, site_address):
    context = chromium.new_context(viewport={"width": 390, "height": 740}, reduced_motion="reduce")
    page = context.new_page()
    open_questionnaire(page, site_address, "cy", "part-involvement")
    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full') } }")
    answer_by_mouse(page, "evaluate-together", (2, None))
    expect(page.locator("[data-problem]")).to_be_visible()
    hidden = []
    for _ in range(40):
        page.keyboard.press(key)
        found = page.evaluate(
            """() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => {
              const element = document.activeElement;
              const { top, bottom } = element.getBoundingClientRect();
              const isHidden = [...document.querySelectorAll(".notices, [data-part-bar]")].some((bar) => {
                const covered = bar.getBoundingClientRect();
                return !bar.contains(element) && !element.contains(bar) && covered.top < bottom && top < covered.bottom;
              });
              resolve(isHidden ? element.outerHTML.slice(0, 80) : null);
            })))"""
        )
        if found is not None:
            hidden.append(found)
    context.close()

    assert hidden == []
