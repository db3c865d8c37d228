"""Answers survive what happens to pages, tabs and browsers."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.questionnaire import (
    answer_by_mouse,
    answer_some,
    assert_some,
    go_to,
    open_fold,
    open_questionnaire,
    ready,
    said,
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


@pytest.mark.parametrize(
    "leave", [lambda page, home: page.goto(home), lambda page, home: page.reload()], ids=["go", "reload"]
)
def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(leave, page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    open_fold(page, "define-together-note")
    page.locator("#define-together-note").press_sequentially("the very last words")
    leave(page, site_address)

    open_questionnaire(page, site_address, "en")
    expect(page.locator("#define-together-note")).to_have_value("the very last words")


def test_what_was_typed_in_the_same_moment_as_the_page_is_left_is_kept(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    with page.expect_navigation(url=site_address):
        page.evaluate(
            """() => {
              const note = document.getElementById("define-together-note");
              note.value = "the very last words";
              note.dispatchEvent(new Event("input", { bubbles: true }));
              location.assign("../");
            }"""
        )

    open_questionnaire(page, site_address, "en")
    expect(page.locator("#define-together-note")).to_have_value("the very last words")


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


def test_start_again_asks_first(page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    go_to(page, "overview")
    dialog = page.locator('[data-dialog="start-again"]')

    page.locator("[data-start-again]").click()
    dialog.locator("[data-no]").click()
    assert_some(page)

    page.locator("[data-start-again]").click()
    page.keyboard.press("Escape")
    assert_some(page)

    page.locator("[data-start-again]").click()
    dialog.locator("[data-yes]").click()
    expect(page.locator("#define-together-3")).not_to_be_checked()
    expect(page.locator("#define-together-note")).to_have_value("")
    page.reload()
    ready(page)
    expect(page.locator("#define-together-3")).not_to_be_checked()


def test_two_tabs_keep_each_others_answers(context, site_address):
    one, other = context.new_page(), context.new_page()
    open_questionnaire(one, site_address, "en", "part-involvement")
    open_questionnaire(other, site_address, "cy", "part-transparency")

    answer_by_mouse(one, "define-together", (2, None))
    answer_by_mouse(other, "who-decides", (1, None))

    expect(other.locator("#define-together-2")).to_be_checked()
    expect(one.locator("#who-decides-1")).to_be_checked()


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


def test_damaged_answers_are_left_untouched_until_people_start_again(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    stored_entries(page, change={"answers/define-together": {"state": "answered", "level": 99}})

    page.reload()
    ready(page)
    expect(page.locator("[data-problem]")).to_have_text(said("damaged_stored"))
    answer_by_mouse(page, "design-together", (1, None))
    assert "answers/design-together" not in stored_entries(page)

    go_to(page, "overview")
    page.locator("[data-start-again]").click()
    page.locator('[data-dialog="start-again"] [data-yes]').click()
    expect(page.locator("[data-told]")).to_have_text(said("started_again"))
    go_to(page, "part-involvement")
    answer_by_mouse(page, "design-together", (2, None))
    assert stored_entries(page)["answers/design-together"]["level"] == 2


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
    assert "answers/define-together" not in stored_entries(page)

    answer_by_mouse(page, "design-together", (2, None))
    expect(page.locator("[data-problem]")).to_be_hidden()
    assert stored_entries(page)["answers/define-together"]["level"] == 1


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


def test_answers_of_a_newer_version_are_left_untouched(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    go_to(page, "overview")
    stored_entries(page, change={"head": {"version": 2}})

    page.reload()
    ready(page)
    expect(page.locator("[data-problem]")).to_have_text(said("newer_stored"))
    go_to(page, "part-involvement")
    answer_by_mouse(page, "define-together", (0, None))

    stored = stored_entries(page)
    assert stored["head"]["version"] == 2
    assert stored["answers/define-together"]["level"] == 3


def stored_entries(page: Page, change: dict | None = None) -> dict:
    """What the device keeps, read behind the page's back, with these entries changed first."""
    return page.evaluate(
        """async (change) => {
          const [{ name }] = await indexedDB.databases();
          const wait = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
          const database = await wait(indexedDB.open(name));
          const store = database.transaction("entries", "readwrite").objectStore("entries");
          for (const [key, value] of Object.entries(change)) {
            await wait(store.put({ ...(await wait(store.get(key))), ...value }, key));
          }
          const [keys, values] = [await wait(store.getAllKeys()), await wait(store.getAll())];
          database.close();
          return Object.fromEntries(keys.map((key, position) => [key, values[position]]));
        }""",
        change or {},
    )
