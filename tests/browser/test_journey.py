"""The whole way: from ten minutes to a plan, a report and the year after, with every number Python's."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from assessment.answers.saved_file import AnswersFile, read_answers
from assessment.comparing.joint import settlement_of
from assessment.scoring.next_steps import gaps_in, next_steps
from assessment.scoring.route_result import RouteResult, route_result, routes_of
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.browser.compared_numbers import shows_what_python_prints
from tests.browser.comparison import compared_by_python, open_comparison
from tests.browser.conftest import watch
from tests.browser.files import taken
from tests.browser.questionnaire import (
    WORDS,
    Plan,
    answer_by_mouse,
    controls_for,
    downloaded,
    expected_profile,
    go_to,
    open_questionnaire,
    ready,
    said,
    shown_profile,
)
from tests.browser.the_list import cards, choose, list_ready, open_list
from tests.browser.the_plan import fill_day, open_plan, plan_ready, planned, shows_the_target, steps
from tests.browser.the_report import figures_shown, report_ready
from tests.our_framework import printed_by
from tests.reports import FRAMEWORK, figures_in_html, figures_in_word, figures_of, python_result

OTHER = {"en": "cy", "cy": "en"}
RULES = rules_of(FRAMEWORK)
SHORT = next(route for route in routes_of(FRAMEWORK) if route.id == "short")
SECTIONS = {question.id: section for section in FRAMEWORK.sections for question in section.questions}
QUESTIONS = {question.id: question for section in FRAMEWORK.sections for question in section.questions}
OWN, PARTNER, DECIDED, NEXT = (Plan(FRAMEWORK, seed=seed).answers for seed in (1, 2, 3, 4))
"""What the organisation says, what its partner says, what the meeting decides, and what they say a year later."""
MINORITY = "Nid felly y mae'r bobl ifanc yn ei weld «ŵ» <b>"
CHOSEN, WRITTEN = "Cwrdd â phobl ŵyl y tŷ", "Bwcio'r neuadd\na dod â the"
OUTCOME = "Daeth deugain, a naw arall o'r ŷd"
DAYS = {"own": "2026-09-15", "joint": "2026-10-01", "next": "2027-10-04"}


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_from_the_short_route_to_next_years_assessment_every_number_is_pythons(
    locale, chromium, page, site_address, tmp_path
):
    open_questionnaire(page, site_address, locale, "route=short")
    begun = walk_the_short_route(page, locale, tmp_path)
    own = go_on_to_all_questions(page, locale, tmp_path, begun)

    # The partner answers elsewhere, in the other language; its answers come by link and are kept.
    link, sent = partners_link(chromium, site_address, OTHER[locale], tmp_path)
    received = keep_what_came(page, link, OTHER[locale], tmp_path, sent)

    joint = decide_together(page, site_address, locale, tmp_path, [own, received])
    with_plan = make_a_plan(page, locale, tmp_path, joint)
    report_in_both(page, tmp_path, with_plan)
    look_back_a_year_later(page, site_address, locale, tmp_path, with_plan)

    # Nothing went missing on the way: both views, the joint one, and next year's.
    open_list(page, site_address, locale)
    expect(cards(page)).to_have_count(4)


def walk_the_short_route(page: Page, locale: str, folder: Path) -> AnswersFile:
    """Answer its questions one after the other. Its result is Python's."""
    expect(page.locator("#about-route-short")).to_be_checked()
    shown = page.locator("[data-question]:not([hidden])").evaluate_all("all => all.map(({ id }) => id)")
    assert shown == SHORT.questions
    write_about(page, "Cyngor Tŷ Ŵyn", "organisation", DAYS["own"])
    go_to(page, part_of(SHORT.questions[0]))
    for id, following in zip(SHORT.questions, [*SHORT.questions[1:], None], strict=True):
        answer_by_mouse(page, id, OWN[id])
        if following:
            page.locator(f"#{id} [data-next-open]").click()
            expect(page.locator(f"#{following}")).to_be_focused()

    go_to(page, "result")
    file = read_answers(downloaded(page, folder / "short"))
    assert file.about.route == "short"
    result = route_result(RULES, SHORT, file.by_question(), "organisation")
    assert result["open"] == []
    assert route_shown(page) == route_expected(result, locale)
    return file


def route_shown(page: Page) -> dict[str, Any]:
    return page.locator("[data-route-result]").evaluate(
        """(shown) => {
          const texts = (selector, root = shown) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
          return {
            asked: texts(":scope > p")[0], on: texts("button"), headings: texts("h3"), answers: texts("dd"),
            questions: [...shown.querySelectorAll("dt a")].map((link) => link.hash.slice(1)),
            scores: texts("dl + p"), signals: texts("[data-signal-state]", document),
          };
        }"""
    )


