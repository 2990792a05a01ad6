#!/bin/sh
# The development environment: .venv, holding the versions in constraints.txt and musctl from this checkout.
# `make` runs it; PYTHON=… says which Python to build on.
set -eu
cd "$(dirname "$0")/.."
unset PYTHONDONTWRITEBYTECODE PYTHONHOME PYTHONPATH

stop() { printf '%s\n' "$@" >&2; exit 1; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
makes_venvs() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }
version() { "$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || echo 'something else'; }

# The first Python that can do it all; failing that, the first that is new enough.
choose() {
  for name in python3.13 python3.12 python3.11 python3 python; do
    new_enough "$name" && makes_venvs "$name" && echo "$name" && return
  done
  for name in python3.13 python3.12 python3.11 python3 python; do
    new_enough "$name" && echo "$name" && return
  done
  echo python3
}

python=${PYTHON:-$(choose)}
command -v "$python" >/dev/null ||
  stop "musctl needs Python 3.11 or newer, and there is no $python here. Install one, or name it: make PYTHON=/path/to/python3.11"
new_enough "$python" ||
  stop "musctl needs Python 3.11 or newer; $python is $(version "$python"). Install one, or name it: make PYTHON=/path/to/python3.11"
makes_venvs "$python" ||
  stop "$python cannot make a virtual environment; on Debian and Ubuntu: sudo apt install python$(version "$python")-venv"

pip() { # install or wheel, as constraints.txt has it
  command=$1; shift
  .venv/bin/python -m pip -qq --disable-pip-version-check "$command" --constraint constraints.txt "$@"
}

echo "Preparing .venv with Python $(version "$python"); the first time takes about a minute." >&2
.venv/bin/python -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
pip install pip
pip install --group dev
pip install --no-build-isolation --editable .
if ! [ .venv/wheels -nt constraints.txt ]; then # what the wheel's test installs, so that it needs no network
  rm -rf .venv/wheels
  pip wheel --no-build-isolation --wheel-dir .venv/wheels .
  touch .venv/wheels
fi
.venv/bin/python -m compileall -q src
touch .venv/ready
