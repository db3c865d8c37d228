"""All checks together, over the project's own texts and over built pages."""

import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from definitions.problems import DefinitionErrors
from language.check import Checker
from language.commands import main
from language.exemptions import EXEMPTIONS_FILE, Exemption, without_exempt
from language.findings import Finding
from language.mutation_rules import RULES_FILE
from language.texts import Wording
from language.welsh.mutation import forms
from language.wordlists import OWN_WORDS
from tests.conftest import ROOT, SITE_URL
from tests.language.faults import EACH_KIND, SEED, FaultMaker, caught

OPEN_KIND = "his taken for her"
LEAST_SHARES = {
    "dropped mutation": 0.85,
    "misspelling": 0.85,
    "English sentence": 1,
    "missing text": 1,
    "wrong term": 0.85,
}


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(ROOT)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_is_wrong_in_the_texts_of_the_project(checker):
    assert [str(finding) for finding in checker.text_findings if finding.sure] == []
    # Or the next test would read all of them again, where the site is not built yet.
    checker.save()


def test_nothing_is_wrong_on_the_built_pages(built_site):
    assert [str(finding) for finding in Checker(ROOT).site_findings(built_site) if finding.sure] == []


@pytest.mark.parametrize("kind", LEAST_SHARES)
def test_random_faults_are_caught(kind, checker, monkeypatch):
    # What to write instead takes a tenth of a second for each word, and is not asked here.
    monkeypatch.setattr("language.wordlists._suggestions", lambda dictionary, word: ())
    maker = FaultMaker(checker, Random(SEED))
    missed = [fault.what for fault in maker.faults(kind, EACH_KIND) if not caught(checker, fault)]

    assert 1 - len(missed) / EACH_KIND >= LEAST_SHARES[kind], missed


def test_the_kinds_of_fault_with_a_least_share_are_all_but_the_open_one(checker):
    assert set(FaultMaker(checker, Random(SEED)).kinds) == {*LEAST_SHARES, OPEN_KIND}


def rules_broken(checker: Checker, text: str) -> list[str]:
    return [finding.rule for finding in checker.wording_findings(Wording("a.yml", 1, "a", "cy", text))]


def test_every_name_and_own_word_stands_in_some_text(checker):
    wordings = [wording for pair in checker.pairs for wording in pair.wordings]
    texts = {locale: " ".join(one.text for one in wordings if one.locale == locale).lower() for locale in ("en", "cy")}
    own = checker.own_words

    assert [one.name for one in own.names if one.name.lower() not in texts["en"] + texts["cy"]] == []
    assert [one.word for one in own.known.en if one.word.lower() not in texts["en"]] == []
    assert [one.word for one in own.known.cy if not any(form.lower() in texts["cy"] for form in forms(one.word))] == []


def test_own_words_mutate_like_all_others(checker):
    assert rules_broken(checker, "i gydgynhyrchu") == []
    assert rules_broken(checker, "i cydgynhyrchu") == ["soft-after-to"]


def test_the_first_word_of_a_feminine_term_is_feminine_but_not_if_it_is_a_plural(checker):
    assert rules_broken(checker, "y partneriaeth") == ["soft-feminine-after-article"]
    assert rules_broken(checker, "Egwyddorion perthnasol") == []


def test_a_slip_is_named_with_its_file_line_and_key(project_copy, capsys):
    replace(project_copy / "assessment/interface.yml", 'cy: "Hunanasesiad"', 'cy: "Hunanaseesiad"')

    assert main(["--project", str(project_copy)]) == 1
    assert re.match(
        r"assessment/interface.yml:\d+: page_title: spelling: \[Hunanaseesiad\]; expected a Welsh word. "
        "Suggestion: Hunanasesiad",
        capsys.readouterr().out,
    )


def test_a_project_without_slips_passes_and_says_how_much_was_read(project_copy, capsys):
    assert main(["--project", str(project_copy)]) == 0
    assert "To mend: 0." in capsys.readouterr().out


def test_a_note_is_printed_but_fails_nothing(project_copy, capsys):
    replace(project_copy / "docs/about.cy.md", "Prosiect annibynnol", "Y dogfen yw hon. Prosiect annibynnol")

    assert main(["--project", str(project_copy)]) == 0
    assert "note: docs/about.cy.md:8: top.2: soft-other-feminine-after-article" in capsys.readouterr().out


def test_a_text_of_the_project_on_a_page_of_the_other_language_is_found(checker, tmp_path):
    text = next(
        pair.en.text for pair in checker.pairs if pair.key == "lead" and pair.file == "assessment/interface.yml"
    )
    (tmp_path / "index.html").write_text(f'<html lang="cy"><p>{text}</p></html>', "utf-8")

    assert "language" in {finding.rule for finding in checker.site_findings(tmp_path)}


