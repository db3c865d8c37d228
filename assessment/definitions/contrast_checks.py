"""Sense checks of contrasts, the signals over two views. Each rule is one small function."""

from collections.abc import Iterator

from assessment.definitions.loading import AssessmentDefinitions
from assessment.definitions.model import ContextQuestion, Contrast, RuleBook, ViewTest
from definitions.documents import Document
from definitions.problems import Problem, did_you_mean
from definitions.reading import Definition

ABOUT_LEVELS = ("level_at_least", "level_at_most", "evidence_at_least", "evidence_at_most")
ABOUT_CHOICES = ("includes", "includes_none")
SIDES = ("organisation", "partner")


def contrast_problems(read: AssessmentDefinitions, rules: RuleBook) -> Iterator[Problem]:
    """Each side says something that an answer to the question can be, and the two sides can differ in it."""
    for definition in read.contrasts.definitions:
        contrast, document = definition.value, definition.document
        asked = {**read.questions.by_id(), **read.context.by_id()}.get(contrast.question)
        if contrast.question and not asked:
            continue
        for side in SIDES:
            test: ViewTest = getattr(contrast, side)
            found = list(_unsuitable(document, side, test, asked.value if asked else None))
            yield from found or _impossible(document, side, test, rules)
        yield from _no_contrast(definition)


def _unsuitable(document: Document, side: str, test: ViewTest, question: object) -> Iterator[Problem]:
    """What is asked suits the kind of question."""
    if not test.says:
        yield document.problem((side,), "nothing", f"one of: {', '.join((*ABOUT_LEVELS, *ABOUT_CHOICES, 'dont_know'))}")
    is_context = isinstance(question, ContextQuestion)
    wrong = ABOUT_LEVELS if is_context else ABOUT_CHOICES
    needed = "a question with levels" if is_context else "a `question` with options"
    for key in test.says:
        if key in wrong:
            yield document.problem((side, key), f"'{key}'", f"it only for {needed}")
    if is_context:
        options = [option.id for option in question.options]
        for key in ABOUT_CHOICES:
            for position, option in enumerate(test.says.get(key, ())):
                if option not in options:
                    expected, remedy = f"an option of '{question.id}'", did_you_mean(option, options)
                    yield document.problem((side, key, position), f"'{option}'", expected, remedy)


def _impossible(document: Document, side: str, test: ViewTest, rules: RuleBook) -> Iterator[Problem]:
    """Some answer passes the test."""
    says = test.says
    if "dont_know" in says and len(says) > 1:
        yield document.problem((side, "dont_know"), "it beside other tests", "it alone, as don't know is no answer")
    strengths = [strength.id for strength in rules.evidence]
    order = {"level": lambda level: level, "evidence": lambda id: strengths.index(id) if id in strengths else -1}
    for part, place in order.items():
        least, most = says.get(f"{part}_at_least"), says.get(f"{part}_at_most")
        if least is not None and most is not None and place(least) > place(most):
            found = f"at least {least!r} and at most {most!r}"
            yield document.problem((side, f"{part}_at_most"), found, "a test that some answer passes")
    if shared := set(says.get("includes", ())) & set(says.get("includes_none", ())):
        found = f"'{sorted(shared)[0]}', which has to be chosen too"
        yield document.problem((side, "includes_none"), found, "a test that some answer passes")


def _no_contrast(definition: Definition[Contrast]) -> Iterator[Problem]:
    contrast = definition.value
    if contrast.organisation.says and contrast.organisation == contrast.partner:
        yield definition.document.problem(("partner",), "the same as the organisation's", "something else")
