"""The report is one, whatever it is written as: as HTML, for word processors, in one language or in two."""

import io
import json
import shutil
import subprocess

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import html

from tests.hostile_files import CODE
from tests.our_framework import printed_by
from tests.reports import (
    EXAMPLES,
    FRAMEWORK,
    INTERFACE,
    LANGUAGES,
    TAGS,
    JavaScriptReporter,
    figures_in_html,
    figures_in_word,
    figures_of,
    file_with,
    python_result,
    runs_in,
)  # fmt: skip

TITLES = {one.id: one.title.en for one in (*FRAMEWORK.context, *(q for s in FRAMEWORK.sections for q in s.questions))}
OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def reporter():
    with JavaScriptReporter() as reporter:
        yield reporter


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_every_form_of_the_report_holds_the_figures_that_python_makes(reporter, languages):
    for file in EXAMPLES:
        expected = figures_of(python_result(file), languages)
        page, document = reporter.report(file, languages)
        assert figures_in_html(page) == expected, file.name
        assert figures_in_word(document) == expected, file.name
        if languages == ["en"]:
            lines = [" ".join(line.split()) for line in printed_by("score", file).splitlines()]
            for [[name], [scored], [band], [coverage], [confidence]] in expected:
                shown = [scored, coverage, confidence] if band != "–" else ["–", coverage, confidence]
                assert any(line.startswith(" ".join([name, *shown]).replace("%", " %")) for line in lines), name


def test_a_report_in_one_language_says_nothing_of_ours_in_the_other(reporter, tmp_path):
    silent = file_with(tmp_path, ["…"] * 4)
    for lang, other in (("cy", "en"), ("en", "cy")):
        page, document = reporter.report(silent, [lang])
        root = html.fromstring(page)
        assert root.get("lang") == lang
        assert {element.get("lang") for element in root.iter() if element.get("lang") is not None} == {lang, ""}
        assert {language for _, language in runs_in(document)} == {TAGS[lang], TAGS[""]}
        questions = [question for section in FRAMEWORK.sections for question in section.questions]
        ours = [getattr(question.title, other) for question in questions if question.title.cy != question.title.en]
        assert not [text for text in ours if text in page]


def test_own_words_claim_a_language_only_where_it_is_known(reporter, tmp_path):
    [question] = [one for section in FRAMEWORK.sections for one in section.questions if one.id == "define-together"]
    chosen = question.levels[1].next_step.organisation.cy
    file = file_with(tmp_path, ["Gair / word", chosen, "x", "y"])

    def languages_of(page, text):
        root = html.fromstring(page)
        return {
            element.get("lang")
            for element in root.iter()
            if (element.text or "") == text and "own" in element.get("class", "")
        }

    page, document = reporter.report(file, ["en"])
    assert languages_of(page, "Gair / word") == {""}
    assert languages_of(page, chosen) == {"cy"}
    assert {language for text, language in runs_in(document) if text == chosen} == {"cy-GB"}
    page, _ = reporter.report(file, ["en"], own="cy")
    assert languages_of(page, "Gair / word") == {"cy"}


def test_what_is_left_out_is_left_out_and_evidence_never(reporter, tmp_path):
    file = file_with(tmp_path, ["a note", "a name", "Anest", "Bryn"])
    content = json.loads(file.read_text("utf-8"))
    content["answers"]["define-together"] |= {"note": "NOTE", "evidence": {"strength": "shown", "note": "EVIDENCE"}}
    content["answers"]["define-together"]["origin"]["minority"] = "MINORITY"
    content["plan"]["a0"] |= {"who": "WHO", "partner": "PARTNER", "what": "STEP"}
    file.write_text(json.dumps(content), "utf-8")
    always = {"EVIDENCE", "MINORITY", "STEP"}
    for options, gone in (({}, set()), ({"notes": False}, {"NOTE"}), ({"names": False}, {"WHO", "PARTNER"})):
        page, document = reporter.report(file, ["cy", "en"], **options)
        said = {text for text, _ in runs_in(document)}
        wanted = always | {"NOTE", "WHO", "PARTNER"}
        assert {text for text in wanted if text in page} == wanted & said == wanted - gone
    short, _ = reporter.report(file, ["en"], board=False, appendix=False)
    assert INTERFACE["report_say_board_heading"].en not in short and "EVIDENCE" not in short


@pytest.mark.parametrize("route", FRAMEWORK.routes, ids=lambda route: route.id)
def test_a_report_of_a_route_says_what_was_not_asked_and_claims_no_more(reporter, tmp_path, route):
    content = json.loads(file_with(tmp_path, ["a", "b", "c", "d"]).read_text("utf-8"))
    content["about"] |= {"route": route.id, "perspective": route.perspective or "organisation"}
    content["answers"]["define-together"] |= {"state": "dont_know"}
    path = tmp_path / "route.json"
    path.write_text(json.dumps(content), "utf-8")
    page, document = reporter.report(path, ["en"])

    # Nothing has a score: in place of figures the page for a board says what was answered.
    assert {score["score"] for score in python_result(path)["principles"]} == {None}
    assert figures_in_html(page) == figures_in_word(document) == []
    root = html.fromstring(page)
    [board] = root.find_class("section--board")
    assert not board.find_class("profile")
    states = {id: answer["state"] for id, answer in content["answers"].items()}
    said = {TITLES[one.question] for one in route.asked if states.get(one.question) in ("answered", "dont_know")}
    assert {strong.text for strong in board.iter("strong")} == said
    assert INTERFACE["report_say_route"].en in page and route.title.en in page
    asked = {one.question for one in route.asked}
    rows = {strong.text for strong in root.iter("strong") if strong.getparent().getparent().tag == "th"}
    assert not rows & {title for id, title in TITLES.items() if id not in asked}
    ending = page[page.index(INTERFACE["report_say_not_asked_heading"].en) :]
    assert sum(title in ending for title in TITLES.values()) > 15
    for one in route.asked:
        assert one.wording is None or one.wording.en.replace("'", "&#39;") in page
    if route.could_not_tell:
        assert route.could_not_tell.en.replace("'", "&#39;") in page
        assert INTERFACE["report_say_not_seen"].en.format(number=1) in page


