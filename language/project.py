"""Which project a command works on."""

import argparse
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parent.parent


def add_project_option(parser: argparse.ArgumentParser) -> None:
    """Let people name another project than this one."""
    parser.add_argument(
        "--project",
        metavar="DIR",
        type=_folder,
        default=PROJECT_ROOT,
        help="the project's folder (this one, unless given)",
    )


def _folder(text: str) -> Path:
    if not Path(text).is_dir():
        raise argparse.ArgumentTypeError(f"no folder {text}")
    return Path(text)
