"""Pages from definitions, without the site builder."""

import re
from dataclasses import replace

import pytest
import yaml
from jinja2 import UndefinedError

from hooks.pages.generation import PageWriter, generate_pages
from hooks.pages.page import Page
from hooks.pages.paths import page_paths
from hooks.pages.templating import month_or_day_name, relative_url, template_environment
from language.translation.state import read_translations
from principles.kinds import KINDS
from tests.hooks.conftest import ROOT

PRINCIPLES = next(kind for kind in KINDS if kind.plural == "principles")


@pytest.fixture(scope="module")
def pages(framework, interface):
    texts = read_translations(ROOT)
    return {locale: generate_pages(framework, interface, texts, locale) for locale in ("en", "cy")}


def test_both_languages_have_the_same_pages_in_the_same_order(pages):
    assert [page.path for page in pages["en"]] == [page.path for page in pages["cy"]]


def test_the_declared_paths_are_the_pages_that_come_out(framework, pages):
    assert [page.path for page in pages["en"]] == page_paths(framework)


def test_every_page_has_a_title_and_description_of_its_own(pages):
    for locale in pages:
        assert all(page.title and page.description for page in pages[locale])
        descriptions = [page.description for page in pages[locale]]
        assert len(set(descriptions)) == len(descriptions)


def test_every_page_names_a_file_to_edit_that_exists(pages, request):
    for page in pages["en"]:
        assert (request.config.rootpath / page.edit_path).is_file(), page.path


@pytest.mark.parametrize(
    "field", ["in_practice", "people_can_expect", "questions_to_ask", "what_good_looks_like", "evidence"]
)
def test_a_principle_page_shows_every_item_of_every_list(framework, interface, field):
    writer = PageWriter(framework, interface, "cy")
    plain = {page.path: page.markdown for page in writer.entry_pages(PRINCIPLES)}
    for principle in framework.knowledge.principles:
        for item in getattr(principle, field):
            assert _escaped(item.text.cy) in plain[f"principles/{principle.id}.md"]


@pytest.mark.parametrize("locale", ["en", "cy"])
def test_a_principle_page_shows_its_signs_whole_and_in_the_order_stated(locale, framework, pages):
    knowledge = framework.knowledge
    markdown = {page.path: page.markdown for page in pages[locale]}
    for principle in knowledge.principles:
        page = markdown[f"principles/{principle.id}.md"]
        signs = [knowledge.signs[id] for id in principle.warning_signs]
        titles = [page.index(f'signs/{sign.id}/">{_escaped(getattr(sign.title, locale))}</a></p>') for sign in signs]
        assert titles == sorted(titles)
        assert all(
            _escaped(getattr(text, locale)) in page
            for sign in signs
            for text in (sign.text, sign.meaning, sign.instead)
        )


def test_what_people_can_expect_is_marked_as_our_view(interface, pages):
    for page in pages["en"]:
        if "{: #people-can-expect}" in page.markdown:
            for anchor in ("people-can-expect", "what-good-looks-like"):
                section = page.markdown.split(f"{{: #{anchor}}}")[1].split("\n## ")[0]
                assert 'class="badge badge--judgement"' in section, page.path


def test_a_term_that_states_law_shows_where_it_says_so(framework, pages):
    glossary = next(page.markdown for page in pages["cy"] if page.path == "glossary.md")
    for term in framework.knowledge.terms:
        shown = glossary.split(f"{{: #{term.id} }}")[1].split("{: #")[0]
        assert ('class="badge badge--law"' in shown) == (term.basis == "law"), term.id
        assert all(f'href="../sources/#{source}"' in shown for source in term.sources), term.id


def test_documents_on_which_nothing_rests_stand_under_further_reading(framework, pages):
    page = next(page.markdown for page in pages["en"] if page.path == "sources.md")
    sources, further = page.split("{: #further-reading }")
    for source in framework.knowledge.sources:
        assert f"{{: #{source.id} }}" in (further if source.further_reading else sources)


def test_both_languages_of_the_official_wording_are_on_each_principle_page(framework, pages):
    statement = next(source for source in framework.knowledge.sources if source.id == "written-statement-2015")
    for locale in pages:
        for page in pages[locale]:
            if page.path.startswith("principles/"):
                assert statement.url.en in page.markdown and statement.url.cy in page.markdown, page.path


def test_every_page_that_shows_a_link_says_that_it_is_our_judgement(interface, pages):
    for page in pages["en"]:
        if 'class="related"' in page.markdown:
            notes = (interface["judgement_note"].en, interface["matrix_judgement"].en)
            assert any(_escaped(note) in page.markdown for note in notes), page.path


def test_the_heading_anchors_are_the_same_in_both_languages(pages):
    anchors = {
        locale: {page.path: sorted(re.findall(r"\{: #([\w-]+) ?\}", page.markdown)) for page in pages[locale]}
        for locale in pages
    }
    # The glossary's letters differ, as the alphabets do.
    for path in anchors["en"].keys() - {"glossary.md"}:
        assert anchors["en"][path] == anchors["cy"][path], path


def test_front_matter_survives_quotes_and_colons():
    page = Page("a.md", 'Title: "quoted"', "It's: fine", "text", "a.yml")
    meta = yaml.safe_load(page.source.split("---")[1])
    assert (meta["title"], meta["description"]) == ('Title: "quoted"', "It's: fine")


def test_text_from_definitions_cannot_become_markup(framework, interface):
    principle = framework.knowledge.principles[0]
    harmful = principle.model_copy(update={"title": principle.title.model_copy(update={"en": "<script>x</script>"})})
    entries = {**framework.knowledge.entries, "principles": [harmful, *framework.knowledge.principles[1:]]}
    knowledge = replace(framework.knowledge, entries=entries)
    pages = PageWriter(replace(framework, knowledge=knowledge), interface, "en").entry_pages(PRINCIPLES)
    assert not any("<script>x" in page.markdown for page in pages)


def test_an_unknown_word_in_a_template_stops_the_build(interface):
    template = template_environment(interface, "en", []).from_string("{{ words.no_such_word }}")
    with pytest.raises(UndefinedError, match="no_such_word"):
        template.render()


def test_a_link_to_a_page_that_does_not_exist_stops_the_build(interface):
    template = template_environment(interface, "en", ["a.md"]).from_string("{{ url('b.md') }}")
    with pytest.raises(LookupError, match="a.md: a template links to 'b.md', which is no page"):
        template.render(path="a.md")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("principles/a.md", "principles/b.md", "../b/"),
        ("principles/index.md", "principles/b.md", "b/"),
        ("principles/a.md", "matrix.md", "../../matrix/"),
        ("matrix.md", "principles/index.md", "../principles/"),
        ("a.md", "index.md", "../"),
        ("a.md", "a.md", "./"),
    ],
)
def test_addresses_are_relative_to_the_page(start, end, expected):
    assert relative_url(start, end) == expected


@pytest.mark.parametrize(
    ("checked", "names"),
    [("2026-11", ["November 2026", "Tachwedd 2026"]), ("2026-11-02", ["2 November 2026", "2 Tachwedd 2026"])],
)
def test_months_and_days_are_written_in_the_language_of_the_page(checked, names):
    assert [month_or_day_name(checked, locale) for locale in ("en", "cy")] == names


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("'", "&#39;").replace('"', "&#34;")
