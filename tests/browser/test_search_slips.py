"""Search forgives a slip and says so, and what a page is about comes before what lists it: in both languages."""

import json
import random
import re

import pytest
from playwright.sync_api import Page, expect

from hooks.search.words import WORKER_LOADS, folded
from tests.browser.axe import faults
from tests.browser.conftest import PHONE
from tests.search_cases import load_order, load_slips
from tests.search_worker import SearchWorker
from tests.ways_through import root_of

ALPHABET = "abcdefghijklmnoprstuwy"
SET_UP = 30_000
"""Milliseconds in which search is fetched and set up on a busy machine."""


@pytest.fixture(params=["en", "cy"], scope="module")
def locale(request) -> str:
    """Each language in turn."""
    return request.param


@pytest.fixture(scope="module")
def worker(locale, worker_of) -> SearchWorker:
    """The worker of one language over its own pages."""
    return worker_of(locale)


@pytest.fixture(scope="module")
def worker_over(new_page, site_address):
    """A worker over texts of the test's own; each is a page whose address is its number."""
    page = new_page()

    def start(locale: str, *documents: dict[str, str]) -> SearchWorker:
        page.goto(site_address + root_of(locale))
        empty = {"title": "", "text": ""}
        return SearchWorker(page, [empty | document | {"location": str(n)} for n, document in enumerate(documents)])

    return start


@pytest.fixture(scope="module")
def site_words(locale, built_site) -> list[str]:
    """Words of the index without accents, long enough to be forgiven a slip."""
    index = json.loads((built_site / root_of(locale) / "search" / "search_index.json").read_text("utf-8"))
    texts = " ".join(f"{document['title']} {document['text']}" for document in index["docs"])
    plain = folded(re.sub("<[^>]+>", " ", texts))
    return sorted(set(re.findall(rf"(?<![\w'’&])[{ALPHABET}]{{7,}}(?![\w'’])", plain)))


def one_slip(word: str, chance: random.Random) -> str:
    """The word with a letter left out, put in or changed, or with two neighbours that changed places."""
    place, letter = chance.randrange(len(word) - 1), chance.choice(ALPHABET)
    before, here, after = word[:place], word[place], word[place + 1 :]
    return before + chance.choice([after, letter + here + after, letter + after, after[0] + here + after[1:]])


def test_every_slip_of_the_table_finds_what_was_meant_and_says_so(locale, worker):
    slips = load_slips(locale)
    said = worker.meant([slip.typed for slip in slips])
    assert dict(zip([slip.typed for slip in slips], said, strict=True)) == {slip.typed: slip.meant for slip in slips}
    first = {slip.typed: next(iter(worker.pages(slip.typed)), None) for slip in slips}
    assert first == {slip.typed: slip.first for slip in slips}


def test_the_page_about_a_thing_comes_before_what_lists_it(locale, worker):
    orders = load_order(locale)
    first = {order.query: worker.pages(order.query)[0] for order in orders}
    assert first == {order.query: order.first for order in orders}


def test_no_word_of_the_site_is_taken_for_a_slip(worker, site_words):
    words = random.Random(1).sample(site_words, 200)
    assert [word for word, meant in zip(words, worker.meant(words), strict=True) if meant] == []


def test_most_random_slips_are_understood_and_find_what_the_word_itself_finds(worker, site_words):
    chance = random.Random(2)
    words = chance.sample(site_words, 200)
    slips = [one_slip(word, chance) for word in words]
    pairs = zip(words, slips, worker.meant(slips), strict=True)
    # What other words answer as it stands is no slip.
    corrected = [(word, slip, folded(meant)) for word, slip, meant in pairs if meant]
    assert len(corrected) >= 150
    assert sum(word == meant for word, _, meant in corrected) >= 0.85 * len(corrected)
    for _, slip, meant in corrected[:20]:
        assert worker.pages(slip) == worker.pages(meant), slip


@pytest.mark.parametrize(
    ("locale", "query", "typed", "meant"),
    [("en", "letter privicy", "letter", "privacy"), ("cy", "llythyr prefatrwydd", "llythyr", "preifatrwydd")],
)
def test_what_holds_a_word_as_typed_comes_before_what_only_holds_one_that_was_meant(
    locale, query, typed, meant, worker_over
):
    worker = worker_over(
        locale, {"title": meant, "text": meant}, {"text": typed}, {"text": f"{meant} {typed}"}, {"title": meant}
    )
    assert worker.pages(query)[:2] == ["2", "1"]
    assert set(worker.pages(query)) == {"0", "1", "2", "3"}


@pytest.mark.parametrize(
    ("documents", "typed", "first"),
    [
        (["market market", "marked"], "markes", "0"),
        (["garten", "garten", "parton"], "parten", "2"),
        (["hidden", "garden garden"], "garddn", "1"),
        (["another matter", "letters", "betters", "betters"], "xetters", "2"),
        (["another matter", "lettuces", "letters"], "letteres", "2"),
    ],
    ids=["equals: the first", "same first letter", "fewest slips", "the more frequent word", "one slip before two"],
)
def test_the_nearest_word_is_taken(documents, typed, first, worker_over):
    worker = worker_over("en", *({"text": text} for text in documents))
    assert worker.pages(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "found"),
    [("cymdogath", "0"), ("chymdogath", "0"), ("bentrfi", "1"), ("phentrfi", "1"), ("gwynneb", "2"), ("hafnoydd", "3")],
)
def test_a_slip_in_a_form_that_the_site_lacks_is_understood_by_the_form_that_it_has(typed, found, worker_over):
    texts = ("y gymdogaeth", "pentrefi", "ei wyneb ef", "yr afonydd")
    assert worker_over("cy", *({"text": text} for text in texts)).pages(typed) == [found]


