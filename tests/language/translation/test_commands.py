"""Agreeing texts and guarding a release."""

import shutil
import subprocess
import sys

import pytest

from language.translation.lock import LOCK, Agreement, Reading, fingerprint, lock_text, read_lock
from tests.conftest import ROOT
from tests.language.translation.conftest import TEXTS, contents, run

TITLE = "principles/a.yml#title"


@pytest.fixture
def stale(project):
    """The small project after a change of two English texts and the loss of one Welsh one."""
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").replace("Title", "Heading").replace("Ask", "Do ask"), encoding="utf-8")
    path.write_text(path.read_text("utf-8").replace('  cy: "Eto."\n', ""), encoding="utf-8")
    return project


def test_a_release_names_every_open_text_and_fails_until_all_are_agreed(stale, capsys):
    assert run(stale, "release") == 1
    error = capsys.readouterr().err
    assert error.startswith("3 problems found\n")
    assert "  principles/a.yml:4: title: found English that has changed" in error
    assert "  principles/a.yml:10: note: found no Welsh" in error

    with (stale / "principles/a.yml").open("a", encoding="utf-8") as definition:
        definition.write('  cy: "Eto."\n')
    assert run(stale, "agree", TITLE, "principles/a.yml#text") == 0
    assert run(stale, "release") == 0
    assert capsys.readouterr().out.endswith(f"Texts whose Welsh is agreed: {TEXTS}, which is all of them.\n")


def test_agreeing_one_text_leaves_the_others_open(stale, capsys):
    assert run(stale, "agree", TITLE) == 0

    assert capsys.readouterr().out.endswith("Texts newly agreed: 1\nTexts of the project still open: 2\n")


def test_agreeing_all_leaves_out_what_has_no_welsh(stale, capsys):
    assert run(stale, "agree", "--all") == 0

    assert capsys.readouterr().out.endswith("Texts newly agreed: 2\nTexts of the project still open: 1\n")


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("principles/a.yml#titel", "command line:1: principles/a.yml#titel: found the name of no text; "
         "expected the name of a text. Did you mean 'principles/a.yml#title'?"),
        ("principles/a.yml#note", "principles/a.yml:10: note: found no Welsh"),
    ],
)  # fmt: skip
def test_what_cannot_be_agreed_is_a_problem_and_changes_nothing(stale, name, problem, capsys):
    before = (stale / LOCK).read_bytes()

    assert run(stale, "agree", TITLE, name) == 1
    assert problem in capsys.readouterr().err
    assert (stale / LOCK).read_bytes() == before


def test_agreeing_a_text_keeps_who_has_read_its_welsh(stale):
    lock = read_lock(stale)
    reading = Reading(welsh=fingerprint("Teitl"), by="Siân", on="2026-11-22")
    lock[TITLE] = Agreement(english=lock[TITLE].english, read=reading)
    (stale / LOCK).write_text(lock_text(lock), encoding="utf-8")

    assert run(stale, "agree", TITLE) == 0

    assert read_lock(stale)[TITLE] == Agreement(english="Heading", read=reading)


@pytest.mark.parametrize("command", [["agree", "--all"], ["import", "cy.po"]])
def test_texts_that_no_longer_exist_are_forgotten_and_named(project, exported, command, monkeypatch, capsys):
    path = project / "principles/a.yml"
    path.write_text(path.read_text("utf-8").partition("note:")[0], encoding="utf-8")
    monkeypatch.chdir(exported(project).parent)

    assert run(project, *command) == 0

    assert capsys.readouterr().out.endswith(
        "Forgotten, because these texts no longer exist:\n  principles/a.yml#note\n"
    )
    assert len(read_lock(project)) == TEXTS - 1


@pytest.mark.parametrize("command", ["import", "agree"])
def test_where_one_file_cannot_be_written_none_is(stale, exported, command, capsys):
    path = exported(stale, lambda entries: setattr(entries[TITLE], "msgstr", "Pennawd"))
    shutil.rmtree(stale / "language")
    (stale / "language").write_text("A file where a folder has to be", encoding="utf-8")
    before = contents(stale)

    assert run(stale, command, {"import": path, "agree": TITLE}[command]) == 1
    assert f"{LOCK}:1: found Not a directory; expected a file that can be written" in capsys.readouterr().err
    assert contents(stale) == before


def test_a_place_where_nothing_can_be_written_is_a_problem(project, tmp_path, capsys):
    path = tmp_path / "nowhere/cy.po"

    assert run(project, "export", path) == 1
    assert f"{path}:1: found No such file or directory; expected a file that can be written" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["agree"], ["agree", "--all", TITLE], ["export", "a.po", "--only", "new"]])
def test_commands_that_make_no_sense_are_refused(arguments, project):
    with pytest.raises(SystemExit):
        run(project, *arguments)


def test_a_project_that_does_not_exist_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        run(tmp_path / "nowhere", "release")
    assert f"no folder {tmp_path / 'nowhere'}" in capsys.readouterr().err


def test_the_module_runs_as_a_command(tmp_path):
    command = [sys.executable, "-m", "language.translation", "export", str(tmp_path / "cy.po")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Texts in cy.po: ")
