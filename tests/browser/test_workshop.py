"""The workshop pack in Chromium: printed, and keyed in with numbers and Enter only."""

import re
import zlib

import pytest
from playwright.sync_api import Page, expect

from assessment.answers.saved_file import read_answers
from assessment.scoring.by_hand import numbers_of
from assessment.scoring.rules_document import rules_of
from tests.browser.axe import faults
from tests.browser.device import entries_of
from tests.browser.questionnaire import (
    WORDS,
    Plan,
    answer_by_mouse,
    control,
    controls_for,
    downloaded,
    expected_profile,
    go_to,
    open_questionnaire,
    ready,
    shown_profile,
    writing,
)
from tests.browser.the_list import cards, choose, open_list

PAGES = {
    "": (1, 4),
    "form/": (15, 24),
    "form-partner/": (15, 26),
    "scoring/": (3, 4),
    "cards/": (22, 22),
    "chart/": (1, 1),
}
"""Of the pack: the fewest and the most sheets of paper."""
SMALLEST_TEXT = "all => Math.min(...all.map((one) => parseFloat(getComputedStyle(one).fontSize)))"
CUT = "all => all.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
REASON = controls_for("any", "not_applicable")[1][1]


def sheets_of(pdf: bytes) -> list[int]:
    """How many pieces of text stand on each sheet of a PDF that Chromium wrote."""
    objects = {int(number): body for number, body in re.findall(rb"(?:^|\n)(\d+) 0 obj\n?(.*?)endobj", pdf, re.DOTALL)}
    contents = [
        int(found[1])
        for body in objects.values()
        if re.search(rb"/Type\s*/Page\b", body) and (found := re.search(rb"/Contents (\d+) 0 R", body))
    ]
    streams = [objects[number].partition(b"stream")[2].strip(b"\r\n") for number in contents]
    texts = (zlib.decompressobj().decompress(stream) for stream in streams)
    return [len(re.findall(rb"T[jJ]\b", text)) for text in texts]


@pytest.mark.parametrize("root", ["", "cy/"])
def test_the_pack_prints_on_whole_sheets_without_a_blank_one_or_a_cut_card(root, chromium, site_address):
    page = chromium.new_page()
    sizes = {}
    for address in PAGES:
        page.goto(f"{site_address}{root}workshop/{address}")
        sheets = sheets_of(page.pdf(prefer_css_page_size=True))
        # Besides the title and the number that stand on every sheet.
        assert all(pieces > 5 for pieces in sheets), (address, sheets)
        sizes[address] = len(sheets)
        page.emulate_media(media="print")
        if address.startswith("form"):
            texts = page.locator(".form :is(.box, .asked__wording, .line)")
            smallest = texts.evaluate_all(SMALLEST_TEXT)
            assert smallest >= 16, "12 pt"
        if address == "cards/":
            assert page.locator(".level-card").evaluate_all(CUT) == 0
        page.emulate_media(media="null")
    page.close()
    assert {
        address: count for address, count in sizes.items() if not PAGES[address][0] <= count <= PAGES[address][1]
    } == {}


LOOKED_AT = {"": ("", "form/", "scoring/"), "cy/": ("cards/", "chart/", "key-in/")}
"""By axe, which takes seconds for a page that is long: each kind of page in one language."""


@pytest.mark.parametrize(("root", "width"), [("", 1200), ("cy/", 320)])
def test_axe_finds_nothing_and_nothing_is_too_wide(root, width, chromium, site_address):
    page = chromium.new_page(viewport={"width": width, "height": 844})
    found = {}
    for address in (*PAGES, "key-in/"):
        page.goto(f"{site_address}{root}workshop/{address}")
        found[address] = faults(page) if address in LOOKED_AT[root] else []
        found[address] += ["too wide"] if page.evaluate("document.documentElement.scrollWidth") > width else []
    page.close()
    assert {address: wrong for address, wrong in found.items() if wrong} == {}


def say(key: str, locale: str, **values) -> str:
    return WORDS[locale][f"key_in_say_{key}"].format(**values)


def key_in(page: Page, *entries: str) -> None:
    """What is typed, each with Enter."""
    for entry in entries:
        page.keyboard.type(entry)
        page.keyboard.press("Enter")


def entries_for(question, answer) -> list[str]:
    """What is typed for a planned answer."""
    if answer in ("dont_know", "not_applicable"):
        most = 4 if question.type == "rubric" else len(question.options)
        return [str(most + 1)] if answer == "dont_know" else [str(most + 2), REASON]
    if isinstance(answer, list):
        options = [option.id for option in question.options]
        typed = [str(options.index(one) + 1) for one in answer]
        return [*typed, ""] if question.type == "multiple" else typed
    level, strength = answer
    return [str(level), str(["claimed", "shown", "confirmed"].index(strength) + 1) if strength else ""]


