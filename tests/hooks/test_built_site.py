"""The site as it is published: one strict build, looked at as files."""

import gzip
import json
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from pydantic import BaseModel

from definitions.shapes import Text
from hooks.assets.security import inline_scripts, script_hash
from tests.built_pages import BuiltPage
from tests.conftest import SITE_URL

OTHER = {"en": "cy", "cy": "en"}

HOLDING_ANSWERS = {
    *("assessment/", "assessment/list/", "assessment/compare/", "assessment/plan/", "assessment/room/"),
    *("assessment/report/", "workshop/key-in/"),
}
"""The pages that work with what people have answered, without the language."""


@pytest.fixture(scope="session")
def not_found(built_site) -> BuiltPage:
    """The page for missing addresses."""
    return BuiltPage(built_site / "404.html")


def _locale(address: str) -> str:
    return "cy" if address == "cy/" or address.startswith("cy/") else "en"


def _twin(address: str) -> str:
    return address.removeprefix("cy/") if _locale(address) == "cy" else f"cy/{address}"


def test_every_page_exists_in_both_languages(pages):
    assert {_twin(address) for address in pages} == set(pages)
    assert len(pages) > 50


def test_every_page_says_its_language(pages):
    for address, page in pages.items():
        assert page.one("html").attributes["lang"] == _locale(address), address


def test_the_language_link_leads_to_the_same_page(pages):
    for address, page in pages.items():
        link = page.one("a", data_language_link="")
        other = OTHER[_locale(address)]
        assert link.attributes["lang"] == link.attributes["hreflang"] == other, address
        assert urljoin(SITE_URL + address, link.attributes["href"]) == SITE_URL + _twin(address), address


def test_robots_learn_both_addresses_and_which_is_the_default(pages):
    for address, page in pages.items():
        found = {e.attributes["hreflang"]: e.attributes["href"] for e in page.all("link", rel="alternate")}
        english, welsh = (address, _twin(address)) if _locale(address) == "en" else (_twin(address), address)
        assert found == {"en": SITE_URL + english, "cy": SITE_URL + welsh, "x-default": SITE_URL + english}, address
        assert page.one("link", rel="canonical").attributes["href"] == SITE_URL + address


def test_the_alternates_are_hidden_from_the_theme_which_would_fetch_site_maps_from_them(pages):
    page = pages["matrix/"]
    assert {e.attributes["rel"] for e in page.all("link") if "hreflang" in e.attributes} == {"alternate "}


def test_the_site_map_lists_every_page_with_both_languages(built_site, pages):
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = ElementTree.parse(built_site / "sitemap.xml").getroot()
    entries = {
        entry.findtext("s:loc", namespaces=names): {
            link.get("hreflang"): link.get("href") for link in entry.findall("x:link", names)
        }
        for entry in root.findall("s:url", names)
    }
    assert set(entries) == {SITE_URL + address for address in pages}
    for address in pages:
        assert entries[SITE_URL + address][OTHER[_locale(address)]] == SITE_URL + _twin(address)


def test_titles_and_descriptions_are_unique_in_each_language(pages):
    for locale in OTHER:
        mine = [page for address, page in pages.items() if _locale(address) == locale]
        descriptions = [page.one("meta", name="description").attributes["content"] for page in mine]
        assert len(set(descriptions)) == len(mine)


def test_no_title_says_the_sites_name_twice(built_site):
    for path in built_site.rglob("index.html"):
        title = path.read_text("utf-8").partition("<title>")[2].partition("</title>")[0]
        parts = title.split(" – ")
        assert len(parts) == len(set(parts)), path


def test_each_page_has_one_heading_of_level_one(pages, not_found):
    for address, page in [*pages.items(), ("404", not_found)]:
        assert len(page.all("h1")) == 1, address


def test_every_element_is_closed_where_it_was_opened(pages, not_found):
    for address, page in [*pages.items(), ("404", not_found)]:
        assert page.mistakes == [], address


def test_no_id_stands_twice_on_a_page(pages):
    for address, page in pages.items():
        ids = [element.attributes["id"] for element in page.elements if "id" in element.attributes]
        assert len(ids) == len(set(ids)), (address, sorted({id for id in ids if ids.count(id) > 1}))


def test_every_internal_link_and_anchor_resolves(built_site, pages):
    broken = []
    for address, page in pages.items():
        for link in page.all("a"):
            target = urlsplit(urljoin(SITE_URL + address, link.attributes.get("href", "")))
            inside = f"{target.scheme}://{target.netloc}{target.path}"
            if not inside.startswith(SITE_URL):
                continue
            place = unquote(inside.removeprefix(SITE_URL))
            if place in pages:
                if target.fragment and unquote(target.fragment) not in pages[place].ids:
                    broken.append((address, link.attributes["href"]))
            elif not (built_site / place).is_file():
                broken.append((address, link.attributes["href"]))
    assert broken == []


