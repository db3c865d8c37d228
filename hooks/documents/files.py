"""Which files the documents to adapt become, and where they are published."""

from hooks.documents.word_file import word_file
from hooks.interface import Interface
from principles.model import AdaptableDocument, Knowledge

FORMS = {"cy": ("cy",), "en": ("en",), "both": ("cy", "en")}
"""The forms of each document, and the languages in each: of two, Welsh stands first."""


def file_path(id: str, form: str) -> str:
    """Where a document is published in one form. A name such as `ID.cy.docx` would pass for a translation."""
    return f"files/documents/{id}-{form}.docx"


def document_files(knowledge: Knowledge, interface: Interface) -> dict[str, bytes]:
    """Every document in each form, under its path from the root of the site."""
    documents: list[AdaptableDocument] = knowledge.entries["documents"]
    return {
        file_path(document.id, form): word_file(document, languages, interface)
        for document in documents
        for form, languages in FORMS.items()
    }
