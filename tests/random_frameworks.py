"""Random frameworks that are valid by construction, and random answers to them.

Every condition is built from one random set of witness answers, so some answers make it true; the loader
confirms that. Randomness comes from outside, so that both a seed and Hypothesis can drive it.
"""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from assessment.definitions.framework import Framework, load_framework

TEXT = {"en": "A text", "cy": "Testun"}
NEXT_STEP = {"organisation": TEXT, "partner": TEXT}
PROVENANCE = [{"id": "ours", "basis": "judgement", "text": TEXT}]


def write_framework(root: Path, files: dict[str, Any]) -> Path:
    """Write definitions below a folder. JSON is YAML too, and faster to write."""
    for file, value in files.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value), encoding="utf-8")
    return root


def random_frameworks(count: int) -> Iterator[tuple[Framework, Random]]:
    """So many random frameworks, each with the chance that made it and may go on."""
    for seed in range(count):
        framework, state = framework_from_seed(seed)
        random = Random()
        random.setstate(state)
        yield framework, random


@cache
def framework_from_seed(seed: int, always_monotone: bool = False) -> tuple[Framework, tuple[Any, ...]]:
    """A random framework, written and read back through the loader, and the state of the chance that made it."""
    random = Random(seed)
    with TemporaryDirectory() as folder:
        root = write_framework(Path(folder), random_framework(random, always_monotone))
        return load_framework(root), random.getstate()


def random_framework(random: Random, always_monotone: bool = False) -> dict[str, Any]:
    """The files of a random valid framework, by their path."""
    principles = _ids("principle", random.randint(1, 4))
    # A name that every object in JavaScript has, to catch a look-up that finds it by accident.
    ways, goals = [*_ids("way", random.randint(0, 2)), "constructor"], _ids("goal", random.randint(1, 3))
    bands = _bands(random)
    dimensions = [{"principle": id, "better": _better(random, always_monotone)} for id in principles]
    witness = _Witness(random, always_monotone)
    context = [witness.context_question(f"context-{n}") for n in range(random.randint(0, 4))]
    sections = {id: [_rubric(random, witness, f"{id}-q{n}", ways, goals) for n in range(random.randint(1, 5))]
                for id in principles}  # fmt: skip
    files = {
        "principles/framework.yml": _catalogue(principles, ways, goals),
        "principles/sources.yml": {"sources": [_source()]},
        "principles/glossary.yml": {"terms": [{"id": "term", "term": TEXT, "meaning": TEXT}]},
        "assessment/questionnaire.yml": {
            "pace": {name: {"least": 1, "most": 2} for name in ("words_per_minute", "seconds_to_decide")},
            "context": [question["id"] for question in context],
            "sections": [{"principle": id, "questions": [q["id"] for q in own]} for id, own in sections.items()],
        },
        "assessment/rules.yml": {
            "dimensions": dimensions,
            "bands": bands,
            "evidence": _evidence(random),
            "minimum_coverage": random.randint(1, 100),
            "gates": _gates(random, witness, principles, bands, always_monotone),
            "adjustments": _adjustments(random, principles, always_monotone),
            "days_between_rounds": random.randint(1, 200),
        },
    }
    files |= {f"principles/ways/{id}.yml": _legal(id) for id in ways}
    files |= {f"principles/goals/{id}.yml": _legal(id) for id in goals}
    files |= {f"assessment/context/{question['id']}.yml": question for question in context}
    files |= {f"assessment/questions/{q['id']}.yml": q for own in sections.values() for q in own}
    for n in range(random.randint(0, 5)):
        files[f"assessment/signals/signal-{n}.yml"] = _signal(
            f"signal-{n}", witness.condition(principles), organisation_only=random.random() < 0.3
        )
        files[f"principles/signs/signal-{n}.yml"] = _sign(f"signal-{n}", principles[:1])
    if random.random() < 0.7:
        strengths = files["assessment/rules.yml"]["evidence"]
        files["assessment/rules.yml"]["evidence_of_agreement"] = random.choice(strengths)["id"]
    questions = [question for own in sections.values() for question in own]
    for n in range(random.randint(0, 4)):
        contrast = _contrast(random, f"contrast-{n}", context, questions, files["assessment/rules.yml"]["evidence"])
        files[f"assessment/contrasts/{contrast['id']}.yml"] = contrast
        files[f"principles/signs/{contrast['id']}.yml"] = _sign(contrast["id"], principles[:1])
    files |= {f"principles/signs/about-{id}.yml": _sign(f"about-{id}", [id]) for id in principles}
    files |= {f"principles/principles/{id}.yml": _principle(id, ways, goals, _signs_of(id, files)) for id in principles}
    return files


