"""Answers survive what happens to pages, and nothing is lost without a question."""

import json

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import watch
from tests.browser.questionnaire import answer_by_mouse, downloaded, go_to, open_questionnaire, ready, said

NOTE = "Nodyn am y tŷ ŵyn – «dyfyniad» <b>not bold</b>"


def answer_some(page: Page) -> None:
    """A level with evidence and a note, in the first principle."""
    go_to(page, "part-involvement")
    answer_by_mouse(page, "define-together", (3, "shown"))
    page.locator("#define-together-note").fill(NOTE)
    expect(page.locator("[data-saved]")).not_to_be_empty()


def assert_some(page: Page) -> None:
    """What `answer_some` answered is there."""
    expect(page.locator("#define-together-3")).to_be_checked()
    expect(page.locator("#define-together-evidence-shown")).to_be_checked()
    expect(page.locator("#define-together-note")).to_have_value(NOTE)


def test_answers_are_back_after_the_tab_was_closed(context, site_address):
    page = context.new_page()
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    page.close()

    page = context.new_page()
    open_questionnaire(page, site_address, "en")

    assert_some(page)
    expect(page.locator("[data-saved]")).to_have_text(said("restored"))


@pytest.mark.parametrize("leave", ["page.goto", "page.reload", "location"])
def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(leave, page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    page.locator("#define-together-note").press_sequentially("the very last words")
    {
        "page.goto": lambda: page.goto(site_address),
        "page.reload": page.reload,
        "location": lambda: page.evaluate(
            """() => {
              const note = document.getElementById("define-together-note");
              note.value = "the very last words";
              note.dispatchEvent(new Event("input", { bubbles: true }));
              location.assign("../");
            }"""
        ),
    }[leave]()

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


def test_a_saved_file_opens_on_another_device_as_it_was(chromium, page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    go_to(page, "result")
    path = downloaded(page, tmp_path)

    other = chromium.new_context()
    try:
        there = other.new_page()
        open_questionnaire(there, site_address, "cy")
        there.locator("[data-open-file]").set_input_files(path)
        expect(there.locator("[data-saved]")).to_have_text(said("file_opened", "cy"))
        assert_some(there)
        again = json.loads(downloaded(there, tmp_path).read_text(encoding="utf-8"))
        first = json.loads(path.read_text(encoding="utf-8"))
        assert {**again, "saved": ""} == {**first, "saved": ""}
    finally:
        other.close()


def test_opening_a_file_over_answers_asks_first(page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    other = {"format": "working-with-communities/answers", "version": 1,
             "framework": {"id": "working-with-communities", "version": "1"}}  # fmt: skip
    path = tmp_path / "other.json"
    path.write_text(json.dumps(other), encoding="utf-8")
    dialog = page.locator('[data-dialog="open-file"]')
    go_to(page, "overview")

    page.locator("[data-open-file]").set_input_files(path)
    dialog.locator("[data-no]").click()
    assert_some(page)

    page.locator("[data-open-file]").set_input_files(path)
    dialog.locator("[data-yes]").click()
    expect(page.locator("#define-together-3")).not_to_be_checked()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("what?", said("file_not_json")),
        ('{"format": "working-with-communities/answers", "version": 9}', said("file_newer")),
        ('{"format": "working-with-communities/answers", "version": 1, "framework": {"id": "a", "version": "1"}, '
         '"answers": {"who-decides": {"state": "answered", "level": 99}}}',
         said("file_damaged", place="answers.who-decides.level")),
        (" " * 1_000_001, said("file_too_large")),
    ],
    ids=["not a file of ours", "newer", "damaged", "too large"],
)  # fmt: skip
def test_a_file_that_cannot_be_opened_changes_nothing_and_says_so(content, message, page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    path = tmp_path / "file.json"
    path.write_text(content, encoding="utf-8")

    page.locator("[data-open-file]").set_input_files(path)

    expect(page.locator("[data-problem]")).to_have_text(message)
    assert_some(page)


def test_a_file_with_markup_is_shown_as_text(page, site_address, tmp_path):
    markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>'
    content = {
        "format": "working-with-communities/answers", "version": 1,
        "framework": {"id": "working-with-communities", "version": "1"}, "about": {"organisation": markup},
        "answers": {"who-decides": {"state": "not_applicable", "reason": markup}},
    }  # fmt: skip
    path = tmp_path / "file.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    open_questionnaire(page, site_address, "en")

    page.locator("[data-open-file]").set_input_files(path)
    go_to(page, "result")

    expect(page.locator(".result [data-about]")).to_contain_text(markup)
    page.locator('[data-trace="transparency"] summary').click()
    expect(page.locator('[data-trace="transparency"]')).to_contain_text(markup)
    assert page.locator(".result img, .result script").count() == 0


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
        said("progress", answered=1, all=5)
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
    expect(page.locator("[data-saved]")).to_have_text(said("started_again"))
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


def test_leaving_asks_first_where_nothing_is_kept(page, site_address):
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (1, None))

    page.locator('a[hreflang="cy"]').first.click()
    page.wait_for_url("**/cy/assessment/**")

    assert asked == ["beforeunload"]


def test_a_file_of_another_questionnaire_is_refused(page, site_address, tmp_path):
    other = {"format": "working-with-communities/answers", "version": 1, "framework": {"id": "another", "version": "7"}}
    path = tmp_path / "other.json"
    path.write_text(json.dumps(other), encoding="utf-8")
    open_questionnaire(page, site_address, "en")

    page.locator("[data-open-file]").set_input_files(path)

    expect(page.locator("[data-problem]")).to_have_text(said("file_other_framework", name="another"))


def test_a_file_of_an_earlier_version_of_the_questions_is_opened_with_a_word(page, site_address, tmp_path):
    earlier = {
        "format": "working-with-communities/answers", "version": 1,
        "framework": {"id": "working-with-communities", "version": "0"},
        "answers": {
            "define-together": {"state": "answered", "level": 3}, "long-gone": {"state": "answered", "level": 1},
        },
    }  # fmt: skip
    path = tmp_path / "earlier.json"
    path.write_text(json.dumps(earlier), encoding="utf-8")
    open_questionnaire(page, site_address, "en")

    page.locator("[data-open-file]").set_input_files(path)

    expect(page.locator("[data-saved]")).to_have_text(said("other_questions", version="0"))
    expect(page.locator("#define-together-3")).to_be_checked()
    again = json.loads(downloaded(page, tmp_path).read_text(encoding="utf-8"))
    assert "long-gone" in again["answers"]


def test_clearing_an_answer_keeps_what_was_written(page, site_address):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    page.locator('[data-question="define-together"] [data-clear]').click()

    expect(page.locator("#define-together-3")).not_to_be_checked()
    expect(page.locator("#define-together-note")).to_have_value(NOTE)


def test_a_reload_comes_back_to_the_question(page, site_address):
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "evaluate-together", (2, None))
    page.reload()
    ready(page)

    expect(page.locator('[data-question="evaluate-together"]')).to_be_in_viewport()


