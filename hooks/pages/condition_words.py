"""Conditions in plain words, in either language."""

from dataclasses import dataclass

from assessment.definitions.conditions import AllOf, AnyOf, operator_of, options_of, parts_of
from assessment.definitions.framework import Framework
from definitions.shapes import Shape, Text

ONE_OR_MORE = {"is": "one_of", "includes": "one_of", "includes_none": "of", "only": "of"}
"""What the word's key ends in where a condition names several options."""


@dataclass(frozen=True)
class Sentence:
    """One condition as a sentence; `all` and `any` carry their parts."""

    text: str
    parts: tuple["Sentence", ...] = ()


@dataclass(frozen=True)
class Titles:
    """What the ids in conditions are called, in one language."""

    questions: dict[str, str]
    options: dict[tuple[str, str], str]
    principles: dict[str, str]


def titles_of(framework: Framework, locale: str) -> Titles:
    """Every question, option and principle that a condition can name."""

    def local(text: Text) -> str:
        return getattr(text, locale)

    rubric = [question for section in framework.sections for question in section.questions]
    return Titles(
        questions={question.id: local(question.title) for question in [*framework.context, *rubric]},
        options={
            (question.id, option.id): local(option.text)
            for question in framework.context
            for option in question.options
        },
        principles={principle.id: local(principle.short_name) for principle in framework.knowledge.principles},
    )


def condition_sentence(condition: Shape, titles: Titles, words: dict[str, str]) -> Sentence:
    """Say a condition so that people can check it against their answers."""
    operator = operator_of(condition)
    if isinstance(condition, AllOf | AnyOf):
        parts = tuple(condition_sentence(part, titles, words) for part in parts_of(condition))
        return parts[0] if len(parts) == 1 else Sentence(words[f"condition_{operator}"], parts)
    if operator in ONE_OR_MORE:
        return Sentence(_options_sentence(condition, operator, titles, words))
    return Sentence(_limit_sentence(condition, operator, titles, words))


def _options_sentence(condition: Shape, operator: str, titles: Titles, words: dict[str, str]) -> str:
    ids = options_of(condition)
    key = f"condition_{operator}" if len(ids) == 1 else f"condition_{operator}_{ONE_OR_MORE[operator]}"
    # Semicolons: options hold commas, and a joining word would mutate what follows it in Welsh.
    options = "; ".join(titles.options[condition.question, id] for id in ids)
    return words[key].format(title=titles.questions[condition.question], options=options)


def _limit_sentence(condition: Shape, operator: str, titles: Titles, words: dict[str, str]) -> str:
    limit = getattr(condition, operator)
    if operator == "level_at_most" and limit == 0:
        return words["condition_level_is_lowest"].format(title=titles.questions[condition.question])
    if hasattr(condition, "question"):
        title = titles.questions[condition.question]
    else:
        title = titles.principles[condition.principle]
    return words[f"condition_{operator}"].format(title=title, limit=limit)