def test_nothing_is_loaded_from_another_host(pages, not_found):
    for address, page in [*pages.items(), ("404", not_found)]:
        for element in page.elements:
            loads = "src" if element.name != "link" else "href"
            told = element.attributes.get("rel", "").strip() in ("canonical", "alternate")
            address_loaded = element.attributes.get(loads, "")
            assert told or not urlsplit(address_loaded).netloc, (address, element)


def test_everything_that_a_page_loads_is_in_the_site(built_site, pages):
    for address, page in pages.items():
        styles = [*page.all("link", rel="stylesheet"), *page.all("link", rel="icon")]
        for element in [*page.all("script"), *page.all("img"), *styles]:
            url = element.attributes.get("src") or element.attributes.get("href")
            if url:
                place = urlsplit(urljoin(SITE_URL + address, url)).path.removeprefix(urlsplit(SITE_URL).path)
                assert (built_site / place).is_file(), (address, url)


def test_every_page_is_sealed_by_a_policy_that_allows_its_own_scripts(pages, not_found):
    for address, page in [*pages.items(), ("404", not_found)]:
        policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
        for code in inline_scripts(page.path.read_text("utf-8")):
            assert script_hash(code) in policy, address
        assert not [e for e in page.elements if "style" in e.attributes or "onclick" in e.attributes], address


def test_only_the_pages_that_hold_answers_have_trusted_types_and_no_search_box(pages):
    for address, page in pages.items():
        policy = page.one("meta", http_equiv="Content-Security-Policy").attributes["content"]
        is_assessment = address.removeprefix("cy/") in HOLDING_ANSWERS
        assert ("require-trusted-types-for 'script'" in policy) == is_assessment, address
        assert bool(page.all("form", name="search")) != is_assessment, address


def test_no_english_word_of_the_interface_is_left_on_a_welsh_page(interface, pages):
    """Words that both languages write alike are no sign of anything."""
    english = {text.en for text in interface.values() if text.en != text.cy and "{" not in text.en}
    english -= {text.cy for text in interface.values()}
    english |= {"Search", "Clear", "Navigation", "Header", "Footer", "Back to top", "Table of contents", "Made with"}
    left = [
        (address, text)
        for address, page in pages.items()
        if _locale(address) == "cy"
        for language, text in page.texts
        if language == "cy" and text in english
    ]
    assert left == []


def _texts(value: Any) -> Iterator[tuple[str, str]]:
    """Every text in the definitions, in English and in Welsh."""
    if isinstance(value, Text):
        yield value.en, value.cy
    elif isinstance(value, BaseModel):
        yield from _texts([part for _, part in value])
    elif is_dataclass(value):
        yield from _texts(list(vars(value).values()))
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


def test_no_english_text_of_the_definitions_is_left_on_a_welsh_page(framework, pages):
    pairs = list(_texts(framework))
    assert len(pairs) > 500
    english = {en for en, _ in pairs} - {cy for _, cy in pairs}
    for address, page in pages.items():
        if _locale(address) == "cy":
            assert not english & {text for language, text in page.texts if language == "cy"}, address


def test_the_words_that_the_themes_script_shows_are_welsh_on_welsh_pages(pages):
    html = pages["cy/matrix/"].path.read_text("utf-8")
    config = json.loads(html.split('<script id="__config" type="application/json">')[1].split("</script>")[0])
    english = pages["matrix/"].path.read_text("utf-8")
    other = json.loads(english.split('<script id="__config" type="application/json">')[1].split("</script>")[0])
    assert not set(config["translations"].values()) & set(other["translations"].values())


def test_the_welsh_search_loads_the_welsh_index(pages):
    html = pages["cy/principles/transparency/"].path.read_text("utf-8")
    config = json.loads(html.split('<script id="__config" type="application/json">')[1].split("</script>")[0])
    assert urljoin(SITE_URL + "cy/principles/transparency/", config["base"]) == SITE_URL + "cy/"


def test_each_search_index_holds_only_pages_that_exist_under_it(built_site, pages):
    for locale, root in (("en", ""), ("cy", "cy/")):
        index = json.loads((built_site / root / "search" / "search_index.json").read_text("utf-8"))
        places = {root + document["location"].partition("#")[0] for document in index["docs"]}
        assert places and {_locale(place) for place in places} == {locale}
        assert places <= set(pages)


def test_the_page_for_missing_addresses_speaks_both_languages(not_found):
    assert not_found.one("html").attributes["lang"] == "en"
    assert {section.attributes["lang"] for section in not_found.all("section")} == {"en", "cy"}
    links = {link.attributes["href"] for link in not_found.all("a")}
    folder = urlsplit(SITE_URL).path
    assert {folder, f"{folder}cy/", f"{folder}principles/", f"{folder}cy/principles/"} <= {
        href if href.endswith("/") else f"{href}/" for href in links
    } | {href.replace("/.", "/") for href in links}


EXPLAINED_BY_PICTURES = ("background/", "other-approaches/", "methods/", "documents/decision-map/")


