"""What a build is made of: definitions, and the files that pages load. Each is made anew when a source has changed."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from assessment.definitions.framework import Framework, load_framework
from definitions.problems import read_all
from hooks.assets.entries import Asset, arrival_script, asset_texts, assets_of
from hooks.documents.files import document_files
from hooks.glossary.wordings import Wordings
from hooks.interface import LOCALES, Interface, load_interface
from hooks.pages.generation import generate_pages
from hooks.pages.page import Page
from hooks.pages.pictures import Pictures
from language.check import Checker
from language.findings import Finding
from language.memory import Archive, version_of
from language.translation.state import read_translations
from language.welsh_words import WelshWords, read_welsh_words
from principles.ages import old_sources

FOLDERS = ("principles", "assessment", "hooks", "language", "docs")
KINDS = (".yml", ".j2", ".md", ".json")
"""What definitions are made of."""
ASSET_FOLDERS, ASSET_KINDS = ("assessment/browser", "hooks/frame"), (".mjs", ".js", ".css")
"""What the files that pages load are made of."""
LICENCES = "assessment/browser/libraries/*/LICENSE"
"""What is put into some of them."""


class Definitions:
    """The definitions, checked, and what is made of them in each language."""

    def __init__(self) -> None:
        self.files: dict[Path, float] = {}
        self.framework: Framework
        self.interface: Interface
        self.pages: dict[str, list[Page]] = {}
        self.pictures: dict[str, Pictures] = {}
        self.word_files: dict[str, bytes] = {}
        self.wordings: dict[str, Wordings] = {}
        self.checker: Checker
        self.welsh_words: WelshWords
        self.notes: list[str] = []
        """What maintainers may want to know."""
        self.findings: list[Finding] = []
        """What is doubtful in the texts."""

    def read(self, root: Path, archive: Archive) -> bool:
        """Read everything under `root`; returns whether that was needed.

        Raises:
            DefinitionErrors: all problems at once.
        """
        files = modified(root, FOLDERS, KINDS)
        if files == self.files:
            return False
        self.framework, self.interface, self.checker, self.welsh_words, texts = read_all(
            lambda: load_framework(root),
            lambda: load_interface(root),
            lambda: Checker(root),
            lambda: read_welsh_words(root),
            lambda: read_translations(root),
        )
        self.findings = self.checker.text_findings
        knowledge = self.framework.knowledge
        self.notes = [str(text.problem) for text in texts if text.is_open]
        self.notes += old_sources(knowledge.sources, date.today())
        self.pages = {locale: generate_pages(self.framework, self.interface, texts, locale) for locale in LOCALES}
        self.pictures = {locale: Pictures(self.framework, self.interface, locale) for locale in LOCALES}
        self.word_files = document_files(knowledge, self.interface, archive)
        self.wordings = {locale: Wordings(knowledge.terms, locale) for locale in LOCALES}
        self.files = files
        return True


class Assets:
    """The files that pages load."""

    def __init__(self) -> None:
        self.files: dict[Path, float] = {}
        self.by_name: dict[str, Asset] = {}
        self.arrival_script = ""

    def read(self, root: Path, archive: Archive) -> None:
        """Make them from their sources.

        Raises:
            BundleError: for sources that cannot be put into one file.
        """
        files = modified(root, ASSET_FOLDERS, ASSET_KINDS)
        if files == self.files:
            return
        question = ["assets", version_of([*files, *root.glob(LICENCES)], ())]
        texts, self.arrival_script = archive.made(question, lambda: [asset_texts(root), arrival_script(root)])
        self.by_name = assets_of(texts)
        self.files = files


def modified(root: Path, folders: Iterable[str], kinds: tuple[str, ...]) -> dict[Path, float]:
    """When each file of some kinds was last changed, below some folders."""
    paths = (path for folder in folders for path in (root / folder).rglob("*") if path.suffix in kinds)
    return {path: path.stat().st_mtime for path in paths}
