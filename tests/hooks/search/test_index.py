"""One search index for each language."""

import json
import re

import pytest

from hooks.search.index import ENGLISH, LONGEST_TEXT, WELSH, in_sentences
from hooks.search.index import split_index as split_index_with
from hooks.search.places import LIST_WEIGHT, Places, places

MIXED = {
    "config": {
        "fields": {"title": {"boost": 1000.0}},
        "lang": ["en"],
        "separator": "x",
        "pipeline": ["stopWordFilter"],
    },
    "docs": [
        {"location": "a/", "title": "A", "text": "<ul><li>One &lt; two</li></ul>"},
        {"location": "cy/a/#b", "title": "B", "text": ""},
        {"location": "cyfle/", "title": "C", "text": ""},
    ],
}

NOWHERE = Places(names={}, weights={})


def split_index(index, english=NOWHERE, welsh=NOWHERE):
    return split_index_with(index, {"en": english, "cy": welsh})


def test_each_language_finds_only_its_own_pages():
    parts = split_index(MIXED)
    assert [document["title"] for document in parts["en"]["docs"]] == ["A", "C"]
    assert [document["title"] for document in parts["cy"]["docs"]] == ["B"]


def test_welsh_addresses_start_at_the_welsh_home_page():
    assert [document["location"] for document in split_index(MIXED)["cy"]["docs"]] == ["a/#b"]


def test_each_language_asks_the_worker_for_our_own_script_and_nothing_of_the_theme_touches_its_words():
    assert {locale: part["config"]["lang"] for locale, part in split_index(MIXED).items()} == {
        "en": ["en-GB"],
        "cy": ["cy"],
    }
    assert all(part["config"]["pipeline"] == [] for part in split_index(MIXED).values())


def test_places_have_the_other_names_of_their_own_language():
    english, welsh = Places({"a/": "Alpha"}, {}), Places({"a/#b": "Beta"}, {})
    parts = split_index(MIXED, english, welsh)
    assert [document.get("names") for document in parts["en"]["docs"]] == ["Alpha", None]
    assert [document.get("names") for document in parts["cy"]["docs"]] == ["Beta"]


def test_every_place_of_a_list_weighs_less():
    lists = Places({}, {"a/": 0.5})
    parts = split_index(MIXED, lists, lists)
    assert [document.get("boost") for document in parts["en"]["docs"]] == [0.5, None]
    assert [document.get("boost") for document in parts["cy"]["docs"]] == [0.5]


def test_lists_and_details_weigh_less_than_what_they_are_about(framework, interface):
    weights = places(framework, interface, "en").weights
    lists = {page for page, weight in weights.items() if weight == LIST_WEIGHT}
    assert weights["signs/unclear-who-decides/"] < LIST_WEIGHT
    assert "stages/define/" not in weights
    assert lists >= {"glossary/", "sources/", "scoring/", "questions/", "matrix/", "principles/", "goals/", "ways/"}
    assert not lists & {"", "privacy/", "principles/transparency/", "goals/healthier/", "ways/involvement/"}


@pytest.mark.parametrize(
    ("locale", "name", "question"),
    [("en", "Transparency", "Who decides, and how"), ("cy", "Tryloywder", "Pwy sy'n penderfynu, a sut")],
)
def test_a_principle_is_known_by_its_short_name_and_its_questions_by_their_titles(
    locale, name, question, framework, interface
):
    names = places(framework, interface, locale).names
    assert names["principles/transparency/"] == name
    assert question in names["principles/transparency/#assess"].split(" · ")


def test_a_page_is_also_known_by_what_people_call_it_beside_its_short_name(framework, interface):
    known = places(framework, interface, "en").names
    assert known["guides/funders/"] == "Funders · grants, grant conditions"
    assert "social media" in known["methods/online-platform/"] and "checklist" in known["assessment/"]


def test_every_place_with_another_name_and_every_list_is_in_the_index(framework, interface, built_site):
    for locale, folder in (("en", "."), ("cy", "cy")):
        index = json.loads((built_site / folder / "search" / "search_index.json").read_text("utf-8"))
        locations = {document["location"] for document in index["docs"]}
        known = places(framework, interface, locale)
        assert locations >= known.names.keys() | known.weights.keys()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("<ul><li>One &lt; two</li><li>Three</li></ul>", ["One &lt; two", "Three"]),
        ("<p>One <em>and</em> two. Three!</p>", ["One and two.", "Three!"]),
        ("<li>One<p>Two</p></li>", ["One", "Two"]),
        ("", []),
    ],
)
def test_each_sentence_is_a_paragraph_so_that_results_are_short(text, sentences):
    assert in_sentences(text) == "".join(f"<p>{sentence}</p>" for sentence in sentences)


def test_no_section_weighs_more_than_a_page_of_text():
    assert len(in_sentences("word " * 10_000)) < LONGEST_TEXT + len("<p></p>")


@pytest.mark.parametrize(
    ("location", "whole"),
    [("assessment/", False), ("cy/matrix/#reasons", False), ("principles/a/#signs", True), ("cy/scoring/", True)],
)
def test_only_pages_that_repeat_what_stands_elsewhere_are_shortened(location, whole):
    document = {"location": location, "title": "", "text": "word " * 1_000 + "end"}
    parts = split_index(MIXED | {"docs": [document]})
    (found,) = [one for part in parts.values() for one in part["docs"]]
    assert found["text"].endswith("end</p>") is whole


def test_settings_of_the_theme_that_are_not_ours_stay():
    fields = split_index(MIXED)["cy"]["config"]["fields"]
    assert fields == {"title": {"boost": 1000.0}, "names": {"boost": 1000.0}}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("i'r gymuned", ["i", "gymuned"]),
        ("a'u barn nhw.", ["a", "barn", "nhw"]),
        ("mae'n", ["mae"]),
        ("i’w llais", ["i", "llais"]),
        ("I'R GYMUNED", ["I", "GYMUNED"]),
        ("‘nôl’ a 'rôl'", ["nôl", "a", "rôl"]),
    ],
)
def test_what_an_apostrophe_joins_is_cut_off_in_welsh(text, words):
    assert [word for word in re.split(WELSH["separator"], text) if word] == words


def test_english_words_are_cut_at_punctuation():
    assert [word for word in re.split(ENGLISH["separator"], 'well-being, "now"') if word] == ["well", "being", "now"]
