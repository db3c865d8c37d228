"""All checks of words, over the texts of a project and over its built pages.

Most of the time goes into words that have not changed, so what was found in a text is remembered by the text and by
all that the checks know. Where the text stands, and what is exempt, is looked at anew.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

from definitions.problems import read_all
from language.checks import completeness, facts, identification, spelling, terms, typography
from language.checks.mutations import MutationCheck
from language.checks.numbers import NumberCheck
from language.checks.terms import AgreedTerm
from language.exemptions import read_exemptions, without_exempt
from language.facts import read_fact_rules
from language.findings import Finding
from language.glossary import read_terms
from language.lexicon import Lexicon, read_lexicon
from language.memory import Memory, memory_folder, version_of
from language.mutation_rules import read_mutation_rules
from language.page_length import RULE as PAGE_LENGTH
from language.page_length import length_findings
from language.prose import WALL, plain
from language.reading import RULE as READING
from language.reading import pages_in, reading_findings
from language.rendered import page_files, page_wordings
from language.texts import Pair, Wording, read_texts
from language.welsh_words import read_welsh_words
from language.wordlists import Speller, read_own_words, spellers

OTHER_RULES = {
    *("missing-text", "equal-text", "structure", "spaces", "composition"),
    *("language", "spelling", "term", "number", READING, PAGE_LENGTH),
}
"""The rules besides those of mutation and of facts."""
JUDGES = ("chunspell", "lxml", "numpy", "py3langid")
"""The packages that findings depend on."""

KNOWN_OF_TERMS = {"term", "plural", "also", "gender"}
"""What the checks know of a term. Its meaning is a text like others, and people edit it."""


def code_version() -> str:
    """Different whenever code, word lists or packages that findings depend on are."""
    files = (file for file in Path(__file__).parent.rglob("*") if file.suffix in (".py", ".aff", ".dic"))
    return version_of(files, JUDGES)


RUNNING_CODE = code_version()


class Checker:
    """The checks with all that they need to know of a project.

    Raises:
        DefinitionErrors: if the project's words, rules or glossary have problems.
    """

    def __init__(self, root: Path, memory: Memory | None = None):
        self.root, self.memory = root, memory or Memory(memory_folder())
        self.own_words, self.welsh_words, self.rules, self.glossary, self.facts = read_all(
            lambda: read_own_words(root),
            lambda: read_welsh_words(root),
            lambda: read_mutation_rules(root),
            lambda: read_terms(root),
            lambda: read_fact_rules(root),
        )
        self.doubtful: dict[tuple[str, str], bool] = {}
        """Whether something is found in a text, by language and text: pages share most of theirs."""
        rules = (*self.rules.rules, *self.facts)
        self.exemptions = read_exemptions(root, {*OTHER_RULES, *(rule.id for rule in rules)})
        self.equal = frozenset(equal.text for equal in self.own_words.equal)
        shapes = (self.own_words, self.welsh_words, self.rules, *self.facts)
        named = (term.model_dump_json(include=KNOWN_OF_TERMS) for term in self.glossary)
        known = "".join([RUNNING_CODE, *(shape.model_dump_json() for shape in shapes), *named])
        self.knowledge = hashlib.sha256(known.encode()).hexdigest()

    @cached_property
    def spellers(self) -> dict[str, Speller]:
        """What each language knows."""
        return spellers(self.own_words)

    @cached_property
    def terms(self) -> list[AgreedTerm]:
        """The terms of the glossary."""
        return terms.agreed_terms(self.glossary)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The Welsh words in their radical forms."""
        return read_lexicon(self.welsh_words, (known.word for known in self.own_words.known.cy))

    @cached_property
    def feminine_terms(self) -> frozenset[str]:
        """The first words of the glossary's feminine terms."""
        feminine = (term.term.cy.split()[0].lower() for term in self.glossary if term.gender == "feminine")
        return frozenset(feminine) - self.lexicon.plurals

    @cached_property
    def mutations(self) -> MutationCheck:
        """The rules of mutation."""
        return MutationCheck(self.rules, self.lexicon, self.feminine_terms)

    @cached_property
    def numbers(self) -> NumberCheck:
        """Numbers and their nouns."""
        return NumberCheck(self.lexicon, self.feminine_terms.union(self.rules.lists["feminine_nouns"]))

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every text of the project."""
        return read_texts(self.root)

    @cached_property
    def text_findings(self) -> list[Finding]:
        """What is doubtful in the project's own texts."""
        files = groupby(self.pairs, key=lambda pair: pair.file)
        named = [found for _, pairs in files for found in self._named_findings(list(pairs))]
        hard = (finding for page in pages_in(self.pairs) for finding in self._reading_findings(page))
        named += [(f"{finding.file}#{finding.key}", finding) for finding in hard]
        return sorted(without_exempt(named, [one for one in self.exemptions if not one.is_of_a_page]))

    def site_findings(self, site: Path) -> list[Finding]:
        """What is doubtful on built pages, and nowhere else: texts of the theme, sentences put together."""
        seen = {(wording.locale, wording.text) for pair in self.pairs for wording in pair.wordings}
        named = []
        for file, html in page_files(site):
            named += [(f"{file}#{finding.key}", finding) for finding in self._length_findings(file, html)]
            for wording in self._doubtful_wordings(file, html):
                if (wording.locale, wording.text) not in seen:
                    seen.add((wording.locale, wording.text))
                    named += [(f"{file}#{wording.key}", finding) for finding in self.wording_findings(wording)]
        found = sorted(without_exempt(named, [one for one in self.exemptions if one.is_of_a_page]))
        # A slip in a text is on every page that shows it; it is told once.
        told = {(finding.rule, finding.words) for finding in self.text_findings}
        first = {(finding.rule, finding.words): finding for finding in reversed(found)}
        return sorted(finding for what, finding in first.items() if what not in told)

    def _doubtful_wordings(self, file: str, html: str) -> list[Wording]:
        """The texts of one page in which something is found."""

        def find() -> list[Sequence[Any]]:
            return [astuple(wording)[1:] for wording in page_wordings(file, html) if self._is_doubtful(wording)]

        return [Wording(file, *rest) for rest in self._remembered("page", html, find=find)]

    def _is_doubtful(self, wording: Wording) -> bool:
        text = wording.locale, wording.text
        if text not in self.doubtful:
            self.doubtful[text] = any(self.wording_findings(wording))
        return self.doubtful[text]

    def _length_findings(self, file: str, html: str) -> list[Finding]:
        found = self._remembered("length", html, find=lambda: [astuple(one)[1:] for one in length_findings(file, html)])
        return [Finding(file, *rest) for rest in found]

    def _named_findings(self, pairs: Sequence[Pair]) -> list[tuple[str, Finding]]:
        """What is doubtful in the texts of a file, each finding with the name of its text.

        Most files are as they were, which is quicker to see at once than text by text.
        """

        def find() -> list[Sequence[Any]]:
            return [(pair.name, astuple(found)) for pair in pairs for found in self.pair_findings(pair)]

        found = self._remembered("file", *(json.dumps(astuple(pair)) for pair in pairs), find=find)
        return [(name, Finding(*rest)) for name, rest in found]

    def _reading_findings(self, page: Sequence[Wording]) -> list[Finding]:
        texts = [text for wording in page for text in (str(wording.line), wording.key, wording.text)]
        found = self._remembered(
            "reading", page[0].locale, *texts, find=lambda: [astuple(one)[1:] for one in reading_findings(page)]
        )
        return [Finding(page[0].file, *rest) for rest in found]

    def pair_findings(self, pair: Pair) -> Iterator[Finding]:
        """What is doubtful in one text and its twin."""
        texts = [wording and wording.text for wording in (pair.en, pair.cy)]
        # Whoever mends these mends the Welsh, unless there is none.
        yield from self._findings_at(pair.cy or pair.en, "pair", texts, find=lambda: self._found_in_pair(pair))
        for wording in pair.wordings:
            yield from self.wording_findings(wording)

    def _found_in_pair(self, pair: Pair) -> Iterator[Finding]:
        yield from completeness.missing(pair)
        yield from completeness.equal(pair, self.own_words)
        yield from completeness.structure(pair)
        if pair.en and pair.cy:
            yield from terms.findings(pair, self.prose(pair.en), self.prose(pair.cy), self.terms)

    def wording_findings(self, wording: Wording) -> Iterator[Finding]:
        """What is doubtful in one text by itself."""
        text = [wording.locale, wording.text]
        return self._findings_at(wording, "wording", text, find=lambda: self._found_in_wording(wording))

    def _found_in_wording(self, wording: Wording) -> Iterator[Finding]:
        if wording.text in self.equal:
            return
        prose, speller = self.prose(wording), self.spellers[wording.locale]
        yield from typography.findings(wording)
        yield from facts.findings(wording, self.facts)
        for start, end, finding in identification.findings(wording, prose, speller):
            yield finding
            # Words of another language are not misspelled, and have no Welsh mutation.
            prose = prose[:start] + WALL * (end - start) + prose[end:]
        yield from spelling.findings(wording, prose, speller)
        if wording.locale == "cy":
            yield from self.mutations.findings(wording, prose)
            yield from self.numbers.findings(wording, prose)

    def _findings_at(
        self, wording: Wording, kind: str, texts: Sequence[str | None], find: Callable[[], Iterable[Finding]]
    ) -> Iterator[Finding]:
        """Findings that are remembered without the place where their text stands, at this place."""
        found = self._remembered(kind, *texts, find=lambda: [astuple(finding)[3:] for finding in find()])
        return (Finding(wording.file, wording.line, wording.key, *rest) for rest in found)

    def _remembered(self, kind: str, *content: str | None, find: Callable[[], list[Any]]) -> list[Any]:
        return self.memory.recall(json.dumps([self.knowledge, kind, *content]), find)

    def save(self) -> None:
        """Write down what was found."""
        # Somebody who works on the checks while `mkdocs serve` runs the old ones must not be given their findings.
        if code_version() == RUNNING_CODE:
            self.memory.save()

    def prose(self, wording: Wording) -> str:
        """The text without its mark-up and names, every sign in its place."""
        return plain(self.own_words.without_names(wording.text))
