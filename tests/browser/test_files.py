"""Answers travel in a file, and a file that cannot be read changes nothing."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.device import document_entries, entries_of, ids_of
from tests.browser.questionnaire import (
    WORDS,
    answer_by_mouse,
    answer_some,
    assert_some,
    control,
    downloaded,
    go_to,
    open_questionnaire,
    ready,
    said,
)
from tests.conftest import ROOT


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
        expect(there.locator("[data-told]")).to_have_text(said("file_opened", "cy"))
        assert_some(there)
        again = json.loads(downloaded(there, tmp_path).read_text(encoding="utf-8"))
        first = json.loads(path.read_text(encoding="utf-8"))
        assert {**again, "saved": ""} == {**first, "saved": ""}
    finally:
        other.close()


def test_a_file_opens_as_an_assessment_of_its_own_and_takes_the_place_of_none(page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    answer_some(page)
    other = {"format": "working-with-communities/answers", "version": 1,
             "framework": {"id": "working-with-communities", "version": "2"},
             "answers": {"define-together": {"state": "answered", "level": 1}}}  # fmt: skip
    path = tmp_path / "other.json"
    path.write_text(json.dumps(other), encoding="utf-8")
    go_to(page, "overview")

    page.locator("[data-open-file]").set_input_files(path)

    expect(page.locator("[data-told]")).to_have_text(said("file_opened"))
    expect(page.locator(control("define-together", 1))).to_be_checked()
    entries = entries_of(page)
    levels = [document_entries(entries, id)["answers/define-together"]["level"] for id in ids_of(entries)]
    assert sorted(levels) == [1, 3]


def test_where_nothing_is_kept_a_file_opens_only_once_the_answers_are_in_one_themselves(page, site_address, tmp_path):
    page.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined })")
    open_questionnaire(page, site_address, "en", "part-involvement")
    answer_by_mouse(page, "define-together", (4, "shown"))
    go_to(page, "overview")

    page.locator("[data-start-again]").click()
    expect(page.locator("[data-problem]")).to_have_text(said("save_first"))
    expect(page.locator(control("define-together", 4))).to_be_checked()

    path = downloaded(page, tmp_path)
    page.locator("[data-start-again]").click()
    expect(page.locator(control("define-together", 4))).not_to_be_checked()
    page.locator("[data-open-file]").set_input_files(path)
    expect(page.locator(control("define-together", 4))).to_be_checked()


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


def test_a_file_that_the_browser_cannot_read_is_told(page, site_address, tmp_path):
    page.add_init_script("Blob.prototype.text = async () => { throw new DOMException('gone', 'NotReadableError') }")
    open_questionnaire(page, site_address, "en")

    page.locator("[data-open-file]").set_input_files(file_of(tmp_path, {}, "partner"))

    expect(page.locator("[data-problem]")).to_have_text(said("file_unreadable"))


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

    expect(page.locator("[data-told]")).to_have_text(said("other_questions", version="0"))
    expect(page.locator(control("define-together", 3))).to_be_checked()
    again = json.loads(downloaded(page, tmp_path).read_text(encoding="utf-8"))
    assert "long-gone" in again["answers"]


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
    page.locator('[data-why="principles/transparency"] summary').click()
    expect(page.locator('[data-why="principles/transparency"]')).to_contain_text(markup)
    assert page.locator(".result img, .result script").count() == 0


@pytest.mark.parametrize(
    "answers",
    [
        {"methods": {"state": "answered", "choices": ["questionnaire", "gone"], "level": 2}},
        {"methods": {"state": "unanswered", "origin": {"views": [
            {"perspective": "partner", "state": "answered", "choices": ["gone"]}]}}},
        {"define-together": {"state": "unanswered", "origin": {"views": [
            {"perspective": "partner", "state": "answered", "choices": ["gone"]}]}}},
        {"result": {"state": "unanswered", "origin": {"views": []}}},
    ],
    ids=["an option and a level", "an option in a view", "options where there are levels", "a part of the page"],
)  # fmt: skip
def test_what_a_file_holds_that_no_question_has_is_kept_and_not_shown(answers, page, site_address, tmp_path):
    known = {"who-decides": {"state": "answered", "level": 3, "evidence": {"strength": "constructor", "note": "Yma."}}}
    path = file_of(tmp_path, answers | known, "joint")
    open_questionnaire(page, site_address, "en")

    page.locator("[data-open-file]").set_input_files(path)
    expect(page.locator("[data-told]")).to_have_text(said("file_opened"))
    page.reload()

    ready(page)
    go_to(page, "result")
    expect(page.locator("[data-answers] dd").last).to_contain_text(said("answer_evidence", evidence="Yma."))
    expect(page.locator(control("who-decides", 3))).to_be_checked()
    saved = json.loads(downloaded(page, tmp_path).read_text(encoding="utf-8"))["answers"]
    assert set(saved) == {*answers, "who-decides"}


def file_of(folder: Path, answers: dict, perspective: str, name: str = "file.json") -> Path:
    """A saved file with these answers."""
    content = {
        "format": "working-with-communities/answers", "version": 2,
        "framework": {"id": "working-with-communities", "version": "2"},
        "about": {"perspective": perspective}, "answers": answers,
    }  # fmt: skip
    path = folder / name
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_another_joint_assessment_shows_its_own_views(page, site_address, tmp_path):
    open_questionnaire(page, site_address, "en")
    for level in (1, 4):
        view = {"perspective": "partner", "state": "answered", "level": level}
        answers = {"define-together": {"state": "unanswered", "origin": {"views": [view]}}}
        page.locator("[data-open-file]").set_input_files(file_of(tmp_path, answers, "joint", f"{level}.json"))

        expect(page.locator("#define-together .origin li")).to_have_text(
            f"{said('side_partner')}: {said('level', level=level)}"
        )


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_file_of_version_1_says_what_to_look_at_again_until_people_have_done_so(locale, page, site_address, tmp_path):
    earlier = {
        "format": "working-with-communities/answers", "version": 1,
        "framework": {"id": "working-with-communities", "version": "1"},
        "answers": {
            "define-together": {"state": "answered", "level": 3},
            "evaluate-together": {"state": "answered", "level": 2},
            "pilot-to-practice": {"state": "answered", "level": 1},
        },
    }  # fmt: skip
    path = tmp_path / "version-1.json"
    path.write_text(json.dumps(earlier), encoding="utf-8")
    open_questionnaire(page, site_address, locale)
    report = page.locator("[data-changes]")
    expect(report).to_be_hidden()

    page.locator("[data-open-file]").set_input_files(path)

    expect(page.locator("[data-told]")).to_have_text(said("earlier_questions", locale, version="1"))
    expect(report.locator("[data-changes-summary]")).to_have_text(said("changes_summary", locale, version="1", kept=1))
    expect(report.locator("[data-changes-list=look-again] a")).to_have_attribute("href", "#evaluate-together")
    expect(report.locator("[data-changes-list=set-aside] li")).to_have_count(1)
    page.reload()
    expect(report).to_be_visible()
    assert faults(page) == []
    report.locator("[data-changes-done]").click()
    expect(report).to_be_hidden()
    page.reload()
    ready(page)
    expect(report).to_be_hidden()
    saved = json.loads(downloaded(page, tmp_path).read_text(encoding="utf-8"))
    assert saved["framework"]["version"] == "2"
    assert saved["answers"]["pilot-to-practice"]["level"] == 1


def test_each_side_gets_its_own_next_steps_and_partners_can_say_that_they_could_not_see(page, site_address):
    open_questionnaire(page, site_address, "en", "start")
    page.locator("label[for=about-perspective-partner]").click()
    go_to(page, "part-new-ways-of-working")
    question = page.locator("#staff-skills")
    expect(question.locator(f"label:has({control('staff-skills', 'dont_know')})")).to_contain_text(
        WORDS["en"]["dont_know_partner"]
    )
    expect(question.get_by_text(WORDS["en"]["partner_may_skip"])).to_be_visible()
    own = page.locator('#staff-skills [data-perspective="partner"] [data-next-step="0"]')
    other = page.locator('#staff-skills [data-perspective="organisation"] [data-next-step="0"]')
    question.locator(".question__next-steps > summary").click()
    expect(own).to_be_visible()
    expect(other).to_be_hidden()


def test_what_a_partner_could_not_see_is_a_finding_and_for_an_organisation_it_is_open(page, site_address):
    open_questionnaire(page, site_address, "en", "part-new-ways-of-working")
    answer_by_mouse(page, "staff-skills", "dont_know")
    go_to(page, "part-transparency")
    answer_by_mouse(page, "who-decides", "dont_know")
    finding, open_ones = (
        page.locator(f'[data-part="result"] {list}') for list in ("[data-unseen-finding]", "[data-open]")
    )
    go_to(page, "result")
    expect(finding).to_be_hidden()
    expect(open_ones.locator('a[href="#who-decides"]')).to_be_attached()
    go_to(page, "start")
    page.locator("label[for=about-perspective-partner]").click()
    go_to(page, "result")

    expect(finding.locator("summary")).to_have_text(said("unseen", number=2))
    expect(finding.locator("li")).to_have_count(2)
    expect(open_ones.locator('a[href="#who-decides"]')).to_have_count(0)


def test_the_kind_of_body_chooses_examples_and_nothing_else(page, site_address):
    open_questionnaire(page, site_address, "en", "part-mutual-respect")
    example = page.locator('#same-seat [data-example="partnership"]')
    expect(example).to_be_hidden()
    go_to(page, "background")
    answer_by_mouse(page, "kind-of-body", ["partnership"])
    go_to(page, "part-mutual-respect")
    expect(example).to_be_visible()
    expect(page.locator('#same-seat [data-example]:not([data-example="partnership"]):visible')).to_have_count(0)


def test_a_new_assessment_and_an_opened_file_begin_at_the_top(phone, site_address):
    open_questionnaire(phone, site_address, "cy")
    heading = phone.locator("#overview h2")
    again, file = phone.locator("[data-start-again]"), phone.locator("[data-open-file]")
    for begin in (again.click, lambda: file.set_input_files(ROOT / "tests/released/answers-2.json")):
        again.scroll_into_view_if_needed()
        expect(heading).not_to_be_in_viewport()

        begin()

        expect(heading).to_be_focused()
        expect(heading).to_be_in_viewport()
