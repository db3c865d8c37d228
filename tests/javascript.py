"""A real JavaScript engine for tests: the Node that Playwright brings, so that no other is needed."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import playwright

from assessment.comparing.rules_document import ComparingRules
from assessment.scoring.result import Result
from assessment.scoring.rules_document import Rules

NODE = Path(playwright.__file__).parent / "driver" / "node"
HERE = Path(__file__).parent / "assessment"


class JavaScript:
    """A module that answers each line of JSON with one; use it as a context manager."""

    def __init__(self, module: str | Path):
        self._command = [NODE, HERE / module]

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *_: Any) -> None:
        self._process.stdin.close()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def ask(self, question: Any) -> Any:
        """Send a value; return the module's answer."""
        print(json.dumps(question), file=self._process.stdin, flush=True)
        return json.loads(self._process.stdout.readline())


class JavaScriptScorer(JavaScript):
    """The browser's scorer."""

    def __init__(self, module: str | Path = "score_lines.mjs") -> None:
        super().__init__(module)

    def score_all(self, rules: Rules, answer_sets: Sequence[dict], perspective: str = "organisation") -> list[Result]:
        """Score many sets of answers, all given from one side, in one exchange."""
        return self.ask({"rules": rules.as_json(), "answer_sets": answer_sets, "perspective": perspective})

    def score(self, rules: Rules, answers: dict, perspective: str = "organisation") -> Result:
        """Score one set of answers."""
        return self.score_all(rules, [answers], perspective)[0]


class JavaScriptReader(JavaScript):
    """The browser's reader of saved files."""

    def __init__(self) -> None:
        super().__init__("read_lines.mjs")

    def read(self, text: str, format: dict[str, Any]) -> dict[str, Any]:
        """What the browser makes of a file: its document, or a problem."""
        return self.ask({"text": text, "format": format})


class JavaScriptSpeaker(JavaScript):
    """The browser's way with sentences."""

    def __init__(self) -> None:
        super().__init__("say_lines.mjs")

    def say(self, sentences: dict[str, str], key: str, **values: Any) -> str:
        """One sentence with its {names} filled in."""
        return self.ask({"sentences": sentences, "key": key, "values": values})


class JavaScriptComparer(JavaScript):
    """The browser's way of comparing."""

    def __init__(self) -> None:
        super().__init__("compare_lines.mjs")

    def compare_all(self, rules: ComparingRules, sets: Sequence[list], longest_note: int) -> list[dict[str, Any]]:
        """The comparison and the joint answers of many sets of views, in one exchange."""
        return self.ask({"rules": rules.as_json(), "sets": sets, "longest_note": longest_note})


class JavaScriptLinks(JavaScript):
    """The browser's links, which hold an assessment behind the # of an address."""

    def __init__(self, rules: Rules, format: dict[str, Any]) -> None:
        super().__init__("link_lines.mjs")
        self._known = {"rules": rules.as_json(), "format": format}

    def pack(self, documents: Sequence[dict], names: bool = False) -> list[dict[str, Any]]:
        """For each document the `text` of its link, the ids of answers `lost`, and whether it `fits`."""
        return self.ask(self._known | {"documents": documents, "names": names})

    def unpack(self, texts: Sequence[str]) -> list[dict[str, Any]]:
        """What becomes of each text: a document, or a problem."""
        return self.ask(self._known | {"texts": texts})
