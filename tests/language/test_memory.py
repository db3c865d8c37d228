"""What was found before is remembered: it changes how long the checks take, never what they find."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest

from language import check, memory
from language.check import Checker
from language.memory import FILE, FOLDER, FOLDER_VARIABLE, Archive, Memory, memory_folder
from principles.kinds import KINDS
from tests.conftest import ROOT, copy_project

TEXTS = """\
missing: {en: "Only English"}
equal: {en: "Not yet translated", cy: "Not yet translated"}
structure: {en: "Read **this** now", cy: "Darllenwch hwn nawr"}
term: {en: "Every community decides.", cy: "Mae pawb yn penderfynu."}
spelling: {en: "An organisashun", cy: "Y sefydliadd"}
mutation: {en: "To Cardiff", cy: "Dewch i Caerdydd"}
number: {en: "There are 3 principles", cy: "Mae 3 egwyddorion"}
right: {en: "There are 4 bodies", cy: "Mae 4 sefydliad"}
spaces: {en: "Two  spaces", cy: "Dau  le"}
language: {en: "We want to hear what you think", cy: "We want to hear what you think about it"}
fact: {en: "Wealth and decent work", cy: "Cyfoeth a gwaith addas"}
note: {en: "This is the document.", cy: "Y dogfen yw hon."}
"""
GLOSSARY = """\
terms:
  - id: "community"
    term: {en: "community", cy: "cymuned"}
    meaning: {en: "People who share a place.", cy: "Pobl sy'n rhannu lle."}
    gender: "feminine"
    plural: {en: "communities", cy: "cymunedau"}
    also: ["cymunedol"]