def route_expected(result: RouteResult, locale: str) -> dict[str, Any]:
    """The same from what Python says of the route."""

    def told(key: str, **values: Any) -> str:
        return WORDS[locale][f"route_say_{key}"].format(**values)

    def answer_text(answer: dict[str, Any]) -> str:
        if answer["state"] == "dont_know":
            return silence
        text = getattr(QUESTIONS[answer["question"]].levels[answer["level"]].text, locale)
        return f"{said('level', locale, level=answer['level'])}: {text}"

    silence = WORDS[locale]["dont_know"]
    number = len(result["could_not_tell"])
    names = {one.id: getattr(one.short_name, locale) for one in FRAMEWORK.knowledge.principles}
    answers = [answer for one in result["principles"] for answer in one["answers"]]
    states = [one["state"] for one in result["signals"]]
    assert all(one["score"] is None for one in result["principles"])
    return {
        "asked": told("asked", **result, minimum=RULES.minimum_coverage),
        "on": [told("on", left=len(result["left"]))],
        "headings": [
            *([told("silent", answer=silence, number=number, asked=result["asked"])] if number else []),
            *(names[one["id"]] for one in result["principles"]),
        ],
        "answers": [answer_text(answer) for answer in answers],
        "questions": [answer["question"] for answer in answers],
        "scores": [told("share", share=one["share"]) for one in result["principles"]],
        "signals": [
            told("signals", raised=states.count("raised"), unasked=states.count("not_asked") + states.count("open"))
        ],
    }


def go_on_to_all_questions(page: Page, locale: str, folder: Path, begun: AnswersFile) -> Path:
    """Answer what is left, with nothing asked twice. The result is Python's."""
    page.locator("[data-route-result] button").click()
    expect(page.locator("#about-route-full")).to_be_checked()
    result = route_result(RULES, SHORT, begun.by_question(), "organisation")
    left, unknown = result["left"], result["could_not_tell"]
    # What an organisation does not know stays open, and says so; it is not asked again.
    assert open_questions(page) == score(RULES, begun.by_question())["open"]
    assert sorted(open_questions(page)) == sorted([*left, *unknown])
    asked = answer_all_open(page, OWN)
    assert set(left) <= set(asked) and not set(asked) & set(SHORT.questions)
    path = shows_the_result(page, locale, folder / "own")
    file = read_answers(path)
    assert file.about.route == ""
    assert {id: file.answers[id] for id in begun.answers} == begun.answers
    return path


def partners_link(chromium: Browser, site_address: str, locale: str, folder: Path) -> tuple[str, Path]:
    """What a partner answers on a device of its own, as the link that it sends, and as its file."""
    context = chromium.new_context(accept_downloads=True)
    troubles = watch(context, site_address)
    page = context.new_page()
    open_questionnaire(page, site_address, locale)
    write_about(page, "Clwb Ieuenctid Llŷr", "partner", DAYS["own"])
    answer_all_open(page, PARTNER)
    path = shows_the_result(page, locale, folder / "partner")
    open_list(page, site_address, locale)
    choose(cards(page).first, "share")
    page.locator("label[for=share-names]").click()
    page.locator("[data-share-make]").click()
    link = page.locator("[data-share-link]").input_value()
    context.close()
    assert troubles == []
    return link, path


def keep_what_came(page: Page, link: str, locale: str, folder: Path, sent: Path) -> Path:
    """Keep the answers in a link. They are those that were sent, but for what people wrote."""
    page.goto(link)
    list_ready(page)
    expect(page.locator("[data-received-organisation]")).to_have_text("Clwb Ieuenctid Llŷr")
    expect(page.locator("[data-received-view]")).to_have_text(said("view_partner", locale))
    page.locator("[data-received-keep]").click()
    expect(cards(page)).to_have_count(2)
    card = cards(page).filter(has_text="Clwb Ieuenctid Llŷr")
    card.locator("summary").click()
    path = taken(page, folder / "received", f'[data-id="{card.get_attribute("data-id")}"] [data-do="save"]')
    before, after = read_answers(sent), read_answers(path)
    assert after.about == before.about
    results = [score(RULES, one.by_question(), "partner") for one in (before, after)]
    assert results[0] == results[1]
    return path


