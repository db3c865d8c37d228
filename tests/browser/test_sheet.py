"""A person's own sheet of questions: picked on pages, read in either language, put in order, and printed."""

import json
import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE
from tests.browser.questionnaire import WORDS, ready
from tests.our_framework import our_framework

PATH = "/working-with-communities/"
KEY = f"working-with-communities sheet {PATH}"
HOSTILE = '<img src=x onerror="document.title=1"> {name} ‮'


def pick(page: Page, id: str):
    return page.locator(f'[data-pick="{id}"] .pick')


def keep(page: Page, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])


def kept(page: Page) -> dict:
    return json.loads(page.evaluate("key => localStorage.getItem(key)", KEY))


def sheet_of(*lines) -> str:
    return json.dumps({"version": 1, "title": "", "date": "", "lines": list(lines)})


def open_sheet(page: Page, site_address: str, locale: str = "en") -> None:
    page.goto(site_address + ("" if locale == "en" else "cy/") + "sheet/")
    ready(page, "own-sheet")


def texts(page: Page) -> list[str]:
    return page.locator("[data-text]").all_text_contents()


def pages_on_paper(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4", prefer_css_page_size=True)))


def text_of(principle: str, item: str, locale: str) -> str:
    [entry] = [entry for entry in our_framework().knowledge.principles if entry.id == principle]
    [found] = [question for question in entry.questions_to_ask if question.id == item]
    return getattr(found.text, locale)


def test_what_picks_comes_with_the_first_question_or_at_once_where_there_is_a_sheet(page, site_address):
    page.set_viewport_size(PHONE)
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2].partition(".")[0]))
    page.goto(site_address + "principles/involvement/", wait_until="networkidle")
    questions = page.locator("[data-pick]")
    before = questions.last.bounding_box()
    assert "picking" not in fetched
    page.evaluate("scrollTo(0, 1500)")
    expect(page.locator(".pick")).to_have_count(questions.count())
    page.evaluate("scrollTo(0, 0)")
    assert questions.last.bounding_box() == before

    keep(page, sheet_of({"own": "Who pays?"}))
    page.reload()
    expect(page.locator("[data-my-sheet] a")).to_have_text(WORDS["en"]["sheet_link"].format(number=1))


def test_questions_picked_in_english_make_a_sheet_in_welsh(page, site_address):
    page.goto(site_address + "principles/involvement/")
    page.set_viewport_size(PHONE)
    page.locator("[data-pick]").first.scroll_into_view_if_needed()
    height = page.locator("article").bounding_box()["height"]
    for item in ("what-is-open", "who-judges"):
        pick(page, f"principles/involvement/{item}").click()
    link = page.locator("[data-my-sheet] a")
    expect(link).to_have_text(WORDS["en"]["sheet_link"].format(number=2))
    expect(pick(page, "principles/involvement/who-judges")).to_have_attribute("aria-pressed", "true")
    assert page.locator("article").bounding_box()["height"] == height
    for button in page.locator(".pick").all()[:3]:
        assert min(button.bounding_box()["width"], button.bounding_box()["height"]) >= 44
    assert faults(page) == []
    pick(page, "principles/involvement/who-judges").focus()
    page.keyboard.press("Enter")
    expect(link).to_have_text(WORDS["en"]["sheet_link"].format(number=1))
    page.keyboard.press("Space")

    page.goto(site_address + "stages/define/")
    pick(page, "assessment/define-together").click()
    open_sheet(page, site_address, "cy")

    assert texts(page)[:2] == [text_of("involvement", item, "cy") for item in ("what-is-open", "who-judges")]
    expect(page.locator("[data-text] a")).to_have_attribute("href", "../assessment/#define-together")
    assert faults(page) == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_sheet_is_put_in_order_by_keyboard_with_questions_of_ones_own(page, site_address):
    page.goto(site_address)
    first, second = ({"id": f"principles/involvement/{item}"} for item in ("what-is-open", "who-judges"))
    other = {"id": "guides/community-groups/ask/who-is-missing"}
    keep(page, sheet_of(first, second, other))
    open_sheet(page, site_address)

    line = page.locator(".own-sheet__line")
    line.nth(1).locator('[data-do="up"]').focus()
    page.keyboard.press("Enter")
    expect(line.first.locator('[data-do="up"]')).to_be_focused()
    assert kept(page)["lines"] == [second, first, other]
    page.locator('.own-sheet__source [data-do="down"]').first.press("Enter")
    assert kept(page)["lines"] == [other, second, first]

    page.locator("#sheet-own").fill(f"  {HOSTILE}\n" + "x" * 400)
    page.locator("[data-add] button").press("Enter")
    own = kept(page)["lines"][3]["own"]
    assert own.startswith(HOSTILE.strip()) and len(own) <= 300
    assert texts(page)[3] == own
    page.locator("#sheet-title").fill("The bus shelter")
    page.locator("#sheet-date").fill("after Easter")

    line.nth(3).locator('[data-do="remove"]').press("Enter")
    expect(page.locator("[data-undo]")).to_be_focused()
    assert len(kept(page)["lines"]) == 3
    page.keyboard.press("Enter")
    expect(line.nth(3).locator('[data-do="remove"]')).to_be_focused()
    page.reload()
    assert texts(page)[3] == own
    expect(page.locator("#sheet-title")).to_have_value("The bus shelter")
    expect(page.locator("#sheet-date")).to_have_value("after Easter")
    assert page.title() != "1"