def begin(page: Page, locale: str) -> None:
    """Say whose form it is, with the keyboard."""
    expect(page.locator("#about-perspective-organisation")).to_be_focused()
    key_in(page, "1", "Cyngor Tŷ Ŵyn", "", "15", "9", "2026")
    expect(page.locator("[data-question]")).to_contain_text("A · ")


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_numbers_and_enter_end_in_the_file_that_the_mouse_ends_in(locale, page, site_address, tmp_path):
    plan = Plan()
    questions = [*plan.framework.context, *(one for section in plan.framework.sections for one in section.questions)]
    numbers = numbers_of(rules_of(plan.framework).questions)
    page.goto(f"{site_address}{'' if locale == 'en' else 'cy/'}workshop/key-in/")
    begin(page, locale)
    for question in questions:
        expect(page.locator("[data-question]")).to_have_text(
            f"{numbers[question.id]} · {getattr(question.title, locale)}"
        )
        key_in(page, *entries_for(question, plan.answers[question.id]))
    expect(page.locator("[data-done] h2")).to_be_focused()
    expect(page.locator("[data-finished]")).to_contain_text(str(len(questions)))
    with page.expect_download() as download:
        page.locator("[data-save]").click()
    download.value.save_as(tmp_path / "keyed.json")

    page.locator("[data-open]").click()
    ready(page)
    go_to(page, "result")
    assert shown_profile(page) == expected_profile(plan.framework, tmp_path / "keyed.json", locale)
    keyed = read_answers(tmp_path / "keyed.json")
    assert read_answers(downloaded(page, tmp_path)).answers == keyed.answers
    assert (keyed.about.organisation, keyed.about.date, keyed.about.perspective) == (
        "Cyngor Tŷ Ŵyn",
        "2026-09-15",
        "organisation",
    )

    page.evaluate("sessionStorage.clear()")
    page.goto(f"{site_address}{'' if locale == 'en' else 'cy/'}assessment/?open=aaaaaaaaaaaa")
    ready(page)
    parts = {"background": ["kind-of-body", "methods"], "part-involvement": ["define-together", "identify-together"],
             "part-transparency": ["who-decides", "open-and-fixed"]}  # fmt: skip
    for part, ids in parts.items():
        go_to(page, part)
        for id in ids:
            answer_by_mouse(page, id, plan.answers[id])
    go_to(page, "overview")
    by_mouse = read_answers(downloaded(page, tmp_path)).answers
    assert len(by_mouse) == 6
    assert {id: keyed.answers[id] for id in by_mouse} == by_mouse


def test_mistakes_are_told_and_taken_back_and_a_page_loaded_again_goes_on(phone, site_address):
    phone.goto(f"{site_address}cy/workshop/key-in/")
    begin(phone, "cy")
    entry, wrong, now = (phone.locator(f"[data-{name}]") for name in ("entry", "wrong", "now"))
    announced = phone.locator("[data-announce]")
    assert entry.get_attribute("inputmode") == "numeric"
    key_in(phone, "99")
    expect(wrong).to_have_text(say("first", "cy"))
    key_in(phone, "77")
    expect(wrong).to_contain_text("'77'")
    expect(entry).to_have_attribute("aria-invalid", "true")
    assert faults(phone) == []
    key_in(phone, "2", "99")
    expect(now).to_have_text(say("now", "cy", answer=say("answer_boxes", "cy", boxes="2")))
    key_in(phone, "", "1")
    expect(phone.locator("[data-question]")).to_contain_text("C · ")
    expect(announced).to_contain_text("B: ")
    # Several may be ticked; the same number again takes it back. Without questionnaires or meetings, D is not asked.
    key_in(phone, "5", "7", "5", "")
    expect(phone.locator("[data-question]")).to_contain_text("E · ")
    expect(announced).to_contain_text(say("passed_over", "cy", numbers="D"))
    key_in(phone, "1", "98")
    expect(phone.locator("[data-question]")).to_contain_text("F · ")
    expect(now).to_have_text("")
    # Whoever goes back from the reason is asked for it again.
    key_in(phone, "8", "99", "")
    expect(phone.locator("[data-choices]")).to_have_text(say("reason", "cy", reason=say("reason_on_paper", "cy")))
    key_in(phone, "")
    expect(announced).to_contain_text(f"F: {say('answer_not_applicable', 'cy')}")
    key_in(phone, *[""] * 5, "3")
    expect(phone.locator("[data-question]")).to_contain_text("1 · ")
    expect(phone.locator("[data-choices]")).to_have_text(say("evidence", "cy", most=3))
    phone.reload()
    expect(phone.locator("[data-question]")).to_contain_text("2 · ")
    phone.locator("[data-back]").click()
    expect(now).to_have_text(say("now", "cy", answer=say("answer_level", "cy", level=3)))
    open_questionnaire(phone, site_address, "cy", "background")
    expect(phone.locator(control("methods", "creative"))).to_be_checked()
    expect(phone.locator(writing("decision-taker", "reason"))).to_have_value(say("reason_on_paper", "cy"))


def test_what_another_tab_deletes_while_a_form_is_keyed_in_is_kept_again(page, context, site_address):
    page.goto(f"{site_address}workshop/key-in/")
    begin(page, "en")
    key_in(page, "2")
    expect(page.locator("[data-question]")).to_contain_text("B · ")
    other = context.new_page()
    open_list(other, site_address)
    choose(cards(other), "remove")
    expect(cards(other)).to_have_count(0)
    expect(page.locator("[data-trouble]")).to_have_text(WORDS["en"]["say_gone"])
    page.bring_to_front()
    key_in(page, "1")
    expect(page.locator("[data-trouble]")).to_have_text("")
    kept = entries_of(other)
    asked = [question.id for question in Plan().framework.context[:2]]
    assert [any(key.endswith(f"/answers/{id}") for key in kept) for id in asked] == [True, True]
