"""The words of Welsh that search works with."""

import json
import re

import pytest

from definitions.problems import DefinitionErrors
from hooks.search.words import WORKER_LOADS, folded, search_data, search_scripts
from language.welsh.mutation import forms
from language.welsh_words import WELSH_WORDS, read_welsh_words
from tests.hooks.conftest import ROOT

WORDS = read_welsh_words(ROOT)
GOOD = 'small_words: "a y"\nplural_endings: {au: [""]}\nplurals: {gair: ["geiriau"]}\nthemselves: "nod"\n'


@pytest.fixture(scope="session")
def site_words(built_site) -> set[str]:
    """Every word of the Welsh search index, without accents."""
    index = (built_site / "cy" / "search" / "search_index.json").read_text("utf-8")
    return set(re.findall(r"[^\W\d_]+", folded(index)))


@pytest.mark.parametrize("singular", WORDS.plurals)
def test_every_plural_of_the_list_is_of_a_word_of_the_site(singular, site_words):
    words = [singular, *WORDS.plurals[singular]]
    assert {folded(form) for word in words for form in forms(word)} & site_words


def test_no_plural_of_the_list_has_a_regular_ending():
    regular = [
        plural
        for singular, plurals in WORDS.plurals.items()
        for plural in plurals
        for ending, instead in WORDS.plural_endings.items()
        if plural.endswith(ending) and singular in [plural.removesuffix(ending) + end for end in instead]
    ]
    assert regular == []


@pytest.mark.parametrize("ending", WORDS.plural_endings)
def test_every_ending_makes_a_plural_of_the_site(ending, site_words):
    assert [word for word in site_words if word.endswith(ending) and word != ending]


@pytest.mark.parametrize("word", WORDS.themselves.split())
def test_every_word_that_only_looks_like_a_form_stands_on_the_site(word, site_words):
    assert folded(word) in site_words


def test_the_plurals_of_the_glossary_are_among_the_data(framework):
    plurals = search_data(WORDS, framework.knowledge.terms)["plurals"]
    assert plurals["cyrff"] == ["corff"]  # corff cyhoeddus, cyrff cyhoeddus
    assert plurals["ffyrdd"] == ["ffordd"]
    assert plurals["sgoriau"] == ["sgor"]


def test_mutations_come_from_the_tables(framework):
    mutations = search_data(WORDS, [])["mutations"]
    assert (mutations["ngh"], mutations["f"], mutations["ha"], mutations["ll"]) == (["c"], ["b", "m"], ["a"], [])


def test_the_site_has_the_scripts_where_the_worker_looks_and_welsh_has_its_data(built_site, framework):
    terms = framework.knowledge.terms
    for place, script in search_scripts(ROOT, WORDS, terms).items():
        assert (built_site / place).read_text("utf-8") == script
        assert "/*" not in script and "//" not in script
    welsh = (built_site / WORKER_LOADS["lunr.cy.js"]).read_text("utf-8")
    assert json.loads(welsh.partition(" = ")[2].partition(";\n")[0]) == search_data(WORDS, terms)


def test_of_the_themes_files_for_languages_none_is_in_the_site(built_site):
    found = {path.relative_to(built_site).as_posix() for path in built_site.glob("assets/javascripts/lunr/**/*.js")}
    assert found == set(WORKER_LOADS.values())


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("themselves", "themself", ":4: themself: found an unknown key"),
        ('["geiriau"]', '"geiriau"', ":3: plurals.gair: found"),
        ('"a y"', '""', ":1: small_words: found"),
        ('"nod"', '"nod', ":5: found a mistake in the YAML"),
    ],
    ids=["unknown key", "no list", "empty", "broken YAML"],
)
def test_a_mistake_in_the_file_of_words_is_a_problem_with_its_line(old, new, problem, tmp_path):
    (tmp_path / WELSH_WORDS).parent.mkdir()
    (tmp_path / WELSH_WORDS).write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DefinitionErrors) as raised:
        read_welsh_words(tmp_path)
    assert f"{WELSH_WORDS}{problem}" in str(raised.value)
