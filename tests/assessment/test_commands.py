"""What maintainers type works, says what it did, and fails without tracebacks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.commands import main
from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from tests.scoring_cases import FRAMEWORKS, full_answer

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def saved_file(tmp_path) -> Path:
    """A saved self-assessment for the small framework."""
    answers = {"hear": full_answer("4 shown"), "answer-back": full_answer(3), "methods": full_answer(["form"])}
    content = {
        "format": "working-with-communities/answers", "version": 1, "framework": {"id": "small", "version": "1"},
        "about": {"organisation": "Tŷ Ni", "perspective": "partner", "date": "2026-11-21"}, "answers": answers,
    }  # fmt: skip
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_check_counts_what_it_checked(capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr().out == (
        "working-with-communities: 7 principles, 5 ways, 7 goals, 33 signs, 40 questions, 11 context questions, "
        "26 signals: no problems\n"
        "Raising an answer or adding evidence never lowers a score.\n"
    )


def test_check_takes_another_framework(capsys):
    assert main(["check", "--framework", str(FRAMEWORKS / "risk")]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("risk: 3 principles")
    assert "Raising an answer can lower a score:\n  principle danger: less is better\n" in printed


def test_score_prints_the_profile(saved_file, capsys):
    assert main(["score", str(saved_file), "--framework", str(FRAMEWORKS / "small")]) == 0
    assert capsys.readouterr().out == (
        "Tŷ Ni, view of the partner, 2026-11-21\n"
        "\n"
        "Principles   score  coverage  confidence  band\n"
        "  Listening   92 %     100 %        33 %  High\n"
        "  Sharing        –       0 %         0 %  too little\n"
        "\n"
        "Ways of working  score  coverage  confidence  band\n"
        "  Early           95 %     100 %        40 %  High\n"
        "  Together           –      14 %         0 %  too little\n"
        "\n"
        "Well-being goals  score  coverage  confidence  band\n"
        "  Calm             95 %      63 %        40 %  High\n"
        "\n"
        "Warning signs\n"
        "  A sign\n"
    )


def test_score_as_json_is_the_whole_result(saved_file, capsys):
    assert main(["score", str(saved_file), "--json", "--framework", str(FRAMEWORKS / "small")]) == 0

    answers = json.loads(saved_file.read_text(encoding="utf-8"))["answers"]
    rules = rules_of(load_framework(FRAMEWORKS / "small"))
    assert json.loads(capsys.readouterr().out) == score(rules, answers, "partner")


def test_score_says_when_the_file_belongs_to_other_questions(saved_file, capsys):
    assert main(["score", str(saved_file)]) == 0
    assert "Note: saved for small 1, scored by working-with-communities 2." in capsys.readouterr().out


def test_score_refuses_a_broken_file(saved_file, capsys):
    saved_file.write_text('{"format": "working-with-communities/answers", "version": 4}', encoding="utf-8")

    assert main(["score", str(saved_file)]) == 1
    assert capsys.readouterr().err == (
        "2 problems found\n"
        "  saved.json:1: framework: found nothing; expected the key 'framework'\n"
        "  saved.json:1: version: found the number 4; expected a number of at most 2\n"
    )


def test_the_module_runs_as_a_command():
    done = subprocess.run([sys.executable, "-m", "assessment", "check"], cwd=ROOT, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
