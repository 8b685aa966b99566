"""`./bench [NAME …] [--json]`: print each figure beside its peer or limit; status 1 where one is missed."""

from __future__ import annotations

import argparse
import json
import os
from importlib import import_module
from pathlib import Path

from .figure import Figure

FOUNDATIONS = {"council", "drafts", "figure", "serving"}
NAMES = sorted(file.stem for file in Path(__file__).parent.glob("[a-z]*.py") if file.stem not in FOUNDATIONS)


def main() -> int:
    """Measure what was named, or everything."""
    parser = argparse.ArgumentParser(prog="./bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(NAMES)}; all where none is given")
    parser.add_argument("--json", action="store_true", help="write a row of JSON for each figure")
    args = parser.parse_args()
    if unknown := sorted(set(args.names) - set(NAMES)):
        parser.error(f"there is no benchmark called {', '.join(unknown)}; there are {', '.join(NAMES)}")
    os.environ["FORETHOUGHT_READER"] = "rules"  # every figure is of the rules alone, but where it says otherwise
    missed = 0
    for name in args.names or NAMES:
        for figure in import_module(f"benchmarks.{name}").measure():
            show(figure, as_json=args.json)
            missed += figure.missed
    return int(bool(missed))


def show(figure: Figure, *, as_json: bool) -> None:
    """One figure, at once."""
    print(json.dumps(figure.row(), ensure_ascii=False) if as_json else figure.line(), flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
