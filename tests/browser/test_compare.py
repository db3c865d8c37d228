"""Views beside each other in a real browser: every number is Python's, and nothing is lost or averaged away."""

import json

import pytest
from playwright.sync_api import Page, expect

from assessment.answers.saved_file import LONGEST, read_answers
from assessment.comparing.joint import settlement_of
from assessment.scoring.score import score
from tests.browser.axe import faults
from tests.browser.compared_numbers import (
    change_text,
    expected_gaps,
    median,
    minus,
    shows_what_python_prints,
    without_gap,
)
from tests.browser.comparison import (
    ADDRESS,
    add_files,
    compared_by_python,
    open_comparison,
    said,
    shown_gaps,
    shown_table,
    view_file,
)
from tests.browser.questionnaire import (
    WORDS,
    answer_by_mouse,
    downloaded,
    expected_profile,
    go_to,
    open_questionnaire,
    ready,
    shown_profile,
)
from tests.browser.the_result import AT_ITS_BEST
from tests.conftest import ROOT
from tests.our_framework import our_framework, our_rules, printed_by


@pytest.fixture(scope="module")
def framework():
    return our_framework()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_number_shown_is_the_one_that_python_prints(locale, page, site_address, five_files, framework):
    open_comparison(page, site_address, locale)
    add_files(page, five_files)
    python = compared_by_python(five_files)

    shows_what_python_prints(page, python, locale, framework)
    raised = [one["id"] for one in python["contrasts"] if one["state"] == "raised"]
    assert raised
    shown = page.locator("[data-contrast]")
    assert shown.evaluate_all("articles => articles.map((article) => article.dataset.contrast)") == raised


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_gap_opens_to_both_wordings_to_all_that_was_said_and_to_why(
    locale, page, site_address, five_files, framework
):
    open_comparison(page, site_address, locale)
    add_files(page, five_files)
    measure = next(
        one
        for one in compared_by_python(five_files)["questions"]
        if one["gap"] and one["values"][4]["level"] is not None
    )
    question = next(q for section in framework.sections for q in section.questions if q.id == measure["id"])

    fold = page.locator(f"#gap-{measure['id']}")
    for outer in fold.locator("xpath=ancestor::details[not(@open)]").all():
        outer.locator("> summary").click()
    fold.locator("summary").click()

    for wording in (question.wording.organisation, question.wording.partner):
        expect(fold).to_contain_text(getattr(wording, locale))
    [community] = [route for route in framework.routes if route.id == "community"]
    in_its_words = next((one.wording for one in community.asked if one.question == question.id), None)
    assert in_its_words
    expect(fold).to_contain_text(getattr(in_its_words, locale))
    expect(page.locator('[data-view="4"] .view__facts')).to_contain_text(getattr(community.title, locale))
    expect(fold.locator("[data-said]")).to_have_count(5)
    for value in measure["values"]:
        if value["level"] != value["counted"]:
            expect(fold.locator(f'[data-said="{value["view"]}"]')).to_contain_text(
                said("trace_capped", locale, counted=value["counted"])
            )
        told = fold.locator(f'[data-said="{value["view"]}"]')
        if value["level"] is not None:
            expect(told).to_contain_text(getattr(question.levels[value["level"]].text, locale))
    noted = next(path for path in five_files if measure["id"] in json.loads(path.read_text("utf-8"))["answers"])
    expect(fold).to_contain_text(json.loads(noted.read_text("utf-8"))["answers"][measure["id"]]["note"])
    gap = {side: measure[side]["median"] for side in ("organisation", "partner")}
    expect(fold).to_contain_text(said("why_gap", locale, **gap, gap=minus(measure["gap"])))


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_gap_between_scores_says_how_each_view_came_to_its_own(locale, page, site_address, five_files, framework):
    open_comparison(page, site_address, locale)
    add_files(page, five_files)
    reasons = {rule.id: getattr(rule.reason, locale) for rule in (*framework.rules.gates, *framework.rules.adjustments)}
    principles = compared_by_python(five_files)["principles"]
    page.evaluate("for (const fold of document.querySelectorAll('[data-principle] details')) fold.open = true")

    applied = 0
    for one in principles:
        fold = page.locator(f"#principle-{one['id']}")
        told = fold.locator("ul ul")
        for value, notes in zip((v for v in one["values"] if v["state"] != "not_applicable"), told.all(), strict=True):
            if value["state"] == "too_little":
                expect(notes).to_have_text(said("too_little", locale, coverage=value["coverage"], minimum=60))
                continue
            numbers = {name: value[name] for name in ("points", "possible")}
            expect(notes).to_contain_text(said("trace_sum", locale, **numbers, score=value["before_adjustments"]))
            for rule in (*value["gates"], *value["adjustments"]):
                expect(notes).to_contain_text(reasons[rule["id"]])
                applied += 1
    assert applied
    link = page.locator("#principle-involvement a").first
    link.click()
    expect(page.locator(link.get_attribute("href"))).to_have_attribute("open", "")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_joint_assessment_begins_with_what_all_agree_on(locale, page, site_address, tmp_path, five_files):
    files = five_files if locale == "cy" else sorted((ROOT / "docs" / "files").glob("llanddychymyg-2-*.json"))
    open_comparison(page, site_address, locale)
    add_files(page, files)
    joint = tmp_path / "joint.json"
    printed_by("compare", *files, "--joint", joint)
    answers = read_answers(joint).by_question()
    states = [state for state in score(our_rules(), answers)["states"].values() if state != "hidden"]
    agreed = states.count("answered") + states.count("not_applicable")
    expect(page.locator("[data-joint-counts]")).to_have_text(
        said("joint_counts", locale, agreed=agreed, open=len(states) - agreed)
    )

    page.locator("[data-joint]").click()
    page.wait_for_url("**/assessment/**")
    ready(page)

    page.evaluate("location.hash = 'result'")
    expect(page.locator('[data-assessment][data-showing="result"]')).to_be_attached()
    assert shown_profile(page) == expected_profile(our_framework(), joint, locale)