@pytest.mark.parametrize("hash", ["#content", "#%", "#no-such-thing"])
def test_an_address_that_names_no_part_does_not_throw_people_out(hash, page, site_address):
    open_questionnaire(page, site_address, "en", "part-transparency")
    page.evaluate("hash => { location.hash = hash }", hash)
    page.evaluate("() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))")

    expect(page.locator('[data-part="part-transparency"]')).to_be_visible()
    expect(page.locator(".part:visible")).to_have_count(1)


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

    expect(page.locator("#time-to-answer-option-under-two-weeks")).to_be_checked()


def test_not_applicable_asks_for_a_reason_and_counts_once_it_has_one(page, site_address):
    open_questionnaire(page, site_address, "en", "part-mutual-respect")
    progress = page.locator('[data-part="part-mutual-respect"] [data-progress]')

    page.locator('label[for="same-seat-not-applicable"]').click()
    expect(page.locator("#same-seat-reason")).to_be_visible()
    expect(progress).to_have_text(said("progress", answered=0, all=5))
    page.locator("#same-seat-reason").fill("We have no partners yet")

    expect(progress).to_have_text(said("progress", answered=1, all=5))


def test_the_partner_reads_the_partners_wording(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    page.locator('label[for="about-perspective-partner"]').click()
    go_to(page, "part-involvement")
    legend = page.locator('[data-question="define-together"] > legend')

    expect(legend.locator('[data-perspective="partner"]')).to_be_visible()
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


def test_the_watch_sees_a_request_to_another_place(chromium, site_address):
    """A control: the fixture that guards every test would notice."""
    other = chromium.new_context()
    troubles = watch(other, site_address)
    page = other.new_page()
    page.set_content('<img src="http://127.0.0.1:9/pixel.png">', wait_until="domcontentloaded")
    page.wait_for_load_state("load")
    other.close()

    assert "request to http://127.0.0.1:9/pixel.png" in troubles
