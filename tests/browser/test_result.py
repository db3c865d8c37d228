"""The result: what matters first on the first screen, then each principle and why, then everything else on request."""

import pytest
from playwright.sync_api import Page, expect

from assessment.scoring.next_steps import CHANGES, RankedStep, next_steps
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import KINDS
from tests.browser.conftest import PHONE
from tests.browser.questionnaire import said
from tests.browser.the_result import EXAMPLE, FRAMEWORK, NARROWEST, NO_ANSWERS, show_result

TALLEST = 6 * PHONE["height"]
"""Of a full result before anything is opened."""

AT_THEIR_BEST = {
    question.id: {"state": "answered", "level": 4, "evidence": {"strength": "confirmed"}}
    for question in FRAMEWORK.sections[1].questions
}
ONE_PRINCIPLE = {
    question.id: {"state": "answered", "level": 2, "evidence": {"strength": "shown"}}
    for question in FRAMEWORK.sections[1].questions
}
TWO_UNEQUALS = ONE_PRINCIPLE | {
    question.id: {"state": "answered", "level": 4, "evidence": {"strength": "shown"}}
    for question in FRAMEWORK.sections[2].questions
}
TWO_EQUALS = ONE_PRINCIPLE | {
    question.id: {"state": "answered", "level": 2, "evidence": {"strength": "shown"}}
    for question in FRAMEWORK.sections[2].questions
}


@pytest.mark.parametrize("locale", ["en", "cy"])
@pytest.mark.parametrize("answers", [EXAMPLE, NO_ANSWERS], ids=["the example", "no answers"])
def test_the_picture_shows_each_score_band_and_gap_of_the_python_scorer(answers, locale, page, site_address, tmp_path):
    show_result(page, site_address, locale, answers, tmp_path)
    bands = {band.id: getattr(band.label, locale) for band in FRAMEWORK.rules.bands}

    assert picture(page) == [
        {
            "id": one["id"],
            "gap": one["score"] is None,
            "score": said("no_score", locale) if one["score"] is None else f"{one['score']}%",
            "band": bands.get(one["band"], ""),
            "evidence": "–" if one["score"] is None else f"{one['confidence']}%",
            "drawn": f"{one['score'] or 0}%",
        }
        for one in score(rules_of(FRAMEWORK), answers)["principles"]
    ]


def picture(page: Page) -> list[dict]:
    """What the picture's rows say, how long their bars are, and whether they are drawn as gaps."""
    return page.locator(".result [data-standing]").evaluate_all(
        """rows => rows.map((row) => ({
          id: row.dataset.standing,
          gap: row.classList.contains("profile__row--gap")
            && getComputedStyle(row.querySelector("[data-bar]")).display === "none",
          score: row.querySelector("[data-score]").textContent,
          band: row.querySelector("[data-band]").textContent,
          evidence: row.querySelector("[data-confidence]").textContent,
          drawn: row.querySelector("[data-bar]").getAttribute("width"),
        }))"""
    )