def test_with_more_views_than_a_joint_assessment_has_room_for_people_choose_which(page, site_address, tmp_path):
    files = []
    for number in range(LONGEST["views"] + 1):
        content = json.loads((ROOT / "tests" / "released" / "answers-1.json").read_text("utf-8"))
        content["about"]["work"] = f"View {number}"
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(json.dumps(content), encoding="utf-8")
    open_comparison(page, site_address)
    add_files(page, files)

    expect(page.locator("[data-joint-counts]")).to_have_text(said("joint_too_many", most=50, views=51))
    expect(page.locator("[data-joint]")).to_be_hidden()
    page.locator("#view-7-in").uncheck()
    expect(page.locator("[data-joint]")).to_be_visible()


def test_two_sides_with_too_few_answers_for_a_score_are_not_called_one_side(page, site_address, tmp_path):
    answers = {"define-together": {"state": "answered", "level": 1}}
    files = [view_file(tmp_path, side, answers) for side in ("organisation", "partner")]
    open_comparison(page, site_address)
    add_files(page, files[:1])
    expect(page.locator("[data-alone]")).to_be_visible()
    expect(page.locator("[data-outcome]")).to_be_hidden()

    add_files(page, files[1:])

    expect(page.locator("[data-summary]")).to_contain_text(said("too_few_answers"))


def test_leaving_a_view_out_compares_the_others(page, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files)
    page.locator('[data-view="0"] input[type=checkbox]').uncheck()

    expected = expected_gaps(compared_by_python(five_files[1:])["principles"], "en", "{}%")
    assert without_gap(shown_gaps(page, "[data-principle]")) == expected