@pytest.mark.parametrize("languages", [["cy"], ["cy", "en"]], ids="-".join)
def test_hostile_words_stay_words_and_none_is_lost(reporter, tmp_path, languages):
    words = [*CODE, "</style><script>window.ran=1</script>", "]]>&amp;<!--", "w:t\n\n\tnewline"] * 7
    file = file_with(tmp_path, words)
    page, document = reporter.report(file, languages)

    root = html.fromstring(page)
    names = {element.tag for element in root.iter() if isinstance(element.tag, str)}
    assert not names & {"script", "img", "iframe", "object", "form"} and "onload" not in str(
        [e.attrib for e in root.iter()]
    )
    links = {element.get("href") for element in root.iter("a")}
    assert all(link.endswith("scoring.md") or "scoring" in link for link in links)
    shown = " ".join(root.find(".//main").itertext())
    said = "".join(f"{text}\n" for text, _ in runs_in(document))
    for text in words:
        readable = text.replace("\u0000", "\ufffd")
        assert readable in shown
        assert readable in said.replace("\n\n", "\n") or readable in said


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_a_document_has_real_headings_heads_of_tables_and_languages(reporter, tmp_path, languages):
    _, document = reporter.report(file_with(tmp_path, ["x", "y", "z", "ŵ"]), languages)
    word = Document(io.BytesIO(document))

    title = " · ".join(getattr(INTERFACE["report_say_title"], lang) for lang in languages)
    styled = {
        name: [p.text for p in word.paragraphs if p.style.name == name] for name in ("Title", "heading 1", "Heading 1")
    }
    assert styled["Title"] == [title] == [word.core_properties.title]
    levels = [int(p.style.name[-1]) for p in word.paragraphs if p.style.name.lower().startswith("heading")]
    assert levels[0] == 1 and set(levels) == {1, 2}
    assert all(language in TAGS.values() for _, language in runs_in(document))
    data = [table for table in word.tables if table.style.name == "Table Grid"]
    assert len(data) > 15
    for table in data:
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert all(cell.text for cell in table.rows[0].cells)
    names = [element.tag for element in word.element.body]
    assert (qn("w:tbl"), qn("w:tbl")) not in zip(names, names[1:], strict=False)
    assert (
        "PAGE" in word.sections[0].footer._element.xml and title.split(" · ")[0] in word.sections[0].header._element.xml
    )


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_word_processor_opens_the_document_of_hostile_words(reporter, tmp_path):
    _, document = reporter.report(file_with(tmp_path, [*CODE, "\u0001\ufffe]]>"]), ["cy", "en"])
    (tmp_path / "report.docx").write_bytes(document)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [
        OFFICE,
        profile,
        "--headless",
        "--convert-to",
        "txt:Text",
        "--outdir",
        tmp_path,
        tmp_path / "report.docx",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)

    text = (tmp_path / "report.txt").read_text("utf-8")
    assert all(words in text for words in CODE if "\u0000" not in words)


def test_what_no_document_can_hold_is_replaced_also_in_the_running_title_and_in_what_we_say(reporter, tmp_path):
    content = json.loads(file_with(tmp_path, ["a", "b", "c", "d"]).read_text("utf-8"))
    content["about"]["organisation"] = "Cwm\u0001\ufffe"
    content["framework"]["version"] = "0\u0002"
    path = tmp_path / "control.json"
    path.write_text(json.dumps(content), "utf-8")
    _, document = reporter.report(path, ["cy", "en"])

    assert "Cwm\ufffd\ufffd" in Document(io.BytesIO(document)).sections[0].header.paragraphs[0].text
    assert any("0\ufffd" in text for text, _ in runs_in(document))


def test_a_file_that_names_what_there_is_not_has_a_report(reporter, tmp_path):
    content = json.loads(file_with(tmp_path, ["a", "b", "c", "d"]).read_text("utf-8"))
    strange = {
        "perspective": "partner",
        "state": "answered",
        "level": None,
        "choices": ["constructor"],
        "strength": "constructor",
    }
    content["about"] |= {"route": "constructor"}
    content["answers"] |= {
        "constructor": {"state": "answered", "level": 4},
        "methods": {"state": "answered", "choices": ["constructor"]},
    }
    content["answers"]["define-together"] |= {
        "origin": {"views": [strange], "minority": ""},
        "evidence": {"strength": "constructor"},
    }
    content["plan"]["a0"] |= {"question": "constructor", "change": "evidence", "to": "constructor", "what": ""}
    path = tmp_path / "strange.json"
    path.write_text(json.dumps(content), "utf-8")
    page, document = reporter.report(path, ["cy", "en"])

    assert figures_in_html(page) == figures_in_word(document)
    assert INTERFACE["plan_say_question_gone"].cy.replace("'", "&#39;") in page
