"""New Welsh in pages changes nothing else."""

import pytest

from language.texts import read_texts
from language.translation.page_writing import page_with_welsh
from tests.language.translation.conftest import FILES

WELSH = FILES["docs/about.cy.md"]


@pytest.fixture
def written(project):
    """A Welsh page with new Welsh."""

    def write(source: str, welsh: dict[str, str]) -> str:
        (project / "docs/about.cy.md").write_bytes(source.encode("utf-8"))
        pairs = [pair for pair in read_texts(project) if pair.file == "docs/about.md"]
        return page_with_welsh(pairs, source, welsh)

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

    assert written(source, {key: text}) == source.replace(before, after)


def test_a_last_line_without_an_end_stays_without(written):
    assert written(WELSH.removesuffix("\n"), {"made.4": "Olaf."}) == WELSH.replace("Wedyn.\n", "Olaf.")