"""
RULES = {
    *("missing-text", "equal-text", "structure", "term", "spelling", "soft-after-to", "number", "spaces", "language"),
    *("soft-other-feminine-after-article", "fair-work"),
}
PAGE = '<html lang="cy"><title>Teitl</title><p>Mae hyn yn anghyywir</p><p>Dewch i Caerdydd</p><p>Da iawn</p></html>'


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    """A project with few texts, many of them wrong, and two pages."""
    project = copy_project(tmp_path_factory.mktemp("original"))
    for folder in ("docs", "assessment", "hooks", *(kind.folder for kind in KINDS)):
        shutil.rmtree(project / folder)
    for file in ("sources.yml", "timeline.yml", "framework.yml"):
        (project / "principles" / file).unlink()
    (project / "principles/glossary.yml").write_text(GLOSSARY, "utf-8")
    (project / "principles/texts.yml").write_text(TEXTS, "utf-8")
    (project / "site").mkdir()
    (project / "site/index.html").write_text(PAGE, "utf-8")
    (project / "site/other.html").write_text(PAGE.replace("Teitl", "Teitll"), "utf-8")
    return project


@pytest.fixture(scope="module")
def found(original, tmp_path_factory) -> tuple[list[str], Path]:
    """What is found in it with nothing remembered, and what a folder remembers of that."""
    folder = tmp_path_factory.mktemp("found")
    return findings(original, folder), folder


@pytest.fixture
def project(original, tmp_path) -> Path:
    """The same project, which a test may spoil."""
    return shutil.copytree(original, tmp_path / "project")


@pytest.fixture
def folder(found, tmp_path) -> Path:
    """A folder that remembers all of the project."""
    return shutil.copytree(found[1], tmp_path / "memory")


@pytest.fixture
def nothing_remembered(found) -> list[str]:
    """What is found in the project by looking at everything."""
    return found[0]


def findings(project: Path, folder: Path | None) -> list[str]:
    """Everything that is found, as people read it."""
    checker = Checker(project, Memory(folder))
    found = [*checker.text_findings, *checker.site_findings(project / "site")]
    checker.save()
    return [f"{finding} {finding.sure}" for finding in found]


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_the_texts_of_these_tests_break_every_kind_of_rule(original):
    checker = Checker(original, Memory(None))

    assert {finding.rule for finding in checker.text_findings} - {"unused-exemption"} == RULES
    on_pages = [(finding.file, finding.words) for finding in checker.site_findings(original / "site")]
    assert [found for found in on_pages if found[0].endswith(".html")] == [
        ("index.html", "anghyywir"),
        ("other.html", "Teitll"),
    ]


def write_other_version(file: Path) -> None:
    """What another version of the code found: nothing, under questions of its own."""
    other = Memory(file.parent)
    other.needed, other.has_learned = {key[::-1]: [] for key in other.former}, True
    file.unlink()
    other.save()


def write_list(file: Path) -> None:
    """Something whole, but of another shape."""
    file.write_bytes(memory._checksum(b"[1]") + b"\n[1]")


def put_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def put_file_for_folder(file: Path) -> None:
    shutil.rmtree(file.parent)
    file.parent.write_text("", "utf-8")


LEFT = "beside what a killed build left"
STATES = {
    "whole": lambda file: None,
    "missing": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "half-written": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "without its checksum": lambda file: file.write_bytes(file.read_bytes().partition(b"\n")[2]),
    "with other words in it": lambda file: file.write_bytes(file.read_bytes().replace(b"spelling", b"spellings")),
    "without its findings": lambda file: file.write_bytes(file.read_bytes().replace(b"[[", b"[]")),
    "no text": lambda file: file.write_bytes(b"\xff\xfe" * 1000),
    "of another version": write_other_version,
    "of another shape": write_list,
    "a folder": put_folder,
    "in no folder": put_file_for_folder,
    LEFT: lambda file: file.with_name(f"{FILE}.abc").write_bytes(b"half"),
}


@pytest.mark.parametrize("state", STATES)
def test_the_same_is_found_whatever_is_remembered(state, original, folder, nothing_remembered):
    STATES[state](folder / FILE)

    assert findings(original, folder) == nothing_remembered
    assert findings(original, folder) == nothing_remembered


def test_without_a_memory_the_same_is_found(original, nothing_remembered):
    assert findings(original, None) == nothing_remembered


def test_what_is_remembered_is_not_looked_at_again(original, folder, nothing_remembered, monkeypatch):
    for name in ("_found_in_pair", "_found_in_wording", "spellers", "lexicon", "terms"):
        monkeypatch.setattr(Checker, name, property(lambda self: pytest.fail("looked at again")))
    monkeypatch.setattr(check, "page_wordings", lambda file, html: pytest.fail("read again"))

    assert findings(original, folder) == nothing_remembered


def test_only_what_has_changed_is_looked_at(project, folder, monkeypatch):
    replace(project / "principles/texts.yml", "Y sefydliadd", "Y sefydliaddd")
    looked_at = []
    found_in_wording = Checker._found_in_wording
    monkeypatch.setattr(
        Checker,
        "_found_in_wording",
        lambda self, wording: (looked_at.append(wording.text), found_in_wording(self, wording))[1],
    )

    assert "[sefydliaddd]" in " ".join(findings(project, folder))
    assert looked_at == ["Y sefydliaddd"]


def test_a_finding_goes_with_its_text_to_another_place(project, folder):
    texts = project / "principles/texts.yml"
    texts.rename(project / "principles/moved.yml")
    replace(project / "principles/moved.yml", "spelling: {", "\n\nnew_key: {")

    found = findings(project, folder)
    assert found == findings(project, None)
    assert any(one.startswith("principles/moved.yml:7: new_key: spelling: Y [sefydliadd]") for one in found)


LEARNED = [
    ("language/words.yml", "  cy:\n", '  cy:\n    - {word: "sefydliadd", reason: "Made up."}\n'),
    ("language/words.yml", "equal:\n", 'equal:\n  - {text: "Not yet translated", reason: "Made up."}\n'),
    ("language/words.yml", "names:\n", 'names:\n  - {name: "Caerdydd", reason: "Made up."}\n'),
    ("language/welsh-words.yml", "plurals:\n", 'plurals:\n  dinas: ["sefydliad"]\n'),
    ("language/mutation-rules.yml", "  unmutated: [", "  unmutated: [caerdydd, "),
    ("language/exemptions.yml", "exemptions:\n", "exemptions:\n"
     '  - {rule: "term", text: "principles/texts.yml#term", reason: "Made up."}\n'),
    ("principles/glossary.yml", 'also: ["cymunedol"', 'also: ["pawb", "cymunedol"'),
    ("principles/glossary.yml", "terms:\n", 'terms:\n  - {id: "made-up", term: {en: "hear", cy: "clywed"}, '
     'meaning: {en: "Made up.", cy: "Gwnaed."}, gender: "masculine"}\n'),
    ("language/facts.yml", "rules:\n", 'rules:\n  - {id: "made-up", reason: "Made up.", write: "another", '
     'en: {wrong: "decides"}, good: {en: ["decided"]}, bad: {en: ["decides"]}}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new"), LEARNED)
def test_what_the_checks_learn_is_heeded_at_once(file, old, new, project, folder, nothing_remembered):
    replace(project / file, old, new)

    now = findings(project, folder)
    assert now != nothing_remembered
    assert now == findings(project, None)


def test_no_file_of_what_the_checks_know_is_left_out_here():
    assert {f"language/{path.name}" for path in (ROOT / "language").glob("*.yml")} <= {file for file, *_ in LEARNED}


def test_new_code_remembers_nothing_of_the_old(original, folder, monkeypatch):
    monkeypatch.setattr(check, "RUNNING_CODE", "another")
    monkeypatch.setattr(Checker, "_found_in_wording", lambda self, wording: iter(()))
    new_code = findings(original, None)

    assert "spelling" not in " ".join(new_code)
    assert findings(original, folder) == new_code


def test_code_that_changed_while_it_ran_leaves_nothing_behind(original, tmp_path, monkeypatch):
    monkeypatch.setattr(check, "code_version", lambda: "changed")
    findings(original, tmp_path / "new")

    assert not (tmp_path / "new").exists()


def test_the_version_changes_with_code_word_lists_and_packages(tmp_path, monkeypatch):
    code = shutil.copytree(Path(check.__file__).parent, tmp_path / "language")
    monkeypatch.setattr(check, "__file__", str(code / "check.py"))
    versions = {check.code_version(), check.code_version()}
    assert len(versions) == 1
    for file in ("checks/terms.py", "dictionaries/cy_GB.dic", "dictionaries/en_GB.aff"):
        (code / file).write_bytes((code / file).read_bytes() + b"\n")
        versions.add(check.code_version())
    monkeypatch.setattr(memory, "version", lambda package: "0")
    versions.add(check.code_version())

    assert len(versions) == 5


def test_no_damage_to_one_byte_is_taken_for_an_answer(tmp_path):
    folder = tmp_path / "new"
    whole = Memory(folder)
    for number in range(20):
        whole.recall(f"question {number}", lambda: [["a", "finding"]])
    whole.save()
    content, random = (folder / FILE).read_bytes(), Random(1)
    for place in random.sample(range(len(content)), 100):
        damaged = bytearray(content)
        damaged[place] ^= 1 << random.randrange(8)
        (folder / FILE).write_bytes(damaged)
        assert Memory(folder).former == {}


def test_what_was_needed_last_stays_when_there_is_too_much(tmp_path, monkeypatch):
    folder = tmp_path / "new"
    monkeypatch.setattr(memory, "MOST", 3)
    for questions in ("abc", "ad"):
        remembered = Memory(folder)
        for question in questions:
            remembered.recall(question, lambda question=question: question)
        remembered.save()

    assert sorted(Memory(folder).former.values()) == ["a", "c", "d"]


def test_many_builds_at_once_read_and_write_whole_answers(tmp_path):
    folder = tmp_path / "new"

    def build(number: int) -> bool:
        remembered = Memory(folder)
        answers = [remembered.recall(f"question {n}", lambda n=n: [n] * 200) for n in range(number, number + 50)]
        remembered.save()
        return answers == [[n] * 200 for n in range(number, number + 50)] and bool(remembered.former)

    build(0)
    with ThreadPoolExecutor(8) as builds:
        assert all(builds.map(build, range(200)))
    remembered = Memory(folder).former
    assert len(remembered) >= 50
    assert all(answer == answer[:1] * 200 for answer in remembered.values())
    assert os.listdir(folder) == [FILE]


ANSWER = {"html": "<p>Da iawn</p>", "links": ["ŵy"]}


def test_a_large_answer_is_made_once(tmp_path):
    archive = Archive(tmp_path)
    for _ in range(2):
        assert archive.made(["page", "a"], lambda: ANSWER) == ANSWER
    assert archive.made(["page", "a"], lambda: pytest.fail("made again")) == ANSWER


@pytest.mark.parametrize("state", sorted(STATES.keys() - {"whole", "of another version", "of another shape", LEFT}))
def test_a_large_answer_that_is_damaged_is_made_again(state, tmp_path):
    Archive(tmp_path).keep("question", ["spelling", [["a", "finding"]]])
    [file] = (tmp_path / FOLDER).iterdir()
    STATES[state](file)

    assert Archive(tmp_path).recall("question") is None
    assert Archive(tmp_path).made("question", lambda: ANSWER) == ANSWER


def test_an_answer_made_by_other_code_is_not_taken(tmp_path):
    Archive(tmp_path, "old").keep("question", "old")

    assert Archive(tmp_path, "new").recall("question") is None
    assert Archive(tmp_path, "old").recall("question") == "old"


def test_large_answers_that_were_needed_last_stay_when_there_are_too_many(tmp_path):
    archive = Archive(tmp_path, most=3)
    for number in range(5):
        archive.keep(number, f"answer {number}")
        os.utime(archive._file(number), (number, number))
    assert archive.recall(0) == "answer 0"
    archive.tidy()

    assert [archive.recall(number) is not None for number in range(5)] == [True, False, False, True, True]


def test_without_a_folder_large_answers_are_made_each_time():
    archive = Archive(None)
    made = [archive.made("question", lambda: ANSWER), archive.recall("question"), archive.tidy()]
    assert made == [ANSWER, None, None]


def test_many_builds_at_once_read_and_write_whole_large_answers(tmp_path):
    def build(number: int) -> bool:
        archive = Archive(tmp_path, most=20)
        answers = [archive.made(n, lambda n=n: [n] * 2000) for n in range(number % 10, number % 10 + 20)]
        archive.tidy()
        return answers == [[n] * 2000 for n in range(number % 10, number % 10 + 20)]

    with ThreadPoolExecutor(8) as builds:
        assert all(builds.map(build, range(50)))


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({FOLDER_VARIABLE: "/named"}, Path("/named")),
        ({FOLDER_VARIABLE: ""}, None),
        ({"XDG_CACHE_HOME": "/cache"}, Path("/cache/working-with-communities")),
        ({"HOME": "/home/somebody"}, Path("/home/somebody/.cache/working-with-communities")),
    ],
)
@pytest.mark.skipif(os.name != "posix", reason="other platforms have other folders")
def test_the_folder_is_where_the_platform_keeps_what_may_be_lost(environment, expected, monkeypatch):
    for name in (FOLDER_VARIABLE, "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert memory_folder() == expected


def test_without_a_folder_nothing_is_written(original, monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_VARIABLE, "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    before = sorted(tmp_path.rglob("*"))
    assert Checker(original).text_findings

    assert sorted(tmp_path.rglob("*")) == before
