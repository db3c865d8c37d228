"""A document to adapt as a DOCX file. Pure: a document, languages and words in, bytes out; the same for the same texts.

A file in two languages has both in each heading, a table of two columns for the texts of a part, and tables whose cells
hold both. Each run of letters says which language it is in, so that spelling is checked and speech is right.
"""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.rel import Relationships
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from definitions.shapes import Text
from hooks.documents.blanks import pieces
from principles.model import AdaptableDocument, DocumentPart, DocumentTable

Languages = Sequence[str]
"""One or two of `cy` and `en`, in the order in which they stand."""

AddParagraph = Callable[..., Paragraph]
"""What adds a paragraph to a document or to a cell."""

TAGS = {"cy": "cy-GB", "en": "en-GB"}
"""What a word processor calls the languages."""

FONT, TEAL, SHADE = "Arial", RGBColor(0x0B, 0x5A, 0x54), "EFF2EE"
SIZES = {"Normal": 12, "Title": 24, "Heading 1": 16, "Footer": 9}
"""In points, of the styles that say so themselves."""
KEPT_STYLES = {*SIZES, "List Bullet", "Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
KEPT_PARTS = {"officeDocument", "core-properties", "styles", "numbering", "settings", "fontTable", "theme", "footer"}
"""What our files need of the empty document of the library, most of which is for other files."""

WIDTH, HEIGHT, MARGIN = Mm(210), Mm(297), Mm(20)
"""A4 paper, upright."""
EARLIEST_DAY = (1980, 1, 1, 0, 0, 0)
"""The first that a ZIP file knows; the true one would make each file differ from the last."""


def word_file(document: AdaptableDocument, languages: Languages, words: Mapping[str, Text]) -> bytes:
    """The file of a document, in one language or in two side by side."""
    word = _empty_document(document, languages, words)
    _add_heading(word, "Title", document.title, languages)
    for language in languages:
        _write(word.add_paragraph(), words["document_fill_in"], language)
    for part in document.parts:
        _add_heading(word, "Heading 1", part.heading, languages)
        if len(languages) == 1:
            _add_texts(word.add_paragraph, part, languages[0])
        elif part.text or part.items:
            _add_side_by_side(word, part, languages, words)
            if part.table:
                word.add_paragraph()  # Word would make one table of two that touch.
        if part.table:
            _add_table(word, part.table, part.heading, languages)
    footer = word.sections[0].footer.paragraphs[0]
    for language in languages:
        _write(footer, words["document_origin"], language)
        if language != languages[-1]:
            footer.add_run().add_break()
    return _bytes(word)


def _add_heading(word: WordDocument, style: str, text: Text, languages: Languages) -> None:
    """One heading in every language."""
    heading = word.add_paragraph(style=style)
    for language in languages:
        _write(heading, text, language)
        if language != languages[-1]:
            _add_run(heading, " · ", language)


def _add_texts(add_paragraph: AddParagraph, part: DocumentPart, language: str) -> None:
    for paragraph in getattr(part.text, language).split("\n\n") if part.text else []:
        _write_words(add_paragraph(), paragraph, language)
    for item in part.items:
        _write(add_paragraph(style="List Bullet"), item.text, language)


def _add_side_by_side(word: WordDocument, part: DocumentPart, languages: Languages, words: Mapping[str, Text]) -> None:
    """The texts of a part in a column for each language, under its name."""
    table = _add_grid(word, 2, len(languages), part.heading, languages)
    for name, cell, language in zip(table.rows[0].cells, table.rows[1].cells, languages, strict=True):
        _write(name.paragraphs[0], words["document_language"], language, bold=True)
        _add_texts(cell.add_paragraph, part, language)
        # The library begins each cell with a paragraph that holds nothing.
        cell._element.remove(cell.paragraphs[0]._element)


def _add_table(word: WordDocument, table: DocumentTable, heading: Text, languages: Languages) -> None:
    """A table with every language in each cell."""
    grid = _add_grid(word, len(table.rows) + 1, len(table.columns), heading, languages)
    for texts, row in zip([table.columns, *table.rows], grid.rows, strict=True):
        for text, cell in zip(texts, row.cells, strict=True):
            _fill_cell(cell, text, languages, bold=texts is table.columns)


def _fill_cell(cell: _Cell, text: Text, languages: Languages, bold: bool) -> None:
    """A text in each language, below one another; what is the same in both, once."""
    _write(cell.paragraphs[0], text, languages[0], bold)
    for language in languages[1:]:
        if getattr(text, language) != getattr(text, languages[0]):
            _write(cell.add_paragraph(), text, language, bold)


def _add_grid(word: WordDocument, rows: int, columns: int, name: Text, languages: Languages) -> Table:
    """An empty table. Its first row is its head, which screen readers tell and which each new sheet repeats."""
    table = word.add_table(rows, columns, style="Table Grid")
    table._tblPr.append(_element("w:tblCaption", " · ".join(getattr(name, language) for language in languages)))
    for row in table.rows:
        row._tr.get_or_add_trPr().append(_element("w:cantSplit"))
    table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    for cell in table.rows[0].cells:
        shade = OxmlElement("w:shd", attrs={qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): SHADE})
        cell._tc.get_or_add_tcPr().append(shade)
    return table


