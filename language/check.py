"""All checks of words, over the texts of a project and over its built pages."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from definitions.problems import read_all
from language.checks import completeness, identification, spelling, terms, typography
from language.checks.mutations import MutationCheck
from language.checks.numbers import NumberCheck
from language.exemptions import read_exemptions, without_exempt
from language.findings import Finding
from language.glossary import read_terms
from language.lexicon import read_lexicon
from language.mutation_rules import read_mutation_rules
from language.prose import WALL, plain
from language.rendered import site_wordings
from language.texts import Pair, Wording, read_texts
from language.welsh_words import read_welsh_words
from language.wordlists import read_own_words, spellers

OTHER_RULES = {
    *("missing-text", "equal-text", "structure", "spaces", "composition"),
    *("language", "spelling", "term", "number"),
}
"""The rules besides those of mutation."""


class Checker:
    """The checks with all that they need to know of a project.

    Raises:
        DefinitionErrors: if the project's words, rules or glossary have problems.
    """

    def __init__(self, root: Path):
        self.root = root
        own_words, welsh_words, rules, glossary = read_all(
            lambda: read_own_words(root),
            lambda: read_welsh_words(root),
            lambda: read_mutation_rules(root),
            lambda: read_terms(root),
        )
        self.exemptions = read_exemptions(root, {*OTHER_RULES, *(rule.id for rule in rules.rules)})
        self.own_words, self.spellers = own_words, spellers(own_words)
        self.equal = frozenset(equal.text for equal in own_words.equal)
        self.terms = terms.agreed_terms(glossary)
        self.lexicon = read_lexicon(welsh_words, (known.word for known in own_words.known.cy))
        feminine = {term.term.cy.split()[0].lower() for term in glossary if term.gender == "feminine"}
        feminine -= self.lexicon.plurals
        self.mutations = MutationCheck(rules, self.lexicon, feminine)
        self.numbers = NumberCheck(self.lexicon, feminine.union(rules.lists["feminine_nouns"]))

    @cached_property
    def pairs(self) -> list[Pair]:
        """Every text of the project."""
        return read_texts(self.root)

    @cached_property
    def text_findings(self) -> list[Finding]:
        """What is doubtful in the project's own texts."""
        named = [(pair.name, finding) for pair in self.pairs for finding in self.pair_findings(pair)]
        return sorted(without_exempt(named, [one for one in self.exemptions if not one.is_of_a_page]))

    def site_findings(self, site: Path) -> list[Finding]:
        """What is doubtful on built pages, and nowhere else: texts of the theme, sentences put together."""
        own = {(wording.locale, wording.text) for pair in self.pairs for wording in pair.wordings}
        others = [wording for wording in site_wordings(site) if (wording.locale, wording.text) not in own]
        named = [(f"{one.file}#{one.key}", finding) for one in others for finding in self.wording_findings(one)]
        found = sorted(without_exempt(named, [one for one in self.exemptions if one.is_of_a_page]))
        # A slip in a text is on every page that shows it; it is told once.
        told = {(finding.rule, finding.words) for finding in self.text_findings}
        first = {(finding.rule, finding.words): finding for finding in reversed(found)}
        return sorted(finding for what, finding in first.items() if what not in told)

    def pair_findings(self, pair: Pair) -> Iterator[Finding]:
        """What is doubtful in one text and its twin."""
        yield from completeness.missing(pair)
        yield from completeness.equal(pair, self.own_words)
        yield from completeness.structure(pair)
        if pair.en and pair.cy:
            yield from terms.findings(pair, self.prose(pair.en), self.prose(pair.cy), self.terms)
        for wording in pair.wordings:
            yield from self.wording_findings(wording)

    def wording_findings(self, wording: Wording) -> Iterator[Finding]:
        """What is doubtful in one text by itself."""
        if wording.text in self.equal:
            return
        prose, speller = self.prose(wording), self.spellers[wording.locale]
        yield from typography.findings(wording)
        for start, end, finding in identification.findings(wording, prose, speller):
            yield finding
            # Words of another language are not misspelled, and have no Welsh mutation.
            prose = prose[:start] + WALL * (end - start) + prose[end:]
        yield from spelling.findings(wording, prose, speller)
        if wording.locale == "cy":
            yield from self.mutations.findings(wording, prose)
            yield from self.numbers.findings(wording, prose)

    def prose(self, wording: Wording) -> str:
        """The text without its mark-up and names, every sign in its place."""
        return plain(self.own_words.without_names(wording.text))
