"""Files of cases, read by the quick one of PyYAML's two readers: they are read each time tests are collected."""

from pathlib import Path
from typing import Any

import yaml

TESTS = Path(__file__).resolve().parent


def read_yaml(path: Path) -> Any:
    """What a YAML file says."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
