"""The plan as people make it: chosen, written, changed, kept, taken along, and looked at again a year later."""

import csv
import io
import json
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import BrowserContext, Locator, Page, expect

from assessment.answers.saved_file import FORMAT, VERSION, AnswersFile, read_answers
from assessment.definitions.framework import Framework
from assessment.scoring.facts import Answers
from assessment.scoring.next_steps import RankedStep, next_steps
from assessment.scoring.route_result import routes_of
from assessment.scoring.rules_document import RuleQuestion, rules_of
from tests.browser.axe import faults
from tests.browser.comparison import add_files, open_comparison
from tests.browser.files import pages_in, taken
from tests.browser.questionnaire import WORDS, answer_by_mouse, go_to, ready
from tests.browser.the_plan import fill_day, open_plan, plan_of_file, plan_ready, planned, shows_the_target, steps
from tests.conftest import ROOT
from tests.hostile_files import CODE
from tests.our_framework import our_framework, our_rules

EXAMPLE = ROOT / "docs/files/llanddychymyg-1-partnership.json"
CHOSEN, WRITTEN = "Cwrdd â phobl ŵyl y tŷ", "Book the hall\nand bring tea"


def test_a_plan_is_made_kept_and_looked_at_again_in_the_next_assessment(page, context, site_address, tmp_path):
    framework = our_framework()
    rules, before = rules_of(framework), read_answers(EXAMPLE).by_question()
    best = next_steps(rules, before)[0]
    plan_of_file(page, site_address, EXAMPLE)

    choose_what_comes_first(page, framework, best)
    write_a_step_of_ones_own(page)
    take_it_off_and_bring_it_back(page)
    change_another_step_in_another_tab(page, context, site_address)
    go_on_in_welsh(page)
    shows_the_target(page, rules, before, [best | {"status": "begun"}])
    saved = save_what_was_planned(page, tmp_path, before, best)

    plan_of_file(page, site_address, saved)
    expect(steps(page)).to_have_count(2)
    begin_the_next_assessment(page)
    answer_again(page, next(one for one in rules.questions if one.id == best["question"]))
    open_plan(page, site_address)
    shows_what_came_of_it(page, tmp_path, best)


def choose_what_comes_first(page: Page, framework: Framework, best: RankedStep) -> None:
    """The first step is in the words of its level; a day that there is not is told."""
    page.locator("[data-choosing] > summary").click()
    choices, all_steps = page.locator("[data-choices] > li"), page.locator("[data-choosing] [data-count]")
    expect(choices).to_have_count(10)
    page.locator("[data-choose-more]").click()
    expect(choices.nth(10).locator("[data-question]")).to_be_focused()
    expect(choices).to_have_count(int(all_steps.text_content()))
    expect(page.locator("[data-choose-more]")).to_be_hidden()
    page.locator("[data-choose]").first.click()
    chosen = steps(page).first
    [question] = [one for section in framework.sections for one in section.questions if one.id == best["question"]]
    todo = question.levels[best["from"]].next_step.organisation.en
    expect(chosen.locator('[data-field="what"]')).to_have_value(todo)
    expect(chosen.locator('[data-field="what"]')).to_be_focused()
    chosen.locator('[data-field="what"]').fill(CHOSEN)
    chosen.locator('[data-field="partner"]').fill("Clwb Ieuenctid")
    fill_day(chosen, "31", "2", "2026")
    chosen.locator('[data-field="sign"]').focus()
    expect(chosen.locator("[data-date-problem]")).to_have_text(WORDS["en"]["say_wrong_date"])
    fill_day(chosen, "1", "2", "2026")


