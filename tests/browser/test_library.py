"""Many assessments on one device: nothing that was kept is lost, whoever opens, renames, deletes or clears it."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.device import STORE, document_entries, entries_of, ids_of, write_version_1
from tests.browser.questionnaire import (
    answer_by_mouse,
    answer_some,
    assert_some,
    downloaded,
    go_to,
    open_fold,
    open_questionnaire,
    ready,
    said,
    writing,
)
from tests.browser.the_list import cards, choose, list_ready, names, open_list
from tests.conftest import ROOT

RELEASED = json.loads((ROOT / "tests/released/device-1.json").read_text("utf-8"))["entries"]
"""What the released version 1 kept of a half-filled assessment. Never changed, like the released files."""


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_what_version_1_kept_is_taken_over_as_the_first_assessment(locale, page, site_address):
    page.goto(site_address)
    write_version_1(page, RELEASED)

    open_questionnaire(page, site_address, locale, "part-involvement")

    assert_some(page)
    expect(page.locator("#about-organisation")).to_have_value(RELEASED["about/organisation"])
    entries = entries_of(page)
    [id] = ids_of(entries)
    assert document_entries(entries, id) == RELEASED
    assert len(entries) == len(RELEASED) + 1, "what is left besides says only which was opened last"
    open_list(page, site_address, locale)
    expect(cards(page)).to_have_count(1)


@pytest.mark.parametrize(
    "spoiled",
    [
        {"answers/define-together": {"state": "answered", "level": 99}},
        {"answers/define-together": "no answer at all"},
        {"head": {**RELEASED["head"], "version": 7}},
        {"nothing/of/ours": [1, 2, 3]},
    ],
    ids=["a level that there is not", "no answer", "a later format", "a key of nobody's"],
)
def test_what_version_1_kept_and_nobody_can_read_is_taken_over_untouched_and_told(spoiled, page, site_address):
    kept = RELEASED | spoiled
    page.goto(site_address)
    write_version_1(page, kept)

    open_questionnaire(page, site_address, "en")

    expect(page.locator("[data-problem]")).to_have_text(said("damaged_stored"))
    entries = entries_of(page)
    [id] = ids_of(entries)
    assert document_entries(entries, id) == kept


def test_an_open_tab_of_version_1_is_cut_off_and_what_it_had_written_is_there(context, site_address):
    old = tab_of_version_1(context, site_address, lets_go=True)

    new = context.new_page()
    open_questionnaire(new, site_address, "en")

    assert_some(new)
    assert old.evaluate("() => { try { database.transaction('entries') } catch (error) { return error.name } }") == (
        "InvalidStateError"
    )


def test_a_tab_that_does_not_let_go_is_named_and_nothing_is_lost(context, site_address):
    old = tab_of_version_1(context, site_address, lets_go=False)

    new = context.new_page()
    open_questionnaire(new, site_address, "en")
    expect(new.locator("[data-problem]")).to_have_text(said("blocked_stored"))

    old.close()
    new.reload()
    ready(new)
    assert_some(new)


def tab_of_version_1(context: BrowserContext, site_address: str, *, lets_go: bool) -> Page:
    """A page that holds a database of version 1, as the released one does."""
    tab = context.new_page()
    tab.goto(site_address)
    write_version_1(tab, RELEASED)
    tab.evaluate(
        """async ([name, letsGo]) => {
          const request = indexedDB.open(name, 1);
          await new Promise((resolve) => (request.onsuccess = resolve));
          window.database = request.result;
          if (letsGo) database.onversionchange = () => database.close();
        }""",
        [STORE, lets_go],
    )
    return tab


def test_nothing_is_kept_before_the_first_answer(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")

    assert entries_of(page) == {}


def test_two_tabs_on_two_assessments_do_not_disturb_each_other(context, site_address):
    one, other = context.new_page(), context.new_page()
    open_questionnaire(one, site_address, "en", "part-involvement")
    answer_by_mouse(one, "define-together", (2, None))
    expect(one.locator("[data-saved]:visible")).not_to_be_empty()
    open_questionnaire(other, site_address, "en")
    other.locator("[data-start-again]").click()
    go_to(other, "part-involvement")

    answer_by_mouse(other, "design-together", (1, None))
    answer_by_mouse(one, "deliver-together", (3, None))
    for tab in (one, other):
        expect(tab.locator("[data-saved]:visible")).not_to_be_empty()
        tab.reload()
        ready(tab)

    assert [checked(tab) for tab in (one, other)] == [
        ["define-together 2", "deliver-together 3"],
        ["design-together 1"],
    ]


def checked(page: Page) -> list[str]:
    """The levels that are chosen on the page."""
    names = "(all) => all.map(({ name, value }) => `${name} ${value}`)"
    return sorted(page.eval_on_selector_all("[data-type=rubric] input:checked", names))


def two_assessments(page: Page, site_address: str) -> None:
    """One of the bus shelter, and after it one of the garden, which the tab then shows."""
    open_questionnaire(page, site_address, "en", "start")
    page.locator("#about-work").fill("The bus shelter")
    go_to(page, "overview")
    page.locator("[data-start-again]").click()
    go_to(page, "start")
    page.locator("#about-work").fill("The garden")
    expect(page.locator("[data-saved]:visible").first).not_to_be_empty()


def test_language_reload_going_back_and_links_from_guidance_stay_with_the_assessment(context, page, site_address):
    two_assessments(page, site_address)
    open_list(page, site_address)
    cards(page).filter(has_text="The bus shelter").locator("[data-open]").click()
    ready(page)
    # Another tab goes on with the other one, which is then the one that was opened last.
    other, later = context.new_page(), context.new_page()
    open_list(other, site_address)
    cards(other).filter(has_text="The garden").locator("[data-open]").click()
    ready(other)
    open_questionnaire(later, site_address, "en")
    expect(later.locator("#about-work")).to_have_value("The garden")
    work = page.locator("#about-work")

    page.reload()
    ready(page)
    expect(work).to_have_value("The bus shelter")
    page.locator('a[hreflang="cy"]').first.click()
    page.wait_for_url("**/cy/assessment/**")
    ready(page)
    expect(work).to_have_value("The bus shelter")
    page.goto(f"{site_address}principles/transparency/")
    page.locator('a[href*="assessment/#"]').first.click()
    ready(page)
    expect(work).to_have_value("The bus shelter")
    page.go_back()
    page.go_back()
    ready(page)
    expect(work).to_have_value("The bus shelter")


def test_an_assessment_that_is_renamed_while_another_tab_has_it_open_keeps_name_and_answers(context, site_address):
    page, other = context.new_page(), context.new_page()
    two_assessments(page, site_address)
    open_list(other, site_address)

    choose(cards(other).filter(has_text="The garden"), "rename")
    other.locator(".naming input").fill("Gardd y pentref")
    other.keyboard.press("Enter")
    expect(cards(other).first.locator("summary")).to_be_focused()
    page.locator("#about-organisation").press_sequentially("Y Gymdeithas")
    expect(page.locator("[data-saved]:visible").first).not_to_be_empty()

    go_to(page, "overview")
    expect(page.locator("[data-assessment] [data-name]")).to_have_text("Gardd y pentref")
    other.reload()
    list_ready(other)
    assert names(other) == ["Gardd y pentref", "The bus shelter"]


def test_an_assessment_that_is_deleted_while_another_tab_has_it_open_is_whole_again_with_the_next_change(
    context, site_address
):
    page, other = context.new_page(), context.new_page()
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    before = own_document(page)
    open_list(other, site_address)

    choose(cards(other).first, "remove")
    expect(page.locator("[data-problem]")).to_have_text(said("gone"))
    assert ids_of(entries_of(page)) == []
    answer_by_mouse(page, "design-together", (1, None))

    expect(page.locator("[data-problem]")).to_be_hidden()
    after = own_document(page)
    assert after.pop("answers/design-together")["level"] == 1
    assert after.items() >= before.items()


def own_document(page: Page) -> dict[str, Any]:
    """The entries of the one assessment on the device."""
    entries = entries_of(page)
    [id] = ids_of(entries)
    return document_entries(entries, id)


def test_undoing_a_deletion_brings_everything_back_and_undoes_nothing_that_was_written_since(context, site_address):
    page, other = context.new_page(), context.new_page()
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    before = own_document(page)
    open_list(other, site_address)
    choose(cards(other).first, "remove")
    expect(page.locator("[data-problem]")).to_have_text(said("gone"))
    answer_by_mouse(page, "define-together", (0, None))
    expect(page.locator("[data-problem]")).to_be_hidden()

    # The list has heard of it by now, so its undo is over: what is there is newer.
    expect(cards(other)).to_have_count(1)
    expect(other.locator("[data-undo]")).to_have_count(0)
    assert own_document(page)["answers/define-together"]["level"] == 0
    choose(cards(other).first, "remove")
    other.locator("[data-undo]").click()
    expect(cards(other)).to_have_count(1)
    after = own_document(page)
    assert after.pop("answers/define-together")["note"] == before.pop("answers/define-together")["note"]
    assert after.items() >= before.items()


def test_an_undo_that_comes_after_another_tab_has_written_leaves_what_is_newer(context, site_address):
    page, other = context.new_page(), context.new_page()
    two_assessments(page, site_address)
    open_list(other, site_address)
    choose(cards(other).filter(has_text="The garden"), "remove")
    expect(page.locator("[data-problem]")).to_have_text(said("gone"))
    # A name that is being typed keeps the list from being drawn anew.
    choose(cards(other).first, "rename")
    page.locator("#about-work").fill("The orchard")
    expect(page.locator("[data-problem]")).to_be_hidden()

    other.locator("[data-undo]").click()

    expect(cards(other).filter(has_text="The orchard")).to_have_count(1)
    expect(page.locator("#about-work")).to_have_value("The orchard")


def test_what_is_cleared_while_the_page_is_open_is_told_and_kept_whole_with_the_next_change(context, site_address):
    page = context.new_page()
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    before = own_document(page)
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))

    origin = site_address.removesuffix("/working-with-communities/")
    context.new_cdp_session(page).send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})

    expect(page.locator("[data-problem]")).to_have_text(said("gone"))
    page.evaluate("location.assign('../')")
    expect(page.locator("[data-problem]")).to_be_visible()
    assert asked == ["beforeunload"]
    answer_by_mouse(page, "design-together", (1, None))
    expect(page.locator("[data-problem]")).to_be_hidden()
    assert own_document(page).items() >= before.items()


def test_full_storage_is_told_and_the_file_offered_holds_everything(context, site_address, tmp_path):
    page = context.new_page()
    open_questionnaire(page, site_address, "en", "part-involvement")
    origin = site_address.removesuffix("/working-with-communities/")
    quota = context.new_cdp_session(page)
    quota.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1000})
    answer_by_mouse(page, "define-together", (2, None))
    open_fold(page, writing("define-together", "note"))
    page.locator(writing("define-together", "note")).fill("x" * 4000)

    expect(page.locator("[data-problem]")).to_have_text(said("not_written"))
    saved = json.loads(downloaded(page, tmp_path).read_text("utf-8"))
    assert saved["answers"]["define-together"]["note"] == "x" * 4000

    quota.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.locator(writing("define-together", "note")).press_sequentially("y")
    expect(page.locator("[data-problem]")).to_be_hidden()
    assert own_document(page)["answers/define-together"]["note"] == "x" * 4000 + "y"
