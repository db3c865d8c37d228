"""Five views of one work, as saved files."""

import json
from pathlib import Path
from random import Random

from assessment.scoring.rules_document import rules_of
from tests.browser.the_result import FRAMEWORK, LIMITED
from tests.random_frameworks import random_answers


def write_five_files(folder: Path) -> list[Path]:
    """Two views of an organisation, two of third sector partners, one of a community group by the way made for it."""
    rules = rules_of(FRAMEWORK).as_json()
    names = ["Cyngor Tŷ Ŵyn", "Adran y parc", "Elusen Llŷr", "Elusen Gwên", "Grŵp cymunedol 🌱"]
    paths = []
    for seed, name in enumerate(names):
        answers = random_answers(Random(seed), rules) | (LIMITED if seed == 1 else {})
        content = {
            "format": "working-with-communities/answers", "version": 3,
            "framework": {"id": rules["framework"], "version": rules["version"]},
            "about": {"organisation": "Cyngor Tŷ Ŵyn", "work": name, "date": f"2026-10-{10 + seed}",
                      "perspective": "organisation" if seed < 2 else "partner",
                      "route": "community" if seed == 4 else ""},
            "answers": {id: with_words(answer, name) for id, answer in answers.items() if id != "constructor"},
        }  # fmt: skip
        path = folder / f"view-{seed}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        paths.append(path)
    return paths


def with_words(answer: dict, name: str) -> dict:
    """An answer as it is, with a note that says whose it is."""
    return answer | {"note": f"Nodyn: {name} <b>«dyfyniad»</b>"}
