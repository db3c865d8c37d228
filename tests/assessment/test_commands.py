"""What maintainers type works, says what it did, and fails without tracebacks."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assessment.answers.saved_file import LONGEST, read_answers
from assessment.commands import main
from assessment.comparing.compare import compare
from assessment.comparing.files import view_of
from assessment.comparing.rules_document import comparing_rules_of
from assessment.definitions.framework import load_framework
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from assessment.scoring.whatif import what_if
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
    assert main(["check", "--today", "2026-11-26"]) == 0
    assert capsys.readouterr().out == (
        "working-with-communities: 7 principles, 5 ways, 7 goals, 5 stages, 26 methods, 8 documents, 39 signs, "
        "8 guides, 40 questions, 11 context questions, 26 signals, 6 contrasts, 2 routes: no problems\n"
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
        "\n"
        "Next steps, ranked\n"
        "  hear: evidence shown to confirmed: listening evidence 33 to 67; early evidence 40 to 80; "
        "calm evidence 40 to 80\n"
        "  answer-back: evidence claimed to shown: listening evidence 33 to 50; early evidence 40 to 50; "
        "calm evidence 40 to 50\n"
    )


def test_score_of_a_route_says_what_was_asked_what_could_not_be_told_and_the_way_on(saved_file, capsys):
    content = json.loads(saved_file.read_text("utf-8"))
    content["about"]["route"] = "outside"
    content["answers"]["power"] = {"state": "dont_know"}
    saved_file.write_text(json.dumps(content), encoding="utf-8")

    assert main(["score", str(saved_file), "--framework", str(FRAMEWORKS / "small")]) == 0
    assert capsys.readouterr().out == (
        "Tŷ Ni, view of the partner, 2026-11-21\n"
        "Route: Words\n"
        "\n"
        "Asked: 4 of 6 questions. Of those answered: 2.\n"
        "\n"
        "Listening: 100 %, High (75 % of its weight asked)\n"
        "  Hear: level 4\n"
        "Sharing: no score (75 % of its weight asked)\n"
        "  Power: we could not tell\n"
        "\n"
        "We could not tell: 1\n"
        "  Power\n"
        "\n"
        "Warning signs\n"
        "  A sign\n"
        "\n"
        "Signs that it asks too little about: 1\n"
        "\n"
        "By going on to all questions, 2 more are asked, and none again.\n"
    )


def test_score_as_json_is_the_whole_result(saved_file, capsys):
    assert main(["score", str(saved_file), "--json", "--framework", str(FRAMEWORKS / "small")]) == 0

    answers = json.loads(saved_file.read_text(encoding="utf-8"))["answers"]
    rules = rules_of(load_framework(FRAMEWORKS / "small"))
    assert json.loads(capsys.readouterr().out) == score(rules, answers, "partner")


def test_what_if_says_what_one_change_improves(saved_file, capsys):
    assert main(["whatif", str(saved_file), "--framework", str(FRAMEWORKS / "small")]) == 0
    assert capsys.readouterr().out == (
        "Listening\n"
        "  no single change improves it\n"
        "\n"
        "Sharing\n"
        "  answers needed for a score: 1\n"
        "  power\n"
        "\n"
        "Early\n"
        "  no single change improves it\n"
        "\n"
        "Together\n"
        "  answers needed for a score: 1\n"
        "  power\n"
        "\n"
        "Calm\n"
        "  no single change improves it\n"
    )


def test_what_if_names_the_change_and_the_limit_that_it_removes(saved_file, capsys):
    content = json.loads(saved_file.read_text(encoding="utf-8"))
    methods = {"methods": full_answer(["form"]), "stage": full_answer(["before"])}
    content["answers"] = methods | {
        "hear": full_answer(0), "answer-back": full_answer("4 shown"), "form-design": full_answer("4 shown"),
    }  # fmt: skip
    saved_file.write_text(json.dumps(content), encoding="utf-8")
    assert main(["whatif", str(saved_file), "--framework", str(FRAMEWORKS / "small")]) == 0
    listening = "Listening\n  hear: level 0 to 1: 39 % to 63 %, without nobody-hears\n\n"
    assert capsys.readouterr().out.startswith(listening)


def test_what_if_on_a_route_counts_its_answers_alone_and_says_so(saved_file, capsys):
    content = json.loads(saved_file.read_text("utf-8"))
    content["about"]["route"] = "outside"
    content["answers"] |= {"hear": full_answer(2), "money": full_answer("4 shown")}
    saved_file.write_text(json.dumps(content), encoding="utf-8")

    assert main(["whatif", str(saved_file), "--framework", str(FRAMEWORKS / "small")]) == 0
    assert capsys.readouterr().out.startswith(
        "Route: Words. Answers to its questions alone are counted.\n"
        "\n"
        "Listening\n"
        "  hear: level 2 to 3: 50 % to 75 %\n"
        "\n"
        "Sharing\n"
        "  answers needed for a score: 1\n"
        "  power\n"
        "  money (not asked on this route)\n"
    )


def test_what_if_as_json_is_all_of_it(saved_file, capsys):
    assert main(["whatif", str(saved_file), "--json", "--framework", str(FRAMEWORKS / "small")]) == 0

    answers = json.loads(saved_file.read_text(encoding="utf-8"))["answers"]
    rules = rules_of(load_framework(FRAMEWORKS / "small"))
    assert json.loads(capsys.readouterr().out) == what_if(rules, answers, "partner")


def test_score_says_when_the_file_belongs_to_other_questions(saved_file, capsys):
    assert main(["score", str(saved_file)]) == 0
    assert "Note: saved for small 1, scored by working-with-communities 2." in capsys.readouterr().out


def test_score_refuses_a_broken_file(saved_file, capsys):
    saved_file.write_text('{"format": "working-with-communities/answers", "version": 4}', encoding="utf-8")

    assert main(["score", str(saved_file)]) == 1
    assert capsys.readouterr().err == (
        "2 problems found\n"
        "  saved.json:1: framework: found nothing; expected the key 'framework'\n"
        "  saved.json:1: version: found the number 4; expected a number of at most 3\n"
    )


@pytest.fixture
def two_views(tmp_path):
    """Files of both sides, a year after an earlier one of the organisation."""

    def write(name: str, perspective: str, date: str, answers: dict) -> Path:
        content = {
            "format": "working-with-communities/answers", "version": 2, "framework": {"id": "small", "version": "1"},
            "about": {"organisation": "Tŷ Ŵyn", "perspective": perspective, "date": date},
            "answers": {id: full_answer(answer) for id, answer in answers.items()},
        }  # fmt: skip
        path = tmp_path / name
        path.write_text(json.dumps(content), encoding="utf-8")
        return path

    return [
        write("ours.json", "organisation", "2026-01-01", {"methods": ["talk"], "power": "3 confirmed", "money": 3}),
        write("theirs.json", "partner", "2026-01-05", {"methods": ["form"], "power": 1}),
        write("earlier.json", "organisation", "2025-01-01", {"power": 1, "money": 1}),
    ]


def test_compare_tells_gaps_signs_and_change(two_views, capsys):
    assert main(["compare", *map(str, two_views), "--framework", str(FRAMEWORKS / "small")]) == 0

    assert capsys.readouterr().out == (
        "Views\n"
        "  round 1: earlier.json, Tŷ Ŵyn, organisation, 2025-01-01\n"
        "  round 2: ours.json, Tŷ Ŵyn, organisation, 2026-01-01\n"
        "  round 2: theirs.json, Tŷ Ŵyn, partner, 2026-01-05\n"
        "\n"
        "Principles, per cent\n"
        "  Sharing    organisation 75 (1 of 1)  partners 25 (1 of 1)  gap +50\n"
        "  Listening  organisation – (0 of 1)  partners – (0 of 1)  nobody\n"
        "\n"
        "Largest gaps, levels\n"
        "  Power  organisation 3 (1 of 1)  partners 1 (1 of 1)  gap +2\n"
        "\n"
        "Warning signs that one side raises\n"
        "  A sign: partner only\n"
        "\n"
        "Signs between the two sides\n"
        "  A sign of two views: Power\n"
        "  A sign of two views: How\n"
        "\n"
        "Over time, per cent\n"
        "  Listening: organisation – (0 of 1) → – (0 of 1); partner – (0 of 0) → – (0 of 1)\n"
        "  Sharing: organisation 25 (1 of 1) → 75 (1 of 1); partner – (0 of 0) → 25 (1 of 1)\n"
    )


def test_compare_as_json_is_the_whole_comparison_with_the_names_of_its_views(two_views, capsys):
    ours, theirs, earlier = map(str, two_views)
    command = ["compare", ours, "--group", "Ieuenctid", theirs, earlier, "--json", "--framework"]
    assert main([*command, str(FRAMEWORKS / "small")]) == 0

    printed = json.loads(capsys.readouterr().out)
    names = printed.pop("views")
    views = [
        view_of(read_answers(path), group) for path, group in zip(two_views, ["", *["Ieuenctid"] * 2], strict=True)
    ]
    assert printed == compare(comparing_rules_of(load_framework(FRAMEWORKS / "small")), views)
    assert names[1] == {
        "file": "theirs.json", "organisation": "Tŷ Ŵyn", "work": "", "perspective": "partner", "route": "",
        "date": "2026-01-05",
    }  # fmt: skip


def test_compare_writes_a_joint_assessment_that_can_be_scored(two_views, tmp_path, capsys):
    joint, small = tmp_path / "joint.json", ["--framework", str(FRAMEWORKS / "small")]
    assert main(["compare", *map(str, two_views), "--joint", str(joint), *small]) == 0
    assert main(["score", str(joint), *small]) == 0

    assert "Tŷ Ŵyn, joint view\n" in capsys.readouterr().out
    power = read_answers(joint).answers["power"]
    assert (power.state, [view.level for view in power.origin.views]) == ("unanswered", [3, 1])


def test_compare_begins_no_joint_assessment_with_more_views_than_it_has_room_for(two_views, tmp_path, capsys):
    joint, views = tmp_path / "joint.json", [str(two_views[1])] * (LONGEST["views"] + 1)

    assert main(["compare", *views, "--joint", str(joint), "--framework", str(FRAMEWORKS / "small")]) == 1

    assert "joint.json:1: found 51 views in the last round; expected at most 50" in capsys.readouterr().err
    assert not joint.exists()
    assert main(["compare", *views[1:], "--joint", str(joint), "--framework", str(FRAMEWORKS / "small")]) == 0
    assert len(read_answers(joint).answers["power"].origin.views) == LONGEST["views"]


def test_compare_tells_everything_that_is_wrong_with_its_files(two_views, tmp_path, capsys):
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")

    assert main(["compare", str(broken), str(tmp_path / "nowhere.json")]) == 1
    told = capsys.readouterr().err
    assert "broken.json:1" in told and "nowhere.json:1" in told
    assert main(["compare", str(two_views[0])]) == 1
    assert capsys.readouterr().err == (
        "1 problem found\n  ours.json:1: framework.id: found 'small'; expected 'working-with-communities'\n"
    )


def test_the_module_runs_as_a_command():
    done = subprocess.run([sys.executable, "-m", "assessment", "check"], cwd=ROOT, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