def test_pages_load_one_style_sheet_and_one_module_of_ours_and_the_few_more_that_a_page_needs(pages):
    for address, page in pages.items():
        ours = [element.attributes["src"] for element in page.all("script", type="module")]
        sheets = [element.attributes["href"] for element in page.all("link", rel="stylesheet")]
        page_in_english = address.removeprefix("cy/")
        count = 2 if page_in_english in HOLDING_ANSWERS | {"sheet/"} else 1
        # These two show the picture of a result, the others pictures that explain.
        pictures = page_in_english in ("", "scoring/") + EXPLAINED_BY_PICTURES
        reference = page_in_english in ("glossary/", "sources/", "scoring/")
        knowledge = page_in_english.split("/")[0] in ("stages", "methods", "documents", "signs", "guides")
        # The chart is wider than other sheets of paper.
        paper = page_in_english.startswith("workshop/") and page_in_english not in HOLDING_ANSWERS
        paper += page_in_english == "workshop/chart/"
        finder, the_map = page_in_english == "methods/", page_in_english == "matrix/"
        expected = (count + finder + the_map, count + 1 + pictures + reference + knowledge + the_map + paper)
        assert (len(ours), len(sheets)) == expected, address


def test_pages_mark_few_terms_each_once_and_those_that_explain_words_or_ask_questions_none(pages):
    counts = {}
    for address, page in pages.items():
        marked = [link.attributes["href"].partition("#")[2] for link in page.all("a", class_="explained")]
        assert len(marked) == len(set(marked)) <= 6, address
        counts[address] = len(marked)
    for address in ("glossary/", "sources/", "translation/", *HOLDING_ANSWERS):
        assert counts[address] == counts[f"cy/{address}"] == 0
    assert sum(count > 0 for count in counts.values()) > len(pages) / 2


def test_search_does_not_find_a_meaning_on_a_page_that_only_carries_it(built_site, framework):
    meanings = [term.meaning for term in framework.knowledge.terms]
    for locale, root in (("en", ""), ("cy", "cy/")):
        index = json.loads((built_site / root / "search" / "search_index.json").read_text("utf-8"))
        found = {
            document["location"].partition("#")[0]
            for document in index["docs"]
            for meaning in meanings
            if getattr(meaning, locale).split(". ")[0] in document["text"]
        }
        assert found == {"glossary/"}


def test_search_reads_no_paper_form_and_no_document_in_the_other_language(built_site, framework):
    longest = 10_000
    index = json.loads((built_site / "search" / "search_index.json").read_text("utf-8"))
    texts = {document["location"]: document["text"] for document in index["docs"]}
    welsh = [part.heading.cy for document in framework.knowledge.entries["documents"] for part in document.parts]

    assert max(len(text) for place, text in texts.items() if place.startswith("workshop/")) < longest
    papers = {place: text for place, text in texts.items() if place.startswith("documents/")}
    assert [place for place, text in papers.items() if any(heading in text for heading in welsh)] == []


def test_no_page_loads_the_themes_script_by_itself(pages, not_found):
    for address, page in [*pages.items(), ("404", not_found)]:
        files = [element.attributes["src"] for element in page.all("script") if "src" in element.attributes]
        assert files and not [file for file in files if "javascripts/" in file], address


def test_all_that_search_will_fetch_is_in_the_site(built_site, pages):
    for address, page in pages.items():
        for search in page.all("div", data_search=""):
            names = [*search.attributes["data-scripts"].split(), *search.attributes["data-files"].split()]
            places = [urlsplit(urljoin(SITE_URL + address, name)).path for name in names]
            assert len(places) >= 3
            for place in places:
                assert (built_site / place.removeprefix(urlsplit(SITE_URL).path)).is_file(), (address, place)


def test_sources_are_published_in_their_joined_files_only(built_site):
    sheets_and_modules = {path.parent.name for path in built_site.rglob("*") if path.suffix in (".mjs", ".css")}
    assert sheets_and_modules == {"assets", "assessment-app", "stylesheets"}


def test_nothing_from_this_machine_is_in_the_site(built_site, request):
    root = str(request.config.rootpath)
    for path in built_site.rglob("*"):
        if path.suffix in (".html", ".json", ".xml", ".mjs", ".css"):
            assert root not in path.read_text("utf-8"), path


LARGEST = {"assessment/": 76_000, "assessment/compare/": 33_000, "assessment/plan/": 36_000,
           "assessment/room/": 38_000, "assessment/report/": 71_000, "glossary/": 26_000,
           "scoring/": 22_000, "matrix/": 21_000}  # fmt: skip
"""Bytes, zipped, of the pages that hold the words of every question (the report in both languages), every term, every
rule or every tie."""


def test_a_page_stays_small(pages):
    heavy = {
        address: size
        for address, page in pages.items()
        if (size := len(gzip.compress(page.path.read_bytes(), 9))) > LARGEST.get(address.removeprefix("cy/"), 20_000)
    }
    assert heavy == {}
