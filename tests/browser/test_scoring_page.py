"""The page about scoring: the short answer first, then one fold for each thing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import faults
from tests.browser.conftest import PHONE

MOST_SCREENS = 3.75
ADDRESS = {"en": "scoring/", "cy": "cy/scoring/"}
ANCHORS = ["evidence", "bands", "example", "gates-heading", "gate-no-resources", "signals", "signal-no-budget"]
OPEN_ALL = "for (const fold of document.querySelectorAll('.fold')) fold.open = true"


@pytest.fixture(scope="module")
def same_phones(chromium: Browser) -> Iterator[dict[bool, Page]]:
    """A phone with scripts and one without, for all tests: what this page is asked, it forgets."""
    contexts = {scripts: chromium.new_context(viewport=PHONE, java_script_enabled=scripts) for scripts in (True, False)}
    yield {scripts: context.new_page() for scripts, context in contexts.items()}
    for context in contexts.values():
        context.close()


@pytest.fixture
def phone(same_phones) -> Page:
    return emptied(same_phones[True])


@pytest.fixture
def phone_without_scripts(same_phones) -> Page:
    return emptied(same_phones[False])


def emptied(phone: Page) -> Page:
    """So that the next address is loaded, even if it is another place of the page that was there."""
    phone.goto("about:blank")
    return phone


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
def test_a_link_opens_what_it_names_without_scripts(anchor, phone_without_scripts, site_address):
    phone_without_scripts.goto(site_address + ADDRESS["en"] + "#" + anchor)
    expect(phone_without_scripts.locator(f"#{anchor}")).to_be_in_viewport()


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


def test_paper_holds_every_rule_without_scripts(phone_without_scripts, site_address):
    phone_without_scripts.goto(site_address + ADDRESS["en"])
    pdf = phone_without_scripts.pdf(format="A4")
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
