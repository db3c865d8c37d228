"""A new kind of entry is one class, one row, its templates and its words. Everything else follows."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CLASS = '''

class Story(PageEntry):
    """What happened somewhere, told as an example."""

    told: Text
    """The story itself."""
    principles: Annotated[list[Id], Field(min_length=1)]
    """Ids of the principles that it shows."""
'''

ROW = """    Kind(
        name="story",
        plural="stories",
        room="principles",
        shape=Story,
        listed_in=CATALOGUE,
        pages=EntryPages("story", "story-list", section="nav_reference"),
    ),
"""

TEMPLATES = {
    "story": """{% import "macros.html.j2" as m with context %}
# {{ entry.title | local }}

<p>{{ entry.told | local }}</p>

{{ m.neighbours(words.stories_title, previous, following) }}
""",
    "story-list": """{% import "macros.html.j2" as m with context %}
# {{ words.stories_title }}

<ul class="cards">
{% for entry in entries %}
{{ m.card(kind ~ "/" ~ entry.id ~ ".md", entry.title | local, entry.summary | local) }}
{% endfor %}
</ul>
""",
}

WORDS = """
stories_title: {en: "Stories", cy: "Straeon"}
stories_description: {en: "What happened elsewhere.", cy: "Beth ddigwyddodd mewn mannau eraill."}
nav_stories: {en: "Stories", cy: "Straeon"}
"""

STORY = """# yaml-language-server: $schema=../schema/story.json
id: "%s"
title: {en: "The garden", cy: "Yr ardd"}
short_name: {en: "Garden", cy: "Gardd"}
summary: {en: "Neighbours made a garden.", cy: "Gwnaeth cymdogion ardd."}
told: {en: "They asked for tulips and got a hedgehog.", cy: "Gofynnon nhw am flodau a chael draenog."}
principles: ["%s"]
"""


@pytest.fixture
def project(project_copy) -> Path:
    """A copy of the project with a new kind, and two entries of it."""
    add(project_copy / "principles" / "model.py", before="\n\n@dataclass(frozen=True)\nclass Knowledge", text=CLASS)
    add(project_copy / "principles" / "kinds.py", before=')\n"""Parts of the site', text=ROW)
    add(project_copy / "principles" / "kinds.py", before="    Way,\n", text="    Story,\n")
    for name, text in TEMPLATES.items():
        (project_copy / "hooks" / "templates" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    with (project_copy / "hooks" / "interface.yml").open("a", encoding="utf-8") as words:
        words.write(WORDS)
    (project_copy / "principles" / "stories").mkdir()
    for id in ("garden", "allotment"):
        write_story(project_copy, id, principle="involvement")
    add(
        project_copy / "principles" / "framework.yml",
        before="vocabularies:",
        text='stories: ["garden", "allotment"]\n\n',
    )
    return project_copy


def add(path: Path, before: str, text: str) -> None:
    """Put a text before the only place where another stands."""
    whole = path.read_text("utf-8")
    assert whole.count(before) == 1, f"{path.name} has {before!r} {whole.count(before)} times"
    path.write_text(whole.replace(before, text + before), encoding="utf-8")


def write_story(project: Path, id: str, principle: str) -> None:
    (project / "principles" / "stories" / f"{id}.yml").write_text(STORY % (id, principle), encoding="utf-8")


def run(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run one of the project's commands with the code of the copy."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(project)}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=environment, capture_output=True, text=True
    )


def test_its_pages_navigation_search_and_state_of_translation_follow(project, tmp_path):
    done = run(project, "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert done.returncode == 0, done.stdout + done.stderr

    for root, title, told in (("", "Stories", "hedgehog"), ("cy/", "Straeon", "draenog")):
        site = tmp_path / "site" / root
        assert told in (site / "stories" / "garden" / "index.html").read_text("utf-8")
        assert title in (site / "stories" / "index.html").read_text("utf-8")
        assert "stories/" in (site / "index.html").read_text("utf-8")
        assert "allotment/" in (site / "stories" / "index.html").read_text("utf-8")
        index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
        assert any(told in document["text"] for document in index["docs"])
        assert f'<th scope="row">{title}</th>' in (site / "translation" / "index.html").read_text("utf-8")
    open_texts = [line for line in done.stderr.splitlines() if "garden.yml" in line]
    assert len(open_texts) == 4 and all(line.startswith("INFO") for line in open_texts)


def test_its_schema_is_written_with_the_others(project):
    assert run(project, "assessment", "schemas").returncode == 0

    schema = json.loads((project / "principles" / "schema" / "story.json").read_text("utf-8"))
    assert schema["required"] == ["id", "title", "short_name", "summary", "told", "principles"]
    catalogue = json.loads((project / "principles" / "schema" / "framework.json").read_text("utf-8"))
    assert "stories" in catalogue["properties"]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (
            lambda project: write_story(project, "hedge", principle="involvement"),
            "principles/stories/hedge.yml:1: found an entry that no list names; "
            "expected 'hedge' in `stories` of principles/framework.yml",
        ),
        (
            lambda project: write_story(project, "garden", principle="involvment"),
            "principles/stories/garden.yml:7: principles[0]: found 'involvment'; "
            "expected a known principle. Did you mean 'involvement'?",
        ),
        (
            lambda project: (project / "principles" / "stories" / "garden.yml").write_text('id: "garden"\n'),
            "principles/stories/garden.yml:1: told: found nothing; expected the key 'told'",
        ),
        (
            lambda project: add(project / "principles" / "framework.yml", before="vocabularies:", text="storys: []\n"),
            "storys: found an unknown key 'storys'; expected a key of this shape. Did you mean 'stories'?",
        ),
    ],
    ids=["an entry that no list names", "an unknown reference", "a missing key", "a misspelt list"],
)
def test_its_definitions_are_checked_like_all_others(project, mistake, message):
    mistake(project)

    done = run(project, "assessment", "check")

    assert done.returncode == 1
    assert message in done.stderr


def test_its_texts_are_checked_like_all_others(project):
    story = project / "principles" / "stories" / "garden.yml"
    story.write_text(story.read_text("utf-8").replace("a chael draenog", "a cael draenog"), encoding="utf-8")

    done = run(project, "language")

    assert done.returncode == 1
    assert "principles/stories/garden.yml:6: told" in done.stdout
