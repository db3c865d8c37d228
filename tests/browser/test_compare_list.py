"""The list of views on the compare page: how they come, stay, leave and come back, and what is no view."""

import json
from random import Random

import pytest
from playwright.sync_api import expect

from tests.browser.comparison import (
    ADDRESS,
    add_files,
    open_comparison,
    said,
    view_file,
)
from tests.browser.device import change_entries, entries_of, ids_of
from tests.browser.questionnaire import (
    WORDS,
    answer_by_mouse,
    downloaded,
    go_to,
    open_questionnaire,
    ready,
)
from tests.hostile_files import hostile_file, put_on_compare_page
from tests.our_framework import our_framework


def test_the_list_stays_when_the_page_is_left_and_in_the_other_language(page, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files)
    page.locator('[data-view="1"] input[type=checkbox]').uncheck()
    page.locator('[data-view="2"] .view__more summary').click()
    page.locator("#view-2-group").fill("Ieuenctid")
    page.locator("#view-2-group").press("Tab")
    expect(page.locator('[data-view="2"] .view__facts')).to_contain_text("Ieuenctid")

    open_comparison(page, site_address, "cy")

    expect(page.locator("[data-view]")).to_have_count(5)
    expect(page.locator('[data-view="1"] input[type=checkbox]')).not_to_be_checked()
    expect(page.locator('[data-view="2"] .view__facts')).to_contain_text("Ieuenctid")
    page.locator("[data-empty]").click()
    page.reload()
    expect(page.locator("[data-comparison][data-ready]")).to_be_attached()
    expect(page.locator("[data-view]")).to_have_count(0)


def test_people_stay_where_they_are_while_they_change_the_list(page, context, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files)
    page.locator("#view-1-in").focus()
    page.keyboard.press("Space")
    expect(page.locator("#view-1-in")).to_be_focused()

    page.locator('[data-view="2"] .view__more summary').click()
    page.locator("#view-2-name").fill("  Y parc ")
    page.keyboard.press("Tab")
    expect(page.locator("#view-2-group")).to_be_focused()
    expect(page.locator('[data-view="2"] .view__name')).to_have_text("Y parc")
    page.keyboard.type("Ieuenctid")
    other = context.new_page()
    open_comparison(other, site_address)
    other.locator("#view-0-in").uncheck()

    expect(page.locator("#view-0-in")).not_to_be_checked()
    expect(page.locator("#view-2-group")).to_be_focused()
    expect(page.locator("#view-2-group")).to_have_value("Ieuenctid")
    page.keyboard.press("Tab")
    expect(page.locator('[data-view="2"] .view__facts')).to_contain_text("Ieuenctid")
    page.locator('[data-view="2"] .view__more button').click()
    expect(page.locator("[data-view]")).to_have_count(4)
    expect(page.locator('[data-view="2"] .view__name')).to_have_text("Elusen Gwên")
    expect(page.locator("#view-2-group")).to_be_hidden()
    expect(page.locator("#view-2-group")).to_have_value("")


