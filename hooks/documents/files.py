"""Which files the documents to adapt become, and where they are published."""

from base64 import b64decode, b64encode

from hooks.documents.word_file import Languages, word_file
from hooks.interface import Interface
from language.memory import Archive
from principles.model import AdaptableDocument, Knowledge

FORMS = {"cy": ("cy",), "en": ("en",), "both": ("cy", "en")}
"""The forms of each document, and the languages in each: of two, Welsh stands first."""
WORDS = ("site_name", "document_fill_in", "document_language", "document_origin")
"""What the files say besides the documents."""


def file_path(id: str, form: str) -> str:
    """Where a document is published in one form. A name such as `ID.cy.docx` would pass for a translation."""
    return f"files/documents/{id}-{form}.docx"


def document_files(knowledge: Knowledge, interface: Interface, archive: Archive) -> dict[str, bytes]:
    """Every document in each form, under its path from the root of the site."""
    documents: list[AdaptableDocument] = knowledge.entries["documents"]
    return {
        file_path(document.id, form): _word_file(document, languages, interface, archive)
        for document in documents
        for form, languages in FORMS.items()
    }


def _word_file(document: AdaptableDocument, languages: Languages, interface: Interface, archive: Archive) -> bytes:
    """Made only where it is not remembered."""
    words = {name: interface[name] for name in WORDS}
    question = ["word file", document.model_dump_json(), languages, [text.model_dump() for text in words.values()]]
    return b64decode(archive.made(question, lambda: b64encode(word_file(document, languages, words)).decode()))
