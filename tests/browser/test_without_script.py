"""With JavaScript off the questionnaire is complete, readable and printable."""

import pytest
from playwright.sync_api import expect

from assessment.definitions.framework import load_framework
from tests.browser.questionnaire import ADDRESS, WORDS


@pytest.fixture
def page(chromium):
    """A page of a browser with JavaScript switched off."""
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_every_question_with_every_level_is_there(locale, page, site_address):
    framework = load_framework()
    page.goto(site_address + ADDRESS[locale])

    for section in framework.sections:
        for question in section.questions:
            fieldset = page.locator(f'[data-question="{question.id}"]')
            expect(fieldset).to_be_visible()
            for wording in (question.wording.organisation, question.wording.partner):
                expect(fieldset).to_contain_text(getattr(wording, locale))
            for level in question.levels:
                expect(fieldset.locator(f'label[for="{question.id}-{level.level}"]')).to_contain_text(
                    getattr(level.text, locale)
                )


def test_what_needs_a_script_is_not_shown(page, site_address):
    page.goto(site_address + ADDRESS["en"])

    for element in page.locator(".needs-script").all():
        expect(element).to_be_hidden()
    expect(page.locator(".without-script.notice")).to_be_visible()


def test_a_conditional_question_says_when_to_answer_it(page, site_address):
    page.goto(site_address + ADDRESS["en"])

    expect(page.locator('[data-question="time-to-answer"]')).to_contain_text(WORDS["en"]["only_if"])
