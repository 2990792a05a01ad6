# `make demo` and `make test` are each the only command needed on a machine with Python ≥ 3.11, git and make.
# The rest is for whoever changes musctl; `make check` is exactly what CI runs.

BIN := .venv/bin
unexport PYTHONDONTWRITEBYTECODE
.NOTPARALLEL:
.PHONY: demo test check lint types floors fresh golden fix bench soak clean

demo: .venv/ready                       # a leader's folder, made anew in demo/, checked and shown
	@rm -rf demo demo-gentofte
	@$(BIN)/musctl demo demo
	@printf '\nSkriv først: export PATH="%s:$$PATH"\n' "$(CURDIR)/$(BIN)"

test: .venv/ready
	@$(BIN)/pytest --quiet --numprocesses 2 --dist loadgroup

check: lint types floors fresh test     # tests last, so that their count is the last line

lint: .venv/ready
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/ready
	$(BIN)/mypy

floors: .venv/ready
	$(BIN)/lint-imports --no-cache --no-logo

fresh: .venv/ready                      # whatever is generated says what its source says
	$(BIN)/python -m tools.generate --check

golden: .venv/ready                     # rewrite the transcripts and the pages' examples; then read the diff
	$(BIN)/pytest --quiet tests/test_transcripts.py tests/test_docs.py --golden

fix: .venv/ready
	-$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/python -m tools.generate

bench: .venv/ready
	$(BIN)/python -m benchmarks

soak: .venv/ready                       # the property tests at length, and a destruction killed five hundred times
	$(BIN)/pytest --quiet -m hypothesis --hypothesis-profile=soak
	MUSCTL_SOAK=1 $(BIN)/pytest --quiet --numprocesses 2 tests/git/destruction/test_crash.py tests/git/destruction/test_destroy.py tests/git/destruction/test_exchange.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build

.venv/ready: pyproject.toml constraints.txt tools/environment.sh
	@tools/environment.sh
