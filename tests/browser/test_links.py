"""Answers go from hand to hand in a link or a code, and a link that anybody made changes nothing by itself."""

import json
import re
from pathlib import Path
from random import Random

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from assessment.scoring.route_result import score_within
from assessment.scoring.score import score
from tests.browser.axe import faults
from tests.browser.conftest import PHONE, watch
from tests.browser.questionnaire import WORDS
from tests.browser.questionnaire import said as progress_said
from tests.browser.the_links import (
    RULES,
    TITLE,
    a_link,
    kept,
    made_link,
    open_page,
    open_share,
    put,
    try_hostile_links,
    whole_document,
)
from tests.browser.the_list import cards
from tests.browser.the_list import listed as said
from tests.linked_documents import document_of, most_document, random_document
from tests.our_framework import our_framework

SMALLEST = 240
"""CSS pixels of a code's side on a phone."""
MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>'


def test_what_a_link_and_a_file_hold_is_said_before_either_is_made(page, site_address):
    for locale in ("cy", "en"):
        share = open_share(page, site_address, whole_document(), locale)
        expect(share).to_contain_text(WORDS[locale]["share_link_holds"])
        expect(share).to_contain_text(WORDS[locale]["share_file_holds"])
        expect(share.locator("[data-share-made]")).to_be_hidden()


def test_a_link_made_in_welsh_is_kept_on_another_device_with_the_same_score(chromium, page, site_address):
    before = random_document(Random(4), RULES) | {
        "about": {
            "organisation": "Tŷ'r Ŵyn",
            "work": "Parc 🌾",
            "perspective": "partner",
            "date": "2026-11-26",
            "route": "community",
        }
    }
    share = open_share(page, site_address, before, "cy")
    share.locator("label[for=share-names]").click()
    link = made_link(share)
    other = chromium.new_context()
    received = other.new_page()
    received.goto(link)

    expect(received.locator("[data-received-heading]")).to_be_focused()
    expect(received.locator("[data-received-organisation]")).to_have_text("Tŷ'r Ŵyn")
    expect(received.locator("[data-received-view]")).to_have_text(WORDS["cy"]["say_view_partner"])
    expect(received.locator("[data-received-date]")).to_have_text("26 Tachwedd 2026")
    [route] = [one for one in our_framework().routes if one.id == "community"]
    expect(received.locator("[data-received-route]")).to_have_text(route.title.cy)
    asked = {one.question for one in route.asked}
    states = score_within(RULES, asked, before["answers"], "partner")["states"].values()
    counts = {
        "answered": sum(state in ("answered", "not_applicable", "dont_know") for state in states),
        "all": sum(state != "hidden" for state in states),
    }
    expect(received.locator("[data-received-answered]")).to_have_text(said("link_answered", "cy", **counts))
    # A partner's view came, so the organisation's is asked for.
    expect(received.locator('[data-received-answer="organisation"]')).to_be_visible()
    expect(received.locator('[data-received-answer="partner"]')).to_be_hidden()
    assert kept(received) == []
    received.locator("[data-received-keep]").click()
    expect(received.locator("[data-received]")).to_be_hidden()
    expect(cards(received).locator("h2")).to_be_focused()
    expect(cards(received).locator("h2")).to_have_text("Tŷ'r Ŵyn – Parc 🌾")
    expect(cards(received).locator("[data-about]")).to_contain_text(route.title.cy)
    expect(cards(received).locator("[data-progress]")).to_have_text(progress_said("progress", "cy", **counts))
    (after,) = kept(received)
    assert after["about"] == before["about"]
    assert score(RULES, after["answers"], "partner") == score(RULES, before["answers"], "partner")
    assert received.url == link.partition("#")[0]
    other.close()


def test_names_are_in_a_link_only_while_the_box_is_ticked(page, site_address):
    share = open_share(page, site_address, whole_document(organisation="Tŷ"))
    without = made_link(share)
    share.locator("label[for=share-names]").click()
    expect(share.locator("[data-share-link]")).not_to_have_value(without)
    share.locator("label[for=share-names]").click()
    expect(share.locator("[data-share-link]")).to_have_value(without)
    open_share(page, site_address, whole_document())
    expect(page.locator("[data-share-names-field]")).to_be_hidden()


def test_a_link_is_copied_or_selected_to_be_copied(page, site_address):
    share = open_share(page, site_address, whole_document())
    link = made_link(share)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    share.locator("[data-share-copy]").click()
    expect(share.locator("[data-share-told]")).to_have_text(WORDS["en"]["share_copied"])
    assert page.evaluate("navigator.clipboard.readText()") == link

    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.evaluate("getSelection().removeAllRanges()")
    share.locator("[data-share-copy]").click()
    expect(share.locator("[data-share-told]")).to_have_text(WORDS["en"]["share_not_copied"])
    assert page.evaluate("getSelection().toString()") == link


