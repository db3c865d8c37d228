"""The page about scoring: the short answer first, then one fold for each thing."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE

MOST_SCREENS = 3.75
ADDRESS = {"en": "scoring/", "cy": "cy/scoring/"}
ANCHORS = ["evidence", "bands", "example", "gates-heading", "gate-no-resources", "signals", "signal-no-budget"]
OPEN_ALL = "for (const fold of document.querySelectorAll('.fold')) fold.open = true"


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_it_is_a_few_screens_until_something_is_opened(locale, phone, site_address):
    phone.goto(site_address + ADDRESS[locale])
    assert phone.evaluate("document.documentElement.scrollHeight") <= MOST_SCREENS * PHONE["height"]
    phone.evaluate(OPEN_ALL)
    assert phone.evaluate("document.documentElement.scrollHeight") > 10 * PHONE["height"]


@pytest.mark.parametrize("anchor", ANCHORS)
def test_a_link_opens_what_it_names(anchor, phone, site_address):
    phone.goto(site_address + ADDRESS["cy"] + "#" + anchor)
    named = phone.locator(f"#{anchor}")
    expect(named).to_be_in_viewport()
    assert named.evaluate(
        """element => {
          for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details"))
            if (!fold.open) return false;
          return true;
        }"""
    )


@pytest.mark.parametrize("anchor", [anchor for anchor in ANCHORS if not anchor.endswith("-heading")])
def test_a_link_opens_what_it_names_without_scripts(anchor, chromium, site_address):
    context = chromium.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + ADDRESS["en"] + "#" + anchor)
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    context.close()


def test_the_short_answer_leads_to_each_rule(phone, site_address):
    phone.goto(site_address + ADDRESS["en"])
    for link in phone.locator('#short-answer + ol a[href^="#"]').all():
        link.click()
        expect(phone.locator(link.get_attribute("href"))).to_be_in_viewport()


def test_every_fold_is_open_on_paper_and_as_it_was_afterwards(phone, site_address):
    phone.goto(site_address + ADDRESS["en"] + "#bands")
    folded = phone.locator(".fold:not([open])")
    before = folded.count()
    phone.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(folded).to_have_count(0)
    phone.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(folded).to_have_count(before)
    expect(phone.locator("#bands")).to_be_visible()


def test_paper_holds_every_rule_without_scripts(chromium, site_address, tmp_path: Path):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + ADDRESS["en"])
    pdf = page.pdf(format="A4")
    context.close()
    assert pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page>") + pdf.count(b"/Type /Page ") >= 10


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_axe_finds_nothing_when_all_is_open(locale, chromium, site_address):
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(site_address + ADDRESS[locale])
    page.evaluate(OPEN_ALL)
    found = faults(page)
    context.close()
    assert found == []
