# The front door: `make site` and `make test` need nothing but python3 (3.11 or newer) with venv.
PYTHON ?= python3
VENV := .venv
BENCH := .venv-bench
RUN := $(VENV)/bin/python -m
OPTIONS :=
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help site serve test check bench fuzz audit lock clean

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1  /p' $(MAKEFILE_LIST)

# The stamp is made last: a set-up that was interrupted starts again.
$(READY): requirements.txt
	rm -rf $(VENV)
	$(PYTHON) -m venv $(VENV)
	$(RUN) pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	touch $@

site: $(READY) ## build the sample site into site/
	$(RUN) briefgen build $(OPTIONS)

serve: $(READY) ## show the sample site, rebuilt at every change
	$(RUN) briefgen serve

test: $(READY) ## run the tests and measure their coverage
	$(RUN) pytest --cov --cov-report=term:skip-covered

check: $(READY) ## format, lint, types, architecture, dependencies, spelling
	$(RUN) ruff format --check .
	$(RUN) ruff check .
	$(RUN) mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/deptry briefgen
	$(VENV)/bin/codespell README.md CONTRIBUTING.md CHANGELOG.md docs templates

# What others do is measured beside ours, in a venv of its own: users and tests do not need their libraries.
$(BENCH)/.ready: requirements-bench.txt
	rm -rf $(BENCH)
	$(PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.txt
	touch $@

bench: $(BENCH)/.ready ## measure cost, and quality beside others' where the annotated data are at hand
	$(BENCH)/bin/python -m benchmarks.speed
	$(BENCH)/bin/python -m benchmarks.parts
	$(BENCH)/bin/python -m benchmarks.dates
	$(BENCH)/bin/python -m benchmarks.duplicates
	$(BENCH)/bin/python -m benchmarks.pages
	$(BENCH)/bin/python -m benchmarks.quality all

fuzz: $(READY) ## break files of every format for a minute: no crash, no hang, nothing live
	$(RUN) benchmarks.fuzz

audit: site ## try the sample site: other generators, accessibility, valid HTML, speed (installs Chromium, npm and Java)
	$(RUN) benchmarks.drawing
	benchmarks/builders.sh
	benchmarks/browser/audit.sh site

lock: ## pin every dependency with its hashes (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group dev --all-extras --no-header \
	  pyproject.toml -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --group bench --all-extras --no-header \
	  --constraint requirements.txt pyproject.toml -o requirements-bench.txt

clean: ## remove what builds have made
	rm -rf build .briefgen-cache site/* .coverage .coverage.* .mypy_cache .ruff_cache .pytest_cache .hypothesis
