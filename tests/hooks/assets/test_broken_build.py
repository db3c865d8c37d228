"""A build stops at a module that cannot be put into one file, and says where."""

import os
import subprocess
import sys


def test_a_broken_module_stops_the_build_with_its_place_and_no_traceback(project_copy):
    with (project_copy / "hooks/frame/scripts/menu.mjs").open("a", encoding="utf-8") as file:
        file.write("export default 1;\n")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project_copy, env=environment, capture_output=True, text=True)

    assert done.returncode == 1
    assert "hooks/frame/scripts/menu.mjs:17: found export default 1; expected export before a function" in done.stderr
    assert "Traceback" not in done.stderr