def test_two_rounds_show_what_changed_and_compare_the_last(page, site_address):
    files = sorted((ROOT / "docs" / "files").glob("llanddychymyg-*.json"))
    open_comparison(page, site_address)
    page.locator("[data-example]").click()
    expect(page.locator("[data-view]")).to_have_count(6)
    python = compared_by_python(files)

    expect(page.locator("[data-rounds] li")).to_have_count(2)
    changes = page.locator("[data-change]").evaluate_all(
        """rows => rows.map((row) => [
          row.dataset.change,
          ...[...row.querySelectorAll(".numbers__side")].map((side) => side.textContent),
        ])"""
    )
    assert changes == [
        [one["id"], *(change_text(side, one[side]) for side in ("organisation", "partner"))]
        for one in python["over_time"]
    ]
    assert [row[1:] for row in shown_table(page, "data-time-table")] == [
        [median(one[side][at], "{}%") for at in range(2) for side in ("organisation", "partner")]
        for one in python["over_time"]
    ]
    assert without_gap(shown_gaps(page, "[data-principle]")) == expected_gaps(python["principles"], "en", "{}%")


def test_answers_to_an_earlier_version_stand_apart(page, site_address, tmp_path):
    earlier = tmp_path / "earlier.json"
    earlier.write_text((ROOT / "tests" / "released" / "answers-1.json").read_text("utf-8"), encoding="utf-8")
    open_comparison(page, site_address)
    add_files(page, [earlier, ROOT / "docs" / "files" / "llanddychymyg-2-partnership.json"])
    apart = compared_by_python([earlier, ROOT / "docs" / "files" / "llanddychymyg-2-partnership.json"])["not_compared"]

    expect(page.locator("[data-apart] li")).to_have_count(len(apart))


@pytest.mark.parametrize(("locale", "width"), [("cy", 320), ("en", 1200)])
def test_axe_finds_nothing_and_nothing_is_cut(locale, width, page, site_address, five_files):
    page.set_viewport_size({"width": width, "height": 800})
    open_comparison(page, site_address, locale)
    assert faults(page) == []
    add_files(page, five_files)
    page.locator('[data-questions="differ"] summary').first.click()
    page.locator("[data-principle] summary").first.click()
    page.locator(".view__more summary").first.click()

    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_talking_sheet_prints_alone_with_the_five_largest_gaps(page, site_address, five_files):
    open_comparison(page, site_address)
    add_files(page, five_files)
    gaps = [one["id"] for one in compared_by_python(five_files)["questions"] if one["gap"]][:5]
    page.evaluate("window.print = () => {}")
    page.locator("[data-print-sheet]").click()
    page.emulate_media(media="print")

    assert page.locator("[data-talk]").evaluate_all("items => items.map((item) => item.dataset.talk)") == gaps
    expect(page.locator("h1")).to_be_hidden()
    expect(page.locator("#ask")).to_be_hidden()
    expect(page.locator("[data-principles]")).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-principles]")).to_be_visible()


