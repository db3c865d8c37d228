"""How long a question takes: reading it, and deciding."""

from collections.abc import Iterator

from assessment.definitions.model import ContextQuestion, Pace, RubricQuestion, Span
from definitions.shapes import Text


def seconds_for(question: RubricQuestion | ContextQuestion, pace: Pace) -> Span:
    """What a question takes, from a fast reader who knows the answer to a slow one who has to think.

    Speeds of reading are known for English, and the same message takes about as long to read in another language
    however many words it needs there (Brysbaert 2019). So the English words are counted for both languages.
    """
    words = sum(len(text.en.split()) for text in _texts_to_read(question))
    speed, deciding = pace.words_per_minute, pace.seconds_to_decide
    return Span(
        least=round(words * 60 / speed.most) + deciding.least,
        most=round(words * 60 / speed.least) + deciding.most,
    )


def _texts_to_read(question: RubricQuestion | ContextQuestion) -> Iterator[Text]:
    """What everyone reads: one side's wording, and all that can be chosen."""
    yield from (question.title, question.wording.organisation)
    if isinstance(question, RubricQuestion):
        yield question.evidence
        yield from (level.text for level in question.levels)
    else:
        yield from (option.text for option in question.options)
