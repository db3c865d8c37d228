"""Modules in one file mean what they meant in many."""

import json
import subprocess
from pathlib import Path
from random import Random

import pytest

from hooks.assets.bundle_error import BundleError
from hooks.assets.entries import ENTRIES, shortened
from hooks.assets.modules import Lender, bundle, modules_of, small_script
from tests.conftest import ROOT
from tests.javascript import HERE, NODE, JavaScriptScorer
from tests.our_framework import our_rules
from tests.random_frameworks import random_answers

MODULES = [ROOT / source for source in ENTRIES.values() if source.endswith(".mjs")]
SCORER = ROOT / "assessment" / "browser" / "scoring" / "score.mjs"


def write(folder: Path, files: dict[str, str]) -> Path:
    """Modules in a folder; returns the first, which the others serve."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / next(iter(files))


def run(module: Path) -> object:
    """What a module's `answer()` gives in a real engine."""
    code = f"import {{ answer }} from {json.dumps(module.as_uri())}; console.log(JSON.stringify(await answer()));"
    done = subprocess.run([NODE, "--input-type=module", "-e", code], capture_output=True, text=True, timeout=30)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


SAME = {
    "names that clash": {
        "main.mjs": 'import { one } from "./a.mjs";\nimport { two } from "./b.mjs";\nconst hidden = 3;\n'
        "export const answer = () => [one(), two(), hidden];",
        "a.mjs": "const hidden = 1;\nexport function one() { return hidden; }",
        "b.mjs": "const hidden = 2;\nexport function two() { return hidden; }",
    },
    "another name, a folder and several lines": {
        "main.mjs": 'import {\n  one as first,\n  two,\n} from "./deep/a.mjs";\n'
        "export const answer = () => first + two;",
        "deep/a.mjs": 'import { base } from "../base.mjs";\nexport const one = base + 1;\nexport const two = base + 2;',
        "base.mjs": "export const base = 10;",
    },
    "one module for all that import it": {
        "main.mjs": 'import { left } from "./left.mjs";\nimport { right } from "./right.mjs";\n'
        "export const answer = () => [left(), right()];",
        "left.mjs": 'import { next } from "./count.mjs";\nexport const left = () => next();',
        "right.mjs": 'import { next } from "./count.mjs";\nexport const right = () => next();',
        "count.mjs": "let count = 0;\nexport const next = () => (count += 1);",
    },
    "functions before their place, classes, async and generators": {
        "main.mjs": 'import { early, Box, later, numbers } from "./a.mjs";\n'
        "export async function answer() { return [early, new Box(2).size, await later(), [...numbers()]]; }",
        "a.mjs": "export const early = late();\nfunction late() { return 'late'; }\n"
        "export class Box { constructor(size) { this.size = size; } }\n"
        "export async function later() { return 'later'; }\nexport function* numbers() { yield 1; yield 2; }",
    },
    "text that looks like code": {
        "main.mjs": "export const answer = () => [\n  `  kept // as\n\n    it is ${1 /* gone */ + 1} /* here */`,\n"
        "  'import { x } from \"./none.mjs\"',\n  \"// no\", 'export const y = 1',\n"
        "  /\\/\\*[^/]*\\*\\//.test('/* */'),\n"
        "  'long \\\n    line',\n];",
    },
    "comments between words": {
        "main.mjs": "/** doc */\nexport function/* name */answer() {\n"
        "  const a = 1 // one\n  const b = 2 /* two\n  lines */\n"
        "  return/* here */[a, b]\n}",
    },
}


@pytest.mark.parametrize("name", SAME)
def test_one_file_does_what_the_modules_did(name, tmp_path):
    entry = write(tmp_path, SAME[name])
    (tmp_path / "bundle").mkdir()
    one_file = write(tmp_path / "bundle", {"one.mjs": bundle(entry)})

    assert run(one_file) == run(entry)


