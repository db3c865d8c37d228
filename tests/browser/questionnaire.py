"""The questionnaire as a person uses it: open, answer, save, read the result."""

import json
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import Locator, Page, expect

from assessment.definitions.framework import FRAMEWORK_ROOT, Framework
from assessment.scoring.result import Result
from assessment.scoring.rules_document import rules_of
from assessment.scoring.score import score
from hooks.interface import load_interface, words_in
from tests.our_framework import our_framework

NOTE = "Nodyn am y tŷ ŵyn – «dyfyniad» <b>not bold</b>"
ADDRESS = {"en": "assessment/", "cy": "cy/assessment/"}


WORDS = {locale: words_in(load_interface(FRAMEWORK_ROOT), locale) for locale in ("en", "cy")}
"""The questionnaire's words, so that tests hold whatever the wording."""


def said(key: str, locale: str = "en", **values: Any) -> str:
    """A sentence that scripts say."""
    return WORDS[locale][f"say_{key}"].format(**values)


@dataclass
class Plan:
    """What to answer to each question, and the framework that it answers."""

    framework: Framework = field(default_factory=our_framework)
    seed: int = 1

    @cached_property
    def answers(self) -> dict[str, Any]:
        """A level with or without evidence, don't know, not applicable, or choices, for every question."""
        random = Random(self.seed)
        plan: dict[str, Any] = {}
        for question in self.framework.context:
            options = [option.id for option in question.options]
            count = 1 if question.type == "single" else 2
            # With questionnaires among the methods every question is shown.
            plan[question.id] = ["questionnaire", "workshops"] if question.id == "methods" else options[:count]
        for section in self.framework.sections:
            for position, question in enumerate(section.questions):
                kind = position if section.principle.id == "transparency" else 9
                evidence = random.choice([None, "claimed", "shown", "confirmed"])
                plan[question.id] = {0: "dont_know", 1: "not_applicable"}.get(kind, (random.randint(0, 4), evidence))
        return plan

    @property
    def parts(self) -> list[str]:
        """The parts in the order of their links."""
        return [
            "start",
            "background",
            *(f"part-{section.principle.id}" for section in self.framework.sections),
            "result",
        ]


def open_questionnaire(page: Page, site_address: str, locale: str, part: str = "") -> Locator:
    """Open the page and wait until it has come to life. Returns its root."""
    page.goto(site_address + ADDRESS[locale] + (f"#{part}" if part else ""))
    return ready(page)


def ready(page: Page, name: str = "assessment") -> Locator:
    """Wait until the scripts of a page have come to life: the questionnaire's, or another's. Returns its root."""
    root = page.locator(f"[data-{name}][data-ready]")
    # Sooner than `expect`, which looks again after 0.1 s and then after 0.25 s.
    root.wait_for(state="attached")
    return root


def go_to(page: Page, part: str) -> None:
    """Go to a part by its address, as a link would."""
    page.evaluate("part => { location.hash = part }", part)
    page.locator(f'[data-assessment][data-showing="{part}"]').wait_for(state="attached")


def answer_by_mouse(page: Page, question_id: str, answer: Any) -> None:
    """Answer one question that is in view."""
    question = page.locator(f'[data-question="{question_id}"]')
    for control, text in controls_for(question_id, answer):
        if text is None:
            question.locator(f"label:has({control})").click()
        else:
            page.locator(control).fill(text)


def controls_for(question_id: str, answer: Any) -> list[tuple[str, str | None]]:
    """Selectors of the controls that make up an answer; with a text for those to write into."""
    if answer == "dont_know":
        return [(control(question_id, "dont_know"), None)]
    if answer == "not_applicable":
        chosen = control(question_id, "not_applicable")
        return [(chosen, None), (writing(question_id, "reason"), "Nid yw'n berthnasol: tŷ ŵyn")]
    if isinstance(answer, list):
        return [(control(question_id, option), None) for option in answer]
    return [(control(question_id, part), None) for part in answer if part is not None]


def control(question_id: str, value: str | int) -> str:
    """The selector of a choice: a level, a strength of evidence, an option, or what gives no value."""
    names = ",".join(f'[name="{question_id}{part}"]' for part in ("", "-evidence", "-state"))
    return f':is({names})[value="{value}"]'


def writing(question_id: str, part: str) -> str:
    """The selector of a place to write: a note, a note on the evidence, or a reason."""
    return f'#{question_id} textarea[name="{part}"]'


def downloaded(page: Page, folder: Path) -> Path:
    """Save the answers to a file, as a person does."""
    with page.expect_download() as download:
        page.locator("[data-save-file]:visible").first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def shown_profile(page: Page) -> dict[str, dict[str, list[str]]]:
    """The numbers in the result's tables: by kind and id, the score, band, coverage and confidence."""
    return page.evaluate(
        """() => {
          const shown = {};
          for (const row of document.querySelectorAll("[data-row]")) {
            const [kind, id] = row.dataset.row.split("/");
            shown[kind] ??= {};
            shown[kind][id] = [...row.querySelectorAll("td")].map((cell) => cell.textContent);
          }
          return shown;
        }"""
    )


def expected_profile(framework: Framework, path: Path, locale: str) -> dict[str, Any]:
    """The same numbers from the Python scorer and the downloaded file."""
    content = json.loads(path.read_text(encoding="utf-8"))
    result: Result = score(rules_of(framework), content["answers"], content["about"]["perspective"])
    bands = {band.id: getattr(band.label, locale) for band in framework.rules.bands}
    unscored = {"too_little": said("no_score", locale), "not_applicable": said("none_applies", locale)}
    return {
        kind: {
            one["id"]: [
                unscored.get(one["state"]) or said("percent", locale, number=one["score"]),
                bands.get(one["band"], "–"),
                said("percent", locale, number=one["coverage"]),
                said("percent", locale, number=one["confidence"]),
            ]
            for one in result[kind]
        }
        for kind in ("principles", "ways", "goals")
    }


def open_fold(page: Page, place: str) -> None:
    """Open what a place to write is folded into, as a person does before writing there."""
    fold = page.locator(place).locator("xpath=ancestor::details[1]")
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()


def answer_some(page: Page) -> None:
    """A level with evidence and a note, in the first principle."""
    go_to(page, "part-involvement")
    answer_by_mouse(page, "define-together", (3, "shown"))
    open_fold(page, writing("define-together", "note"))
    page.locator(writing("define-together", "note")).fill(NOTE)
    expect(page.locator("[data-saved]:visible")).not_to_be_empty()


def assert_some(page: Page) -> None:
    """What `answer_some` answered is there."""
    expect(page.locator(control("define-together", 3))).to_be_checked()
    expect(page.locator(control("define-together", "shown"))).to_be_checked()
    expect(page.locator(writing("define-together", "note"))).to_have_value(NOTE)
