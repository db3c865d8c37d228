"""The one list of files that pages load."""

import hashlib
import shutil

from hooks.assets.entries import ENTRIES, LENDERS, arrival_script, asset_texts, assets_of
from tests.conftest import ROOT


def test_each_file_is_named_by_its_content():
    assets = assets_of(asset_texts(ROOT))

    assert set(assets) == set(ENTRIES)
    for name, asset in assets.items():
        stem, _, suffix = name.rpartition(".")
        assert asset.sha256 == hashlib.sha256(asset.text.encode()).hexdigest()
        assert asset.path == f"{stem}.{asset.sha256[:8]}.{suffix}"


def test_a_changed_source_changes_the_name_of_its_file_only(tmp_path):
    for folder in ("hooks/frame", "assessment/browser"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    with (tmp_path / "hooks/frame/scripts/menu.mjs").open("a", encoding="utf-8") as file:
        file.write("console.log('changed');\n")
    before, after = assets_of(asset_texts(ROOT)), assets_of(asset_texts(tmp_path))

    assert {name for name in ENTRIES if before[name].path != after[name].path} == {"assets/frame.mjs"}


def test_what_borrows_names_the_file_that_lends():
    assets = assets_of(asset_texts(ROOT))

    for borrower, lender in LENDERS.items():
        folder, _, file = assets[lender].path.rpartition("/")
        assert f'"./{file}"' in assets[borrower].text
        assert borrower.startswith(f"{folder}/")


def test_what_stands_in_the_head_cannot_end_its_element():
    assert "<" not in arrival_script(ROOT)
