"""The digest of an edition: the same as long as it says the same."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from forethought.toml import read_folder

BINDINGS = frozenset({"checks", "kinds", "gives_way_to", "serves", "access"})
"""What the software does about a clause. It may learn to do more under an edition that is frozen."""


def digest(folder: Path) -> str:
    """SHA-256, in hexadecimal, over all that the edition's files say, in their order, the bindings left out."""
    import json
    from hashlib import sha256

    said = [[name, _said(data)] for name, data in read_folder(folder).items()]
    return sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _said(data: dict[str, Any]) -> dict[str, Any]:
    clauses = [{key: value for key, value in row.items() if key not in BINDINGS} for row in data.get("clause", ())]
    return {**data, "clause": clauses}
