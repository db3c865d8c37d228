"""The plan as people make it: chosen, written, changed, kept, taken along, and looked at again a year later."""

import csv
import io
import json
from pathlib import Path
from typing import Any

from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from assessment.answers.saved_file import FORMAT, VERSION, AnswersFile, read_answers
from assessment.definitions.framework import load_framework
from assessment.scoring.next_steps import next_steps
from assessment.scoring.route_result import routes_of
from assessment.scoring.rules_document import Rules, rules_of
from assessment.scoring.score import score
from assessment.scoring.target import planned_answers
from tests.browser.axe import faults
from tests.browser.comparison import add_files, open_comparison
from tests.browser.questionnaire import WORDS, answer_by_mouse, go_to, ready
from tests.browser.the_list import cards, open_list
from tests.conftest import ROOT
from tests.hostile_files import CODE

ADDRESS = {"en": "assessment/plan/", "cy": "cy/assessment/plan/"}
EXAMPLE = ROOT / "docs/files/llanddychymyg-1-partnership.json"


def planned(key: str, locale: str = "en", **values: Any) -> str:
    """A sentence that the page's scripts say."""
    return WORDS[locale][f"plan_say_{key}"].format(**values)


def open_plan(page: Page, site_address: str, locale: str = "en") -> None:
    """Open the page and wait until it has come to life."""
    page.goto(site_address + ADDRESS[locale])
    plan_ready(page)


def plan_ready(page: Page) -> None:
    expect(page.locator("[data-plan][data-ready]")).to_be_attached()


def plan_of_file(page: Page, site_address: str, file: Path, locale: str = "en") -> None:
    """Open a saved file in the list, and then its plan."""
    open_list(page, site_address, locale)
    before = cards(page).count()
    page.locator("[data-open-files]").set_input_files(file)
    expect(cards(page)).to_have_count(before + 1)
    page.locator("[data-plan-of]").first.click()
    plan_ready(page)


def steps(page: Page) -> Locator:
    return page.locator("[data-steps] > [data-step]")


def fill_day(card: Locator, day: str, month: str, year: str) -> None:
    for part, value in (("day", day), ("month", month), ("year", year)):
        card.locator(f'[data-part="{part}"]').fill(value)


