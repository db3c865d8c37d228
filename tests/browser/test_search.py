"""Search that knows Welsh, in the theme's own box and worker."""

import re

import pytest
from playwright.sync_api import Page, expect

from language.welsh.mutation import forms
from tests.search_cases import load_cases, quality, welsh_pages
from tests.search_worker import SearchWorker

CASES = load_cases()


@pytest.fixture(scope="module")
def welsh(worker_of) -> SearchWorker:
    """The worker of the Welsh pages."""
    return worker_of("cy")


@pytest.fixture(scope="module")
def found(welsh) -> dict[str, set[str]]:
    """The pages that each query of the cases finds."""
    return {case.query: set(welsh.pages(case.query)) for case in CASES}


@pytest.fixture(scope="module")
def worker_over(new_page, site_address):
    """The worker of the Welsh pages over texts of the test's own; each is a page whose address is its number."""
    page = new_page()
    page.goto(site_address + "cy/")

    def start(*texts: str) -> SearchWorker:
        documents = [{"location": str(number), "title": "", "text": text} for number, text in enumerate(texts)]
        return SearchWorker(page, documents)

    return start


def test_there_are_enough_queries_of_each_kind():
    kinds = {case.kind for case in CASES}
    assert len(CASES) >= 100 and len(kinds) >= 10
    assert len({case.query for case in CASES}) == len(CASES)


def test_welsh_queries_find_what_they_should_and_little_else(found, built_site):
    pages = welsh_pages(built_site)

    for kind in {case.kind for case in CASES}:
        chosen = [case for case in CASES if case.kind == kind]
        result = quality(chosen, [found[case.query] for case in chosen], pages)
        assert result.recall >= 0.95 and result.precision >= 0.9, (kind, result)


def test_the_pages_that_are_about_a_query_are_among_its_results(found):
    missing = {case.query: case.finds - found[case.query] for case in CASES}
    assert {query: pages for query, pages in missing.items() if pages} == {}


@pytest.mark.parametrize(
    "queries",
    [
        ("cymuned", "gymuned", "nghymuned", "chymuned", "cymunedau", "Gymunedau", "NGHYMUNED"),
        ("dŵr", "dwr", "ddŵr", "DŴR"),
        ("gymuned", "i'r gymuned", "i’r gymuned", "I'R GYMUNED", "‘gymuned’"),
        ("enghraifft", "mae'n enghraifft", "enghreifftiau"),
        ("egwyddor", "egwyddorion", "hegwyddorion"),
        ("gair", "geiriau", "ngeiriau"),
        ("ffordd", "ffyrdd"),
        ("blwyddyn", "flwyddyn", "blynyddoedd", "mlynedd"),
    ],
    ids=lambda queries: queries[0],
)
def test_every_form_of_a_word_finds_the_same_pages(queries, welsh):
    found = [set(welsh.pages(query)) for query in queries]
    assert found[0] and all(pages == found[0] for pages in found)


@pytest.mark.parametrize(
    "word", ["pobl", "tref", "cymuned", "barn", "deddf", "gwaith", "menter", "lle", "rhaglen", "angen"]
)
def test_every_mutation_of_the_tables_is_undone(word, worker_over):
    worker = worker_over("rhywbeth arall", word)
    assert [worker.pages(form) for form in forms(word)] == [["1"]] * len(forms(word))


def test_a_word_of_two_letters_is_found_in_all_its_forms(worker_over):
    worker = worker_over("tŷ bach", "dy dŷ di", "ei thŷ hi", "fy nhŷ", "tystiolaeth")
    for query in ("ty", "tŷ", "dŷ", "THŶ"):
        assert set(worker.pages(query)) == {"0", "1", "2", "3"}, query


@pytest.mark.parametrize("form", ["cymuned", "gymuned", "nghymuned", "chymuned", "cymunedau"])
def test_the_form_typed_comes_before_other_forms(form, worker_over):
    texts = ["fy nghymuned i", "cymuned fach", "ei chymuned hi", "y gymuned hon", "cymunedau eraill"]
    worker = worker_over(*texts)
    found = worker.pages(form)
    assert len(found) == len(texts)
    assert form in texts[int(found[0])]