def write_a_step_of_ones_own(page: Page) -> None:
    """It has begun and is far ahead; the other one is overdue."""
    page.locator("[data-own]").click()
    own = steps(page).last
    own.locator('[data-field="what"]').fill(WRITTEN)
    fill_day(own, "15", "1", "2090")
    own.locator("select").select_option("begun")
    expect(page.locator("[data-counts]")).to_have_text(planned("counts", open=1, begun=1, done=0))
    expect(page.locator("[data-overdue]")).to_have_text(planned("overdue", number=1))
    expect(page.locator("[data-next-day]")).to_contain_text("15 January 2090")
    assert faults(page) == []


def take_it_off_and_bring_it_back(page: Page) -> None:
    own = steps(page).last
    own.locator("[data-remove]").click()
    expect(page.locator("[data-undo]")).to_be_focused()
    expect(steps(page)).to_have_count(1)
    page.locator("[data-undo]").click()
    expect(own.locator("h3")).to_have_text(WRITTEN)


def change_another_step_in_another_tab(page: Page, context: BrowserContext, site_address: str) -> None:
    """Neither tab undoes what the other did."""
    other = context.new_page()
    open_plan(other, site_address, "cy")
    other.locator("[data-step]", has_text="Book the hall").locator("select").select_option("done")
    expect(steps(page).last.locator("select")).to_have_value("done")
    other.close()
    steps(page).first.locator("select").select_option("begun")


def go_on_in_welsh(page: Page) -> None:
    page.get_by_role("link", name="Cymraeg").click()
    plan_ready(page)
    expect(steps(page).first.locator("h3")).to_have_text(CHOSEN)
    assert [one.input_value() for one in steps(page).locator("select").all()] == ["begun", "done"]


def save_what_was_planned(page: Page, folder: Path, before: Answers, best: RankedStep) -> Path:
    """The file holds the answers as they were, and the plan."""
    saved = taken(page, folder, "[data-save-file]")
    file = read_answers(saved)
    assert file.by_question() == before
    assert sorted((step.question, step.by, step.status) for step in file.plan.values() if step.question) == [
        (best["question"], "2026-02-01", "begun")
    ]
    return saved


def begin_the_next_assessment(page: Page) -> None:
    """It asks what came of each step, and a step can be planned again."""
    page.locator("[data-begin]").click()
    expect(page.locator("#earlier-heading")).to_be_focused()
    expect(steps(page)).to_have_count(0)
    card = earlier(page)
    expect(card.locator("[data-now]")).to_have_text(planned("now", answer=planned("now_open")))
    card.locator('[data-field="outcome"]').fill("Daeth deugain")
    card.locator("[data-again]").click()
    expect(steps(page)).to_have_count(1)
    card.locator("select").select_option("done")


def earlier(page: Page) -> Locator:
    """The chosen step, as the next assessment shows it."""
    return page.locator("[data-earlier-step]", has_text=CHOSEN)


def answer_again(page: Page, question: RuleQuestion) -> None:
    page.locator("[data-earlier] .actions a").last.click()
    ready(page)
    go_to(page, f"part-{question.principle}")
    answer_by_mouse(page, question.id, (4, None))


def shows_what_came_of_it(page: Page, folder: Path, best: RankedStep) -> None:
    """Then and now stand beside each other, and the file keeps both plans."""
    expect(earlier(page).locator("[data-then]")).to_contain_text(f"level {best['from']}")
    expect(earlier(page).locator("[data-now]")).to_contain_text("level 4")
    kept = read_answers(taken(page, folder, "[data-save-file]"))
    [looked_at] = [step for step in kept.earlier.values() if step.question]
    assert (looked_at.status, looked_at.outcome, looked_at.before.level) == ("done", "Daeth deugain", best["from"])
    assert len(kept.plan) == 1 and len(kept.answers) == 1


