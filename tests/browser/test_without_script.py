"""Without scripts, off or not to be had, the questionnaire is complete, readable and printable."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.questionnaire import ADDRESS, WORDS
from tests.our_framework import our_framework


@pytest.fixture
def page(chromium):
    """A page of a browser with JavaScript switched off."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


SEEN_IN_QUESTIONS = """() => {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const seen = (question, selector, name) => [...question.querySelectorAll(selector)].filter(isSeen).map(name);
  const questions = [...document.querySelectorAll("[data-question]")].map((question) => [
    question.dataset.question,
    {
      text: question.innerText.replace(/\\s+/g, " "),
      fields: seen(question, "textarea", ({ name }) => name),
      labelled: seen(question, "label", ({ control }) => (control.matches("textarea") ? control.name : control.value)),
    },
  ]);
  return Object.fromEntries(questions);
}"""
"""What people see of each question: its text, its places to write, and what its visible labels are for."""


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_question_with_every_level_is_there(locale, page, site_address):
    page.goto(site_address + ADDRESS[locale])
    seen = page.evaluate(SEEN_IN_QUESTIONS)

    for section in our_framework().sections:
        for question in section.questions:
            texts = [
                *(question.wording.organisation, question.wording.partner, question.why),
                *(level.text for level in question.levels),
            ]
            shown = seen[question.id]
            assert [text for one in texts if (text := getattr(one, locale)) not in shown["text"]] == []
            fields = {"note", "evidence-note", "reason"}
            assert fields <= set(shown["fields"])
            assert fields | {str(level.level) for level in question.levels} <= set(shown["labelled"])


def test_what_needs_a_script_is_not_shown(page, site_address):
    page.goto(site_address + ADDRESS["en"])

    for element in page.locator(".needs-script").all():
        expect(element).to_be_hidden()
    expect(page.locator(".without-script.notice")).to_be_visible()


def test_a_conditional_question_says_when_to_answer_it(page, site_address):
    page.goto(site_address + ADDRESS["en"])

    expect(page.locator('[data-question="time-to-answer"]')).to_contain_text(WORDS["en"]["only_if"])


APP = re.compile(r"/assessment-app/app\.\w+\.mjs")


def assert_everything_is_shown(page: Page, within: int = 5_000) -> None:
    expect(page.locator(".without-script.notice")).to_be_visible(timeout=within)
    expect(page.locator('[data-question="who-decides"]')).to_be_visible()


FAILURES = {
    "no connection": lambda route: route.abort(),
    "blocked": lambda route: route.abort("blockedbyclient"),
    "not found": lambda route: route.fulfill(status=404, body=""),
    "broken": lambda route: route.fulfill(content_type="text/javascript", body="const = 1;"),
    "not JavaScript": lambda route: route.fulfill(content_type="text/html", body="<p>Sign in to this network</p>"),
}


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("locale", ["en", "cy"])
def test_everything_is_shown_at_once_where_the_scripts_fail(locale, failure, phone, site_address):
    phone.route(APP, FAILURES[failure])
    phone.goto(site_address + ADDRESS[locale])

    assert_everything_is_shown(phone, within=2_000)


def test_everything_is_shown_after_a_while_where_the_scripts_do_not_come(phone, site_address):
    phone.clock.install()
    phone.route(APP, lambda route: None)
    phone.goto(site_address + ADDRESS["cy"], wait_until="commit")
    expect(phone.locator("h1")).to_be_visible()
    # What scripts would hide is not shown meanwhile.
    for waiting in (".without-script.notice", ".assessment__parts > *"):
        expect(phone.locator(waiting).first).to_be_hidden()
    phone.clock.run_for(10_000)

    assert_everything_is_shown(phone)


def test_scripts_that_come_too_late_still_bring_the_questionnaire_to_life(phone, site_address):
    phone.clock.install()
    waiting = []
    phone.route(APP, lambda route: waiting.append(route))
    phone.goto(site_address + ADDRESS["en"], wait_until="commit")
    expect(phone.locator("h1")).to_be_visible()
    phone.clock.run_for(10_000)
    assert_everything_is_shown(phone)
    waiting[0].continue_()

    expect(phone.locator("[data-assessment][data-ready]")).to_be_attached()
    expect(phone.locator(".without-script.notice")).to_be_hidden()


def test_what_scripts_hide_never_flashes_up(phone, site_address):
    """Every frame is looked at until the questionnaire is alive."""
    phone.add_init_script(
        """
        globalThis.flashes = 0;
        const look = () => {
          const hidden = document.querySelectorAll(".without-script.notice, [data-part=background]");
          flashes += [...hidden].filter((one) => one.checkVisibility({ visibilityProperty: true })).length;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """
    )
    session = phone.context.new_cdp_session(phone)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    phone.goto(site_address + ADDRESS["en"])
    expect(phone.locator("[data-assessment][data-ready]")).to_be_attached()

    assert phone.evaluate("flashes") == 0