def test_the_lengths_on_the_screen_are_the_scores(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    shares = page.locator(".result [data-standing]:not(.profile__row--gap)").evaluate_all(
        """rows => rows.map((row) => Math.round(100 * row.querySelector("[data-bar]").getBoundingClientRect().width
          / row.querySelector(".profile__track").getBoundingClientRect().width))"""
    )
    scores = [one["score"] for one in score(rules_of(FRAMEWORK), EXAMPLE)["principles"]]
    assert shares == [one for one in scores if one is not None]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_first_screen_of_a_phone_holds_what_matters_most(locale, phone, site_address, tmp_path):
    show_result(phone, site_address, locale, EXAMPLE, tmp_path)
    expect(phone.locator("[data-first-steps] li")).to_have_count(3)
    ends = {
        name: phone.locator(f".result {place}").last.evaluate("element => element.getBoundingClientRect().bottom")
        for name, place in {
            "picture": ".profile", "summary": "[data-summary]", "signs": "[data-signal-count]",
            "steps": "[data-first-steps] li",
        }.items()
    }  # fmt: skip
    assert max(ends.values()) <= PHONE["height"], ends


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_full_result_is_a_few_screens_until_something_is_opened(locale, phone, site_address, tmp_path):
    show_result(phone, site_address, locale, EXAMPLE, tmp_path)
    assert phone.evaluate("document.documentElement.scrollHeight") <= TALLEST


@pytest.mark.parametrize(
    ("answers", "key", "values"),
    [
        (NO_ANSWERS, "summary_none", {}),
        (ONE_PRINCIPLE, "summary_one", {"only": "Shared responsibility", "only_score": 50}),
        (TWO_EQUALS, "summary_equal", {"all": "Shared responsibility, Mutual respect", "all_score": 50}),
        (
            TWO_UNEQUALS,
            "summary_some",
            {
                "scored": 2,
                "strongest": "Mutual respect",
                "strongest_score": 100,
                "weakest": "Shared responsibility",
                "weakest_score": 50,
            },
        ),
        (
            EXAMPLE,
            "summary",
            {"strongest": "Transparency", "strongest_score": 94, "weakest": "Community assets", "weakest_score": 25},
        ),
    ],
)
def test_the_strongest_and_the_weakest_are_named(answers, key, values, page, site_address, tmp_path):
    show_result(page, site_address, "en", answers, tmp_path)
    expect(page.locator("[data-summary]")).to_have_text(said(key, **values))


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_the_steps_are_those_of_the_python_scorer_with_what_each_changes_and_what_helps(
    locale, page, site_address, tmp_path
):
    show_result(page, site_address, locale, EXAMPLE, tmp_path)
    steps = next_steps(rules_of(FRAMEWORK), EXAMPLE)
    expect(page.locator("[data-first-steps] li")).to_have_count(3)
    assert asked(page, "[data-first-steps]") == [step["question"] for step in steps[:3]]
    assert whys(page, "[data-first-steps]") == [why(step, locale) for step in steps[:3]]

    page.locator("[data-step-count]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-helps]:has(a)")).to_have_count(10)
    assert asked(page, "[data-steps]") == [step["question"] for step in steps[:10]]
    assert whys(page, "[data-steps]") == [why(step, locale) for step in steps[:10]]
    help = page.locator("[data-helps] a").first
    address = help.evaluate("link => link.href")
    assert page.request.get(address).ok and f"{'cy/' if locale == 'cy' else ''}stages/" in address


def test_a_step_says_that_a_limit_and_a_sign_would_go(page, site_address, tmp_path):
    transparency = next(section for section in FRAMEWORK.sections if section.principle.id == "transparency")
    best = {"state": "answered", "level": 4, "evidence": {"strength": "confirmed"}}
    answers = {question.id: best for question in transparency.questions} | {"who-decides": {**best, "level": 0}}
    [step] = next_steps(rules_of(FRAMEWORK), answers)
    [reason] = [gate.reason.en for gate in FRAMEWORK.rules.gates if gate.id in step["limits_gone"]]
    signs = {signal.id: FRAMEWORK.knowledge.signs[signal.sign].title.en for signal in FRAMEWORK.signals}
    gone = [said("why_sign_gone", sign=signs[id]) for id in step["signals_gone"]]

    show_result(page, site_address, "en", answers, tmp_path)
    expect(page.locator("[data-first-steps] li")).to_have_count(1)
    [shown] = whys(page, "[data-first-steps]")
    assert gone and shown.startswith(" ".join([*gone, said("why_limit_gone", reason=reason)]))


@pytest.mark.parametrize("answers", [NO_ANSWERS, AT_THEIR_BEST], ids=["no answers", "the best"])
def test_where_there_is_no_step_the_result_says_why(answers, page, site_address, tmp_path):
    show_result(page, site_address, "en", answers, tmp_path)
    key = "steps_best" if answers else "steps_none"
    expect(page.locator("[data-step-count]")).to_have_text(said(key))
    expect(page.locator("[data-first-steps] li")).to_have_count(0)


