"""The process in which `read_safely` reads: limits first, then the document; the tree, or one sentence, to standard output."""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

MEMORY = 1 << 30
"""Bytes of address space."""
PROCESSOR = 20
"""Seconds of a core."""


def confine() -> None:
    """Take from this process what reading a document never needs. It cannot be taken back."""
    limits = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: PROCESSOR,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NOFILE: 64,
    }
    for name, most in limits.items():
        hard = resource.getrlimit(name)[1]
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(name, (least, least))


def main(path: str, name: str, language: str) -> int:
    """Status 0 with the tree as JSON, 2 with one sentence."""
    confine()
    from forethought.words import in_language

    from .reader import read_file
    from .tree import UnusableDocument

    with in_language(language):
        try:
            said, status = json.dumps(read_file(Path(path), name).as_row(), ensure_ascii=False), 0
        except UnusableDocument as fault:
            said, status = str(fault), 2
    sys.stdout.buffer.write(said.encode("utf-8", "replace"))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
