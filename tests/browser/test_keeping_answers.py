"""Answers survive what happens to pages, tabs and browsers."""

import pytest
from playwright.sync_api import expect

from tests.browser.device import STORE, change_entries, document_entries, entries_of, ids_of
from tests.browser.questionnaire import (
    answer_by_mouse,
    answer_some,
    assert_some,
    control,
    go_to,
    open_fold,
    open_questionnaire,
    ready,
    said,
    writing,
)


def test_answers_are_back_after_the_tab_was_closed(context, site_address):
    page = context.new_page()
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    page.close()

    page = context.new_page()
    open_questionnaire(page, site_address, "en")

    assert_some(page)
    expect(page.locator("[data-told]")).to_have_text(said("restored"))
    page.mouse.wheel(0, 300)
    expect(page.locator("[data-told]")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("[data-told]")).to_be_hidden()


def test_where_nothing_was_answered_nothing_is_said_to_be_restored(page, site_address):
    open_questionnaire(page, site_address, "en", "route=community")
    page.reload()
    ready(page)

    expect(page.locator("#about-route-community")).to_be_checked()
    expect(page.locator("[data-told]")).to_be_hidden()


@pytest.mark.parametrize(
    "leave", [lambda page, home: page.goto(home), lambda page, home: page.reload()], ids=["go", "reload"]
)
def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(leave, page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    open_fold(page, writing("define-together", "note"))
    page.locator(writing("define-together", "note")).press_sequentially("the very last words")
    leave(page, site_address)

    open_questionnaire(page, site_address, "en")
    expect(page.locator(writing("define-together", "note"))).to_have_value("the very last words")


def test_what_was_typed_in_the_same_moment_as_the_page_is_left_is_kept(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    with page.expect_navigation(url=site_address):
        page.evaluate(
            """() => {
              const note = document.querySelector("#define-together textarea[name=note]");
              note.value = "the very last words";
              note.dispatchEvent(new Event("input", { bubbles: true }));
              location.assign("../");
            }"""
        )

    open_questionnaire(page, site_address, "en")
    expect(page.locator(writing("define-together", "note"))).to_have_value("the very last words")


def test_switching_the_language_in_the_middle_loses_nothing(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)

    page.locator('a[hreflang="cy"]').first.click()
    page.wait_for_url("**/cy/assessment/#define-together")
    ready(page)

    assert page.evaluate("document.documentElement.lang") == "cy"
    expect(page.locator('[data-part="part-involvement"]')).to_be_visible()
    assert_some(page)

    page.locator('a[hreflang="en"]').first.click()
    page.wait_for_url("**/working-with-communities/assessment/#define-together")
    ready(page)
    assert_some(page)


def test_a_new_assessment_begins_beside_the_one_before(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    go_to(page, "overview")

    page.locator("[data-start-again]").click()

    expect(page.locator("[data-told]")).to_have_text(said("started_again"))
    expect(page.locator(control("define-together", 3))).not_to_be_checked()
    expect(page.locator(writing("define-together", "note"))).to_have_value("")
    page.reload()
    ready(page)
    expect(page.locator(control("define-together", 3))).not_to_be_checked()
    entries = entries_of(page)
    [before] = ids_of(entries)
    assert document_entries(entries, before)["answers/define-together"]["level"] == 3


def test_two_tabs_keep_each_others_answers(context, site_address):
    one, other = context.new_page(), context.new_page()
    open_questionnaire(one, site_address, "en", "part-involvement")
    open_questionnaire(other, site_address, "cy", "part-transparency")

    answer_by_mouse(one, "define-together", (2, None))
    # Nobody begins in the second tab before it has heard of the first.
    expect(other.locator(control("define-together", 2))).to_be_checked()
    answer_by_mouse(one, "evaluate-together", (3, None))
    answer_by_mouse(other, "who-decides", (1, None))

    expect(other.locator(control("evaluate-together", 3))).to_be_checked()
    expect(one.locator(control("who-decides", 1))).to_be_checked()


def test_where_the_browser_keeps_nothing_the_questionnaire_works_and_says_so(page, site_address):
    page.add_init_script(
        "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError') }})"
    )

    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (4, "shown"))

    expect(page.locator("[data-problem]")).to_have_text(said("not_kept"))
    expect(page.locator('[data-part="part-involvement"] [data-progress]')).to_have_text(
        said("state_in_progress", answered=1, all=6)
    )


@pytest.mark.parametrize(
    "changed",
    [{"answers/define-together": {"state": "answered", "level": 99}}, {"head": {"format": "a", "version": 3}}],
    ids=["damaged", "of a newer version"],
)
def test_answers_that_cannot_be_read_are_left_untouched_and_a_new_assessment_begins(changed, page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    [id] = ids_of(entries_of(page))
    change_entries(page, {f"{id}/{key}": value for key, value in changed.items()})
    before = document_entries(entries_of(page), id)

    page.reload()
    ready(page)
    expect(page.locator("[data-problem]")).to_have_text(said("damaged_stored"))
    answer_by_mouse(page, "design-together", (1, None))
    expect(page.locator("[data-saved]:visible")).not_to_be_empty()

    entries = entries_of(page)
    assert document_entries(entries, id) == before
    [new] = set(ids_of(entries)) - {id}
    assert document_entries(entries, new)["answers/design-together"]["level"] == 1
    page.reload()
    ready(page)
    expect(page.locator(control("design-together", 1))).to_be_checked()


def test_a_write_that_failed_is_said_and_made_good_with_the_next(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    page.evaluate(
        """() => {
          const put = IDBObjectStore.prototype.put;
          IDBObjectStore.prototype.put = function () {
            IDBObjectStore.prototype.put = put;
            throw new DOMException("full", "QuotaExceededError");
          };
        }"""
    )
    answer_by_mouse(page, "define-together", (1, None))
    expect(page.locator("[data-problem]")).to_have_text(said("not_written"))
    assert ids_of(entries_of(page)) == []

    answer_by_mouse(page, "design-together", (2, None))
    expect(page.locator("[data-problem]")).to_be_hidden()
    entries = entries_of(page)
    [id] = ids_of(entries)
    assert document_entries(entries, id)["answers/define-together"]["level"] == 1


def test_leaving_asks_first_after_a_write_that_failed(page, site_address):
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (1, None))
    page.evaluate("() => { IDBObjectStore.prototype.put = () => { throw new DOMException('full') } }")

    page.locator('[data-question="define-together"] [data-clear]').click()
    expect(page.locator("[data-problem]")).to_have_text(said("not_written"))
    page.locator('a[hreflang="cy"]').first.click()
    page.wait_for_url("**/cy/assessment/**")

    assert asked == ["beforeunload"]


def test_leaving_asks_first_where_nothing_is_kept(page, site_address):
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (1, None))

    page.locator('a[hreflang="cy"]').first.click()
    page.wait_for_url("**/cy/assessment/**")

    assert asked == ["beforeunload"]


def test_a_reload_comes_back_to_the_question(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "evaluate-together", (2, None))
    page.reload()
    ready(page)

    expect(page.locator('[data-question="evaluate-together"]')).to_be_in_viewport()


def test_a_device_that_a_newer_version_has_written_on_is_left_untouched(page, site_address):
    page.goto(site_address)
    page.evaluate(
        "(name) => new Promise((resolve) => (indexedDB.open(name, 9).onsuccess = ({ target }) => "
        "resolve(target.result.close())))",
        STORE,
    )

    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (0, None))

    expect(page.locator("[data-problem]")).to_have_text(said("newer_stored"))


def test_going_on_takes_back_no_news_but_that_answers_were_restored(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    page.reload()
    ready(page)
    page.mouse.click(5, 5)
    expect(page.locator("[data-told]")).to_be_hidden()
    page.locator(writing("define-together", "note")).fill("more")
    expect(page.locator("[data-saved]:visible")).not_to_be_empty()
    saved = page.locator("[data-saved]:visible").text_content()

    page.keyboard.press("Shift")

    expect(page.locator("[data-saved]:visible")).to_have_text(saved)
