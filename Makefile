# Each target does its own set-up, from nothing but Python 3.11, git and make.

PYTHON ?= python3
PIP_INSTALL = .venv/bin/pip install --quiet --disable-pip-version-check --require-hashes
export NO_MKDOCS_2_WARNING = 1

.PHONY: serve build release check test benchmark growth lock

serve: .venv/site  ## Show the site on this machine and rebuild it at every change.
	.venv/bin/mkdocs serve

build: .venv/site  ## Write the site to site/, as it is published.
	.venv/bin/mkdocs build --strict

release: .venv/site  ## Write the site to site/, but only if all Welsh says what the English says.
	.venv/bin/python -m language.translation release
	.venv/bin/mkdocs build --strict

check: .venv/site  ## Check the definitions, and every text in both languages.
	.venv/bin/python -m assessment check
	.venv/bin/mkdocs build --quiet
	.venv/bin/python -m language --site site

test: .venv/tests  ## Check the code's form and run every test, browser tests included.
	.venv/bin/ruff check --quiet
	.venv/bin/ruff format --check --quiet
	.venv/bin/python -m pytest -n logical --dist worksteal --durations 10

benchmark: .venv/tests  ## Measure bytes and milliseconds beside a bare site of the same theme.
	.venv/bin/python -m tests.benchmarks

growth: .venv/tests  ## Measure builds: full, after one edit, and of up to ten times the entries.
	.venv/bin/python -m tests.growth

lock: .venv/site  ## Write the lock files anew from the .in files.
	.venv/bin/pip install --quiet uv
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements.in -o requirements.txt
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements-test.in -o requirements-test.txt

.venv/site: requirements.txt
	PYTHON=$(PYTHON) tools/create-environment .venv
	$(PIP_INSTALL) -r requirements.txt
	touch $@

.venv/tests: .venv/site requirements-test.txt
	$(PIP_INSTALL) -r requirements-test.txt
	.venv/bin/python tools/ensure_browser.py
	touch $@