def test_other_tabs_follow(page, context, site_address):
    open_sheet(page, site_address)
    expect(page.locator("[data-none]")).to_be_visible()
    other = context.new_page()
    other.goto(site_address + "questions/")
    pick(other, "principles/transparency/" + our_framework().knowledge.principles[-1].questions_to_ask[0].id)
    button = other.locator(".pick").first
    button.click()
    expect(page.locator("[data-text]")).to_have_count(1)
    page.locator('[data-do="remove"]').click()
    expect(button).to_have_attribute("aria-pressed", "false")

    # What was put on the sheet before this tab heard of it stays, and what was taken off here can still come back.
    own = [{"own": "Who pays?"}, {"own": "Who decides?"}]
    keep(page, sheet_of(*own))
    page.locator("#sheet-title").press_sequentially("Bus")
    page.locator('.own-sheet__line [data-do="down"]').first.click()
    page.locator("[data-undo]").click()
    [back] = [line for line in kept(page)["lines"] if line not in own]
    assert kept(page) == {"version": 1, "title": "Bus", "date": "", "lines": [*own[::-1], back]}
    expect(page.locator("[data-text]")).to_have_count(3)


def test_what_is_damaged_or_gone_is_named_and_nothing_is_lost(page, site_address):
    page.goto(site_address + "questions/")
    keep(page, "{damaged")
    page.locator(".pick").first.click()
    expect(page.locator("[data-my-sheet]")).to_contain_text(WORDS["en"]["sheet_pick_unreadable"])
    open_sheet(page, site_address)
    expect(page.locator("[data-unreadable]")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == "{damaged"
    page.locator("[data-set-aside]").click()
    expect(page.locator("[data-none]")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", f"{KEY} unreadable") == "{damaged"

    odd = [{"id": "principles/involvement/no-more"}, {"id": "__proto__/constructor"}, 7, None, {"own": HOSTILE}]
    keep(page, sheet_of(*odd))
    page.reload()
    say = {key: WORDS["en"][f"sheet_say_{key}"] for key in ("gone", "broken")}
    gone = [say["gone"].format(id=line["id"]) for line in odd[:2]]
    assert texts(page) == [*gone, say["broken"], say["broken"], HOSTILE]
    page.locator("#sheet-title").fill("Still here")
    assert kept(page)["lines"] == odd


def test_where_the_browser_keeps_nothing_a_sheet_can_still_be_printed(page, site_address):
    page.add_init_script("Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new Error('no'); }")
    page.goto(site_address + "questions/")
    page.locator(".pick").first.click()
    expect(page.locator("[data-my-sheet]")).to_contain_text(WORDS["en"]["sheet_pick_blocked"])
    open_sheet(page, site_address)
    expect(page.locator("[data-problem]")).to_have_text(WORDS["en"]["sheet_say_blocked"])
    page.locator("#sheet-own").fill("Who pays?")
    page.locator("[data-add] button").click()
    assert texts(page) == ["Who pays?"]
    assert pages_on_paper(page) == 1


@pytest.mark.parametrize(("count", "most"), [(4, 1), (20, 2)])
def test_a_sheet_takes_one_or_two_pages_of_paper(count, most, page, site_address):
    open_sheet(page, site_address, "cy")
    groups = json.loads(page.locator("[data-groups-to-pick]").text_content())
    ids = [f"{group}/{id}" for group, of_group in groups.items() for id in of_group["questions"]]
    keep(page, sheet_of(*({"id": id} for id in ids[:: len(ids) // count][:count])))
    page.reload()
    expect(page.locator("[data-text]")).to_have_count(count)
    expect(page.locator("[data-long]")).to_be_hidden()

    assert pages_on_paper(page) == most