def test_while_the_steps_are_worked_out_no_button_without_a_name_leads_to_them(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    leading = page.locator("[data-step-count]")
    expect(leading).to_be_visible()

    leading.evaluate("button => button.replaceChildren()")
    expect(leading).to_have_css("display", "none")


def asked(page: Page, place: str) -> list[str]:
    """The questions that the steps of a list lead to."""
    links = page.locator(f"{place} li > strong a").all()
    return [link.get_attribute("href").removeprefix("#") for link in links]


def whys(page: Page, place: str) -> list[str]:
    return page.locator(f"{place} .step__why").all_text_contents()


def why(step: RankedStep, locale: str) -> str:
    """What the page says of a step that only moves principles, as all of the example's do."""
    assert step["principles"] and not any(step[part] for part in CHANGES if part not in KINDS)
    names = {principle.id: getattr(principle.short_name, locale) for principle in FRAMEWORK.knowledge.principles}
    bands = {band.id: getattr(band.label, locale) for band in FRAMEWORK.rules.bands}
    texts = []
    for move in step["principles"]:
        before, after, name = move["before"], move["after"], names[move["id"]]
        if before["score"] == after["score"]:
            values = {"before": before["confidence"], "after": after["confidence"]}
            texts.append(said("why_evidence", locale, name=name, **values))
        else:
            moved = said("why_score", locale, name=name, before=before["score"], after=after["score"])
            texts.append(f"{moved}." if before["band"] == after["band"] else f"{moved}, {bands[after['band']]}.")
    return " ".join(texts)


@pytest.mark.parametrize(
    ("button", "fold"), [("[data-signal-count]", "#result-signals"), ("[data-step-count]", "#result-steps")]
)
def test_a_count_opens_its_fold_and_leads_there(button, fold, page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    expect(page.locator(fold)).to_be_hidden()
    expect(page.locator(button)).to_be_visible()
    page.locator(button).focus()
    page.keyboard.press("Enter")
    expect(page.locator(fold)).to_be_visible()
    expect(page.locator(f"summary:has(+ {fold})")).to_be_focused()


def test_each_principle_says_its_numbers_and_why(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    for one in score(rules_of(FRAMEWORK), EXAMPLE)["principles"]:
        reasons = page.locator(f'[data-reasons="{one["id"]}"]')
        expect(reasons.locator("[data-confidence]")).to_have_text(f"{one['confidence']}%")
        expect(reasons.locator("[data-coverage]")).to_have_text(f"{one['coverage']}%")
        expect(reasons.locator("[data-trace-notes] li").first).to_be_visible()
        if one["score"] is None:
            expect(reasons.locator("[data-score]")).to_have_text(said("no_score"))
            expect(reasons.locator("[data-band]")).to_be_hidden()
        else:
            expect(reasons.locator("[data-score]")).to_have_text(f"{one['score']}%")


def test_all_of_the_result_is_open_on_paper_and_as_it_was_afterwards(page, site_address, tmp_path):
    show_result(page, site_address, "en", EXAMPLE, tmp_path)
    page.locator("summary:has(+ #result-steps)").click()
    folded = page.locator(".result details:not([open])")
    before = folded.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_count(0)
    page.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(folded).to_have_count(before)
    expect(page.locator("#result-steps")).to_be_visible()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_nothing_scrolls_sideways_or_is_cut_on_the_narrowest_phone(locale, chromium, site_address, tmp_path):
    context = chromium.new_context(viewport=NARROWEST)
    page = context.new_page()
    show_result(page, site_address, locale, EXAMPLE, tmp_path)
    page.evaluate("for (const details of document.querySelectorAll('.result details')) details.open = true")
    cut = page.locator(".profile span:not(.visually-hidden)").evaluate_all(
        "spans => spans.filter((span) => span.scrollWidth > span.clientWidth + 1 && span.clientWidth > 0)"
        ".map((span) => span.textContent)"
    )
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()

    assert (width, cut) == (NARROWEST["width"], [])
