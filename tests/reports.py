"""The report of a saved file, as the browser makes it, and what its forms say."""

import io
import itertools
import json
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docx import Document
from docx.oxml.ns import qn
from lxml import html

from assessment.answers.saved_file import FORMAT, VERSION, AnswersFile, read_answers
from assessment.scoring.result import Result
from assessment.scoring.route_result import questions_of_routes, score_within
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from hooks.interface import load_interface
from hooks.pages.report_page import report_words, texts
from tests.conftest import ROOT
from tests.javascript import JavaScript
from tests.our_framework import our_framework

EXAMPLES = sorted((ROOT / "docs/files").glob("llanddychymyg-*.json"))
LANGUAGES = (["cy"], ["en"], ["cy", "en"])
FRAMEWORK, INTERFACE = our_framework(), load_interface(ROOT)
RULES = rules_of(FRAMEWORK)
ROUTES = questions_of_routes(FRAMEWORK)
EVERYTHING = {"board": True, "appendix": True, "notes": True, "names": True, "own": ""}
TAGS = {"cy": "cy-GB", "en": "en-GB", "": "x-none"}
KNOWN = {
    "rules": RULES.as_json(),
    "routes": ROUTES,
    "spoken": {name: report_words(FRAMEWORK, INTERFACE, name, "en") for name in ("cy", "en")},
    "texts": {name: texts(FRAMEWORK, name) for name in ("cy", "en")},
}


def file_with(folder: Path, words: Sequence[str]) -> Path:
    """A saved file whose people have written these words, wherever they can."""
    view = {"perspective": "organisation", "state": "answered", "level": 1}
    step = {"question": "define-together", "change": "level", "to": 3, "by": "2090-01-15"}
    plan = {
        f"a{number}": step | {"what": text, "who": text[:200], "sign": text, "partner": text[:200], "outcome": text}
        for number, text in enumerate(words)
    }
    texts = itertools.cycle(words)
    answers = {
        question.id: {
            "state": "answered", "level": 1, "note": next(texts),
            "evidence": {"strength": "shown", "note": next(texts)},
            "origin": {"views": [view, view | {"perspective": "partner", "level": 3}], "minority": next(texts)},
        }
        for section in FRAMEWORK.sections for question in section.questions
    }  # fmt: skip
    answers["who-decides"] |= {"state": "not_applicable", "reason": words[0]}
    about = {"organisation": words[0][:200], "work": words[1][:200], "perspective": "joint"}
    framework = {"id": "working-with-communities", "version": "2"}
    content = {"format": FORMAT, "version": VERSION, "framework": framework, "about": about, "answers": answers}
    path = folder / "written.json"
    whole = AnswersFile.model_validate(content | {"plan": plan, "earlier": plan})
    path.write_text(json.dumps(whole.model_dump(mode="json")), "utf-8")
    return path


class JavaScriptReporter(JavaScript):
    """The browser's report."""

    def __init__(self) -> None:
        super().__init__("report_lines.mjs")

    def report(self, file: Path, languages: Sequence[str], **options: Any) -> tuple[str, bytes]:
        """The HTML file and the document of a saved file."""
        document = read_answers(file).model_dump(mode="json")
        asked = {"document": document, "options": EVERYTHING | {"languages": languages} | options}
        made = self.ask(KNOWN | asked)
        return made["html"], zipped(made["word"])


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path, text in parts.items():
            archive.writestr(path, text)
    return file.getvalue()


def python_result(file: Path) -> Result:
    answers = read_answers(file)
    given = (answers.by_question(), answers.about.perspective)
    route = ROUTES.get(answers.about.route)
    return score_within(RULES, route, *given) if route else score(RULES, *given)


def figures_of(result: Result, languages: Sequence[str]) -> list[list[list[str]]]:
    """Each row of figures that a report must have: its cells, each in every language, once where they are the same."""
    bands = {band.id: band.label for band in FRAMEWORK.rules.bands}
    states = {"too_little": "say_no_score", "not_applicable": "say_none_applies"}

    def cell(text: Any) -> list[str]:
        return list(dict.fromkeys(text if isinstance(text, str) else getattr(text, name) for name in languages))

    def row(kind: str, one: dict[str, Any]) -> list[list[str]]:
        [entry] = [entry for entry in getattr(FRAMEWORK.knowledge, kind) if entry.id == one["id"]]
        shown = f"{one['score']}%" if one["state"] == "scored" else INTERFACE[states[one["state"]]]
        band = bands[one["band"]] if one["band"] else "–"
        return [cell(text) for text in (entry.short_name, shown, band, f"{one['coverage']}%", f"{one['confidence']}%")]

    return [row(kind, one) for kind in ("principles", "ways", "goals") for one in result[kind]]


def figures_in_html(text: str) -> list[list[list[str]]]:
    """The rows of the tables of figures: those with five columns."""
    rows = [row for row in html.fromstring(text).iter("tr") if len(row) == 5 and row.getparent().tag == "tbody"]
    return [[[line.text_content() for line in cell] for cell in row] for row in rows]


def figures_in_word(file: bytes) -> list[list[list[str]]]:
    tables = [table for table in Document(io.BytesIO(file)).tables if len(table.columns) == 5]
    return [[[p.text for p in cell.paragraphs] for cell in row.cells] for table in tables for row in table.rows[1:]]


def runs_in(file: bytes) -> Iterator[tuple[str, str]]:
    """Every text of a document with the language that it says it is in, in order."""
    body = Document(io.BytesIO(file)).element.body
    for run in body.iter(qn("w:r")):
        text = "".join({qn("w:br"): "\n", qn("w:tab"): "\t"}.get(part.tag, part.text or "") for part in run[1:])
        language = run.find(f"{qn('w:rPr')}/{qn('w:lang')}")
        if text.strip():
            yield text, None if language is None else language.get(qn("w:val"))
