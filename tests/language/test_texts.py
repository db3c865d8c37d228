"""The texts of a project, gathered from its files."""

import pytest

from definitions.problems import DefinitionErrors
from language.texts import read_texts
from tests.conftest import ROOT

DEFINITION = """\
id: "involvement"
title: {en: "Involvement", cy: "Cynnwys"}
steps:
  - id: "ask"
    text:
      en: "Ask."
      cy: "Gofynnwch."
levels:
  - level: 3
    text: {en: "Three", cy: ""}
url: {en: "https://example.org/a", cy: "https://example.org/b"}
weight: 2
"""
PAGE = """\
---
title: "About"
hide: ["toc"]
---

# About

First. It has ---
two lines? No: one.

## Made {: #made }

<div class="entry" markdown="block">

- One
- [Two](a.md)

</div>
"""
WELSH_PAGE = PAGE.replace('"About"', '"Amdanom"').replace("# About", "# Amdanom").replace("- One", "- Un")


@pytest.fixture
def project(tmp_path):
    """A small project: one definition and one page in both languages."""
    files = {"principles/a.yml": DEFINITION, "docs/about.md": PAGE, "docs/about.cy.md": WELSH_PAGE}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def pairs(project):
    return {pair.key: pair for pair in read_texts(project)}


def test_a_text_knows_its_file_line_and_key(pairs):
    english, welsh = pairs["steps.ask.text"].en, pairs["steps.ask.text"].cy

    assert (english.file, english.line, english.key, english.text) == ("principles/a.yml", 6, "steps.ask.text", "Ask.")
    assert (welsh.line, welsh.locale, welsh.text) == (7, "cy", "Gofynnwch.")


def test_items_go_by_their_id_or_level_so_that_order_does_not_matter(pairs):
    assert {"steps.ask.text", "levels.3.text"} <= pairs.keys()


def test_a_text_without_words_in_one_language_is_missing_there(pairs):
    assert pairs["levels.3.text"].en and pairs["levels.3.text"].cy is None


def test_web_addresses_and_numbers_are_no_texts(pairs):
    assert not {"url", "weight", "id"} & pairs.keys()


def test_a_page_gives_its_front_matter_and_each_line_with_words(pairs):
    page = {key: pair.en.text for key, pair in pairs.items() if pair.file == "docs/about.md"}

    assert page == {
        "title": "About",
        "top.1": "# About",
        "top.2": "First. It has ---",
        "top.3": "two lines? No: one.",
        "made.1": "## Made {: #made }",
        "made.2": "- One",
        "made.3": "- [Two](a.md)",
    }


def test_lines_of_a_page_are_paired_by_heading_and_place(pairs):
    assert pairs["title"].cy.file == "docs/about.cy.md"
    assert (pairs["made.2"].cy.line, pairs["made.2"].cy.text) == (15, "- Un")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("- Un\n", "", "docs/about.cy.md:11: made: found lines here: 2; expected as many as in English: 3. "
         "Look near '- One'"),
        ("- Un\n", "- Un\n- Dau\n", "docs/about.cy.md:11: made: found lines here: 4; expected as many as in English"),
        ("## Made {: #made }\n", "", "docs/about.cy.md:1: made: found lines here: 0; expected as many as in English"),
        ('title: "Amdanom"\n', "", "docs/about.cy.md:1: title: found lines here: 0; expected as many as in English"),
    ],
    ids=["a line too few", "a line too many", "no heading", "no title"],
)  # fmt: skip
def test_a_section_with_more_lines_in_one_language_is_a_problem(old, new, problem, project):
    assert old in WELSH_PAGE
    (project / "docs/about.cy.md").write_text(WELSH_PAGE.replace(old, new), "utf-8")

    with pytest.raises(DefinitionErrors) as raised:
        read_texts(project)
    assert problem in str(raised.value)


def test_a_page_without_its_twin_is_a_problem(project):
    (project / "docs/about.cy.md").unlink()

    with pytest.raises(DefinitionErrors, match="docs/about.cy.md:1: top: found lines here: 0"):
        read_texts(project)


def test_a_file_that_is_no_yaml_is_a_problem_with_its_line(project):
    (project / "principles/a.yml").write_text("a: [", encoding="utf-8")

    with pytest.raises(DefinitionErrors, match="principles/a.yml:2"):
        read_texts(project)


def test_no_two_texts_of_the_project_have_one_name():
    names = [pair.name for pair in read_texts(ROOT)]

    assert len(names) > 1500
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("page", "problem"),
    [
        (
            "---\ntitle: About\n---\n",
            "docs/about.md:2: title: found 'title: About'; expected title: \"…\", in double quotes",
        ),
        (
            "# A {: #a }\n\n## B {: #a }\n",
            "docs/about.md:3: a: found the id of another heading; expected an id of its own",
        ),
        (b"# A\n\nCaf\xe9\n", "docs/about.md:3: found a byte that is not UTF-8; expected text saved as UTF-8"),
    ],
    ids=["a title without quotes", "an id twice", "not UTF-8"],
)
def test_a_page_that_cannot_be_read_is_a_problem_with_its_line(page, problem, project):
    (project / "docs/about.md").write_bytes(page if isinstance(page, bytes) else page.encode())

    with pytest.raises(DefinitionErrors) as raised:
        read_texts(project)
    assert problem in str(raised.value)


def test_a_rule_across_a_page_is_no_front_matter(project):
    for page in ("docs/about.md", "docs/about.cy.md"):
        (project / page).write_text("# A\n\nOne.\n\n---\n\nTwo.\n", "utf-8")

    texts = [pair.en.text for pair in read_texts(project) if pair.file == "docs/about.md" and pair.en]
    assert texts == ["# A", "One.", "Two."]


def test_a_mark_that_some_editors_put_before_a_page_does_not_hide_its_front_matter(project):
    (project / "docs/about.md").write_text("\ufeff" + PAGE, "utf-8")

    assert {pair.key for pair in read_texts(project) if pair.file == "docs/about.md"} >= {"title", "made.1"}