def test_what_holds_all_words_comes_before_what_holds_one_even_in_its_title(welsh, built_site):
    pages = welsh_pages(built_site)
    for query, words in {"bobl anabl": ("pobl", "anabl"), "plant a phobl": ("plant", "pobl")}.items():
        first = welsh.pages(query)[:3]
        assert all(set(forms(word)) & pages[page] for page in first for word in words), (query, first)


def test_the_beginning_of_a_word_is_enough_while_people_type(worker_over):
    worker = worker_over("y gymuned", "cymhariaeth", "gweithio")
    assert worker.pages("gymu") == ["0"]
    assert worker.pages("cymu") == ["0"]
    assert worker.pages("cy") == ["1"]


def test_words_that_only_look_mutated_are_not_mixed_up(worker_over):
    worker = worker_over("y nod yw hyn", "mae hi am ddod", "ar ei phen ei hun", "un peth")
    assert (worker.pages("nod"), worker.pages("dod")) == (["0"], ["1"])
    assert (worker.pages("hun"), worker.pages("un")) == (["2"], ["3"])


def test_words_too_common_to_be_worth_finding_find_nothing(welsh):
    for query in ("i", "yn", "Y", "a'r", '"o\'r"'):
        assert welsh.pages(query) == [], query


def test_quotation_marks_and_signs_still_mean_what_they_mean_to_the_theme(worker_over):
    worker = worker_over("pobl y dref", "llais y bobl", "llais yn y dref")
    assert worker.pages('"lleisiau\'r bobl"') == ["1"]
    assert worker.pages("llais -pobl") == ["2"]
    assert set(worker.pages("+tref llais")) == {"0", "2"}
    assert worker.pages('"llais xyz"') == []


@pytest.fixture(scope="module")
def reader(new_page, site_address) -> Page:
    """A page in Welsh whose search is set up. Whoever uses it leaves it where it is."""
    page = new_page()
    page.goto(site_address + "cy/")
    return page


def type_into_search(page: Page, query: str) -> None:
    """Put a query into the search box at once, press a key, and wait for its results and for no others."""
    box, results = page.locator("[data-md-component=search-query]"), page.locator(".md-search-result__item")
    box.fill("")
    expect(results).to_have_count(0)
    box.fill(query)
    box.press("End")
    expect(results.first).to_be_visible()


@pytest.mark.parametrize("query", ["nghymuned", "cymuned gymunedau", "dwr"])
def test_every_form_is_marked_in_the_results_and_only_once(query, reader):
    type_into_search(reader, query)

    marked = {text.lower() for text in reader.locator(".md-search-result mark").all_text_contents()}
    forms_of_cymuned = {form for word in ("cymuned", "cymunedau") for form in forms(word)}
    assert marked and marked <= ({"dŵr", "ddŵr"} if query == "dwr" else forms_of_cymuned)
    assert query == "dwr" or len(marked) > 2
    expect(reader.locator(".md-search-result mark mark")).to_have_count(0)


def test_a_word_found_in_another_form_is_not_called_missing(reader):
    type_into_search(reader, "nghymuned i'r")
    expect(reader.locator(".md-search-result__terms")).to_have_count(0)


def test_results_have_welsh_titles_and_lead_to_welsh_pages(page, site_address):
    page.goto(site_address + "cy/principles/involvement/")
    type_into_search(page, "cymuned gydlynus")
    first = page.locator(".md-search-result__link").first
    expect(first.get_by_role("heading")).to_have_text("Cymru o gymunedau cydlynus")
    assert all(
        re.match(re.escape(site_address + "cy/"), link.evaluate("link => link.href"))
        for link in page.locator(".md-search-result__link").all()
    )
    first.click()
    expect(page).to_have_url(site_address + "cy/goals/cohesive-communities/")


ENGLISH = {
    "communities": "principles/community-assets/",
    "decision": "principles/transparency/",
    "well-being goals": "goals/",
    "Welsh language": "goals/vibrant-culture/",
}


def test_english_pages_load_nothing_that_knows_welsh_and_find_what_they_did(page, site_address):
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(site_address)
    worker = SearchWorker(page)

    for query, about in ENGLISH.items():
        assert about in worker.pages(query), query
    # An English word is the beginning of words, and no Welsh mutation is known.
    assert worker.pages("principl") and not worker.pages("nghaerdydd")
    assert not [url for url in loaded if "lunr.cy" in url]
