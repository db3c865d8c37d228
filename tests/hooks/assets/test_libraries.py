"""Libraries by others are copies without changes, each with its origin, its hash and its licence."""

import hashlib
import json
import re
import subprocess

import pytest

from hooks.assets.entries import ENTRIES, asset_texts, assets_of
from tests.conftest import ROOT
from tests.javascript import NODE

FOLDER = ROOT / "assessment" / "browser" / "libraries"
ROW = re.compile(r"^\| `(?P<file>[^`]+)` \|.*\| `(?P<sha256>[0-9a-f]{64})` \|.*`(?P<licence>[^`]+)` \|$", re.MULTILINE)
ROWS = [found.groupdict() for found in ROW.finditer((FOLDER / "README.md").read_text("utf-8"))]


def test_each_library_is_named_with_its_origin_and_no_other_file_is_there():
    named = {name for row in ROWS for name in (row["file"], row["licence"])}

    assert {path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file()} == {
        "README.md",
        *named,
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_library_is_the_copy_that_is_named(row):
    assert hashlib.sha256((FOLDER / row["file"]).read_bytes()).hexdigest() == row["sha256"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["file"])
def test_a_library_is_published_with_its_notice(row):
    name = next(name for name, source in ENTRIES.items() if source.endswith(f"libraries/{row['file']}"))

    assert assets_of(asset_texts(ROOT))[name].text.startswith("/*!\n * Copyright")


def test_the_published_library_draws_what_the_copy_draws(tmp_path):
    (tmp_path / "published.mjs").write_text(assets_of(asset_texts(ROOT))["assessment-app/qr.js"].text, encoding="utf-8")
    (tmp_path / "copy.mjs").write_bytes((FOLDER / "qr/qr.js").read_bytes())
    code = """
      const [published, copy] = await Promise.all([import("./published.mjs"), import("./copy.mjs")]);
      const texts = ["https://example.org/#a=1.x", "ŵ".repeat(300), "12345", "A".repeat(1000)];
      const drawn = ({ encodeQR }) => texts.map((text) => encodeQR(text, "raw", { ecc: "low", border: 4 }));
      console.log(JSON.stringify([drawn(published), drawn(copy)]));
    """
    done = subprocess.run(
        [NODE, "--input-type=module", "-e", code], cwd=tmp_path, capture_output=True, text=True, timeout=30
    )
    assert done.returncode == 0, done.stderr
    published, copy = json.loads(done.stdout)

    assert published == copy and len(copy) == 4
