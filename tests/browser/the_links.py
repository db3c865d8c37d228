"""Links and codes as people use them, and as nobody should."""

import json
from random import Random

from playwright.sync_api import Locator, Page, expect

from assessment.answers.saved_file import FOR_THE_BROWSER
from tests.assessment.test_links import hostile
from tests.browser.device import document_entries, entries_of, ids_of
from tests.browser.questionnaire import WORDS
from tests.browser.the_list import ADDRESS, cards, choose, list_ready
from tests.javascript import JavaScriptLinks
from tests.linked_documents import document_of, most_document
from tests.our_framework import our_rules

RULES = our_rules()
TITLE = f"{WORDS['en']['list_title']} – {WORDS['en']['site_name']}"


def open_page(page: Page, address: str, locale: str = "en", fragment: str = "") -> None:
    """Open the list of assessments, by a link if there is one."""
    # From elsewhere, as an address that differs by its fragment alone loads nothing.
    page.goto("about:blank")
    page.goto(address + ADDRESS[locale] + (f"#a={fragment}" if fragment else ""))
    list_ready(page)


def put(page: Page, document: dict) -> None:
    """Open a file of this document, which makes it an assessment on the device."""
    count = cards(page).count()
    content = json.dumps(document).encode()
    page.locator("[data-open-files]").set_input_files(
        {"name": "file.json", "mimeType": "application/json", "buffer": content}
    )
    expect(cards(page)).to_have_count(count + 1)


def kept(page: Page) -> list[dict]:
    """The documents on the device, each with what it says of itself and its answers."""
    entries = entries_of(page)
    documents = []
    for id in ids_of(entries):
        parts = document_entries(entries, id)
        document = {"about": {}, "answers": {}}
        for key, value in parts.items():
            part, _, name = key.partition("/")
            if name:
                document[part][name] = value
        documents.append(document)
    return documents


def open_share(page: Page, address: str, document: dict, locale: str = "en") -> Locator:
    """Put a document on the device and open what shares it."""
    open_page(page, address, locale)
    put(page, document)
    choose(cards(page).first, "share")
    expect(page.locator("[data-share-heading]")).to_be_focused()
    return page.locator("[data-share]")


def made_link(share: Locator) -> str:
    share.locator("[data-share-make]").click()
    return share.locator("[data-share-link]").input_value()


def whole_document(**about: str) -> dict:
    return most_document(RULES) | {"about": document_of(RULES, {}, date="2026-11-26", **about)["about"]}


def a_link(document: dict | None = None, names: bool = False) -> str:
    """A fresh link, without its address."""
    with JavaScriptLinks(RULES, FOR_THE_BROWSER) as links:
        return links.pack([document or whole_document()], names)[0]["text"]


def try_hostile_links(page: Page, address: str, count: int) -> int:
    """Open hostile links in one tab, one after the other; returns how many of them were readable."""
    layout = a_link(document_of(RULES, {})).split(".")[1]
    random, readable = Random(11), 0
    open_page(page, address)
    put(page, whole_document(organisation="Tŷ"))
    before = kept(page)
    for number in range(count):
        text = hostile(random, layout)
        page.evaluate(
            """text => new Promise((done) => {
              const before = location.href;
              location.hash = `a=${text}`;
              if (location.href === before) done();
              else addEventListener("hashchange", () => setTimeout(done), { once: true });
            })""",
            text,
        )
        expect(page.locator("[data-received]")).to_be_visible()
        readable += page.locator("[data-received-problem]").is_hidden()
        if number % 20 == 0:
            assert page.title() == TITLE
            assert kept(page) == before
    assert page.title() == TITLE
    assert kept(page) == before
    return readable
