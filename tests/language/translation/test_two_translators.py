"""Two people work on the Welsh at the same time."""

from pathlib import Path

from tests.language.translation.conftest import run


def change_welsh(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_welsh_that_has_changed_here_since_the_export_is_left_alone(project, exported, capsys):
    path = exported(project, lambda entries: entries["docs/about.md#made.2"].flags.clear())
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 0
    assert "- Un newydd" in (project / "docs/about.cy.md").read_text("utf-8")
    assert "newer than their export: 1" in capsys.readouterr().out


def test_welsh_that_has_changed_here_and_there_is_refused(project, exported, capsys):
    def translate(entries):
        entries["docs/about.md#made.2"].msgstr = "- Un arall"

    path = exported(project, translate)
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 1
    assert "docs/about.md#made.2: found Welsh that has changed here since the export: '- Un newydd'" in (
        capsys.readouterr().err
    )


def test_the_same_change_here_and_there_is_none(project, exported):
    def translate(entries):
        entries["docs/about.md#made.2"].msgstr = "- Un newydd"

    path = exported(project, translate)
    change_welsh(project, "docs/about.cy.md", "- Un", "- Un newydd")

    assert run(project, "import", path) == 0