def test_a_slip_of_a_text_is_not_told_again_for_each_page_that_shows_it(project_copy, tmp_path):
    replace(project_copy / "assessment/interface.yml", 'cy: "Hunanasesiad"', 'cy: "Hunanaseesiad"')
    for page in ("a.html", "b.html"):
        (project_copy / page).write_text('<html lang="cy"><p>Hunanaseesiad ac arglwyddd</p></html>', "utf-8")

    found = Checker(project_copy).site_findings(project_copy)
    on_pages = [(finding.file, finding.words) for finding in found if finding.file.endswith(".html")]
    assert on_pages == [("a.html", "arglwyddd")]


def test_an_exemption_for_a_text_of_a_page_covers_the_same_text_on_later_pages(project_copy):
    for page in ("a.html", "b.html"):
        (project_copy / page).write_text('<html lang="cy"><p>Hunanaseesiad</p></html>', "utf-8")
    granted = '  - {rule: "spelling", text: "a.html#p", reason: "Made up."}'
    replace(project_copy / EXEMPTIONS_FILE, "exemptions:", f"exemptions:\n{granted}")

    found = Checker(project_copy).site_findings(project_copy)
    assert [finding for finding in found if finding.file.endswith(".html")] == []


def test_problems_of_all_files_come_at_once(project_copy):
    replace(project_copy / RULES_FILE, 'only: "adjectives"', 'only: "adjectivs"')
    replace(project_copy / OWN_WORDS, "reason:", "why:")

    with pytest.raises(DefinitionErrors) as raised:
        Checker(project_copy)
    assert {problem.file for problem in raised.value.problems} == {RULES_FILE, OWN_WORDS}


def test_a_folder_without_pages_is_refused(tmp_path, capsys):
    with pytest.raises(SystemExit):
        main(["--site", str(tmp_path)])
    assert "build the site first" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (RULES_FILE, 'only: "adjectives"', 'only: "adjectivs"', "found 'adjectivs'; expected the name of a list. "
         "Did you mean 'adjectives'?"),
        (RULES_FILE, "  unmutated:", "  unmutate:", "found no list 'unmutated'"),
        (RULES_FILE, "  places:", "  plurals: []\n  places:", "found 'plurals'; expected another name"),
        (RULES_FILE, 'id: "soft-after-gan"', 'id: "soft-after-to"', "'soft-after-to' a second time"),
        (RULES_FILE, "after: [gan]", "after: [Gan]", "found 'Gan'; expected small letters"),
        (RULES_FILE, 'letters: "vowels"', 'letters: "vowel"', "Did you mean 'vowels'?"),
        (EXEMPTIONS_FILE, 'rule: "term"', 'rule: "terms"', "found 'terms'; expected the name of a rule. "
         "Did you mean 'term'?"),
        (RULES_FILE, 'expects: "soft"', 'expects: "sof"', "expects: found 'sof'; expected"),
        (RULES_FILE, 'expects: "soft"', "", "expected either `expects` or `write`"),
        (OWN_WORDS, "reason:", "why:", "unknown key 'why'"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_words_or_rules_is_a_problem_with_its_line(file, old, new, message, project_copy):
    replace(project_copy / file, old, new)

    with pytest.raises(DefinitionErrors) as raised:
        Checker(project_copy)
    assert re.search(rf"^  {re.escape(file)}:\d+: .*{re.escape(message)}", str(raised.value), flags=re.MULTILINE)


FINDING = Finding("a.yml", 1, "b", "term", "words", "[words]", "another")


@pytest.mark.parametrize(
    ("exemption", "rules"),
    [
        ({"rule": "term", "text": "a.yml#b"}, []),
        ({"rule": "term", "text": "a.yml#b", "words": "words"}, []),
        ({"rule": "term", "text": "a.yml#b", "words": "others"}, ["term", "unused-exemption"]),
        ({"rule": "spelling", "text": "a.yml#b"}, ["term", "unused-exemption"]),
        ({"rule": "term", "text": "a.yml#c"}, ["term", "unused-exemption"]),
    ],
)
def test_an_exemption_lets_its_finding_pass_and_nothing_else(exemption, rules):
    exemptions = [Exemption(**{"words": None, "line": 7} | exemption)]

    assert [finding.rule for finding in without_exempt([("a.yml#b", FINDING)], exemptions)] == rules


def test_a_slip_in_a_text_or_a_sentence_in_a_template_stops_a_strict_build(project_copy):
    replace(project_copy / "docs/about.cy.md", "annibynnol", "anibynnol")
    lead = "{{ words.sources_lead }}"
    replace(project_copy / "hooks/templates/sources.md.j2", lead, f"{lead} Read them all, please.")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]

    # With the address of the other builds, so that most pages are theirs and need not be read again.
    environment = os.environ | {"SITE_URL": SITE_URL}
    done = subprocess.run(command, cwd=project_copy, env=environment, capture_output=True, text=True)

    assert done.returncode == 1
    warnings = [line for line in done.stderr.splitlines() if line.startswith("WARNING")]
    assert len(warnings) == 2
    assert "docs/about.cy.md:8: top.2: spelling" in warnings[0]
    assert "cy/sources/index.html" in warnings[1]
