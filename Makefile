# Needs Python 3.11 or later, git and make. `make` alone says what there is.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help install demo test check lint types contracts bench lock wheel clean

PYTHON ?= $(firstword $(foreach name,python3.11 python3.12 python3.13 python3,$(shell command -v $(name) 2>/dev/null)))
VENV ?= .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
OUT := out

# The sample corpus, without the gold annotations that lie beside it.
RECORDS = $(filter-out %.gold.jsonl,$(wildcard data/records/*.jsonl))

help:
	@echo "make demo    load the sample corpus, answer the main question, write a network"
	@echo "make test    run the tests"
	@echo "make check   lint, types, import contracts and tests"
	@echo "make bench   measure speed; benchmarks/README.md says how long it takes and how to read it"
	@echo "make lock    write the installed versions to requirements.lock"
	@echo "make wheel   build the package into dist/"
	@echo "make clean   remove what the others made"

install: $(INSTALLED)

# The stamp is made last, so that an install that broke off is done again.
$(INSTALLED): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "communique needs Python 3.11 or later; say which by make PYTHON=/path/to/python3.11" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) \
		|| { echo "could not make $(VENV): Python's venv module is missing (on Debian: apt install python3-venv)" >&2; exit 2; }
	@echo "installing into $(VENV) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-input --no-deps --no-build-isolation -e .
	@touch $@

demo: $(INSTALLED)
	@COMMUNIQUE=$(BIN)/communique OUT=$(OUT)/demo scripts/demo $(RECORDS)

test: $(INSTALLED)
	$(BIN)/python -m pytest -n auto

# With TESTED=1 the tests are left out: .ci/run has run them just before.
check: lint types contracts $(if $(TESTED),,test)

lint: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(INSTALLED)
	$(BIN)/mypy

contracts: $(INSTALLED)
	$(BIN)/lint-imports

bench: $(INSTALLED)
	@failed=; for script in benchmarks/*.py; do \
		echo "== $$script" >&2; began=$$SECONDS; \
		$(BIN)/python $$script || failed="$$failed $$script"; \
		echo "   $$((SECONDS - began)) s" >&2; \
	done; test -z "$$failed" || { echo "failed:$$failed" >&2; exit 1; }

lock:
	$(BIN)/python scripts/lock.py > requirements.lock.new && mv requirements.lock.new requirements.lock

wheel: $(INSTALLED)
	$(BIN)/python -m build --wheel --no-isolation

clean:
	rm -rf $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/*.egg-info
	find . -name __pycache__ -not -path './$(VENV)/*' -prune -exec rm -rf {} +