def _write(paragraph: Paragraph, text: Text, language: str, bold: bool = False) -> None:
    _write_words(paragraph, getattr(text, language), language, bold)


def _write_words(paragraph: Paragraph, words: str, language: str, bold: bool = False) -> None:
    for piece in pieces(words):
        _add_run(paragraph, piece.words, language, bold, marked=piece.blank)


def _add_run(paragraph: Paragraph, words: str, language: str, bold: bool = False, marked: bool = False) -> None:
    run = paragraph.add_run(words)
    run.font.bold = bold or None
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW if marked else None
    run._element.get_or_add_rPr().append(_element("w:lang", TAGS[language]))


def _element(name: str, value: str | None = None) -> OxmlElement:
    return OxmlElement(name, attrs={qn("w:val"): value} if value else None)


def _empty_document(document: AdaptableDocument, languages: Languages, words: Mapping[str, Text]) -> WordDocument:
    """A sheet with our styles and properties; two languages need it broad."""
    word = Document()
    _keep_parts(word.part.package.rels)
    _keep_parts(word.part.rels)
    section = word.sections[0]
    section.page_width, section.page_height = (WIDTH, HEIGHT) if len(languages) == 1 else (HEIGHT, WIDTH)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    _set_styles(word, languages[0])
    _set_properties(word, document, languages, words)
    return word


def _keep_parts(relations: Relationships) -> None:
    for id, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] not in KEPT_PARTS:
            del relations[id]


def _set_styles(word: WordDocument, language: str) -> None:
    for style in list(word.styles):
        if style.name not in KEPT_STYLES:
            style.delete()
    for link in word.styles.element.findall(f".//{qn('w:link')}"):
        link.getparent().remove(link)
    for own in word.styles.element.iter(qn("w:lang")):
        own.set(qn("w:val"), TAGS[language])
    for name, size in SIZES.items():
        font = word.styles[name].font
        properties = word.styles[name].element.get_or_add_rPr()
        if properties.rFonts is not None:
            properties.remove(properties.rFonts)
        font.name, font.size = FONT, Pt(size)
        if name in ("Title", "Heading 1"):
            font.color.rgb, font.bold = TEAL, True
    for name in ("Heading 1", "Table Grid"):
        word.styles[name].paragraph_format.space_after = Pt(4)


def _set_properties(
    word: WordDocument, document: AdaptableDocument, languages: Languages, words: Mapping[str, Text]
) -> None:
    """Without the library's name and without any day."""
    properties = word.core_properties
    for child in list(properties._element):
        properties._element.remove(child)
    properties.title = " · ".join(getattr(document.title, language) for language in languages)
    properties.author = " · ".join(getattr(words["site_name"], language) for language in languages)
    properties.language = TAGS[languages[0]]


def _bytes(word: WordDocument) -> bytes:
    """The file, in which nothing tells when it was made."""
    made, file = io.BytesIO(), io.BytesIO()
    word.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in parts.namelist():
            kept.writestr(zipfile.ZipInfo(name, EARLIEST_DAY), parts.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()
