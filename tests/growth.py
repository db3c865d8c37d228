"""How long builds take, and how that grows with the entries. Run it with `make growth`.

It prints and judges nothing. Where it can, it counts seconds of processor, which other work disturbs least.
"""

import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assessment.definitions.kinds import ASSESSMENT, CHANGES, QUESTIONNAIRE, RULES
from language.memory import FOLDER_VARIABLE
from language.texts import LANGUAGES
from language.translation.commands import main as translation
from principles.kinds import CATALOGUE, GLOSSARY, KNOWLEDGE, SOURCES, TIMELINE
from tests.conftest import copy_project
from tests.yaml_files import read_yaml

TIMES = (1, 2, 5, 10)
ROUTES = "assessment/routes"
KINDS = tuple(kind for kind in (*KNOWLEDGE.kinds, *ASSESSMENT.kinds) if kind.folder != ROUTES)
"""Those that grow in number. Routes grow in length, as each speaks for every principle."""
GROWING_LISTS = {
    CATALOGUE: tuple(kind.plural for kind in KNOWLEDGE.kinds if kind.listed_in == CATALOGUE),
    SOURCES: ("sources",),
    GLOSSARY: ("terms",),
    TIMELINE: ("events",),
    QUESTIONNAIRE: ("context", "sections"),
    RULES: ("dimensions", "gates"),
}
ASKED = ("questions", "context")
VOCABULARIES = ("basis", "strength", "body", "participation", "group_sizes", "duration", "effort", "page", "strand")
"""Keys whose words do not grow, although an entry may have the same name."""
EDITED = "principles/principles/involvement.yml"
BUILT = re.compile(r"Documentation built in ([\d.]+) seconds")


def main() -> None:
    """Make projects of each size, build them, print."""
    print(f"{'entries':>8}{'pages':>8}{'full build, s':>16}{'per entry, ms':>16}{'after one edit, s':>20}{'share':>8}")
    for times in TIMES:
        with TemporaryDirectory() as folder:
            project = enlarged(copy_project(Path(folder)), times)
            entries = sum(1 for kind in KINDS for _ in (project / kind.folder).glob("*.yml"))
            full = seconds_to_build(project)
            pages = sum(1 for _ in (project / "site").rglob("*.html"))
            edit(project)
            again = seconds_to_build(project)
        print(
            f"{entries:>8}{pages:>8}{full:>16.1f}{1000 * full / entries:>16.0f}{again:>20.1f}{again / full:>8.0%}",
            flush=True,
        )
    with TemporaryDirectory() as folder:
        first, again = seconds_to_serve(copy_project(Path(folder)))
    print(f"\n`mkdocs serve`, by the clock: first {first:.1f} s, after one edit {again:.1f} s ({again / first:.0%})")


def enlarged(project: Path, times: int) -> Path:
    """The project with made-up entries besides its own: each a copy with a name and words of its own."""
    files = {file: read_yaml(project / file) for file in GROWING_LISTS}
    items = [item for file, lists in GROWING_LISTS.items() for name in lists for item in files[file][name]]
    ids = {path.stem for kind in KINDS for path in (project / kind.folder).glob("*.yml")}
    ids |= {item["id"] for item in items if isinstance(item, dict) and "id" in item}
    for kind in KINDS:
        for path in sorted((project / kind.folder).glob("*.yml")):
            entry = read_yaml(path)
            for number in range(1, times):
                write(path.with_stem(f"{path.stem}-{number}"), made_up(entry, number, ids))
    for file, lists in GROWING_LISTS.items():
        for name in lists:
            files[file][name] += [
                made_up(item, number, ids) for number in range(1, times) for item in files[file][name]
            ]
        # Those of a timeline stand in the order of their days.
        files[file].get("events", []).sort(key=lambda event: event["date"])
        write(project / file, files[file])
    for path in (project / ROUTES).glob("*.yml"):
        write(path, longer(read_yaml(path), times, ids))
    _ask_all_from_the_first(project)
    with redirect_stdout(StringIO()):
        translation(["--project", str(project), "agree", "--all"])
    return project


def _ask_all_from_the_first(project: Path) -> None:
    """Made-up questions have no history."""
    path = project / CHANGES
    latest = read_yaml(path)["versions"][-1]
    asked = [
        file.stem for kind in ASSESSMENT.kinds if kind.plural in ASKED for file in (project / kind.folder).glob("*.yml")
    ]
    write(path, {"versions": [latest | {"asks": asked, "changes": []}]})


def longer(route: dict[str, Any], times: int, ids: set[str]) -> dict[str, Any]:
    """A route that asks the made-up questions as well, and promises no time."""
    for name in ASKED:
        route[name] += [made_up(item, number, ids) for number in range(1, times) for item in route[name]]
    return {name: value for name, value in route.items() if name != "minutes"}


def made_up(value: Any, number: int, ids: set[str]) -> Any:
    """A definition under another id, referring to others of its number, with other words."""
    if isinstance(value, list):
        return [made_up(item, number, ids) for item in value]
    if isinstance(value, dict) and value.keys() <= LANGUAGES:
        return {locale: text if text.startswith("http") else f"{text} ({number})" for locale, text in value.items()}
    if isinstance(value, dict):
        return {key: child if key in VOCABULARIES else made_up(child, number, ids) for key, child in value.items()}
    return f"{value}-{number}" if value in ids else value


def write(path: Path, value: Any) -> None:
    """JSON is YAML too."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1), "utf-8")


def edit(project: Path) -> None:
    """What an author does: one more sentence, in both languages."""
    path = project / EDITED
    text = path.read_text("utf-8")
    edited = re.sub(r'(summary:\n  en: ")(.*\n  cy: ")', r"\1Look again. \2Edrychwch eto. ", text)
    assert edited != text
    path.write_text(edited, "utf-8")


def environment(project: Path) -> dict[str, str]:
    return os.environ | {FOLDER_VARIABLE: str(project.parent / "memory"), "NO_MKDOCS_2_WARNING": "1"}


def seconds_to_build(project: Path) -> float:
    """Seconds of processor."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "mkdocs", "build"]
    subprocess.run(command, cwd=project, env=environment(project), check=True, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def seconds_to_serve(project: Path) -> tuple[float, float]:
    """Seconds by the clock: the first build of `mkdocs serve`, and the best of three after an edit."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", "127.0.0.1:0"]
    served = subprocess.Popen(command, cwd=project, env=environment(project), stderr=subprocess.PIPE, text=True)
    try:
        builds = built_in(served)
        first = next(builds)
        again = []
        for _ in range(3):
            edit(project)
            again.append(next(builds))
        return first, min(again)
    finally:
        served.terminate()


def built_in(served: subprocess.Popen) -> Iterator[float]:
    """How long each build took, as soon as MkDocs is ready for the next change."""
    seconds = 0.0
    for line in served.stderr:
        if found := BUILT.search(line):
            seconds = float(found[1])
        elif "Serving on" in line or "Reloading browsers" in line:
            yield seconds
    raise RuntimeError("mkdocs serve has ended")


if __name__ == "__main__":
    main()
