"""Anyone may use the project, tell of what is wrong with it, and trust what its jobs run."""

import hashlib
import re
from itertools import chain
from pathlib import Path

import pytest

from language.check import Checker
from language.texts import Pair, Wording
from tests.conftest import ROOT
from tests.yaml_files import read_yaml

FORMS = sorted(path for path in (ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
DOCUMENTS = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]


def read(file: str) -> str:
    return (ROOT / file).read_text("utf-8")


def settings_of(path: Path) -> dict:
    """What a YAML file for GitHub says. YAML 1.1 takes the key `on` for true."""
    return {"on" if key is True else key: value for key, value in read_yaml(path).items()}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(ROOT)


# Licences


def test_the_licence_of_the_words_is_the_legal_text_to_the_letter():
    # As creativecommons.org publishes it: compared with the copies in two packages, of npm (caniuse-lite) and Debian
    # (libuv1).
    legal_text = "fd3a263fe19ed8faa9068b43abaebafc02c77897b0c6fc09abc04bb592e5f16e"

    assert hashlib.sha256((ROOT / "LICENSE-CONTENT").read_bytes()).hexdigest() == legal_text


def test_the_licence_of_the_code_names_those_who_made_it():
    assert read("LICENSE").startswith(
        "MIT License\n\nCopyright (c) 2026 the contributors of Working with Communities\n"
    )


@pytest.mark.parametrize("page", ["docs/about.md", "docs/about.cy.md"])
def test_the_site_says_how_its_words_may_be_used(page):
    assert "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/)" in read(page)
    assert "MIT" in read(page)


def test_the_readme_names_what_is_not_ours():
    licences = read("README.md").partition("## Licences")[2]

    for others in ("principles/sources.yml", "language/dictionaries/", "the theme", "Lunr", "icons"):
        assert others in licences


# Documents


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_of_documents_lead_to_files_and_headings_that_exist(document):
    text = re.sub(r"`[^`]*`", "", read(document))
    links = re.findall(r"\]\((?!https?://)([^)#]*)(?:#([^)]+))?\)", text)
    headings = {
        file: {re.sub(r"[^\w -]", "", line.strip("# ").lower()).replace(" ", "-") for line in read(file).splitlines()}
        for file in DOCUMENTS
    }

    assert [file for file, _ in links if not (ROOT / file).exists()] == []
    assert [(file, part) for file, part in links if part and part not in headings[file or document]] == []


def test_the_security_policy_invents_no_address():
    assert re.findall(r"https?://|\S+@\S+", read("SECURITY.md")) == []


def test_the_security_policy_says_as_much_in_welsh_as_in_english(checker):
    _, welsh, english = re.split(r"^## .*$", read("SECURITY.md"), flags=re.MULTILINE)
    shapes = [re.findall(r"^(#+|-) ", half, flags=re.MULTILINE) for half in (welsh, english)]

    assert shapes[0] == shapes[1] != []
    assert findings_in(checker, "SECURITY.md", paragraphs(welsh), paragraphs(english)) == []


def paragraphs(text: str) -> list[str]:
    """The headings, paragraphs and items of a document, without marks, quotations and brackets."""
    blocks = re.split(r"\n\n|\n(?=- )", text.strip())
    return [re.sub(r' "[^"]*"| \([^)]*\)', "", " ".join(block.split()).lstrip("#- ")) for block in blocks]


def findings_in(checker: Checker, file: str, welsh: list[str], english: list[str]) -> list[str]:
    """What the checks of words find in texts and their twins."""
    return [
        str(finding)
        for number, (cy, en) in enumerate(zip(welsh, english, strict=True))
        for finding in checker.pair_findings(
            Pair(str(number), Wording(file, 0, str(number), "en", en), Wording(file, 0, str(number), "cy", cy))
        )
    ]


def test_the_changelog_has_the_form_of_keep_a_changelog():
    versions = re.findall(r"^## (.+)$", read("CHANGELOG.md"), flags=re.MULTILINE)
    kinds = re.findall(r"^### (.+)$", read("CHANGELOG.md"), flags=re.MULTILINE)

    assert versions[0] == "[Unreleased]"
    assert all(re.fullmatch(r"\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}", version) for version in versions[1:])
    assert kinds and set(kinds) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


# Issue forms


KEYS = {
    "markdown": {"value"},
    "input": {"label", "description", "placeholder", "value"},
    "textarea": {"label", "description", "placeholder", "value", "render"},
}
"""The kinds of element that we use, with the attributes that GitHub knows for each."""


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_each_form_has_the_shape_that_github_asks_for(path):
    form = settings_of(path)

    assert form.keys() == {"name", "description", "title", "labels", "body"}
    assert any(element["type"] != "markdown" for element in form["body"])
    for element in form["body"]:
        attributes = element["attributes"]
        assert attributes.keys() <= KEYS[element["type"]]
        if element["type"] == "markdown":
            assert element.keys() == {"type", "attributes"} and attributes["value"]
        else:
            assert element.keys() == {"type", "id", "attributes", "validations"}
            assert re.fullmatch(r"[a-zA-Z0-9_-]+", element["id"]) and attributes["label"]
            assert element["validations"] in ({"required": True}, {"required": False})
    for unlike in ([one["id"] for one in form["body"] if "id" in one], labels_of(form)):
        assert len(set(unlike)) == len(unlike)


def labels_of(form: dict) -> list[str]:
    return [one["attributes"]["label"] for one in form["body"] if "label" in one["attributes"]]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_each_form_says_everything_in_welsh_and_in_english(path, checker):
    form = settings_of(path)
    texts = [
        *(form["name"], form["description"], form["title"].strip(": "), *form["labels"]),
        *chain.from_iterable(element["attributes"].values() for element in form["body"]),
    ]
    halves = [re.split(r" · |\n\n", text.strip()) for text in texts]

    assert [half for half in halves if len(half) != 2] == []
    assert findings_in(checker, path.name, *map(list, zip(*halves, strict=True))) == []


def test_there_is_a_form_for_each_thing_to_tell_and_a_way_without_a_form():
    assert [path.stem for path in FORMS] == ["fact", "welsh", "wish"]
    assert settings_of(ROOT / ".github/ISSUE_TEMPLATE/config.yml") == {"blank_issues_enabled": True}


def test_maintainers_are_told_which_labels_the_forms_need():
    labels = {label for path in FORMS for label in settings_of(path)["labels"]}

    assert [label for label in labels if f"`{label}`" not in " ".join(read("CONTRIBUTING.md").split())] == []


# Jobs


def actions() -> list[tuple[str, str, str]]:
    """What the jobs use: the action, what it is pinned by, and the comment beside it."""
    uses = [line for path in WORKFLOWS for line in re.findall(r"^.*\buses:.*$", path.read_text("utf-8"), re.MULTILINE)]
    return [re.fullmatch(r"\s*(?:- )?uses: ([\w./-]+)@(\S+)(?: # (.+))?", line).groups("") for line in uses]


def test_every_action_is_pinned_by_its_commit_with_its_version_beside_it():
    assert actions()
    for action, commit, version in actions():
        assert re.fullmatch(r"[0-9a-f]{40}", commit), action
        assert re.fullmatch(r"v\d+\.\d+\.\d+", version), action


def test_an_action_is_the_same_in_every_job():
    assert len(set(actions())) == len({action for action, *_ in actions()})


def test_dependabot_renews_actions_and_python_packages():
    updates = settings_of(ROOT / ".github/dependabot.yml")["updates"]

    assert {one["package-ecosystem"]: one["schedule"]["interval"] for one in updates} == {
        "github-actions": "weekly",
        "pip": "monthly",
    }


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_jobs_may_read_the_code_and_no_more_unless_they_publish(path):
    workflow = settings_of(path)

    assert workflow["permissions"] == {"contents": "read"}
    assert {name for name, job in workflow["jobs"].items() if "permissions" in job} <= {"publish"}


def test_outside_links_are_tried_once_a_week_and_by_no_test():
    path = ROOT / ".github/workflows/outside-links.yml"
    minute, hour, day, month, weekday = settings_of(path)["on"]["schedule"][0]["cron"].split()

    assert (day, month) == ("*", "*") and all(time.isdecimal() for time in (minute, hour, weekday))
    assert "python -m tools.outside_links site" in path.read_text("utf-8")
    assert "outside_links" not in read("Makefile") + read(".ci/run")
