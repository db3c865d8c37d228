"""Every score opens its reason: what each answer gave, what is left out and why, and what would improve it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import KINDS, what_if
from hooks.pages.worked_example import PARTNER, invented_answers
from tests.browser.axe import faults
from tests.browser.conftest import PHONE
from tests.browser.questionnaire import WORDS, control, go_to, said
from tests.browser.the_result import (
    ALL_CLAIMED,
    AT_ITS_BEST,
    EXAMPLE,
    FRAMEWORK,
    LIMITED,
    NARROWEST,
    NO_ANSWERS,
    show_result,
)

RULES = rules_of(FRAMEWORK)
LOCALES = ["en", "cy"]
REASONS = re.compile(r"/reasons\.\w+\.mjs$")
SHOWN = 3
SEEN_FROM_OUTSIDE = ("range-of-methods", "resourced-participation")
"""Of new ways of working: one that partners answer, and one that they may leave out."""
LABELS = {
    locale: {strength.id: getattr(strength.label, locale) for strength in FRAMEWORK.rules.evidence}
    for locale in LOCALES
}
ANSWER_SETS = {
    "the example": EXAMPLE,
    "the other side's example": invented_answers(FRAMEWORK, PARTNER),
    "no answers": NO_ANSWERS,
    "a limit": LIMITED,
    "only claims": ALL_CLAIMED,
    "the best": AT_ITS_BEST,
}


def fold_of(page: Page, kind: str, id: str) -> Locator:
    return page.locator(f'[data-why="{kind}/{id}"]')


def opened(page: Page, kind: str, id: str) -> Locator:
    """The reason of one score, opened as people do."""
    if kind != "principles":
        page.locator(f"summary:has(+ #result-{kind})").click()
    fold = fold_of(page, kind, id)
    fold.locator("summary").click()
    expect(fold.locator("[data-lift]")).to_be_visible()
    return fold


def open_all(page: Page) -> None:
    # Ways and goals get theirs when the reasons have come.
    expect(page.locator("[data-why]")).to_have_count(19)
    page.evaluate("for (const fold of document.querySelectorAll('.result details')) fold.open = true")
    expect(page.locator("[data-why] [data-lift]")).to_have_count(page.locator("[data-why]").count())


def texts_of(items: Locator) -> list[str]:
    return [text.strip() for text in items.all_text_contents()]


@pytest.mark.parametrize(
    ("answers", "locale"), list(zip(ANSWER_SETS.values(), LOCALES * 3, strict=True)), ids=ANSWER_SETS
)
def test_every_score_says_what_the_python_scorer_says(answers, locale, page, site_address, tmp_path):
    show_result(page, site_address, locale, answers, tmp_path)
    open_all(page)
    result, reaches = score(RULES, answers), what_if(RULES, answers)

    for kind in KINDS:
        for one, reach in zip(result[kind], reaches[kind], strict=True):
            assert read(fold_of(page, kind, one["id"])) == {
                "sums": [sum_of(line, locale) for line in one["lines"] if line["state"] == "answered"],
                "changes": [in_words(lift, locale) for lift in reach["lifts"][:SHOWN]] or hrefs_of(reach["open"]),
                "why": why(one, reach, locale),
            }, (kind, one["id"])


def read(fold: Locator) -> dict:
    """What an opened fold says: each sum with its question, each change with its question, and what it says of them."""
    return fold.evaluate(
        """fold => {
          const link = (place) => place.querySelector("a").getAttribute("href");
          const items = [...fold.querySelectorAll("[data-lifts] li")];
          return {
            sums: [...fold.querySelectorAll("tbody tr")].map((row) => [
              link(row), row.querySelector("td").textContent, row.lastElementChild.textContent]),
            changes: items.map((item) => /%/.test(item.textContent)
              ? [link(item), item.textContent.slice(item.querySelector("a").textContent.length)] : link(item)),
            why: fold.querySelector("[data-lift]").textContent,
          };
        }"""
    )


def sum_of(line, locale) -> list[str]:
    """A question, its answer with what the evidence allows of it, and its points."""
    counted, weight = line["counted"], line["weight"]
    answer = f"{said('level', locale, level=line['level'])}, {LABELS[locale][line['evidence']]}."
    capped = said("trace_capped", locale, counted=counted)
    given = answer if counted == line["level"] else f"{answer} {capped}"
    return [f"#{line['question']}", given, f"{counted} × {weight} = {counted * weight}"]


def hrefs_of(open_questions) -> list[str]:
    return [f"#{one['question']}" for one in open_questions]


def in_words(lift, locale) -> list[str]:
    """A change and its new score, as the page says it behind the question."""
    now, then = (LABELS[locale].get(lift[end], lift[end]) for end in ("from", "to"))
    text = said(f"lift_{lift['change']}", locale, now=now, then=then, score=lift["score_after"])
    return [f"#{lift['question']}", ": " + " ".join([text, *([said("lift_limit", locale)] * bool(lift["limits"]))])]


def why(one, reach, locale) -> str:
    if one["state"] == "not_applicable":
        return said("none_applies", locale)
    if reach["open"]:
        return said("lift_open", locale, needed=reach["needed"])
    if reach["lifts"]:
        return said("lift_first", locale)
    return said("lift_best" if one["standing"] == 100 else "lift_none", locale)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("kind", "id"), [("ways", "long-term"), ("goals", "vibrant-culture")])
def test_ways_and_goals_say_their_sum_and_how_links_weigh(kind, id, locale, page, site_address, tmp_path):
    show_result(page, site_address, locale, EXAMPLE, tmp_path)
    fold = opened(page, kind, id)
    one = next(one for one in score(RULES, EXAMPLE)[kind] if one["id"] == id)
    points = {question.id: getattr(question, kind).get(id) for question in RULES.questions}

    assert texts_of(fold.locator("[data-notes] li")) == [
        said("trace_sum", locale, points=one["points"], possible=one["possible"], score=one["score"]),
        said("trace_linked", locale),
    ]
    assert texts_of(fold.locator("tbody td:nth-child(3)")) == [
        f"{line['weight'] // points[line['question']]} × {points[line['question']]}"
        for line in one["lines"] if line["state"] == "answered"
    ]  # fmt: skip


@pytest.mark.parametrize("locale", LOCALES)
def test_what_gives_no_points_stands_apart_from_the_sum(locale, page, site_address, tmp_path):
    reason = "Nid yw'n berthnasol: tŷ ŵyn"
    answers = AT_ITS_BEST | {
        "open-and-fixed": {"state": "not_applicable", "reason": reason},
        "options-and-reasons": {"state": "dont_know"},
    }
    del answers["open-information"]
    show_result(page, site_address, locale, answers, tmp_path)
    apart = opened(page, "principles", "transparency").locator("[data-apart] li")

    assert {item.locator("a").get_attribute("href"): item.text_content().split(": ", 1)[1] for item in apart.all()} == {
        "#open-and-fixed": said("trace_left_out", locale, reason=reason),
        "#options-and-reasons": WORDS[locale]["dont_know"],
        "#open-information": said("open_unanswered", locale),
    }


def test_a_question_that_is_not_asked_is_no_link(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    involvement = score(RULES, EXAMPLE)["principles"][0]
    hidden = [line["question"] for line in involvement["lines"] if line["state"] == "hidden"]
    fold = opened(page, "principles", "involvement")

    expect(fold.locator("[data-apart] li", has_text=said("trace_hidden"))).to_have_count(len(hidden))
    assert [fold.locator(f'[href="#{id}"]').count() for id in hidden] == [0] * len(hidden) != []


def test_a_reason_is_worked_out_when_it_is_opened_and_anew_after_a_change(page, site_address, tmp_path):
    show_result(page, site_address, "en", AT_ITS_BEST, tmp_path)
    fold = fold_of(page, "principles", "transparency")
    children = "folds => folds.map((fold) => fold.children.length)"
    assert set(page.locator("[data-why]").evaluate_all(children)) == {1}
    opened(page, "principles", "transparency")
    expect(fold.locator("[data-lift]")).to_have_text(said("lift_best"))
    assert (
        sum(page.locator("[data-why]").evaluate_all(children))
        == page.locator("[data-why]").count() + fold.locator("> :not(summary)").count()
    )

    go_to(page, "part-transparency")
    page.locator(control("who-decides", 3)).click()
    go_to(page, "result")
    expect(fold.locator("[data-lifts] li")).to_have_count(1)
    expect(fold.locator("[data-lifts] a")).to_have_attribute("href", "#who-decides")


def test_by_keyboard_a_reason_opens_and_leads_to_the_question(page, site_address, tmp_path):
    show_result(page, site_address, "en", LIMITED, tmp_path)
    fold = fold_of(page, "principles", "transparency")
    fold.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(fold.locator("[data-lifts] a").first).to_be_visible()
    page.keyboard.press("Tab")
    expect(fold.locator("[data-lifts] a").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#who-decides")).to_be_focused()


def test_the_focus_stays_on_a_reason_while_the_reasons_come(page, site_address, tmp_path):
    held = []
    page.route(REASONS, lambda route: held.append(route))
    with page.expect_request(REASONS):
        show_result(page, site_address, "en", LIMITED, tmp_path)
    summary = fold_of(page, "principles", "transparency").locator("summary")
    summary.focus()
    for request in held:
        request.continue_()

    expect(page.locator('[data-reasons="transparency"] [data-trace-notes] li').first).to_be_visible()
    expect(summary).to_be_focused()


def test_every_reason_is_on_paper_at_once(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    expect(page.locator("[data-trace-notes] li").first).to_be_visible()
    filled = page.evaluate(
        """() => {
          dispatchEvent(new Event("beforeprint"));
          return [...document.querySelectorAll("[data-why]")].map((fold) => fold.open && fold.children.length > 1);
        }"""
    )

    assert filled == [True] * sum(len(score(RULES, EXAMPLE)[kind]) for kind in KINDS)


@pytest.mark.parametrize(("size", "locale"), [(PHONE, "en"), (NARROWEST, "cy")], ids=["phone", "narrowest phone"])
def test_axe_finds_nothing_in_the_opened_result_and_its_reasons_and_nothing_scrolls_sideways(
    size, locale, chromium, site_address, tmp_path
):
    context = chromium.new_context(viewport=size)
    page = context.new_page()
    show_result(page, site_address, locale, EXAMPLE, tmp_path)
    open_all(page)
    found = faults(page), page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert found == ([], size["width"])


@pytest.mark.parametrize("locale", LOCALES)
def test_a_partners_score_that_rests_on_one_answer_says_so(locale, page, site_address, tmp_path):
    alone = said("trace_alone", locale)
    seen = {id: {"state": "answered", "level": 3, "evidence": {"strength": "shown"}} for id in SEEN_FROM_OUTSIDE}
    notes = page.locator('[data-reasons="new-ways-of-working"] [data-trace-notes] li')

    show_result(page, site_address, locale, seen, tmp_path, perspective="partner")
    expect(notes.filter(has_text=alone)).to_have_count(0)

    del seen["resourced-participation"]
    show_result(page, site_address, locale, seen, tmp_path, perspective="partner")
    expect(notes.filter(has_text=alone)).to_be_visible()
