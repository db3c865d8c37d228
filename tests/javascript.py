"""A real JavaScript engine for tests: the Node that Playwright brings, so that no other is needed."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import playwright

from assessment.result import Result
from assessment.rules_document import Rules

NODE = Path(playwright.__file__).parent / "driver" / "node"
SCORE_LINES = Path(__file__).parent / "assessment" / "score_lines.mjs"


class JavaScriptScorer:
    """The browser's scorer in a process of its own; use it as a context manager."""

    def __enter__(self) -> "JavaScriptScorer":
        self._process = subprocess.Popen(
            [NODE, SCORE_LINES], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *_: Any) -> None:
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def score_all(self, rules: Rules, answer_sets: Sequence[dict]) -> list[Result]:
        """Score many sets of answers in one exchange."""
        print(json.dumps({"rules": rules.as_json(), "answer_sets": answer_sets}), file=self._process.stdin, flush=True)
        return json.loads(self._process.stdout.readline())

    def score(self, rules: Rules, answers: dict) -> Result:
        """Score one set of answers."""
        return self.score_all(rules, [answers])[0]
