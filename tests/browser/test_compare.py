"""Views beside each other in a real browser: every number is Python's, and nothing is lost or averaged away."""

import json
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Page, expect

from assessment.answers.saved_file import LONGEST, read_answers
from assessment.commands import main
from assessment.comparing.joint import settlement_of
from assessment.definitions.framework import Framework, load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.browser.axe import faults
from tests.browser.comparison import (
    ADDRESS,
    add_files,
    compared_by_python,
    open_comparison,
    said,
    shown_gaps,
    shown_table,
)
from tests.browser.device import change_entries, entries_of, ids_of
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
from tests.browser.test_why import LIMITED
from tests.conftest import ROOT
from tests.hostile_files import hostile_file, put_on_compare_page
from tests.random_frameworks import random_answers

SIDES = ("organisation", "partner", "joint")


@pytest.fixture(scope="module")
def framework():
    return load_framework()


@pytest.fixture(scope="module")
def five_files(tmp_path_factory, framework) -> list[Path]:
    """Two views of an organisation, two of third sector partners, one of a community group by the way made for it."""
    folder = tmp_path_factory.mktemp("views")
    rules = rules_of(framework).as_json()
    names = ["Cyngor Tŷ Ŵyn", "Adran y parc", "Elusen Llŷr", "Elusen Gwên", "Grŵp cymunedol 🌱"]
    paths = []
    for seed, name in enumerate(names):
        answers = random_answers(Random(seed), rules) | (LIMITED if seed == 1 else {})
        content = {
            "format": "working-with-communities/answers", "version": 3,
            "framework": {"id": rules["framework"], "version": rules["version"]},
            "about": {"organisation": "Cyngor Tŷ Ŵyn", "work": name, "date": f"2026-10-{10 + seed}",
                      "perspective": "organisation" if seed < 2 else "partner",
                      "route": "community" if seed == 4 else ""},
            "answers": {id: with_words(answer, name) for id, answer in answers.items() if id != "constructor"},
        }  # fmt: skip
        path = folder / f"view-{seed}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        paths.append(path)
    return paths


def with_words(answer: dict, name: str) -> dict:
    """An answer as it is, with a note that says whose it is."""
    return answer | {"note": f"Nodyn: {name} <b>«dyfyniad»</b>"}


def median(spread: dict, unit: str = "{}") -> str:
    return "–" if spread["median"] is None else unit.format(spread["median"])


def spread_text(spread: dict, unit: str) -> str:
    """The middle value, and from where to where the views reach."""
    values = spread["values"]
    if not values or values[0] == values[-1]:
        return median(spread, unit)
    return f"{median(spread, unit)} ({values[0]}–{unit.format(values[-1])})"


def gap_text(gap: int | None, locale: str) -> str:
    """Who says more, and by how much."""
    if gap is None:
        return "–"
    if gap == 0:
        return said("no_gap", locale)
    return said("gap_organisation" if gap > 0 else "gap_partner", locale, gap=abs(gap))


def side_text(side: str, spread: dict, locale: str, unit: str) -> str:
    """What stands beside the mark of one side."""
    text = said("side", locale, side=said(f"side_{side}", locale), median=spread_text(spread, unit))
    if len(spread["values"]) < spread["views"]:
        text += ", " + said(
            "count_scores" if unit == "{}%" else "count", locale, answered=len(spread["values"]), all=spread["views"]
        )
    return text


def expected_gaps(measures: list[dict], locale: str, unit: str = "{}") -> dict:
    return {
        measure["id"]: {
            "sides": [side_text(side, measure[side], locale, unit) for side in SIDES if measure[side]["views"]],
            "gap": measure["gap"],
        }
        for measure in measures
    }


def without_gap(gaps: dict) -> dict:
    """A gap that is missing is no number in the browser."""
    return {id: {**one, "gap": None if one["gap"] != one["gap"] else one["gap"]} for id, one in gaps.items()}


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