REFUSED = {
    'import * as all from "./a.mjs";': (1, "import * as all", 'import { name } from "./file.mjs"'),
    'import all from "./a.mjs";': (1, "import all", 'import { name } from "./file.mjs"'),
    'import "./a.mjs";': (1, 'import "./a.mjs"', 'import { name } from "./file.mjs"'),
    'import { a } from "library";': (1, "library", 'import { name } from "./file.mjs"'),
    '\nimport { a } from "./none.mjs";': (2, "./none.mjs, which is no file", "the path of a module"),
    'import { b } from "./a.mjs";': (1, "b", "exports of a.mjs: a"),
    "export default 1;": (1, "export default 1", "a const"),
    "export default function answer() {}": (1, "export default", "a const"),
    "const a = 1;\n\nexport { a };": (3, "export { a }", "a const"),
    'export * from "./a.mjs";': (1, "export *", "a const"),
    "export let a = 1;": (1, "export let a", "a const"),
    "export var a = 1;": (1, "export var a", "a const"),
    "export const { a } = {};": (1, "export const { a }", "a const"),
    "export const a = 1, b = 2;": (1, "export const a = 1, b", "a const"),
    'const late = () => import("./a.mjs");': (1, 'import("./a.mjs")', 'import { name } from "./file.mjs"'),
    "const late = () => import(`./${name}.mjs`);": (1, "import(`./${name}.mjs`)", 'import { name } from "./file.mjs"'),
    'const late = () => import("./" + name);': (1, 'import("./" + name)', 'import { name } from "./file.mjs"'),
    "const late = () => import(/* now */ './a.mjs');": (1, "import(/* now */ './a.mjs')", "import { name }"),
    "const a = await 1;": (1, "await outside of a function", "an async function"),
    'import { c } from "./circle.mjs";': (1, "circle: main.mjs imports circle.mjs imports main.mjs", "one way only"),
    'import { where } from "./where.mjs";': (1, "import.meta", "the page's own module"),
    "const = 3;": (1, "=", "JavaScript"),
    "const { a } = (1 && self) || {};": (1, "{ a } = (1 && self) || {}", "a name for the whole first"),
    "const [a] = self.all({ b: 1 });": (1, "[a] = self.all({ b: 1 })", "a name for the whole first"),
}


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_not_understood_is_refused_with_its_place(source, tmp_path):
    files = {
        "main.mjs": source,
        "a.mjs": "export const a = 1;",
        "circle.mjs": 'import { d } from "./main.mjs";\nexport const c = 1;',
        "where.mjs": "export const where = import.meta.url;",
    }
    line, found, expected = REFUSED[source]

    with pytest.raises(BundleError) as caught:
        bundle(write(tmp_path, files))
    message = str(caught.value)
    assert f"main.mjs:{line}: found " in message or "circle.mjs:1" in message or "where.mjs:1" in message
    assert found in message.partition("; expected ")[0]
    assert expected in message.partition("; expected ")[2]


def test_what_two_files_need_is_in_the_one_that_is_there_first_and_runs_once(tmp_path):
    entry = write(
        tmp_path,
        {
            "main.mjs": 'import { early } from "./early.mjs";\nimport { next } from "./count.mjs";\nearly(); next();',
            "early.mjs": 'import { next } from "./count.mjs";\nexport const early = () => next();',
            "count.mjs": "let count = 39;\nexport const next = () => (count += 1);",
            "later.mjs": 'import { own } from "./own.mjs";\nimport { next } from "./count.mjs";\n'
            "export const answer = () => own() + next();",
            "own.mjs": "export const own = () => 0;",
        },
    )
    later = tmp_path / "later.mjs"
    one_file, other_file = bundle(entry, borrowers=[later]), bundle(later, Lender(entry, "./one.mjs"))

    assert "39" in one_file and "39" not in other_file
    write(tmp_path / "bundle", {"one.mjs": one_file})
    assert run(write(tmp_path / "bundle", {"other.mjs": other_file})) == 42


def test_a_library_whose_address_the_page_hands_over_stays_a_file_of_its_own(tmp_path):
    files = {
        "main.mjs": 'import { load } from "./a.mjs";\n'
        f"export const answer = () => load({{ library: {json.dumps((tmp_path / 'library.js').as_uri())} }});",
        "a.mjs": "export const load = async (page) => (await import(page.library)).default(2) +\n"
        "  (await import(/* again */ page.library)).default(1);",
        "library.js": "export default (number) => number + 40;",
    }
    entry = write(tmp_path, files)
    (tmp_path / "bundle").mkdir()
    one_file = write(tmp_path / "bundle", {"one.mjs": bundle(entry)})

    assert "number + 40" not in one_file.read_text("utf-8")
    assert run(one_file) == run(entry) == 83


def test_the_pages_own_module_may_ask_where_it_is(tmp_path):
    assert "import.meta.url" in bundle(write(tmp_path, {"main.mjs": "console.log(import.meta.url);"}))


@pytest.mark.parametrize("entry", MODULES, ids=lambda path: path.name)
def test_each_module_of_ours_is_in_its_file_once_and_behind_what_it_needs(entry):
    paths = [module.path for module in modules_of(entry)]

    assert paths[-1] == entry and len(paths) == len(set(paths))
    for module in modules_of(entry):
        assert all(paths.index(one.target) < paths.index(module.path) for one in module.imports)


@pytest.mark.parametrize("folder", sorted({entry.parent for entry in MODULES}), ids=lambda path: path.name)
def test_every_module_of_a_folder_is_in_some_file(folder):
    published = {module.path for entry in MODULES for module in modules_of(entry)}

    assert set(folder.rglob("*.mjs")) <= published


def test_the_scorer_in_one_file_scores_as_before(tmp_path, javascript):
    write(tmp_path, {"score.mjs": shortened(bundle(SCORER))})
    asking = (HERE / "score_lines.mjs").read_text("utf-8")
    asker = write(tmp_path, {"ask.mjs": asking.replace("../../assessment/browser/scoring/score.mjs", "./score.mjs")})
    rules = our_rules()
    random = Random(1)
    answer_sets = [random_answers(random, rules.as_json()) for _ in range(500)]

    with JavaScriptScorer(asker) as in_one_file:
        assert in_one_file.score_all(rules, answer_sets) == javascript.score_all(rules, answer_sets)


def test_a_script_without_imports_gets_smaller_and_stays_the_same(tmp_path):
    path = write(tmp_path, {"script.js": "// What for.\n{\n  const a = 1;\n\n  globalThis.a = a; // here\n}\n"})

    assert small_script(path) == "{\nconst a = 1;\nglobalThis.a = a;\n}"
