"""New Welsh in pages changes nothing else."""

import pytest

from language.texts import read_texts
from language.translation.page_writing import page_with_welsh
from tests.language.translation.conftest import FILES

ENGLISH, WELSH = FILES["docs/about.md"], FILES["docs/about.cy.md"]


@pytest.fixture
def written(project):
    """A Welsh page with new Welsh, and the problems that came up."""

    def write(source: str, welsh: dict[str, str], english: str = ENGLISH) -> tuple[str, list[str]]:
        (project / "docs/about.md").write_bytes(english.encode("utf-8"))
        (project / "docs/about.cy.md").write_bytes(source.encode("utf-8"))
        pairs = [pair for pair in read_texts(project) if pair.file == "docs/about.md"]
        problems = []
        page = page_with_welsh(pairs, english, source, welsh, problems)
        return page, [str(problem) for problem in problems]

    return write


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ("title", 'title: "Amdanom"', 'title: "Amdanon ni: a\'r lleill"'),
        ("top.1", "# Amdanom", "# Amdanon ni"),
        ("made.2", "- Un", "- Yr un"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_line_is_replaced_where_it_stands(written, key, before, after, newline):
    source = WELSH.replace("\n", newline)
    text = after.removeprefix('title: "').removesuffix('"')

    assert written(source, {key: text}) == (source.replace(before, after), [])


REST = {"made.1": "## Gwneud {: #made }", "made.2": "- Un", "made.3": "- Dau", "made.4": "Wedyn."}


@pytest.mark.parametrize("last", ["Gweler [hwn](a.md) o <b>2015</b>.", *list(REST.values())[:-1]])
def test_a_page_that_ends_too_early_gets_the_rest_as_in_english(written, last):
    source = WELSH[: WELSH.index(last)] + last + "\n"
    welsh = {key: text for key, text in REST.items() if text not in source}

    assert written(source, welsh) == (WELSH, [])


def test_a_line_that_a_section_lacks_comes_before_the_next_section(written):
    more = "\n## More {: #more }\n"

    page, problems = written(WELSH.replace("\nWedyn.\n", more), {"made.4": "Wedyn."}, ENGLISH + more)

    assert (page, problems) == (WELSH + more, [])


def test_a_last_line_without_an_end_gets_one(written):
    source = WELSH.removesuffix("\n\nWedyn.\n")

    assert written(source, {"made.4": "Wedyn."}) == (WELSH, [])


def test_a_text_between_other_layout_has_to_be_laid_out_by_hand(written):
    english = ENGLISH + '\n<div class="entry">\n\nLast.\n\n</div>\n'

    page, problems = written(WELSH, {"made.5": "Olaf."}, english)

    assert page == WELSH
    assert problems == [
        "docs/about.cy.md:14: made.5: found no line for this text; expected the same lines as on the English page. "
        "Lay it out by hand as around line 18 of docs/about.md"
    ]


def test_nothing_stands_behind_a_text_that_is_still_missing(written):
    page, problems = written(WELSH.removesuffix("- Dau\n\nWedyn.\n"), {"made.4": "Wedyn."})

    assert len(problems) == 1