def hostile_plan(folder: Path) -> Path:
    """A file whose words carry code, wherever people write."""
    words = [text for text in (*CODE, "=HYPERLINK(1)", "+1", "@SUM(A1)") if "\u0000" not in text]
    plan = {
        f"a{number}": {
            "question": "define-together", "what": text, "who": text[:200], "by": "2090-01-15", "sign": text,
            "partner": text[:200], "outcome": text,
        }
        for number, text in enumerate(words)
    }  # fmt: skip
    content = {
        "format": FORMAT, "version": VERSION, "framework": {"id": "working-with-communities", "version": "2"},
        "about": {"organisation": CODE[0], "work": CODE[1]},
        "answers": {"define-together": {"state": "answered", "level": 1, "note": "=1+1"}},
        "plan": plan, "earlier": plan,
    }  # fmt: skip
    path = folder / "hostile.json"
    path.write_text(json.dumps(AnswersFile.model_validate(content).model_dump(mode="json")), "utf-8")
    return path


def test_hostile_words_stay_words_on_the_page_on_paper_in_the_calendar_and_in_the_tables(phone, site_address, tmp_path):
    file = hostile_plan(tmp_path)
    texts = [step.what for step in read_answers(file).plan.values()]
    phone.set_viewport_size({"width": 320, "height": 700})
    plan_of_file(phone, site_address, file, "cy")

    assert sorted(steps(phone).locator("h3").all_text_contents()) == sorted(text.strip() for text in texts)
    assert phone.evaluate("window.ran === undefined")
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert faults(phone) == []
    assert 2 <= pages_in(phone.pdf(format="A4")) <= 7

    events = Calendar.from_ical(taken(phone, tmp_path, '[data-take="calendar"]').read_bytes()).walk("VEVENT")
    assert len(events) == len(texts)
    rows = rows_of(taken(phone, tmp_path, '[data-take="plan"]'))
    assert sorted(row[4].removeprefix("'") for row in rows[1:]) == sorted(texts * 2)
    rows += rows_of(taken(phone, tmp_path, '[data-take="answers"]'))
    assert [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")] == []
    assert any("'=1+1" in row for row in rows)


def rows_of(path: Path) -> list[list[str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_steps_of_a_plan_stand_beside_the_gaps_that_they_answer(page, site_address, tmp_path):
    content = json.loads(EXAMPLE.read_text("utf-8"))
    content["version"] = VERSION
    content["plan"] = {
        "a1": {"question": "define-together", "what": "Cwrdd â phobl", "who": "Siân", "by": "2027-01-15"}
    }
    planning = tmp_path / "plan.json"
    planning.write_text(json.dumps(content), "utf-8")
    open_comparison(page, site_address)
    add_files(page, [planning, EXAMPLE.with_name("llanddychymyg-1-young-people.json")])

    page.locator("#gap-define-together").evaluate("(fold) => (fold.open = true)")

    expect(page.locator("#gap-define-together [data-said='0']")).to_contain_text(
        "On the plan: Cwrdd â phobl · Siân · 15 January 2027 · Not begun"
    )


def test_a_plan_follows_the_route_and_the_next_assessment_is_open_without_a_name(page, site_address, tmp_path):
    rules, [route, *_] = our_rules(), routes_of(our_framework())
    content = json.loads(EXAMPLE.read_text("utf-8"))
    content["about"] = {"route": route.id}
    content["version"] = VERSION
    file = tmp_path / "route.json"
    file.write_text(json.dumps(content), "utf-8")
    answers = read_answers(file).by_question()
    within = {id: answer for id, answer in answers.items() if id in route.questions}
    plan_of_file(page, site_address, file)
    assert len(next_steps(rules, answers)) > len(next_steps(rules, within))
    expect(page.locator("[data-choosing] [data-count]")).to_have_text(str(len(next_steps(rules, within))))

    content |= {"about": {}, "answers": {}, "plan": {"a1": {"what": "Cwrdd"}}}
    file.write_text(json.dumps(content), "utf-8")
    plan_of_file(page, site_address, file)
    page.locator("[data-begin]").click()
    expect(page.locator("[data-earlier-step]")).to_have_count(1)
    expect(page.locator("[data-name]")).to_have_text(planned("unnamed"))