def test_the_device_is_asked_to_send_a_link_where_it_can(page, site_address):
    page.add_init_script(
        "navigator.share = (what) => { window.sent = what; return Promise.reject(new Error('closed')) }"
    )
    share = open_share(page, site_address, whole_document())
    link = made_link(share)
    share.locator("[data-share-send]").click()

    assert page.evaluate("window.sent") == {"url": link}


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_a_code_that_another_reads(scheme, locale, chromium, site_address, tmp_path):
    context = chromium.new_context(viewport=PHONE, device_scale_factor=2, color_scheme=scheme, is_mobile=True)
    troubles = watch(context, site_address)
    page = context.new_page()
    # An address as long as the real one, which tests cannot have.
    share = open_share(page, site_address, whole_document(), locale)
    share.locator("[data-share-show-code]").click()
    code = share.locator("[data-share-code]")
    expect(code).to_be_visible()
    box = code.bounding_box()
    picture = tmp_path / "phone.png"
    page.screenshot(path=picture)

    found = zxingcpp.read_barcodes(Image.open(picture))

    assert [one.text for one in found] == [share.locator("[data-share-link]").input_value()]
    assert box["width"] == box["height"] >= SMALLEST
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    modules = int(code.get_attribute("viewBox").split()[2]) - 8
    assert modules <= 49, modules
    context.close()
    assert troubles == []