def test_by_keyboard_alone_on_a_narrow_phone_people_come_from_a_list_of_files_to_a_joint_answer(
    page, site_address, five_files
):
    page.set_viewport_size({"width": 320, "height": 700})
    open_comparison(page, site_address, "cy")
    add_files(page, five_files)
    walk_to(page, "#view-0-in")
    page.keyboard.press("Space")
    expect(page.locator("#view-0-in")).not_to_be_checked()
    walk_to(page, '[data-questions="differ"] summary')
    page.keyboard.press("Enter")

    expect(page.locator('[data-questions="differ"] details[open]')).to_have_count(1)
    walk_to(page, "[data-joint]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/assessment/#*")
    ready(page)
    # The question with the largest gap, with all views in sight.
    question = page.locator(page.evaluate("location.hash"))
    expect(question.locator(".origin li").first).to_be_visible()
    walk_to(page, f"{page.evaluate('location.hash')} input[type=radio]")
    page.keyboard.press("Space")
    expect(question.locator("input[type=radio]:checked")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def walk_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_without_scripts_the_page_says_how_to_compare_on_paper(chromium, site_address):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + ADDRESS["cy"])

    expect(page.locator(".without-script.notice")).to_be_visible()
    expect(page.locator("[data-choose]")).to_be_hidden()
    context.close()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_meeting_sees_every_view_decides_and_keeps_the_note_of_a_minority(locale, page, site_address, tmp_path):
    open_comparison(page, site_address, locale)
    add_files(page, sorted((ROOT / "docs" / "files").glob("llanddychymyg-2-*.json")))
    page.locator("[data-joint]").click()
    page.wait_for_url("**/assessment/**")
    ready(page)
    go_to(page, "part-shared-responsibility")
    question = page.locator("#answering-to-each-other")
    views = question.locator(".origin li")
    expect(views).to_have_count(3)
    expect(views.first).to_contain_text(said("level", locale, level=3))
    summary = page.locator("[data-part=result] [data-joint]")

    answer_by_mouse(page, "answering-to-each-other", (1, None))
    question.locator(".origin summary").click()
    question.locator("[data-minority]").fill("Nid felly y mae'r bobl ifanc yn ei weld.")
    expect(page.locator("[data-saved]:visible")).not_to_be_empty()
    page.reload()
    ready(page)

    expect(question.locator("[data-minority]")).to_have_value("Nid felly y mae'r bobl ifanc yn ei weld.")
    expect(question.locator("[data-minority]")).to_be_visible()
    assert faults(page) == []
    go_to(page, "result")
    saved = downloaded(page, tmp_path)
    answers = json.loads(saved.read_text("utf-8"))["answers"]
    settled = [settlement_of(answer) for answer in answers.values() if answer["origin"]]
    assert settled.count("decided") == 1
    expect(summary).to_have_text(
        said("joint_summary", locale, agreed=settled.count("agreed"), decided=1, open=settled.count(None), minority=1)
    )
    origin = answers["answering-to-each-other"]["origin"]
    assert sorted((view["perspective"], view["level"]) for view in origin["views"]) == [
        ("organisation", 3), ("partner", 1), ("partner", 3),
    ]  # fmt: skip
    printed_by("score", saved)


def test_the_other_side_is_asked_for_its_view_with_a_link_to_its_own_questions(phone, site_address):
    open_questionnaire(phone, site_address, "cy", "result")
    phone.locator(".result .actions").get_by_role("link", name=WORDS["cy"]["compare_ask_heading"]).click()
    link = phone.locator("[data-ask-link]")
    expect(link).to_have_value(f"{site_address}cy/assessment/#route=community")
    expect(phone.locator("#ask > summary")).to_be_in_viewport()
    phone.set_viewport_size({"width": 320, "height": 700})
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert faults(phone) == []

    phone.locator("label[for=ask-organisation]").click()
    expect(link).to_have_value(f"{site_address}cy/assessment/")
    phone.context.grant_permissions(["clipboard-read", "clipboard-write"])
    phone.locator("[data-ask-copy]").click()
    expect(phone.locator("[data-told]")).to_have_text(WORDS["cy"]["share_copied"])
    assert phone.evaluate("navigator.clipboard.readText()") == f"{site_address}cy/assessment/"


def test_principles_without_a_score_in_any_view_are_folded_away(page, site_address, tmp_path):
    open_comparison(page, site_address)
    add_files(page, [view_file(tmp_path, side, AT_ITS_BEST) for side in ("organisation", "partner")])
    ids = "rows => rows.map((row) => row.dataset.principle)"
    fold = page.locator("details:has(> #compared-unscored)")

    assert page.locator("[data-principles] [data-principle]").evaluate_all(ids) == ["transparency"]
    expect(fold.locator("[data-count]")).to_have_text("6")
    expect(fold.locator("[data-principle]").first).to_be_hidden()
    fold.locator("summary").first.click()
    expect(fold.locator("[data-principle]")).to_have_count(6)

    page.locator("[data-empty]").click()
    add_files(page, [view_file(tmp_path, side, {}) for side in ("organisation", "partner")])
    expect(fold.locator("[data-count]")).to_have_text("7")
    expect(page.locator("[data-principles-intro]")).to_be_hidden()
