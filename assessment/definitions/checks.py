"""Sense checks of the questionnaire and its rules. Each rule is one small function."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from assessment.definitions import conditions as c
from assessment.definitions.contrast_checks import contrast_problems
from assessment.definitions.kinds import QUESTIONNAIRE
from assessment.definitions.loading import AssessmentDefinitions
from assessment.definitions.model import (
    HIGHEST_LEVEL,
    ContextQuestion,
    Pace,
    Questionnaire,
    RubricQuestion,
    RuleBook,
)
from assessment.definitions.reachability import MOST_CASES, Question, can_hold, count_cases, narrowed
from assessment.definitions.route_checks import route_problems
from definitions import checks
from definitions.documents import Document
from definitions.problems import KeyPath, Problem, did_you_mean
from definitions.reading import Definition
from definitions.shapes import Shape
from principles.loading import LINKS


def check_assessment(read: AssessmentDefinitions, known: Mapping[str, set[str]]) -> Iterator[Problem]:
    """What does not make sense in definitions whose shapes hold."""
    known = {**known, **read.known, "body": _kinds_of_body(read), "body_question": set(read.context.ids)}
    if read.rules:
        known["highest_band"] = {band.id for band in read.rules.value.bands}
        known["when_principle"] = known["multiply"] = known["principle"]
        strengths = {strength.id for strength in read.rules.value.evidence}
        known |= dict.fromkeys(("evidence_at_least", "evidence_at_most", "evidence_of_agreement"), strengths)
    yield from checks.problems_of_every_kind(read, known, LINKS)
    for definition in read.questions.definitions:
        yield from _question_problems(definition, read)
    if read.questionnaire:
        yield from _questionnaire_problems(read, read.questionnaire, known["principle"])
    if read.rules:
        yield from _rule_problems(read.rules, known["principle"])
        yield from contrast_problems(read, read.rules.value)
    yield from route_problems(read)
    yield from _repeated_signs(read)
    yield from _rules_about_the_body(read)
    yield from _condition_problems(read)


def _repeated_signs(read: AssessmentDefinitions) -> Iterator[Problem]:
    """A sign is raised by one signal or contrast, so that no result says it twice."""
    first: dict[str, str] = {}
    for definition in (*read.signals.definitions, *read.contrasts.definitions):
        sign, id = definition.value.sign, definition.value.id
        if first.setdefault(sign, id) != id:
            found, expected = f"'{sign}', which '{first[sign]}' raises already", "one signal for each sign"
            yield definition.document.problem(("sign",), found, expected, "Join their conditions with `any`")


def _kinds_of_body(read: AssessmentDefinitions) -> set[str]:
    """The options of the question that says what kind of body is assessed."""
    question = read.context.by_id().get(read.body_question)
    return {option.id for option in question.value.options} if question else set()


def _question_problems(definition: Definition[RubricQuestion], read: AssessmentDefinitions) -> Iterator[Problem]:
    question, document = definition.value, definition.document
    for position, level in enumerate(question.levels):
        if level.level != position:
            yield document.problem(("levels", position, "level"), f"level {level.level}", f"level {position}, in order")
    if question.id in read.context.ids:
        yield document.problem(("id",), f"'{question.id}', which a context question has too", "an id of its own")


def _questionnaire_problems(
    read: AssessmentDefinitions, questionnaire: Definition[Questionnaire], principles: set[str]
) -> Iterator[Problem]:
    """Every question has one place; every principle has a section."""
    document, value = questionnaire.document, questionnaire.value
    yield from _pace_problems(document, value.pace)
    owned: dict[str, str] = {}
    for position, section in enumerate(value.sections):
        for place, id in enumerate(section.questions):
            if owner := owned.setdefault(id, section.principle):
                first = owner is section.principle and section.questions.index(id) == place
                if not first:
                    path = ("sections", position, "questions", place)
                    yield document.problem(path, f"'{id}', which '{owner}' owns already", "one owner for each question")
    sections = [section.principle for section in value.sections]
    for position, id in enumerate(sections):
        if id in sections[:position]:
            yield document.problem(
                ("sections", position, "principle"), f"'{id}' again", "one section for each principle"
            )
    for id in sorted(principles - set(sections)):
        yield document.problem(("sections",), f"no questions for the principle '{id}'", "a section with its questions")
    yield from checks.unlisted_entries(read.questions, list(owned), f"the questions of a principle in {QUESTIONNAIRE}")


def _pace_problems(document: Document, pace: Pace) -> Iterator[Problem]:
    """The most of something is no less than the least of it."""
    for name in ("words_per_minute", "seconds_to_decide"):
        span = getattr(pace, name)
        if span.most < span.least:
            yield document.problem(
                ("pace", name, "most"), f"the number {span.most}", f"at least {span.least}, which is the least"
            )


def _rule_problems(rules: Definition[RuleBook], principles: set[str]) -> Iterator[Problem]:
    document, value = rules.document, rules.value
    yield from _dimension_problems(document, value, principles)
    starts = [band.begins_at for band in value.bands]
    if starts[0] != 0:
        yield document.problem(("bands", 0, "begins_at"), f"the number {starts[0]}", "0 for the lowest band")
    for position in range(1, len(starts)):
        if starts[position] <= starts[position - 1]:
            yield document.problem(
                ("bands", position, "begins_at"), f"the number {starts[position]}", f"more than {starts[position - 1]}",
                "A band that begins where or before the last one begins can never be reached",
            )  # fmt: skip
    yield from _evidence_problems(document, value)
    for position, gate in enumerate(value.gates):
        if gate.highest_band == value.bands[-1].id:
            yield document.problem(
                ("gates", position, "highest_band"), f"'{gate.highest_band}', the highest band",
                "a lower band", "A gate at the highest band can never change a score",
            )  # fmt: skip
    yield from _adjustment_problems(document, value)


def _dimension_problems(document: Document, rules: RuleBook, principles: set[str]) -> Iterator[Problem]:
    """Every principle says once which way its score is better."""
    named = [dimension.principle for dimension in rules.dimensions]
    for position, id in enumerate(named):
        if id in named[:position]:
            yield document.problem(("dimensions", position, "principle"), f"'{id}' again", "each principle once")
    for id in sorted(principles - set(named)):
        yield document.problem(("dimensions",), f"nothing about the principle '{id}'", "which way its score is better")


def _evidence_problems(document: Document, rules: RuleBook) -> Iterator[Problem]:
    """Stronger evidence adds more and allows at least as much; some evidence allows the highest level."""
    for position, (weaker, stronger) in enumerate(pairwise(rules.evidence), start=1):
        if stronger.points <= weaker.points:
            yield document.problem(("evidence", position, "points"), f"the number {stronger.points}",
                                   f"more than {weaker.points}, the points of weaker evidence")  # fmt: skip
        if stronger.highest_level < weaker.highest_level:
            yield document.problem(("evidence", position, "highest_level"), f"the number {stronger.highest_level}",
                                   f"at least {weaker.highest_level}, as for weaker evidence")  # fmt: skip
    last = len(rules.evidence) - 1
    if rules.evidence[last].highest_level != HIGHEST_LEVEL:
        yield document.problem(("evidence", last, "highest_level"), f"the number {rules.evidence[last].highest_level}",
                               f"{HIGHEST_LEVEL}, so that the highest level can be reached")  # fmt: skip


def _adjustment_problems(document: Document, rules: RuleBook) -> Iterator[Problem]:
    for position, adjustment in enumerate(rules.adjustments):
        if adjustment.by_percent == 100:
            yield document.problem(("adjustments", position, "by_percent"), "the number 100", "another number",
                                   "Times 1 can never change a score")  # fmt: skip
        if adjustment.multiply == adjustment.when_principle:
            yield document.problem(("adjustments", position, "multiply"), f"'{adjustment.multiply}' again",
                                   "another principle than the one measured")  # fmt: skip


def _rules_about_the_body(read: AssessmentDefinitions) -> Iterator[Problem]:
    """What kind of body is assessed decides about examples and about nothing else."""
    for document in read.documents:
        for path, key, name in document.references:
            if key == "question" and name == read.body_question:
                yield document.problem(
                    path, f"a condition about '{name}'", "a condition about practice",
                    "The kind of body changes examples, never scores or signals",
                )  # fmt: skip


def _condition_problems(read: AssessmentDefinitions) -> Iterator[Problem]:
    """Every condition refers to what exists, in a way that suits it, and can hold."""
    definitions = {**read.context.by_id(), **read.questions.by_id()}
    questions = {id: definition.value for id, definition in definitions.items()}
    order = _order_asked(read)
    for id, definition in definitions.items():
        if definition.value.show_if is not None:
            yield from _later_questions(definition.document, definition.value.show_if, id, order)
            yield from _condition(definition.document, ("show_if",), definition.value.show_if, questions, order)
    for definition in read.signals.definitions:
        yield from _condition(definition.document, ("when",), definition.value.when, questions, order)
    for position, gate in enumerate(read.rules.value.gates if read.rules else ()):
        path = ("gates", position, "when")
        yield from _scores_in(read.rules.document, path, gate.when, "a condition about answers, as gates make scores")
        yield from _condition(read.rules.document, path, gate.when, questions, order)


def _order_asked(read: AssessmentDefinitions) -> list[str]:
    if not read.questionnaire:
        return []
    value = read.questionnaire.value
    return [*value.context, *(id for section in value.sections for id in section.questions)]


def _later_questions(document: Document, condition: Shape, asked: str, order: list[str]) -> Iterator[Problem]:
    """A question depends only on earlier ones, so nothing depends on itself."""
    yield from _scores_in(document, ("show_if",), condition, "a condition about earlier answers")
    earlier = order[: order.index(asked)] if asked in order else order
    for leaf in c.leaves_of(condition):
        if c.question_of(leaf) in order and leaf.question not in earlier:
            yield document.problem(("show_if",), f"'{leaf.question}', which is not asked before", "an earlier question")


def _scores_in(document: Document, path: KeyPath, condition: Shape, expected: str) -> Iterator[Problem]:
    if any(c.question_of(leaf) is None for leaf in c.leaves_of(condition)):
        yield document.problem(path, "a condition about a score", expected)


def _condition(
    document: Document, path: KeyPath, condition: Shape, questions: Mapping[str, Question], order: list[str]
) -> Iterator[Problem]:
    """The parts of a condition suit their questions; then, some answers make it true."""
    found = list(_unsuitable_parts(document, path, condition, questions))
    yield from found
    leaves = list(c.leaves_of(condition))
    ready = not found and all(leaf.question in questions for leaf in leaves if c.question_of(leaf))
    if not ready or not _show_ifs_ready(leaves, questions, order):
        return
    if (cases := count_cases(condition)) > MOST_CASES:
        yield document.problem(
            path, f"a condition with {cases} cases", f"at most {MOST_CASES}, to be understood and checked"
        )
        return
    impossible = "a condition that no answers make true"
    remedy = "Its parts contradict each other, or a question it needs is hidden then"
    if not can_hold(condition, questions):
        yield document.problem(path, impossible, "one that can hold", remedy)
        return
    for place, alternative in narrowed(condition):
        if not can_hold(alternative, questions):
            yield document.problem((*path, *place), impossible, "one that can hold", remedy)


def _show_ifs_ready(leaves: list[Shape], questions: Mapping[str, Question], order: list[str]) -> bool:
    """Whether every `show_if` behind the leaves is itself sound, so that following it ends."""
    for leaf in leaves:
        show_if = questions[leaf.question].show_if if c.question_of(leaf) else None
        if show_if is None:
            continue
        inner = list(c.leaves_of(show_if))
        earlier = order[: order.index(leaf.question)] if leaf.question in order else []
        if not all(c.question_of(part) and part.question in earlier for part in inner):
            return False
        if any(part.question not in questions for part in inner) or not _show_ifs_ready(inner, questions, order):
            return False
        if any(_mismatch(part, questions[part.question]) for part in inner):
            return False
    return True


def _unsuitable_parts(
    document: Document, path: KeyPath, condition: Shape, questions: Mapping[str, Question]
) -> Iterator[Problem]:
    for position, part in enumerate(c.parts_of(condition)):
        yield from _unsuitable_parts(document, (*path, c.operator_of(condition), position), part, questions)
    question = questions.get(c.question_of(condition))
    if question is None:
        return
    if expected := _mismatch(condition, question):
        yield document.problem((*path, "question"), f"'{question.id}', {expected[0]}", expected[1])
    elif isinstance(question, ContextQuestion):
        yield from _unknown_options(document, path, condition, question)


OPERATOR_NEEDS = {
    c.Is: "single", c.Includes: "multiple", c.IncludesNone: "multiple", c.Only: "multiple",
    c.LevelAtMost: "rubric", c.LevelAtLeast: "rubric",
}  # fmt: skip
CALLED = {
    "single": "a question with one choice",
    "multiple": "a question with several choices",
    "rubric": "a question with levels",
}


def _mismatch(condition: Shape, question: Question) -> tuple[str, str] | None:
    """What the question is and what the operator needs, where the two differ."""
    needed = OPERATOR_NEEDS[type(condition)]
    return None if question.type == needed else (CALLED[question.type], f"{CALLED[needed]} for this operator")


def _unknown_options(
    document: Document, path: KeyPath, condition: Shape, question: ContextQuestion
) -> Iterator[Problem]:
    operator = c.operator_of(condition)
    options = [option.id for option in question.options]
    for position, option in enumerate(c.options_of(condition)):
        if option not in options:
            yield document.problem(
                (*path, operator, position),
                f"'{option}'",
                f"an option of '{question.id}'",
                did_you_mean(option, options),
            )
