"""What was made before is remembered: it changes how long a build takes, never what it gives."""

import logging
import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import get_toc

from hooks.remembered_pages import RememberedPages
from language.memory import FOLDER, FOLDER_VARIABLE, Archive
from tests.conftest import copy_project
from tests.rebuilds import NARROW, Edit, build, differences

EDITED = {
    "principles/transparency/index.html": "Look again.",
    "principles/index.html": "Look again.",
    "assessment/index.html": "count as better now?",
    "about/index.html": 'href="../privacy/"',
    "cy/about/index.html": "Hefyd: ",
    "documents/asset-map/index.html": "Long lists",
    "search/search_index.json": "Long lists",
    "cy/search/search_index.json": "Hefyd: ",
}
"""What some files show after the narrow edits."""
LINK = "[nowhere](nowhere.md) and [no place](about.md#no-place)"


def test_a_rebuild_shows_every_edit_and_without_them_gives_what_the_first_build_gave(built_site, tmp_path):
    project, memory = copy_project(tmp_path), Path(os.environ[FOLDER_VARIABLE])
    before = set(os.listdir(memory / FOLDER))
    for edit in (*NARROW.values(), Edit("docs/about.md", "independent project", LINK)):
        edit(project)
    told = build(project, tmp_path / "edited", str(memory))
    made = set(os.listdir(memory / FOLDER)) - before

    for file, words in EDITED.items():
        assert words in (tmp_path / "edited" / file).read_text("utf-8"), file
    assert 0 < len(made) < len(before) / 2
    assert "nowhere.md" in told and "#no-place" in told

    shutil.rmtree(project)
    assert build(copy_project(tmp_path), tmp_path / "again", str(memory)) == ""
    assert differences(built_site, tmp_path / "again") == []


def page(**changes) -> SimpleNamespace:
    """A page as the site builder has it, of which the rendering has been done."""
    known = {"toc": [], "present_anchor_ids": {"who"}, "links_to_anchors": {}, "file": SimpleNamespace(src_uri="a.md")}
    return SimpleNamespace(**{"url": "a/", "title": "A", "meta": {"title": "A"}, "markdown": "# A", **known, **changes})


@pytest.mark.parametrize(
    ("level", "warning", "is_kept"),
    [
        (logging.INFO, False, True),
        (logging.WARNING, False, True),
        (logging.INFO, True, False),
        # As nobody would hear a warning.
        (logging.ERROR, True, False),
        (logging.ERROR, False, False),
        # As the site builder notes no links then.
        (logging.DEBUG, False, False),
    ],
)
def test_only_what_was_rendered_without_a_warning_is_remembered(level, warning, is_kept, tmp_path, caplog):
    archive = Archive(tmp_path)
    with caplog.at_level(level, "mkdocs"):
        first = RememberedPages(archive, "rendering", "marking")
        assert first.markdown_of(page()) == "# A"
        if warning:
            logging.getLogger("mkdocs.structure.pages").warning("a link leads nowhere")
        assert first.content_of("<h1>A</h1>", page(), Files([]), str) == "<h1>A</h1>"

        then = RememberedPages(archive, "rendering", "other marking")
        assert then.markdown_of(page()) == ("" if is_kept else "# A")


def test_a_remembered_page_knows_what_a_rendered_one_knows(tmp_path):
    other = File("b.md", "docs", "site", use_directory_urls=True)
    headings = [
        {"name": "A", "id": "a", "level": 1, "children": [{"name": "B", "id": "b", "level": 2, "children": []}]}
    ]
    rendered = page(toc=get_toc(headings), links_to_anchors={other: {"who": "b.md#who"}})
    for _ in range(2):
        pages, known = RememberedPages(Archive(tmp_path), "", ""), page(toc=[], links_to_anchors=None)
        remembered = pages.markdown_of(rendered) == ""
        html = pages.content_of("<h1>A</h1>", known if remembered else rendered, Files([other]), str)

    assert remembered and html == "<h1>A</h1>"
    assert str(known.toc) == str(rendered.toc)
    assert (known.title, known.present_anchor_ids) == (rendered.title, rendered.present_anchor_ids)
    assert known.links_to_anchors == rendered.links_to_anchors


@pytest.mark.parametrize("name", ["url", "title", "meta", "markdown"])
def test_another_page_is_not_taken_for_it(name, tmp_path):
    pages = RememberedPages(Archive(tmp_path), "", "")
    for other in (page(), page(**{name: {"title": "B"} if name == "meta" else "B"})):
        assert pages.markdown_of(other) == other.markdown
        pages.content_of("<h1>A</h1>", other, Files([]), str)


def test_a_page_is_marked_anew_when_terms_have_changed_and_not_rendered(tmp_path):
    marked = []
    for marking, marks in (("few terms", 1), ("few terms", 1), ("more terms", 2)):
        pages = RememberedPages(Archive(tmp_path), "", marking)
        assert pages.markdown_of(page()) == ("" if marked else "# A")
        assert pages.content_of("<p>A</p>", page(), Files([]), lambda html: marked.append(html) or html) == "<p>A</p>"
        assert len(marked) == marks
