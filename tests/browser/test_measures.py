"""What measures the pages keeps up with them: a measure that breaks is noticed before somebody needs it."""

from tests.benchmarks.pages import answer_everything
from tests.browser.questionnaire import Plan, open_questionnaire


def test_every_question_that_is_measured_has_an_answer(chromium, site_address):
    context = chromium.new_context()
    answer_everything(context, site_address)
    page = context.new_page()
    open_questionnaire(page, site_address, "en")
    answered = page.locator("[data-progress-all]").text_content()
    context.close()

    assert f"{len(Plan().answers)} of {len(Plan().answers)}" in answered
