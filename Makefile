# Everything runs in .venv, which is made from the hash-pinned locks in requirements/. They are complete but for libraries
# that two data packages ask for and that we do not use (pyproject.toml, [tool.uv]); hence --no-deps.
# `make demo` needs python3 (3.11 or later), its venv module and make; `make test` and `make lint` need no more.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
BUILD := build
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo install install-dev test lint format readme lock bench clean

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

$(VENV)/made:
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/run: requirements/build.lock requirements/runtime.lock pyproject.toml | $(VENV)/made
	@echo "Installing into $(VENV), which takes about a minute the first time"
	$(PIP) install --no-deps --require-hashes -r requirements/runtime.lock -r requirements/build.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@echo "$(VENV) takes $$(du -sh $(VENV) | cut -f1)"
	@touch $@

$(VENV)/dev: requirements/dev.lock $(VENV)/run
	$(PIP) install --no-deps --require-hashes -r requirements/dev.lock
	@touch $@

install: $(VENV)/run ## install what the program needs into .venv

install-dev: $(VENV)/dev ## install what developing it needs, too

demo: $(VENV)/run ## read the example reports and print what they claim
	mkdir -p $(BUILD)
	$(BIN)/onrecord read examples --format table
	$(BIN)/onrecord read examples --format html --map $(BUILD)/demo-map.html > $(BUILD)/demo.html
	@echo
	@echo "The same reports with each claim's words marked: $(CURDIR)/$(BUILD)/demo.html"
	@echo "The claims on a map: $(CURDIR)/$(BUILD)/demo-map.html"

test: $(VENV)/dev ## run all tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

lint: $(VENV)/dev ## check style, types and the direction of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev ## lay the code out
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

readme: $(VENV)/run ## put into README.md and the coding rules what the program prints
	$(BIN)/python tools/readme_output.py
	$(BIN)/python tools/coding_examples.py

bench: $(VENV)/dev ## run the benchmarks
	set -e; for script in $(wildcard benchmarks/[a-z]*.py); do $(BIN)/python "$$script"; done

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header $(COMPILE_ARGS)

lock: $(VENV)/made ## make the locks anew (COMPILE_ARGS=--upgrade takes newer releases)
	$(PIP) install --require-hashes -r requirements/tools.lock
	$(COMPILE) pyproject.toml -o requirements/runtime.lock
	$(COMPILE) --group build -c requirements/runtime.lock -o requirements/build.lock
	$(COMPILE) pyproject.toml --group dev -c requirements/runtime.lock -c requirements/build.lock -o requirements/dev.lock
	$(COMPILE) --group tools -o requirements/tools.lock

clean: ## remove all that was made
	rm -rf $(VENV) $(BUILD) dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