def decide_together(page: Page, site_address: str, locale: str, folder: Path, views: list[Path]) -> Path:
    """Compare both views, and answer together from where they agree. Both are Python's."""
    open_comparison(page, site_address, locale)
    page.locator("[data-device] summary").click()
    for number, path in enumerate(views, 1):
        name = read_answers(path).about.organisation
        page.locator("[data-device-list] button", has_text=name).click()
        expect(page.locator("[data-view]")).to_have_count(number)
    python = compared_by_python(views)
    assert any(one["gap"] for one in python["principles"]) and any(one["gap"] for one in python["questions"])
    shows_what_python_prints(page, python, locale, FRAMEWORK)

    page.locator("[data-joint]").click()
    page.wait_for_url("**/assessment/**")
    ready(page)
    begins = folder / "begins.json"
    printed_by("compare", *views, "--joint", begins)
    go_to(page, "result")
    assert shown_profile(page) == expected_profile(FRAMEWORK, begins, locale)
    widest = next(one["id"] for one in python["questions"] if one["gap"])
    go_to(page, part_of(widest))
    answer_by_mouse(page, widest, (2, "shown"))
    page.locator(f"#{widest} .origin summary").click()
    page.locator(f"#{widest} [data-minority]").fill(MINORITY)
    write_about(page, "Cyngor Tŷ Ŵyn a'r Clwb", "joint", DAYS["joint"])
    answer_all_open(page, DECIDED)
    path = shows_the_result(page, locale, folder / "joint")
    before, after = read_answers(begins).answers, read_answers(path).answers
    settled = [settlement_of(answer.model_dump()) for answer in after.values() if answer.origin]
    counts = {"agreed": settled.count("agreed"), "decided": settled.count("decided"), "open": settled.count(None)}
    assert counts["agreed"] > 0
    expect(page.locator("[data-part=result] [data-joint]")).to_have_text(
        said("joint_summary", locale, **counts, minority=1)
    )
    for id, answer in before.items():
        assert after[id].origin.views == answer.origin.views
        assert answer.state == "unanswered" or after[id] == answer
    assert (after[widest].level, after[widest].origin.minority) == (2, MINORITY)
    return path


def make_a_plan(page: Page, locale: str, folder: Path, joint: Path) -> Path:
    """The best step that Python knows and one of one's own, and where they lead."""
    answers = read_answers(joint).by_question()
    best = next_steps(RULES, answers, "joint", gaps_in(answers))[0]
    page.locator('[data-part="result"] a[href="plan/"]').click()
    plan_ready(page)
    page.locator("[data-choosing] > summary").click()
    page.locator("[data-choose]").first.click()
    suggested = steps(page).first
    expect(suggested.locator("[data-question]")).to_have_attribute("href", f"../#{best['question']}")
    suggested.locator('[data-field="what"]').fill(CHOSEN)
    suggested.locator('[data-field="partner"]').fill("Clwb Ieuenctid Llŷr")
    fill_day(suggested, "1", "2", "2090")
    page.locator("[data-own]").click()
    own = steps(page).last
    own.locator('[data-field="what"]').fill(WRITTEN)
    own.locator('[data-field="who"]').fill("Siân")
    own.locator("select").select_option("begun")
    expect(page.locator("[data-counts]")).to_have_text(planned("counts", locale, open=1, begun=1, done=0))
    shows_the_target(page, RULES, answers, [best | {"status": "open"}], "joint")
    path = taken(page, folder / "plan", "[data-save-file]")
    file = read_answers(path)
    assert file.by_question() == answers
    kept = sorted((step.what, step.question, step.change, step.to, step.by, step.status) for step in file.plan.values())
    assert kept == [
        (WRITTEN, None, None, None, "", "begun"),
        (CHOSEN, best["question"], best["change"], best["to"], "2090-02-01", "open"),
    ]
    return path


def report_in_both(page: Page, folder: Path, file: Path) -> None:
    """The report of what is open, in both languages at once: on the page and in both files."""
    page.locator('main a.button[href="../report/"]').click()
    report_ready(page)
    page.locator('[name="languages"][value="cy en"]').check()
    expected = figures_of(python_result(file), ["cy", "en"])
    assert figures_shown(page) == expected
    written = taken(page, folder, '[data-take="html"]').read_text("utf-8")
    assert figures_in_html(written) == expected
    assert figures_in_word(taken(page, folder, '[data-take="docx"]').read_bytes()) == expected
    paper = page.locator("css=[data-paper]")
    for text in (CHOSEN, WRITTEN, MINORITY, "Siân", "1 Chwefror 2090", "1 February 2090"):
        expect(paper).to_contain_text(text)
    for language in OTHER:
        expect(paper).to_contain_text(WORDS[language]["plan_status_begun"])


