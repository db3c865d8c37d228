"""The report as people make it: one result everywhere, on the page, on paper and in files that need no site."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import faults
from tests.browser.comparison import add_files, open_comparison, shown_table
from tests.browser.device import change_entries, entries_of, ids_of
from tests.browser.files import pages_in, taken
from tests.browser.questionnaire import WORDS, go_to, ready
from tests.browser.the_list import cards, open_list
from tests.browser.the_report import ADDRESS, figures_shown, report_of_file, report_ready
from tests.hostile_files import CODE
from tests.reports import (
    EXAMPLES,
    figures_in_html,
    figures_in_word,
    figures_of,
    file_with,
    python_result,
    runs_in,
)  # fmt: skip

EXAMPLE = EXAMPLES[0]
TOO_WIDE = "places => places.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)"


def table_of_principles(page: Page) -> list[list[str]]:
    return page.locator('[data-row^="principles/"]').evaluate_all(
        "rows => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))"
    )


def test_one_result_everywhere(page, site_address, tmp_path):
    result = python_result(EXAMPLE)
    expected = figures_of(result, ["en"])
    principles = [[cell[0] for cell in row] for row in expected[: len(result["principles"])]]
    open_list(page, site_address)
    page.locator("[data-open-files]").set_input_files(EXAMPLE)
    expect(cards(page)).to_have_count(1)
    page.locator("[data-open]").first.click()
    ready(page)
    go_to(page, "result")
    assert table_of_principles(page) == principles
    page.reload()
    ready(page)
    assert table_of_principles(page) == principles
    comparison = open_comparison(page, site_address)
    add_files(comparison.page, EXAMPLES[:2])
    # There the widest gap comes first.
    compared = [row[:2] for row in shown_table(page, "data-table")]
    assert sorted(compared) == sorted(row[:2] for row in principles)

    open_list(page, site_address)
    page.locator("[data-report-of]").first.click()
    report_ready(page)
    assert "open=" not in page.url
    # The plan of this one, whichever the tab showed before.
    expect(page.locator("[data-make-plan]")).to_have_attribute("href", re.compile(r"/plan/\?open=[a-z0-9]{12}$"))
    for languages in (["en"], ["cy"], ["cy", "en"]):
        page.locator(f'[name="languages"][value="{" ".join(languages)}"]').check()
        expected = figures_of(result, languages)
        assert figures_shown(page) == expected
        written = taken(page, tmp_path, '[data-take="html"]').read_text("utf-8")
        assert figures_in_html(written) == expected
        file = taken(page, tmp_path, '[data-take="docx"]')
        assert figures_in_word(file.read_bytes()) == expected
        expect(page.locator("[data-told]")).to_have_text(WORDS["en"]["plan_say_taken"].format(name=file.name))
    assert faults(page) == []
    assert 15 < pages_in(page.pdf(prefer_css_page_size=True)) < 30
    for part in ("board", "appendix"):
        page.locator(f'[name="{part}"]').uncheck()
    page.locator('[name="languages"][value="cy"]').check()
    assert 4 < pages_in(page.pdf(prefer_css_page_size=True)) < 9
    assert len(list(runs_in(taken(page, tmp_path, '[data-take="docx"]').read_bytes()))) > 50


def test_a_report_of_hostile_words_opens_from_a_disk_without_scripts_and_says_all(
    phone, chromium, site_address, tmp_path
):
    report_of_file(phone, site_address, file_with(tmp_path, CODE), "cy")
    phone.locator('[name="languages"][value="cy en"]').check()
    phone.set_viewport_size({"width": 320, "height": 700})
    assert phone.evaluate("document.documentElement.scrollWidth") == 320
    assert phone.locator("css=[data-paper] .scroll").evaluate_all(TOO_WIDE) == []
    assert faults(phone) == []
    assert phone.evaluate("window.ran === undefined")
    on_page = phone.locator("[data-paper]").evaluate("paper => paper.shadowRoot.textContent")
    file = taken(phone, tmp_path, '[data-take="html"]')

    context = chromium.new_context(java_script_enabled=False, offline=True, viewport={"width": 320, "height": 700})
    disk = context.new_page()
    requests: list[str] = []
    disk.on("request", lambda request: requests.append(request.url))
    disk.goto(file.as_uri())
    assert disk.locator("main").text_content() == on_page
    assert requests == [file.as_uri()]
    first = disk.pdf(prefer_css_page_size=True, page_ranges="1-2")
    assert pages_in(first) == 2
    context.close()
    context = chromium.new_context(viewport={"width": 320, "height": 700})
    checked = context.new_page()
    checked.goto(file.as_uri())
    assert faults(checked) == []
    assert checked.evaluate("window.ran === undefined")
    assert checked.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


@pytest.mark.parametrize("locale", ["cy"])
def test_without_an_assessment_the_page_says_what_to_do_and_a_damaged_file_is_told(
    page, site_address, tmp_path, locale
):
    page.goto(site_address + ADDRESS[locale])
    report_ready(page)
    expect(page.locator("[data-none]")).to_be_visible()
    expect(page.locator("[data-paper]")).to_be_hidden()
    expect(page.locator("[data-make-plan]")).to_be_hidden()
    (tmp_path / "other.json").write_text("{}", "utf-8")
    page.locator("[data-open-file]").set_input_files(tmp_path / "other.json")
    expect(page.locator("[data-problem]")).to_have_text(WORDS[locale]["say_file_not_json"])


def test_where_the_open_assessment_is_damaged_the_report_of_another_one_says_so(page, site_address):
    open_list(page, site_address, "cy")
    page.locator("[data-open-files]").set_input_files(EXAMPLES[:2])
    expect(cards(page)).to_have_count(2)
    damaged, _ = ids_of(entries_of(page))
    change_entries(page, {f"{damaged}/answers/define-together": {"state": "answered", "level": 99}})
    warned = [WORDS["cy"][f"report_say_{key}"] for key in ("open_damaged", "another_shown")]

    page.goto(f"{site_address}{ADDRESS['cy']}?open={damaged}")
    report_ready(page)
    expect(page.locator("[data-problem]")).to_have_text(" ".join(warned))
    # Which of the two is damaged is chance: their ids are.
    views = "|".join(WORDS["cy"][f"say_view_{side}"] for side in ("organisation", "partner"))
    expect(page.locator("[data-which] option")).to_have_text([re.compile(views)])
    expect(page.locator("css=[data-paper] h1")).to_be_visible()