def test_the_library_is_loaded_when_somebody_asks_for_a_code_and_not_before(page, site_address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    share = open_share(page, site_address, whole_document())
    made_link(share)
    assert not any("qr" in url.rpartition("/")[2] for url in asked)
    share.locator("[data-share-show-code]").click()
    expect(share.locator("[data-share-code-box]")).to_be_visible()
    assert sum("qr" in url.rpartition("/")[2] for url in asked) == 1


def test_without_the_library_a_sentence_says_what_to_do(chromium, site_address):
    context = chromium.new_context()
    page = context.new_page()
    page.route(re.compile(r"qr[^/]*\.js"), lambda route: route.abort())
    share = open_share(page, site_address, whole_document())
    share.locator("[data-share-show-code]").click()

    expect(share.locator("[data-share-told]")).to_have_text(said("share_code_failed"))
    expect(share.locator("[data-share-code-box]")).to_be_hidden()
    expect(share.locator("[data-share-link]")).to_be_visible()
    context.close()


def test_names_too_long_for_a_code_are_said_and_the_link_stays(page, site_address):
    share = open_share(page, site_address, whole_document(organisation="ŵ" * 200, work="🌾" * 200))
    share.locator("[data-share-show-code]").click()
    expect(share.locator("[data-share-code-box]")).to_be_visible()
    share.locator("label[for=share-names]").click()

    expect(share.locator("[data-share-told]")).to_have_text(said("share_code_too_large"))
    expect(share.locator("[data-share-code-box]")).to_be_hidden()
    expect(share.locator("[data-share-link]")).to_be_visible()


def test_answers_that_no_link_can_carry_are_counted_and_those_to_other_questions_get_none(page, site_address):
    unknown = whole_document()
    unknown["answers"]["gone"] = unknown["answers"]["who-decides"]
    share = open_share(page, site_address, unknown)
    expect(share.locator("[data-share-lost]")).to_have_text(said("share_lost", number=1))
    other = whole_document() | {"framework": {"id": RULES.framework, "version": "1"}}
    share = open_share(page, site_address, other)
    expect(share.locator("[data-share-lost]")).to_have_text(said("share_other_questions"))
    expect(share.locator("[data-share-make]")).to_be_hidden()
    expect(share.locator("[data-share-file]")).to_be_visible()


def test_a_file_is_saved_whole(page, site_address, tmp_path):
    before = whole_document(organisation="Tŷ")
    before["answers"]["who-decides"]["note"] = "Nodyn"
    share = open_share(page, site_address, before)
    with page.expect_download() as download:
        share.locator("[data-share-file]").click()
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert saved | {"saved": ""} == before


def test_links_opened_in_two_tabs_come_together_in_the_comparison(context, site_address):
    for day in ("2026-01-02", "2026-01-03"):
        page = context.new_page()
        open_page(page, site_address, fragment=a_link(document_of(RULES, most_document(RULES)["answers"], date=day)))
        page.locator("[data-received-compare]").click()
        page.wait_for_url("**/assessment/compare/")

    expect(page.locator("[data-comparison][data-ready]")).to_be_attached()
    expect(page.locator("[data-view]")).to_have_count(2)
    expect(page.locator('[data-view="1"] .view__facts')).to_contain_text("3 January 2026")
    page.go_back()
    expect(page.locator("[data-list][data-ready]")).to_be_attached()
    expect(page.locator("[data-received]")).to_be_hidden()


def test_a_link_that_is_left_leaves_nothing(page, site_address):
    text = a_link()
    open_page(page, site_address, "cy", text)
    page.locator("[data-received-leave]").click()

    expect(page.locator("[data-received]")).to_be_hidden()
    expect(page.locator("h1")).to_be_focused()
    assert kept(page) == []
    assert "#" not in page.url


def test_a_second_link_in_the_same_tab_takes_the_place_of_the_first_question_and_keeps_nothing(page, site_address):
    first, second = (a_link(document_of(RULES, {}, date=day)) for day in ("2025-01-02", "2026-03-04"))
    open_page(page, site_address, fragment=first)
    expect(page.locator("[data-received-date]")).to_have_text("2 January 2025")
    page.evaluate("text => { location.hash = text }", f"a={second}")
    expect(page.locator("[data-received-date]")).to_have_text("4 March 2026")
    page.evaluate("location.hash = 'a=1.broken'")
    expect(page.locator("[data-received-problem]")).to_have_text(said("link_damaged"))
    expect(page.locator("[data-received-held]")).to_be_hidden()
    page.evaluate("location.hash = 'elsewhere'")
    assert kept(page) == []


def test_two_presses_keep_one(page, site_address):
    text = a_link()
    open_page(page, site_address, fragment=text)
    page.locator("[data-received-keep]").dblclick()

    expect(page.locator("[data-received]")).to_be_hidden()
    assert len(kept(page)) == 1


def test_a_browser_that_cannot_keep_it_says_so_and_the_link_stays(page, site_address):
    text = a_link()
    page.add_init_script(
        """const full = () => { throw new DOMException("full", "QuotaExceededError") };
        IDBObjectStore.prototype.put = full;
        Storage.prototype.setItem = full;"""
    )
    open_page(page, site_address, fragment=text)
    page.locator("[data-received-keep]").click()
    expect(page.locator("[data-received-problem]")).to_have_text(said("link_not_kept"))
    page.locator("[data-received-compare]").click()
    expect(page.locator("[data-received-problem]")).to_have_text(said("link_not_compared"))
    assert page.url.endswith(text)


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize(("text", "problem"), [
    ("1.nothing", "link_damaged"), ("3.later", "link_newer"), ("A" * 5000, "link_damaged"),
    ("1.0000000..0000000", "link_damaged"),
])  # fmt: skip
def test_a_link_that_cannot_be_read_gets_a_sentence_with_the_focus_on_it(text, problem, locale, page, site_address):
    open_page(page, site_address, locale, text)

    expect(page.locator("[data-received-problem]")).to_have_text(said(problem, locale))
    expect(page.locator("[data-received-problem]")).to_be_focused()
    expect(page.locator("[data-received-keep]")).to_be_hidden()


def test_names_with_markup_are_shown_as_text(page, site_address):
    open_page(page, site_address, fragment=a_link(document_of(RULES, {}, organisation=MARKUP, work=MARKUP), names=True))
    expect(page.locator("[data-received-organisation]")).to_have_text(MARKUP)
    page.locator("[data-received-keep]").click()

    expect(cards(page).locator("h2")).to_have_text(f"{MARKUP} – {MARKUP}")
    assert page.locator("[data-list] :is(img, script:not([type='application/json']))").count() == 0
    assert page.title() == TITLE


def test_60_hostile_links_neither_run_nor_replace_nor_hang(page, site_address):
    assert 0 < try_hostile_links(page, site_address, 60) < 40


@pytest.mark.parametrize(("width", "locale"), [(320, "cy"), (1200, "en")])
def test_nothing_is_in_anybodys_way(width, locale, page, site_address):
    page.set_viewport_size({"width": width, "height": 800})
    share = open_share(page, site_address, whole_document(organisation="Tŷ"), locale)
    share.locator("label[for=share-names]").click()
    text = made_link(share).partition("#a=")[2]
    share.locator("[data-share-show-code]").click()
    expect(share.locator("[data-share-code-box]")).to_be_visible()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    open_page(page, site_address, locale, text)
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    open_page(page, site_address, locale, "1.no")
    assert faults(page) == []


def press_until(page: Page, target: Locator, key: str = "Tab") -> None:
    for _ in range(30):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"the keyboard does not reach {target}")


def test_all_of_it_by_keyboard_alone(page, site_address):
    open_page(page, site_address, "cy")
    put(page, whole_document(organisation="Tŷ"))
    menu = cards(page).locator("summary")
    press_until(page, menu)
    page.keyboard.press("Enter")
    press_until(page, cards(page).locator('[data-do="share"]'))
    page.keyboard.press("Enter")
    press_until(page, page.locator("#share-names"))
    page.keyboard.press("Space")
    press_until(page, page.locator("[data-share-make]"))
    page.keyboard.press("Enter")
    link = page.locator("[data-share-link]")
    expect(link).to_be_focused()
    address = link.input_value()
    press_until(page, page.locator("[data-share-show-code]"), "Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-share-code-box]")).to_be_visible()
    press_until(page, page.locator("[data-share-close]"))
    page.keyboard.press("Enter")
    expect(menu).to_be_focused()
    page.evaluate("hash => { location.hash = hash }", address.partition("#")[2])
    press_until(page, page.locator("[data-received-keep]"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-received]")).to_be_hidden()
    assert len(kept(page)) == 2
