"""The list of assessments: everything that can be done with one as a whole, by mouse, finger and keyboard."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.device import change_entries, entries_of, ids_of
from tests.browser.questionnaire import WORDS, answer_some, assert_some, control, go_to, open_questionnaire, ready, said
from tests.browser.the_list import cards, choose, list_ready, listed, names, open_list
from tests.conftest import ROOT

FILES = sorted((ROOT / "docs/files").glob("*.json"))
"""Three views of two tries."""


@pytest.fixture(scope="module")
def begun(chromium, site_address):
    """What a browser keeps of an assessment that a person has begun in it."""
    context = chromium.new_context()
    page = context.new_page()
    open_questionnaire(page, site_address, "en", "start")
    page.locator("#about-organisation").fill("Tŷ Ŵyn")
    page.locator("#about-work").fill("The garden")
    for part, value in (("day", "15"), ("month", "9"), ("year", "2026")):
        page.locator(f"#about-{part}").fill(value)
    answer_some(page)
    kept = context.storage_state(indexed_db=True)
    context.close()
    return kept


@pytest.fixture
def filled(begun, context, page, site_address):
    """The list with that assessment on it."""
    context.set_storage_state(begun)
    open_list(page, site_address)
    return page


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_each_assessment_shows_its_name_view_day_progress_and_last_change(locale, filled, site_address):
    open_list(filled, site_address, locale)

    [card] = cards(filled).all()
    expect(card.locator("h2")).to_have_text("Tŷ Ŵyn – The garden")
    expect(card.locator("[data-about]")).to_have_text(
        f"{said('view_organisation', locale)} · 15 {'September' if locale == 'en' else 'Medi'} 2026"
    )
    expect(card.locator("[data-progress]")).to_have_text(said("progress", locale, answered=1, all=49))
    expect(card.locator("[data-changed]")).to_contain_text(listed("changed", locale, day="", time="").split(":")[0])
    expect(card.locator("[data-filed]")).to_have_text(listed("not_filed", locale))


def test_an_empty_list_says_how_one_comes_into_it_and_makes_none(page, site_address):
    open_list(page, site_address)

    expect(page.locator("[data-none]")).to_be_visible()
    expect(page.locator("[data-keeping]")).to_be_hidden()
    assert ids_of(entries_of(page)) == []


def test_a_new_one_begins_empty_beside_the_others(filled):
    filled.locator("[data-new]").click()
    ready(filled)

    expect(filled.locator(control("define-together", 3))).not_to_be_checked()
    assert len(ids_of(entries_of(filled))) == 1


def test_each_new_one_is_another(filled, context):
    with context.expect_page() as opening:
        filled.locator("[data-new]").click(modifiers=["Control"])
    first = opening.value
    ready(first)
    answer_some(first)

    filled.locator("[data-new]").click()
    ready(filled)

    expect(filled.locator(control("define-together", 3))).not_to_be_checked()


def test_opening_one_shows_it_also_in_a_tab_of_its_own(filled, context):
    with context.expect_page() as opening:
        cards(filled).first.locator("[data-open]").click(modifiers=["Control"])
    ready(opening.value)

    assert_some(opening.value)
    assert "open=" not in opening.value.url


def test_a_name_can_be_given_taken_back_and_left_as_it_was(filled):
    card = cards(filled).first
    choose(card, "rename")
    expect(card.locator("input")).to_be_focused()
    card.locator("input").fill("  Yr ardd gyntaf ")
    card.get_by_role("button", name=WORDS["en"]["list_name_save"]).click()
    expect(card.locator("h2")).to_have_text("Yr ardd gyntaf")
    expect(card.locator("summary")).to_be_focused()
    expect(filled.locator("[data-announce]")).to_have_text(listed("renamed", name="Yr ardd gyntaf"))

    choose(card, "rename")
    card.locator("input").fill("another")
    filled.keyboard.press("Escape")
    expect(card.locator("h2")).to_have_text("Yr ardd gyntaf")
    expect(card.locator("summary")).to_be_focused()

    choose(card, "rename")
    card.locator("input").fill("")
    filled.keyboard.press("Enter")
    expect(card.locator("h2")).to_have_text("Tŷ Ŵyn – The garden")


def test_a_copy_has_every_answer_and_is_an_assessment_of_its_own(filled):
    choose(cards(filled).first, "duplicate")

    name = listed("copy", name="Tŷ Ŵyn – The garden")
    expect(cards(filled).locator("h2", has_text=name)).to_be_focused()
    assert names(filled) == [name, "Tŷ Ŵyn – The garden"]
    cards(filled).first.locator("[data-open]").click()
    ready(filled)
    assert_some(filled)
    go_to(filled, "part-involvement")
    filled.locator('[data-question="define-together"] [data-clear]').click()
    filled.go_back()
    filled.go_back()
    list_ready(filled)
    cards(filled).last.locator("[data-open]").click()
    ready(filled)
    assert_some(filled)


def test_what_is_put_away_is_below_the_list_until_it_is_brought_back(filled, site_address):
    choose(cards(filled).first, "putAway")

    expect(cards(filled)).to_have_count(0)
    expect(filled.locator("[data-put-away] [data-count]")).to_have_text("1")
    expect(filled.locator("[data-put-away] > summary")).to_be_focused()
    open_questionnaire(filled, site_address, "en")
    expect(filled.locator(control("define-together", 3))).not_to_be_checked()

    open_list(filled, site_address)
    filled.locator("[data-put-away] > summary").click()
    choose(cards(filled, "away").first, "bringBack")
    expect(cards(filled).first.locator("h2")).to_be_focused()
    expect(filled.locator("[data-put-away]")).to_be_hidden()


def test_a_deletion_can_be_undone_for_as_long_as_the_page_stands(filled, site_address):
    before = entries_of(filled)
    choose(cards(filled).first, "remove")

    expect(filled.locator("[data-undo]")).to_be_focused()
    expect(filled.locator(".deleted")).to_contain_text(WORDS["en"]["list_undo_text"])
    assert ids_of(entries_of(filled)) == []
    filled.keyboard.press("Enter")
    expect(cards(filled).first.locator("h2")).to_be_focused()
    assert {**entries_of(filled), "opened": ""} == {**before, "opened": ""}

    choose(cards(filled).first, "remove")
    expect(filled.locator("[data-undo]")).to_be_visible()
    filled.reload()
    list_ready(filled)
    expect(filled.locator("[data-none]")).to_be_visible()
    open_questionnaire(filled, site_address, "en")
    expect(filled.locator(control("define-together", 3))).not_to_be_checked()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_several_files_open_at_once_and_what_is_no_file_of_ours_is_named(locale, page, site_address, tmp_path):
    broken = tmp_path / "photo.json"
    broken.write_text("no assessment", encoding="utf-8")
    open_list(page, site_address, locale)

    page.locator("[data-open-files]").set_input_files([FILES[0], broken, FILES[1]])

    expect(cards(page)).to_have_count(2)
    expect(page.locator("[data-problem]")).to_have_text(f"photo.json: {said('file_not_json', locale)}")
    expect(page.locator("[data-problem]")).to_be_visible()


def test_a_file_saved_from_the_list_is_the_one_that_was_opened(page, site_address, tmp_path):
    open_list(page, site_address)
    page.locator("[data-open-files]").set_input_files(FILES[0])
    card = cards(page).first
    expect(card).to_be_visible()

    card.locator("summary").click()
    with page.expect_download() as download:
        card.locator('[data-do="save"]').click()

    given, saved = json.loads(FILES[0].read_text("utf-8")), json.loads(download.value.path().read_text("utf-8"))
    assert {id: answer["state"] for id, answer in saved["answers"].items()} == {
        id: answer["state"] for id, answer in given["answers"].items()
    }
    assert saved["about"] == {"route": ""} | given["about"]
    expect(page.locator("[data-announce]")).to_contain_text(listed("saved_file", name="").split(":")[0])
    expect(card.locator("summary")).to_be_focused()


def test_one_that_cannot_be_read_is_listed_kept_and_can_be_saved_for_somebody_to_mend(filled):
    [id] = ids_of(entries_of(filled))
    change_entries(filled, {f"{id}/answers/define-together": {"state": "what?", "note": "still here"}})
    filled.reload()
    list_ready(filled)
    card = cards(filled).first

    expect(card.locator("[data-unreadable]")).to_be_visible()
    expect(card.locator("[data-open]")).to_be_hidden()
    card.locator("summary").click()
    with filled.expect_download() as download:
        card.locator('[data-do="save"]').click()
    assert json.loads(download.value.path().read_text("utf-8"))["answers"]["define-together"]["note"] == "still here"


@pytest.mark.parametrize(("agrees", "key"), [(True, "persisted"), (False, "not_persisted")])
def test_people_ask_the_browser_to_keep_their_answers_and_hear_what_it_says(agrees, key, filled):
    open_questionnaire(filled, filled.url.partition("assessment/")[0], "en", "overview")
    filled.locator("a", has_text=WORDS["en"]["list_keeping_heading"]).click()
    list_ready(filled)
    expect(filled.locator("#keeping-heading")).to_be_in_viewport()
    filled.evaluate("(agrees) => { StorageManager.prototype.persist = async () => agrees }", agrees)

    filled.locator("[data-keeping-ask]").click()

    expect(filled.locator("[data-keeping-state]")).to_have_text(listed(key))
    expect(filled.locator("[data-keeping-state]")).to_be_focused()


def test_where_nothing_is_kept_the_list_says_so(page, site_address):
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")

    open_list(page, site_address)

    expect(page.locator("[data-problem]")).to_have_text(listed("nothing_kept"))
    page.locator("[data-open-files]").set_input_files(FILES[0])
    expect(page.locator("[data-open-files]")).to_have_js_property("value", "")
    expect(page.locator("[data-problem]")).to_have_text(listed("nothing_kept"))
    expect(cards(page)).to_have_count(0)


def test_what_could_not_be_written_is_said_and_nothing_has_changed(filled):
    filled.evaluate("() => { IDBObjectStore.prototype.delete = () => { throw new DOMException('full') } }")

    choose(cards(filled).first, "remove")

    expect(filled.locator("[data-problem]")).to_have_text(listed("failed"))
    assert len(ids_of(entries_of(filled))) == 1
    expect(cards(filled)).to_have_count(1)


def test_the_list_follows_what_another_tab_writes_but_not_under_peoples_hands(filled, context, site_address):
    other = context.new_page()
    choose(cards(filled).first, "rename")
    open_questionnaire(other, site_address, "en", "start")
    other.locator("#about-work").fill("The orchard")

    expect(other.locator("[data-saved]:visible").first).not_to_be_empty()
    expect(cards(filled).first.locator("input")).to_be_focused()
    filled.keyboard.press("Escape")
    expect(cards(filled).first.locator("h2")).to_have_text("Tŷ Ŵyn – The orchard")


def test_everything_can_be_done_by_keyboard(filled):
    card = cards(filled).first
    card.locator("[data-open]").focus()
    filled.keyboard.press("Tab")
    expect(card.locator("[data-plan-of]")).to_be_focused()
    filled.keyboard.press("Tab")
    expect(card.locator("[data-report-of]")).to_be_focused()
    filled.keyboard.press("Tab")
    expect(card.locator("summary")).to_be_focused()
    filled.keyboard.press("Enter")
    filled.keyboard.press("Tab")
    expect(card.locator('[data-do="share"]')).to_be_focused()
    filled.keyboard.press("Escape")
    expect(card.locator("summary")).to_be_focused()
    expect(card.locator("[data-menu-of]")).not_to_have_attribute("open", "")
    filled.keyboard.press("Enter")
    for _ in range(4):
        filled.keyboard.press("Tab")
    filled.keyboard.press("Enter")
    expect(cards(filled)).to_have_count(2)


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_axe_finds_nothing_on_a_narrow_phone_and_nothing_is_cut_off(locale, page, site_address):
    page.set_viewport_size({"width": 320, "height": 700})
    open_list(page, site_address, locale)
    found = faults(page)
    page.locator("[data-open-files]").set_input_files(FILES[:3])
    expect(cards(page)).to_have_count(3)
    choose(cards(page).nth(1), "remove")
    expect(page.locator("[data-undo]")).to_be_focused()
    choose(cards(page).nth(1), "putAway")
    page.locator("[data-put-away] > summary").click()
    cards(page).first.locator("summary").click()
    found += faults(page)
    choose(cards(page, "away").first, "rename")

    assert found + faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    small = page.eval_on_selector_all(
        "main :is(button, summary, [data-list] .button)",
        "(all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)"
        ".map((one) => one.outerHTML.slice(0, 80))",
    )
    assert small == []


def test_without_scripts_the_page_says_what_it_would_do(chromium, site_address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_address}cy/assessment/list/")

    expect(page.get_by_text(WORDS["cy"]["list_without_script"])).to_be_visible()
    expect(page.locator("[data-new]")).to_be_hidden()
    context.close()
