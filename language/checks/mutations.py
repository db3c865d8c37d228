"""Whether each Welsh word has the first letter that the word before it asks for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from language.findings import Finding, finding_at
from language.lexicon import Lexicon
from language.mutation_rules import MutationRules, Rule
from language.prose import Word, words
from language.texts import Wording
from language.welsh.mutation import first_letter, forms, mutate, radicals

EXPECTED = {
    "soft": "the soft mutation",
    "nasal": "the nasal mutation",
    "aspirate": "the aspirate mutation",
    "h": "an h before the vowel",
    "radical": "no mutation",
}
IN_FORMS = {"m": "ym", "mh": "ym", "n": "yn", "nh": "yn", "ng": "yng", "ngh": "yng"}
"""How `yn` is written before each letter of a nasal mutation."""


@dataclass(frozen=True)
class Context:
    """A word with the two before it, as far as grammar reaches."""

    earlier: str
    before: Word
    word: Word


class MutationCheck:
    """The rules with the words that they need to know."""

    def __init__(self, rules: MutationRules, lexicon: Lexicon, feminine_terms: Iterable[str]):
        self.lexicon = lexicon
        self.lists = {name: frozenset(listed) for name, listed in rules.lists.items()}
        self.lists |= {"feminine_terms": frozenset(feminine_terms), "plurals": lexicon.plurals}
        self.rules_after: dict[str, list[Rule]] = defaultdict(list)
        """The rules that each word before calls up."""
        for rule in rules.rules:
            for word in self._words_before(rule):
                self.rules_after[word].append(rule)

    def _words_before(self, rule: Rule) -> Iterable[str]:
        if isinstance(rule.after, str):
            return {form for word in self.lists[rule.after] for form in forms(word)}
        return rule.after

    def findings(self, wording: Wording, prose: str) -> Iterator[Finding]:
        """Where a text breaks a rule. `prose` is the text without its mark-up, sign for sign."""
        for context in contexts(words(prose, "cy")):
            for rule in self.rules_after.get(context.before.text.lower(), ()):
                if suggestion := self.suggestion(rule, context):
                    span = context.before.start, context.word.end
                    expected = f"'{rule.write}'" if rule.write else EXPECTED[rule.expects]
                    sure = rule.sure and not self._may_be_a_name(context.word.text)
                    yield finding_at(wording, span, rule.id, expected, suggestion, sure)

    def suggestion(self, rule: Rule, context: Context) -> str | None:
        """What to write in place of two words that break a rule; None if they keep it."""
        before, word = context.before.text, context.word.text
        if not self._applies(rule, context):
            return None
        if rule.write:
            is_word = self.lexicon.knows(word) or self.lexicon.radicals(word)
            following = (rule.then and mutate(word, rule.then)) or word
            return f"{_with_capital(rule.write, before)} {following}" if is_word else None
        form = self._radical(rule, word) if rule.expects == "radical" else self._mutated(rule, word)
        if form and before.lower() in IN_FORMS.values() and rule.expects == "nasal":
            before = _with_capital(IN_FORMS[first_letter(form)], before)
        return form and f"{before} {form}"

    def _applies(self, rule: Rule, context: Context) -> bool:
        word, earlier = context.word.text, context.earlier
        return (
            not self._is_fixed(word.lower(), rule)
            and earlier not in rule.not_preceded_by
            and (rule.first_letters is None or first_letter(word) in rule.first_letters)
            and (rule.only is None or self._is_in(word, rule.only))
        )

    def _is_fixed(self, word: str, rule: Rule) -> bool:
        """Whether the word keeps its first letter whatever the rule expects."""
        return (
            word in rule.but_not
            or rule.expects is not None
            and word in self.lists["unmutated"]
            or rule.expects == "soft"
            and word in self.lists["unsoftened"]
        )

    def _may_be_a_name(self, word: str) -> bool:
        """Names of people and of most bodies do not change."""
        return word[0].isupper() and not (self._is_in(word, "places") or self._is_in(word, "titles"))

    def _is_in(self, word: str, name: str) -> bool:
        """Whether the word, in any form, belongs to a list."""
        return not {word, word.lower(), *radicals(word), *radicals(word.lower())}.isdisjoint(self.lists[name])

    def _mutated(self, rule: Rule, word: str) -> str | None:
        if rule.only:  # What a list names needs no proof that it is a radical.
            lacking = not {word, word.lower()}.isdisjoint(self.lists[rule.only])
        else:
            lacking = self.lexicon.lacks(word, rule.expects)
        return mutate(word, rule.expects) if lacking else None

    def _radical(self, rule: Rule, word: str) -> str | None:
        if self.lexicon.knows(word):
            return None
        found = self.lexicon.radicals(word, "soft", "nasal", "aspirate")
        return next((radical for radical in found if rule.only is None or self._is_in(radical, rule.only)), None)


def contexts(found: Sequence[Word]) -> Iterator[Context]:
    """Each word that has another before it, with nothing between them that parts."""
    for place in range(1, len(found)):
        before, word = found[place - 1], found[place]
        if word.parted or word.text.startswith("'"):
            continue
        # A letter that names something, as in `Categori A`, is no small word.
        if before.parted or not (len(before.text) == 1 and before.text.isupper()):
            earlier = "" if before.parted or place < 2 else found[place - 2].text.lower()
            yield Context(earlier, before, word)


def _with_capital(word: str, model: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