def random_answers(random: Random, rules: dict[str, Any]) -> dict[str, Any]:
    """A random set of answers: every state, stale parts, unknown ids and strengths among them."""
    likely = random.random() ** 0.3
    answers = {q["id"]: _answer(random, rules, q) for q in rules["questions"] if random.random() < likely}
    if random.random() < 0.1:
        answers["constructor"] = {"state": "answered", "level": 4, "choices": ["x"]}
    return answers


def random_views(random: Random, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """A random set of views: any number from none to seven, of few dates, groups and versions, some of them twins."""
    days = ["", *(f"20{year}-{month:02}-{day:02}" for year, month, day in ((24, 2, 29), (25, 12, 31), (26, 1, 1)))]
    views = [
        {
            "perspective": random.choice(["organisation", "partner", "partner", "joint"]),
            "version": random.choice(["now", "now", "now", "before", "unknown"]),
            "date": random.choice(days[: random.randint(1, 4)]),
            "route": random.choice(["", "", *rules["routes"], "unknown"]),
            "group": random.choice(["", "", "b", "a"]),
            "answers": random_answers(random, rules["scoring"]),
        }
        for _ in range(random.randint(0, 6))
    ]  # fmt: skip
    if views and random.random() < 0.5:
        twin = random.choice(views)
        views.append(twin | {"perspective": random.choice(["organisation", "partner"])})
    return views


def _answer(random: Random, rules: dict[str, Any], question: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = {"state": random.choices(
        ["answered", "not_applicable", "dont_know", "unanswered"], [8, 1, 1, 1])[0]}  # fmt: skip
    if random.random() < 0.9:
        answer["level"] = random.randint(0, rules["highest_level"])
    if question["options"] and random.random() < 0.9:
        most = 1 if question["type"] == "single" and random.random() < 0.9 else len(question["options"])
        answer["choices"] = random.sample([*question["options"], "unknown"], random.randint(1, most))
    if random.random() < 0.7:
        answer["reason"] = random.choice(["because", " ", "\u00a0", "", "\t\n", "\ufeff", "\x1c"])
    if random.random() < 0.6:
        strengths = [strength["id"] for strength in rules["evidence"]]
        answer["evidence"] = {"strength": random.choice([*strengths, "unknown", None]), "note": ""}
    return answer


class _Witness:
    """Writes questions together with an answer to each, and conditions that those answers make true."""

    def __init__(self, random: Random, always_monotone: bool):
        self.random, self.always_monotone = random, always_monotone
        self.leaves: list[Any] = []

    def context_question(self, id: str) -> dict[str, Any]:
        options = _ids("option", self.random.randint(2, 5))
        question = {
            "id": id, "type": self.random.choice(["single", "multiple"]), "title": TEXT, "why": TEXT,
            "wording": {"organisation": TEXT, "partner": TEXT}, "options": [{"id": o, "text": TEXT} for o in options],
        }  # fmt: skip
        self._maybe_hide(question)
        if question["type"] == "single":
            chosen = self.random.choice(options)
            self.leaves.append({"question": id, "is": self._with_some(options, [chosen])})
        else:
            chosen = self.random.sample(options, self.random.randint(1, len(options) - 1))
            others = [option for option in options if option not in chosen]
            self.leaves.append({"question": id, "includes": self._with_some(options, [self.random.choice(chosen)])})
            self.leaves.append({"question": id, "only": self._with_some(options, chosen)})
            self.leaves.append({"question": id, "includes_none": self.random.sample(others, 1)})
        return question

    def level_question(self, question: dict[str, Any]) -> None:
        self._maybe_hide(question)
        level = self.random.randint(0, 4)
        self.leaves.append({"question": question["id"], "level_at_most": self.random.randint(level, 4)})
        self.leaves.append({"question": question["id"], "level_at_least": self.random.randint(0, level)})

    def condition(self, principles: list[str] = (), depth: int = 2, levels_down: bool = False) -> dict[str, Any]:
        """A condition that the witness answers can make true; with `levels_down`, one that raising never makes true."""
        usable = [leaf for leaf in self.leaves if not (levels_down and "level_at_least" in leaf)]
        if depth and self.random.random() < 0.5:
            parts = [self.condition(principles, depth - 1, levels_down) for _ in range(self.random.randint(1, 3))]
            return {self.random.choice(["all", "any"]): parts}
        if principles and (not usable or self.random.random() < 0.3):
            return self._score_leaf(principles)
        return self.random.choice(usable)

    def _score_leaf(self, principles: list[str]) -> dict[str, Any]:
        # At most 50 or less and at least 50 or more: any two of them agree on 50.
        operator, limit = self.random.choice(
            [("score_at_most", self.random.randint(50, 100)), ("score_at_least", self.random.randint(0, 50)),
             ("confidence_at_most", self.random.randint(0, 100))]
        )  # fmt: skip
        return {"principle": self.random.choice(principles), operator: limit}

    def _maybe_hide(self, question: dict[str, Any]) -> None:
        usable = [leaf for leaf in self.leaves if not self.always_monotone or "level" not in str(leaf)]
        if usable and self.random.random() < 0.3:
            question["show_if"] = self.random.choice(usable)

    def _with_some(self, options: list[str], kept: list[str]) -> list[str]:
        return kept + [option for option in options if option not in kept and self.random.random() < 0.3]


def _ids(kind: str, count: int) -> list[str]:
    return [f"{kind}-{n}" for n in range(count)]


def _better(random: Random, always_monotone: bool) -> str:
    return "less" if not always_monotone and random.random() < 0.3 else "more"


def _word(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "label": TEXT, "meaning": TEXT, **more}


def _bands(random: Random) -> list[dict[str, Any]]:
    starts = [0, *sorted(random.sample(range(1, 101), random.randint(1, 5)))]
    return [_word(f"band-{n}", begins_at=start) for n, start in enumerate(starts)]


def _evidence(random: Random) -> list[dict[str, Any]]:
    count = random.randint(2, 4)
    points = sorted(random.sample(range(0, 11), count))
    highest = sorted(random.choices(range(0, 5), k=count - 1)) + [4]
    return [_word(f"strength-{n}", points=points[n], highest_level=highest[n]) for n in range(count)]


def _rubric(random: Random, witness: _Witness, id: str, ways: list[str], goals: list[str]) -> dict[str, Any]:
    question = {
        "id": id, "type": "rubric", "title": TEXT, "wording": {"organisation": TEXT, "partner": TEXT}, "why": TEXT,
        "levels": [{"level": n, "text": TEXT, "next_step": NEXT_STEP} for n in range(5)], "evidence": TEXT,
        "weight": random.randint(1, 5),
        "partner_may_skip": random.random() < 0.3,
        "ways": [{"way": way, "strength": random.choice(["strong", "some"])} for way in ways if random.random() < 0.6],
        "goals": [{"goal": goal, "strength": "strong"} for goal in goals if random.random() < 0.6],
    }  # fmt: skip
    witness.level_question(question)
    return question


def _gates(
    random: Random, witness: _Witness, principles: list[str], bands: list[dict[str, Any]], always_monotone: bool
) -> list[dict[str, Any]]:
    lower = [band["id"] for band in bands[:-1]]
    return [
        {"id": f"gate-{n}", "principle": random.choice(principles), "highest_band": random.choice(lower),
         "when": witness.condition(levels_down=always_monotone), "reason": TEXT}
        for n in range(random.randint(0, 4))
    ]  # fmt: skip


def _adjustments(random: Random, principles: list[str], always_monotone: bool) -> list[dict[str, Any]]:
    if len(principles) < 2:
        return []
    lowest = 101 if always_monotone else 0
    made = []
    for n in range(random.randint(0, 3)):
        measured, multiplied = random.sample(principles, 2)
        by_percent = random.choice([p for p in (random.randint(lowest, 300), 150, 101) if p != 100])
        made.append({"id": f"adjustment-{n}", "when_principle": measured, "reaches": random.randint(1, 100),
                     "multiply": multiplied, "by_percent": by_percent, "reason": TEXT})  # fmt: skip
    return made


def _signal(id: str, when: dict[str, Any], organisation_only: bool) -> dict[str, Any]:
    return {"id": id, "sign": id, "when": when, "organisation_only": organisation_only}


def _contrast(
    random: Random, id: str, context: list[dict], questions: list[dict], evidence: list[dict]
) -> dict[str, Any]:
    """A signal over two views, about a context question or about questions with levels."""
    contrast = {"id": id, "sign": id}
    if context and random.random() < 0.4:
        question = random.choice(context)
        options = [option["id"] for option in question["options"]]
        tests = [{key: random.sample(options, 1)} for key in ("includes", "includes_none")]
        contrast["question"] = question["id"]
    else:
        tests = _tests_of_levels(random, [strength["id"] for strength in evidence])
        if random.random() < 0.5:
            contrast["question"] = random.choice(questions)["id"]
    organisation, partner = random.sample([*tests, {"dont_know": True}], 2)
    return contrast | {"organisation": organisation, "partner": partner}


def _tests_of_levels(random: Random, strengths: list[str]) -> list[dict[str, Any]]:
    levels, places = sorted(random.sample(range(5), 2)), sorted(random.sample(range(len(strengths)), 2))
    return [
        {"level_at_least": levels[1]},
        {"level_at_most": levels[0], "evidence_at_most": strengths[places[1]]},
        {"evidence_at_least": strengths[places[1]]},
        {"evidence_at_least": strengths[places[0]], "evidence_at_most": strengths[places[1]]},
    ]


def _sign(id: str, principles: list[str]) -> dict[str, Any]:
    return {"id": id, "title": TEXT, "text": TEXT, "meaning": TEXT, "instead": TEXT, "principles": principles,
            "basis": "judgement"}  # fmt: skip


def _signs_of(principle: str, files: dict[str, Any]) -> list[str]:
    """The ids of the signs among the files that name a principle."""
    signs = [value for file, value in files.items() if file.startswith("principles/signs/")]
    return [sign["id"] for sign in signs if principle in sign["principles"]]


def _catalogue(principles: list[str], ways: list[str], goals: list[str]) -> dict[str, Any]:
    return {
        "id": "random", "version": "1", "title": TEXT, "official_statement": "a-study",
        "principles": principles, "goals": goals, "ways": ways,
        "vocabularies": {
            "basis": [_word("judgement")], "strength": [_word("strong", points=3), _word("some", points=1)],
        },
    }  # fmt: skip


def _principle(id: str, ways: list[str], goals: list[str], signs: list[str]) -> dict[str, Any]:
    items = [{"id": "one", "text": TEXT}]
    link = {"strength": "some", "reason": TEXT, "basis": "judgement"}
    strong = {**link, "strength": "strong"}
    return {
        "id": id, "title": TEXT, "short_name": TEXT, "summary": TEXT, "plain_words": TEXT, "in_practice": items,
        "people_can_expect": items, "questions_to_ask": items, "what_good_looks_like": items,
        "warning_signs": signs, "evidence": items,
        "ways": [{"way": way, **strong} for way in ways], "goals": [{"goal": goal, **link} for goal in goals],
        "provenance": PROVENANCE,
    }  # fmt: skip


def _legal(id: str) -> dict[str, Any]:
    return {"id": id, "title": TEXT, "short_name": TEXT, "section": TEXT, "summary": TEXT,
            "served_by_principles": TEXT, "provenance": PROVENANCE}  # fmt: skip


def _source() -> dict[str, Any]:
    return {"id": "a-study", "title": TEXT, "publisher": TEXT, "year": 2020, "supports": TEXT, "checked": "2026-11",
            "verified": "read"}  # fmt: skip
