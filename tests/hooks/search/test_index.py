"""One search index for each language."""

import re

import pytest

from hooks.search.index import ENGLISH, LONGEST_TEXT, WELSH, in_sentences, split_index

MIXED = {
    "config": {"fields": {}, "lang": ["en"], "separator": "x", "pipeline": ["stopWordFilter"]},
    "docs": [
        {"location": "a/", "title": "A", "text": "<ul><li>One &lt; two</li></ul>"},
        {"location": "cy/a/#b", "title": "B", "text": ""},
        {"location": "cyfle/", "title": "C", "text": ""},
    ],
}


def test_each_language_finds_only_its_own_pages():
    parts = split_index(MIXED)
    assert [document["title"] for document in parts["en"]["docs"]] == ["A", "C"]
    assert [document["title"] for document in parts["cy"]["docs"]] == ["B"]


def test_welsh_addresses_start_at_the_welsh_home_page():
    assert [document["location"] for document in split_index(MIXED)["cy"]["docs"]] == ["a/#b"]


def test_welsh_asks_the_worker_for_welsh_and_no_english_stop_word_touches_it():
    assert split_index(MIXED)["cy"]["config"]["lang"] == ["cy"]
    assert split_index(MIXED)["cy"]["config"]["pipeline"] == []
    assert split_index(MIXED)["en"]["config"]["lang"] == ["en"]
    assert split_index(MIXED)["en"]["config"]["pipeline"] == ["stopWordFilter"]


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


def test_settings_of_the_theme_that_are_not_ours_stay():
    assert split_index(MIXED)["cy"]["config"]["fields"] == {}


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
