"""Whether a rebuild gives what a fresh build gives, for each kind of edit. Run it with `python -m tests.rebuilds`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from filecmp import cmp
from pathlib import Path
from tempfile import TemporaryDirectory
from time import time

from language.memory import FOLDER_VARIABLE
from tests.conftest import SITE_URL, copy_project


@dataclass(frozen=True)
class Edit:
    """What an author changes in a file."""

    file: str
    old: str
    new: str

    def __call__(self, project: Path) -> None:
        path = project / self.file
        text = path.read_text("utf-8")
        assert self.old in text, f"{self.file} has no {self.old!r}"
        path.write_text(text.replace(self.old, self.new, 1), "utf-8")


NARROW: dict[str, Callable[[Path], None]] = {
    "a summary": Edit("principles/principles/transparency.yml", 'summary:\n  en: "', 'summary:\n  en: "Look again. '),
    "a question": Edit("assessment/questions/agreed-outcomes.yml", "count as better?", "count as better now?"),
    "a line on a page": Edit("docs/about.md", "independent project.", "independent project. See [rights](privacy.md)."),
    "a heading on a page": Edit("docs/about.cy.md", "\n## ", "\n## Hefyd: "),
    "a document to adapt": Edit("principles/documents/asset-map.yml", "Lists, to fill in", "Long lists, to fill in"),
    "a template": Edit("hooks/templates/sources.md.j2", "{{ words.sources_lead }}", "{{ words.sources_lead }} More."),
    "the name of a source": Edit("principles/sources.yml", 'title:\n      en: "', 'title:\n      en: "The '),
}
"""Edits after which most pages are as they were."""


def rename_page(project: Path) -> None:
    """A page with its twin under another name."""
    for ending in (".md", ".cy.md"):
        (project / f"docs/put-to-work{ending}").rename(project / f"docs/at-work{ending}")
    for folder in ("docs", "hooks", "principles", "assessment"):
        for path in (project / folder).rglob("*"):
            if path.suffix in (".md", ".py", ".yml", ".j2", ".html"):
                path.write_text(path.read_text("utf-8").replace("put-to-work", "at-work"), "utf-8")


WIDE: dict[str, Callable[[Path], None]] = {
    "a short title": Edit("principles/principles/involvement.yml", 'short_name:\n  en: "', 'short_name:\n  en: "True '),
    "the meaning of a term": Edit("principles/glossary.yml", "A rule that guides", "A rule that really guides"),
    "a word around pages": Edit("hooks/interface.yml", 'menu: {en: "Menu"', 'menu: {en: "All pages"'),
    "a word on marks": Edit("hooks/interface.yml", '"In the glossary"', '"See the glossary"'),
    "a partial of the theme": Edit("hooks/theme/partials/footer.html", "<footer", '<footer data-edited="yes"'),
    "a style": Edit("hooks/frame/styles/site.css", "{", "{ opacity: .99;"),
    "a module": Edit("hooks/frame/frame.mjs", "\n", "\ndocument.title += '';\n"),
    "code": Edit("hooks/glossary/marks.py", "MOST = 6", "MOST = 2"),
    "a setting": Edit("mkdocs.yml", "toc: {permalink: false}", "toc: {permalink: false, toc_depth: 2}"),
    "the name of a page": rename_page,
}
"""Edits that many pages show."""


def build(project: Path, site: Path, memory: str) -> str:
    """Build a project with what a folder remembers, or with nothing. What was told comes back, in order."""
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    environment = os.environ | {FOLDER_VARIABLE: memory, "SITE_URL": SITE_URL, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return "\n".join(sorted(line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))))


def differences(one: Path, other: Path) -> list[str]:
    """The files that two sites do not share."""
    files = {path.relative_to(site) for site in (one, other) for path in site.rglob("*") if path.is_file()}
    ours = sorted(file for file in files if file.suffix != ".gz")
    missing = [file for file in ours if not ((one / file).is_file() and (other / file).is_file())]
    return [str(file) for file in ours if file in missing or not cmp(one / file, other / file, shallow=False)]


def main() -> None:
    """Try each edit, print, and fail if a rebuild differs from a fresh build."""
    failed = False
    with TemporaryDirectory() as name:
        folder = Path(name)
        build(copy_project(folder), folder / "before", str(folder / "memory"))
        print(f"{'edit':<26}{'changed files':>14}{'rebuild, s':>12}{'fresh, s':>10}{'differences':>13}")
        for edit, apply in (NARROW | WIDE).items():
            project, memory = folder / "project", folder / "used"
            shutil.rmtree(project)
            apply(copy_project(folder))
            shutil.copytree(folder / "memory", memory)
            started = time()
            told = build(project, folder / "again", str(memory))
            rebuilt = time()
            fresh = build(project, folder / "fresh", "")
            ended = time()
            found = differences(folder / "again", folder / "fresh") + ["warnings"] * (told != fresh)
            changed = len(differences(folder / "before", folder / "fresh"))
            print(
                f"{edit:<26}{changed:>14}{rebuilt - started:>12.1f}{ended - rebuilt:>10.1f}{len(found):>13}", *found[:3]
            )
            failed |= bool(found) or not changed
            shutil.rmtree(memory)
    sys.exit(failed)


if __name__ == "__main__":
    main()