def taken(page: Page, folder: Path, selector: str) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.locator(selector).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_a_plan_is_made_kept_and_looked_at_again_in_the_next_assessment(page, context, site_address, tmp_path):
    framework = load_framework()
    rules, before = rules_of(framework), read_answers(EXAMPLE).by_question()
    best = next_steps(rules, before)[0]
    plan_of_file(page, site_address, EXAMPLE)

    page.locator("[data-choosing] > summary").click()
    page.locator("[data-choose]").first.click()
    chosen = steps(page).first
    [question] = [one for section in framework.sections for one in section.questions if one.id == best["question"]]
    todo = question.levels[best["from"]].next_step.organisation.en
    expect(chosen.locator('[data-field="what"]')).to_have_value(todo)
    expect(chosen.locator('[data-field="what"]')).to_be_focused()
    chosen.locator('[data-field="what"]').fill("Cwrdd â phobl ŵyl y tŷ")
    chosen.locator('[data-field="partner"]').fill("Clwb Ieuenctid")
    fill_day(chosen, "31", "2", "2026")
    chosen.locator('[data-field="sign"]').focus()
    expect(chosen.locator("[data-date-problem]")).to_have_text(WORDS["en"]["say_wrong_date"])
    fill_day(chosen, "1", "2", "2026")
    page.locator("[data-own]").click()
    own = steps(page).last
    own.locator('[data-field="what"]').fill("Book the hall\nand bring tea")
    fill_day(own, "15", "1", "2090")
    own.locator("select").select_option("begun")
    expect(page.locator("[data-counts]")).to_have_text(planned("counts", open=1, begun=1, done=0))
    expect(page.locator("[data-overdue]")).to_have_text(planned("overdue", number=1))
    expect(page.locator("[data-next-day]")).to_contain_text("15 January 2090")
    assert faults(page) == []

    own.locator("[data-remove]").click()
    expect(page.locator("[data-undo]")).to_be_focused()
    expect(steps(page)).to_have_count(1)
    page.locator("[data-undo]").click()
    expect(own.locator("h3")).to_have_text("Book the hall\nand bring tea")

    # Another tab changes another step: neither undoes the other.
    other = context.new_page()
    open_plan(other, site_address, "cy")
    other.locator("[data-step]", has_text="Book the hall").locator("select").select_option("done")
    expect(own.locator("select")).to_have_value("done")
    other.close()
    chosen.locator("select").select_option("begun")
    page.get_by_role("link", name="Cymraeg").click()
    plan_ready(page)
    expect(steps(page).first.locator("h3")).to_have_text("Cwrdd â phobl ŵyl y tŷ")
    assert [one.input_value() for one in steps(page).locator("select").all()] == ["begun", "done"]
    shows_the_target(page, rules, before, [best | {"status": "begun"}])

    saved = taken(page, tmp_path, "[data-save-file]")
    file = read_answers(saved)
    assert file.by_question() == before
    assert sorted((step.question, step.by, step.status) for step in file.plan.values() if step.question) == [
        (best["question"], "2026-02-01", "begun")
    ]
    plan_of_file(page, site_address, saved)
    expect(steps(page)).to_have_count(2)

    page.locator("[data-begin]").click()
    expect(page.locator("#earlier-heading")).to_be_focused()
    expect(steps(page)).to_have_count(0)
    earlier = page.locator("[data-earlier-step]")
    card = earlier.filter(has_text="Cwrdd")
    expect(card.locator("[data-now]")).to_have_text(planned("now", answer=planned("now_open")))
    card.locator('[data-field="outcome"]').fill("Daeth deugain")
    card.locator("[data-again]").click()
    expect(steps(page)).to_have_count(1)
    card.locator("select").select_option("done")
    page.locator("[data-earlier] .actions a").last.click()
    ready(page)
    principle = next(one.principle for one in rules.questions if one.id == best["question"])
    go_to(page, f"part-{principle}")
    answer_by_mouse(page, best["question"], (4, None))
    open_plan(page, site_address)
    expect(card.locator("[data-then]")).to_contain_text(f"level {best['from']}")
    expect(card.locator("[data-now]")).to_contain_text("level 4")
    kept = read_answers(taken(page, tmp_path, "[data-save-file]"))
    [looked_at] = [step for step in kept.earlier.values() if step.question]
    assert (looked_at.status, looked_at.outcome, looked_at.before.level) == ("done", "Daeth deugain", best["from"])
    assert len(kept.plan) == 1 and len(kept.answers) == 1


def shows_the_target(
    page: Page,
    rules: Rules,
    answers: dict[str, Any],
    plan: list[dict[str, Any]],
    perspective: str = "organisation",
) -> None:
    """The picture and the table hold what Python makes of the plan."""
    now = score(rules, answers, perspective)["principles"]
    then = score(rules, planned_answers(rules, answers, plan, perspective), perspective)["principles"]
    assert now != then
    shown = page.eval_on_selector_all(
        "[data-standing]",
        """(rows) => rows.map((row) => [row.dataset.standing,
             ...["[data-bar]", "[data-aim]"].map((part) => row.querySelector(part).getAttribute("width"))])""",
    )
    assert shown == [
        [one["id"], f"{one['score']}%", f"{aim['score'] if aim['score'] != one['score'] else 0}%"]
        for one, aim in zip(now, then, strict=True)
    ]
    cells = page.locator("[data-target] td[data-then]").all_text_contents()
    assert [cell.partition(",")[0] for cell in cells] == [f"{one['score']}%" for one in then]


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


def pages_in(pdf: bytes) -> int:
    return sum(pdf.count(b"/Type /Page" + end) for end in (b"\n", b">", b" "))


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
    rules, [route, *_] = rules_of(load_framework()), routes_of(load_framework())
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