def look_back_a_year_later(page: Page, site_address: str, locale: str, folder: Path, last: Path) -> None:
    """The next assessment asks what became of the plan, says how its question stands now, and keeps all of it."""
    before = read_answers(last)
    [aimed] = [step for step in before.plan.values() if step.question]
    page.locator("[data-make-plan]").click()
    plan_ready(page)
    page.locator("[data-begin]").click()
    expect(page.locator("#earlier-heading")).to_be_focused()
    expect(steps(page)).to_have_count(0)
    expect(page.locator("[data-earlier-step]")).to_have_count(2)
    card = page.locator("[data-earlier-step]", has_text=CHOSEN)
    expect(card.locator("[data-now]")).to_have_text(planned("now", locale, answer=planned("now_open", locale)))
    card.locator('[data-field="outcome"]').fill(OUTCOME)
    card.locator("select").select_option("done")
    page.locator("[data-earlier-step]", has_text="Bwcio").locator("[data-again]").click()
    expect(steps(page)).to_have_count(1)
    page.locator("[data-earlier] .actions a").last.click()
    ready(page)
    write_about(page, "Cyngor Tŷ Ŵyn a'r Clwb", "joint", DAYS["next"])
    answer_all_open(page, NEXT)
    now = read_answers(shows_the_result(page, locale, folder / "next"))

    open_plan(page, site_address, locale)
    for place, file in (("then", before), ("now", now)):
        answer = file.answers[aimed.question]
        strengths = {one.id: getattr(one.label, locale) for one in FRAMEWORK.rules.evidence}
        stands = planned("answer_level", locale, level=answer.level, strength=strengths[answer.evidence.strength])
        expect(card.locator(f"[data-{place}]")).to_contain_text(stands)
    assert [step.what for step in now.plan.values()] == [WRITTEN]
    looked_at = {step.what: step for step in now.earlier.values()}
    assert (looked_at[CHOSEN].status, looked_at[CHOSEN].outcome) == ("done", OUTCOME)
    assert looked_at[CHOSEN].before.level == before.answers[aimed.question].level
    assert looked_at[CHOSEN].before.date == DAYS["joint"]
    assert (looked_at[WRITTEN].status, looked_at[WRITTEN].who) == ("begun", "Siân")
    assert now.about.perspective == "joint" and now.about.date == DAYS["next"]
    kept = read_answers(taken(page, folder / "last", "[data-save-file]"))
    assert kept.model_copy(update={"saved": now.saved}) == now


def shows_the_result(page: Page, locale: str, folder: Path) -> Path:
    """Nothing is left to answer, and the result on the page is what Python makes of the file that the page saves."""
    go_to(page, "result")
    path = downloaded(page, folder)
    file = read_answers(path)
    assert "unanswered" not in score(RULES, file.by_question(), file.about.perspective)["states"].values()
    assert shown_profile(page) == expected_profile(FRAMEWORK, path, locale)
    return path


def write_about(page: Page, organisation: str, perspective: str, day: str) -> None:
    go_to(page, "start")
    page.locator("#about-organisation").fill(organisation)
    page.locator(f'label[for="about-perspective-{perspective}"]').click()
    for part, value in zip(("year", "month", "day"), day.split("-"), strict=True):
        page.locator(f"#about-{part}").fill(str(int(value)))


def part_of(id: str) -> str:
    return f"part-{SECTIONS[id].principle.id}" if id in SECTIONS else "background"


def open_questions(page: Page) -> list[str]:
    """Those that the overview still lists."""
    return page.locator(".overview [data-open] a").evaluate_all("all => all.map(({ hash }) => hash.slice(1))")


def answer_all_open(page: Page, answers: dict[str, Any]) -> list[str]:
    """Click and write at each question in view that has no answer, part by part. Returns their ids in order."""
    controls = {id: controls_for(id, answer) for id, answer in answers.items()}
    asked = []
    for part in Plan(FRAMEWORK).parts[1:-1]:
        go_to(page, part)
        # An answer may bring another question into view.
        while new := page.evaluate(ANSWER_WHAT_IS_OPEN, controls):
            asked += new
    return asked


ANSWER_WHAT_IS_OPEN = """async (controls) => {
  const isOpen = (one) => one.checkVisibility() && !one.querySelector("input:checked");
  const ids = [...document.querySelectorAll("[data-question]")].filter(isOpen).map(({ id }) => id);
  for (const [control, text] of ids.flatMap((id) => controls[id])) {
    const field = document.querySelector(control);
    if (text === null) field.labels[0].click();
    else {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return ids;
}"""
