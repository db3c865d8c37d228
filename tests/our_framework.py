"""Our own framework, read from its files once for all tests of a process: to read it takes about a second."""

from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from unittest.mock import patch

from assessment.commands import main
from assessment.definitions.framework import Framework, load_framework
from assessment.scoring.rules_document import Rules, rules_of


@cache
def our_framework() -> Framework:
    return load_framework()


@cache
def our_rules() -> Rules:
    return rules_of(our_framework())


def printed_by(*command: object) -> str:
    """What `python -m assessment …` prints, which has to succeed."""
    with patch("assessment.commands.load_framework", lambda _: our_framework()), redirect_stdout(StringIO()) as printed:
        assert main([*map(str, command)]) == 0
    return printed.getvalue()