def shows_what_python_prints(page: Page, python: dict, locale: str, framework: Framework) -> None:
    """Every number of principles, questions and signs on the page, in Python's order."""
    assert without_gap(shown_gaps(page, "[data-principle]")) == expected_gaps(python["principles"], locale, "{}%")
    assert without_gap(shown_gaps(page, ".gap-fold[id^=gap-]:has(.numbers__side)")) == expected_gaps(
        python["questions"], locale
    )
    names = {principle.id: getattr(principle.short_name, locale) for principle in framework.knowledge.principles}
    unscored = {"too_little": said("no_score", locale), "not_applicable": said("none_applies", locale)}
    assert shown_table(page, "data-table") == [
        [
            names[one["id"]],
            *(unscored.get(value["state"]) or f"{value['score']}%" for value in one["values"]),
            *(median(one[side], "{}%") for side in ("organisation", "partner")),
            gap_text(one["gap"], locale),
        ]
        for one in python["principles"]
    ]
    titles = {one.id: getattr(one.title, locale) for section in framework.sections for one in section.questions}
    for shown, one in zip(shown_table(page, "data-questions-table"), python["questions"], strict=True):
        levels = [None if value["standing"] is None else str(value["standing"]) for value in one["values"]]
        cells = [cell if level is not None else None for cell, level in zip(shown[1:-3], levels, strict=True)]
        assert [shown[0], *cells, *shown[-3:]] == [
            titles[one["id"]],
            *levels,
            *(median(one[side]) for side in ("organisation", "partner")),
            gap_text(one["gap"], locale),
        ]
    expect(page.locator("[data-apart] li")).to_have_count(len(python["not_compared"]))
    largest = python["principles"][0]
    expect(page.locator("[data-summary]")).to_contain_text(
        said("largest", locale, name=names[largest["id"]], gap=gap_text(largest["gap"], locale))
    )
    shown_order = page.locator("[data-principle]").evaluate_all("rows => rows.map((row) => row.dataset.principle)")
    assert shown_order == [one["id"] for one in python["principles"]]
    for kind in ("organisation_only", "partner_only", "both"):
        shown = page.locator(f'[data-signals="{kind}"] > li')
        assert shown.evaluate_all("items => items.map((item) => item.dataset.signal)") == [
            one["id"] for one in python["signals"] if one["kind"] == kind
        ]


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


def minus(number: int) -> str:
    """A number as it is printed, with a real minus sign."""
    return str(number).replace("-", "−")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_joint_assessment_begins_with_what_all_agree_on(locale, page, site_address, tmp_path, five_files):
    files = five_files if locale == "cy" else sorted((ROOT / "docs" / "files").glob("llanddychymyg-2-*.json"))
    open_comparison(page, site_address, locale)
    add_files(page, files)
    joint = tmp_path / "joint.json"
    assert main(["compare", *map(str, files), "--joint", str(joint)]) == 0
    answers = read_answers(joint).by_question()
    states = [state for state in score(rules_of(load_framework()), answers)["states"].values() if state != "hidden"]
    agreed = states.count("answered") + states.count("not_applicable")
    expect(page.locator("[data-joint-counts]")).to_have_text(
        said("joint_counts", locale, agreed=agreed, open=len(states) - agreed)
    )

    page.locator("[data-joint]").click()
    page.wait_for_url("**/assessment/**")
    ready(page)

    page.evaluate("location.hash = 'result'")
    expect(page.locator('[data-assessment][data-showing="result"]')).to_be_attached()
    assert shown_profile(page) == expected_profile(load_framework(), joint, locale)


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
    files = []
    for side in ("organisation", "partner"):
        content = {
            "format": "working-with-communities/answers", "version": 2,
            "framework": {"id": "working-with-communities", "version": "2"}, "about": {"perspective": side},
            "answers": {"define-together": {"state": "answered", "level": 1}},
        }  # fmt: skip
        files.append(tmp_path / f"{side}.json")
        files[-1].write_text(json.dumps(content), encoding="utf-8")
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


def change_text(side: str, spreads: list[dict]) -> str:
    return said("change", side=said(f"side_{side}"), values=" → ".join(median(spread, "{}%") for spread in spreads))


def test_answers_to_an_earlier_version_stand_apart(page, site_address, tmp_path):
    earlier = tmp_path / "earlier.json"
    earlier.write_text((ROOT / "tests" / "released" / "answers-1.json").read_text("utf-8"), encoding="utf-8")
    open_comparison(page, site_address)
    add_files(page, [earlier, ROOT / "docs" / "files" / "llanddychymyg-2-partnership.json"])
    apart = compared_by_python([earlier, ROOT / "docs" / "files" / "llanddychymyg-2-partnership.json"])["not_compared"]

    expect(page.locator("[data-apart] li")).to_have_count(len(apart))


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
    assert main(["score", str(saved)]) == 0


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
