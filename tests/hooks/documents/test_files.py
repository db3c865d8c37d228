"""Each document to adapt is a file for word processors in three forms, which says all, and in which language."""

import io
import shutil
import subprocess
import zipfile

import pytest
from docx import Document
from docx.oxml.ns import qn

from definitions.shapes import Text
from hooks.documents.blanks import pieces
from hooks.documents.files import FORMS, document_files, file_path
from hooks.documents.word_file import TAGS, word_file
from hooks.interface import load_interface
from language.memory import Archive
from principles.model import AdaptableDocument
from tests.hooks.conftest import ROOT
from tests.our_framework import our_framework

KNOWLEDGE, INTERFACE = our_framework().knowledge, load_interface(ROOT)
DOCUMENTS: list[AdaptableDocument] = KNOWLEDGE.entries["documents"]
CASES = [pytest.param(document, form, id=f"{document.id} {form}") for document in DOCUMENTS for form in FORMS]
OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every file, under its path."""
    return document_files(KNOWLEDGE, INTERFACE, Archive(None))


@pytest.fixture
def word(files, document, form):
    """A document in one form, as a word processor opens it."""
    return Document(io.BytesIO(files[file_path(document.id, form)]))


def paragraphs_of(word) -> list:
    """All of them: in the text, in cells and in the footer, in order."""
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    footer = word.sections[0].footer.paragraphs
    return [*word.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs), *footer]


def runs_of(word, language: str | None = None) -> list:
    runs = [run for paragraph in paragraphs_of(word) for run in paragraph.runs if run.text.strip()]
    return [run for run in runs if language is None or language_of(run) == TAGS[language]]


def language_of(run) -> str | None:
    language = run._element.find(f"{qn('w:rPr')}/{qn('w:lang')}")
    return None if language is None else language.get(qn("w:val"))


def texts_of(document: AdaptableDocument) -> list[Text]:
    """All that the document says."""
    parts = [text for part in document.parts for text in (part.heading, *part.texts)]
    return [document.title, INTERFACE["document_fill_in"], *parts, INTERFACE["document_origin"]]


def differing(text: Text) -> bool:
    return text.en != text.cy


@pytest.mark.parametrize(("document", "form"), CASES)
def test_every_text_is_there_in_its_languages(word, document, form):
    for language in FORMS[form]:
        said = " ".join(run.text for run in runs_of(word, language))
        for text in filter(differing, texts_of(document)):
            for paragraph in getattr(text, language).split("\n\n"):
                assert all(piece.words.strip() in said for piece in pieces(paragraph)), paragraph


@pytest.mark.parametrize(("document", "form"), CASES)
def test_every_run_says_its_language_and_no_other_is_in_the_file(word, document, form):
    assert {language_of(run) for run in runs_of(word)} == {TAGS[language] for language in FORMS[form]}
    assert word.core_properties.language == TAGS[FORMS[form][0]]
    defaults = word.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:lang')}")
    assert defaults.get(qn("w:val")) == TAGS[FORMS[form][0]]


@pytest.mark.parametrize(("document", "form"), [case for case in CASES if case.values[1] != "both"])
def test_a_file_in_one_language_holds_nothing_of_the_other(word, document, form):
    other = "cy" if form == "en" else "en"
    said = [paragraph.text for paragraph in paragraphs_of(word)]
    for text in filter(differing, texts_of(document)):
        assert not set(getattr(text, other).split("\n\n")) & set(said)


@pytest.mark.parametrize(("document", "form"), CASES)
def test_headings_are_headings_and_lists_are_lists(word, document, form):
    def joined(text: Text) -> str:
        return " · ".join(getattr(text, language) for language in FORMS[form])

    styled = {name: [p.text for p in paragraphs_of(word) if p.style.name == name] for name in ("Title", "Heading 1")}
    assert styled == {"Title": [joined(document.title)], "Heading 1": [joined(part.heading) for part in document.parts]}
    items = [getattr(item.text, language) for part in document.parts for language in FORMS[form] for item in part.items]
    assert [p.text for p in paragraphs_of(word) if p.style.name == "List Bullet"] == items
    assert word.core_properties.title == joined(document.title)


@pytest.mark.parametrize(("document", "form"), CASES)
def test_the_first_row_of_every_table_and_no_other_is_its_head(word, document, form):
    texts_beside = sum(form == "both" and bool(part.text or part.items) for part in document.parts)
    assert len(word.tables) == sum(part.table is not None for part in document.parts) + texts_beside
    for table in word.tables:
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_side_by_side_has_welsh_on_the_left(files, document):
    word = Document(io.BytesIO(files[file_path(document.id, "both")]))
    beside = [table for table in word.tables if table.cell(0, 0).text == "Cymraeg"]

    assert beside
    for table in beside:
        assert [cell.text for cell in table.rows[0].cells] == ["Cymraeg", "English"]
        for cell, language in zip(table.rows[1].cells, ("cy", "en"), strict=True):
            runs = [run for paragraph in cell.paragraphs for run in paragraph.runs]
            assert {language_of(run) for run in runs} == {TAGS[language]}


@pytest.mark.parametrize(("document", "form"), CASES)
def test_what_people_fill_in_is_marked_and_nothing_else(word, document, form):
    marked = [run.text for run in runs_of(word) if run.font.highlight_color]

    assert marked
    assert all(text == "…" or (text[0], text[-1]) == ("[", "]") for text in marked)
    assert not [run.text for run in runs_of(word) if "[" in run.text and not run.font.highlight_color]


def test_two_tables_never_touch(files):
    for file in files.values():
        names = [element.tag for element in Document(io.BytesIO(file)).element.body]
        assert (qn("w:tbl"), qn("w:tbl")) not in zip(names, names[1:], strict=False)


def test_the_same_texts_make_the_same_file_on_any_day(files, monkeypatch):
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)

    assert document_files(KNOWLEDGE, INTERFACE, Archive(None)) == files


def test_another_text_makes_another_file():
    document = DOCUMENTS[0]
    other = document.model_copy(update={"title": Text(en="Another", cy="Un arall")})

    assert word_file(other, ("cy",), INTERFACE) != word_file(document, ("cy",), INTERFACE)


def test_files_are_light_and_say_nothing_of_who_made_the_library(files):
    for path, file in files.items():
        assert len(file) < 20_000, path
        with zipfile.ZipFile(io.BytesIO(file)) as parts:
            assert parts.testzip() is None
            assert "docProps/thumbnail.jpeg" not in parts.namelist()
            assert b"python-docx" not in b"".join(parts.read(name) for name in parts.namelist())


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_word_processor_opens_every_file(files, tmp_path):
    names = []
    for path, file in files.items():
        names.append(tmp_path / path.rpartition("/")[2])
        names[-1].write_bytes(file)

    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *names]
    subprocess.run(command, check=True, capture_output=True, timeout=300)

    assert all(name.with_suffix(".pdf").read_bytes().startswith(b"%PDF") for name in names)