@pytest.fixture(scope="module")
def reader(new_page, site_address) -> Page:
    """A page in English whose search is set up. Whoever uses it leaves it where it is."""
    page = new_page()
    page.goto(site_address)
    return page


def box_of(page: Page):
    """The search box."""
    return page.locator("[data-md-component=search-query]")


def type_query(page: Page, query: str) -> None:
    """Put a query into the search box at once, press a key, and wait until search is set up and answers it."""
    box_of(page).fill("")
    expect(page.locator(".md-search-result__item")).to_have_count(0)
    box_of(page).fill(query)
    box_of(page).press("End")
    expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("matching|cyfateb"), timeout=SET_UP)


@pytest.mark.parametrize(
    ("folder", "typed", "says", "title", "viewport"),
    [
        ("", "privicy", 'Showing results for "privacy"', "Privacy", PHONE),
        ("", "acessibility", 'Showing results for "accessibility"', "Accessibility", None),
        ("cy/", "prefatrwydd", 'Dyma\'r canlyniadau ar gyfer "preifatrwydd"', "Preifatrwydd", PHONE),
    ],
)
def test_the_box_says_what_it_looked_up(folder, typed, says, title, viewport, page, site_address):
    if viewport:
        page.set_viewport_size(viewport)
    page.goto(site_address + folder)
    if viewport:
        page.locator("[data-search-open]").click()
    type_query(page, typed)

    said = page.get_by_role("status").filter(has_text=says)
    expect(said).to_be_visible()
    expect(page.locator(".md-search-result__link").first.get_by_role("heading")).to_have_text(title)
    # The word typed is not called missing as well.
    expect(page.locator(".md-search-result__terms")).to_have_count(0)
    assert faults(page) == []


def test_no_result_calls_a_word_missing_that_was_looked_up_as_another(reader):
    type_query(reader, "consultaton young people")
    expect(reader.locator("[data-search-correction]")).to_have_text('Showing results for "consultation young people"')
    expect(reader.locator(".md-search-result__item").first).to_be_visible()
    expect(reader.locator(".md-search-result__terms:visible")).to_have_count(0)


def test_nothing_is_said_once_the_slip_is_mended_or_nothing_is_found(reader):
    line = reader.locator("[data-search-correction]")
    type_query(reader, "privicy")
    expect(line).to_have_text('Showing results for "privacy"')
    type_query(reader, "privacy")
    expect(line).to_be_empty()

    type_query(reader, "privicy")
    expect(line).to_have_text('Showing results for "privacy"')
    type_query(reader, "xylophone")
    expect(reader.locator(".md-search-result__meta")).to_have_text("No matching pages")
    expect(line).to_be_empty()


def test_a_query_in_the_address_is_forgiven_too(page, site_address):
    page.goto(site_address + "cy/?q=prefatrwydd")
    expect(page.get_by_role("status").filter(has_text="preifatrwydd")).to_be_visible(timeout=SET_UP)


def test_what_was_meant_is_said_even_if_the_script_that_says_it_comes_last(page, site_address, built_site):
    script = "**/search-correction.*.mjs"
    page.route(script, lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(site_address)
    type_query(page, "privicy")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    expect(page.locator("[data-search-correction]")).to_be_empty()

    page.unroute(script)
    [path] = built_site.glob("assets/search-correction.*.mjs")
    page.add_script_tag(type="module", url=f"{site_address}assets/{path.name}?late")
    expect(page.locator("[data-search-correction]")).to_have_text('Showing results for "privacy"')


def test_a_page_in_another_tab_says_nothing_of_it(context, site_address):
    typing, other, welsh = (context.new_page() for _ in range(3))
    for page, address in ((typing, ""), (other, ""), (welsh, "cy/")):
        page.goto(site_address + address)
    type_query(other, "privacy")
    type_query(typing, "privicy")
    expect(typing.locator("[data-search-correction]")).to_have_text('Showing results for "privacy"')
    for page in (other, welsh):
        expect(page.locator("[data-search-correction]")).to_be_empty()


def test_search_works_in_a_browser_without_channels_between_pages_and_workers(page, site_address):
    def without_channels(route):
        route.fulfill(response=(response := route.fetch()), body=f"delete self.BroadcastChannel;{response.text()}")

    page.add_init_script("delete globalThis.BroadcastChannel")
    page.route(f"**/{WORKER_LOADS['search.js']}", without_channels)
    page.goto(site_address)
    type_query(page, "privicy")
    expect(page.locator(".md-search-result__link").first.get_by_role("heading")).to_have_text("Privacy")
