"""Mistakes about facts, and facts that change without the day on which somebody checked them."""

import re
from collections.abc import Iterator, Sequence

from language.facts import FactRule
from language.findings import Finding, finding_at
from language.texts import Wording


def findings(wording: Wording, rules: Sequence[FactRule]) -> Iterator[Finding]:
    """Each place where a text breaks a rule of its language."""
    for rule in rules:
        mistake = getattr(rule, wording.locale)
        found = mistake and list(re.finditer(mistake.wrong, wording.text, re.IGNORECASE))
        if not found or (mistake.unless and re.search(mistake.unless, wording.text, re.IGNORECASE)):
            continue
        for match in found:
            yield finding_at(wording, match.span(), rule.id, f"{rule.write}. {rule.reason}")