def test_a_view_of_this_device_keeps_its_name_and_is_the_same_as_its_file(page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en", "part-involvement")
    # Not in the order in which the browser keeps them.
    for id in ("identify-together", "define-together"):
        answer_by_mouse(page, id, (3, None))
    go_to(page, "overview")
    file = downloaded(page, tmp_path)
    [id] = ids_of(entries_of(page))
    change_entries(page, {f"{id}:name": "Ein barn ni"})
    open_comparison(page, site_address)
    page.locator("[data-device] summary").click()
    page.locator("[data-device-list] button", has_text="Ein barn ni").click()
    expect(page.locator(".view__name")).to_have_text("Ein barn ni")

    page.locator("[data-choose]").set_input_files(file)

    expect(page.locator("[data-problems] p")).to_have_text(said("already", name=file.name))
    expect(page.locator("[data-view]")).to_have_count(1)


def test_a_result_comes_along_to_the_comparison_once_however_often_it_changes(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (3, None))
    for level in (1, 2):
        go_to(page, "result")
        page.locator("[data-part=result] a", has_text=WORDS["en"]["compare_with_another"]).click()
        expect(page.locator(".view__name")).to_have_text(said("view_unnamed", number=1))
        expect(page).to_have_url(site_address + ADDRESS["en"])
        page.go_back()
        ready(page)
        go_to(page, "part-involvement")
        answer_by_mouse(page, "define-together", (level, None))
    go_to(page, "result")
    page.locator("[data-part=result] a", has_text=WORDS["en"]["compare_with_another"]).click()

    expect(page.locator("[data-told]")).to_have_text(said("renewed", name=said("view_unnamed", number=2)))
    expect(page.locator("[data-view]")).to_have_count(1)
    [entry] = page.evaluate(
        "JSON.parse(localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(' compared'))))"
    )
    assert entry["document"]["answers"]["define-together"]["level"] == 2
    page.reload()
    expect(page.locator("[data-comparison][data-ready]")).to_be_attached()
    expect(page.locator("[data-told]")).to_be_hidden()
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    page.goto(f"{page.url}?add")
    expect(page.locator("[data-problem]")).to_have_text(said("cannot_bring"))


def test_what_left_the_list_comes_back_where_it_was(page, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files)
    page.locator('[data-view="1"] .view__more summary').click()
    page.locator('[data-view="1"] .view__more button').click()
    expect(page.locator("[data-undo]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-view] .view__name")).to_have_text(
        [json.loads(path.read_text("utf-8"))["about"]["work"] for path in five_files]
    )

    page.locator("[data-empty]").click()
    expect(page.locator("[data-undo-text]")).to_have_text(said("emptied"))
    expect(page.locator("[data-view]")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page.locator("[data-view]")).to_have_count(5)
    expect(page.locator("[data-undo-box]")).to_be_hidden()
    expect(page.locator("[data-told]")).to_have_text(said("undone", all=5))


def test_a_list_that_the_browser_cannot_keep_stays_as_long_as_the_page_is_open(page, context, site_address, five_files):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    open_comparison(page, site_address)
    add_files(page, five_files[:2])
    expect(page.locator("[data-problem]")).to_have_text(said("not_kept"))

    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    expect(page.locator("[data-view]")).to_have_count(2)


def test_a_page_that_people_go_back_to_shows_what_has_come_since(page, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files[:1])
    page.evaluate(
        """() => {
          const [key] = Object.keys(localStorage).filter((key) => key.endsWith(" compared"));
          const [entry] = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify([entry, { ...entry, name: "Y llall" }]));
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }"""
    )

    expect(page.locator("[data-view]")).to_have_count(2)


@pytest.mark.parametrize(
    ("content", "key", "values"),
    [
        ("{", "file_not_json", {}),
        ('{"format": "working-with-communities/answers", "version": 99}', "file_newer", {}),
        (
            '{"format": "working-with-communities/answers", "version": 2, "framework": {"id": "a", "version": "1"}}',
            "file_other_framework",
            {},
        ),
        (
            '{"format": "working-with-communities/answers", "version": 2, "framework": {"id": "a", "version": "1"}, '
            '"answers": {"x": {"state": "answered", "level": 9}}}',
            "file_damaged",
            {"place": "answers.x.level"},
        ),
        ("x" * 1_000_001, "file_too_large", {}),
    ],
)
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_added(
    content, key, values, page, site_address, tmp_path, five_files
):
    wrong = tmp_path / "wrong.json"
    wrong.write_text(content, encoding="utf-8")
    open_comparison(page, site_address)
    page.locator("[data-choose]").set_input_files([wrong, five_files[0]])

    expect(page.locator("[data-problems] p")).to_have_text(said(key, name="wrong.json", **values))
    expect(page.locator("[data-view]")).to_have_count(1)


def test_files_can_be_dropped_on_the_page(page, site_address, five_files):
    open_comparison(page, site_address)
    page.evaluate(
        """text => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text], "dropped.json"));
          const how = { bubbles: true, cancelable: true, dataTransfer: transfer };
          document.body.dispatchEvent(new DragEvent("drop", how));
        }""",
        five_files[0].read_text("utf-8"),
    )

    expect(page.locator("[data-view]")).to_have_count(1)


def test_hostile_files_neither_run_nor_hang_nor_replace_anything(page, site_address, five_files):
    random = Random(7)
    files = [hostile_file(random) for _ in range(60)]
    open_comparison(page, site_address)
    add_files(page, five_files[:1])

    listed = put_on_compare_page(page, files)

    assert 1 < listed < 61
    expect(page.locator('[data-view="0"] .view__name')).to_have_text("Cyngor Tŷ Ŵyn")
    for fold in page.locator('[data-questions="differ"] summary').all()[:3]:
        fold.click()
    assert page.evaluate("window.ran === undefined")


@pytest.mark.parametrize(
    ("organisation", "partner", "is_told"), [(4, 1, True), (4, 2, False), (1, 4, True), (4, 0, False), (2, 2, False)]
)
def test_few_questions_that_both_sides_were_asked_are_told_first(
    organisation, partner, is_told, page, site_address, tmp_path
):
    questions = [question.id for question in our_framework().sections[0].questions]
    numbers = {"organisation": organisation, "partner": partner}
    open_comparison(page, site_address, "cy")
    for side, number in numbers.items():
        answers = {id: {"state": "answered", "level": 2} for id in questions[:number]}
        add_files(page, [view_file(tmp_path, side, answers)])

    summary = page.locator("[data-summary]")
    expect(summary).to_contain_text(said("too_few_answers", "cy"))
    told = said("few_shared", "cy", both=min(organisation, partner), all=max(organisation, partner))
    (expect(summary).to_contain_text if is_told else expect(summary).not_to_contain_text)(told)
