# Sourced by ./run, ./test and ./bench: finds a Python, then makes .venv, mends it, or leaves it alone.
# Until a Python is found only the shell's own commands are used, so that its absence can be said plainly.

usable() { "$@" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; }

find_python() {
  for python in "${PYTHON:-}" .venv/bin/python python3.13 python3.12 python3.14 python3 python; do
    [ -n "$python" ] && usable "$python" && return
  done
  if command -v pyenv >/dev/null 2>&1; then
    for python in "$(pyenv root)"/versions/3.1[2-9]*/bin/python; do usable "$python" && return; done
  fi
  if command -v uv >/dev/null 2>&1; then
    python=$(uv python find '>=3.12' 2>/dev/null || { uv python install --quiet 3.13 && uv python find '>=3.12'; } 2>/dev/null) || python=
    [ -n "$python" ] && usable "$python" && return
  fi
  echo "Forethought needs Python 3.12 or later (with its venv module), or uv, and neither was found on this machine." >&2
  exit 1
}

find_python
"$python" scripts/environment.py || exit 1
