"""A document read in a process of its own, which has little time, little memory, and no files to write."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from forethought.words import _, language

from .tree import Tree, UnusableDocument

SECONDS = 20


def read_safely(path: Path, name: str) -> Tree:
    """As `read`, whatever the file does to the process that opens it; UnusableDocument where it cannot be used."""
    command = [sys.executable, "-I", "-m", "forethought.documents.confined", str(path.absolute()), name, language()]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False, env={})  # noqa: S603  # our own program; the name is an argument and no shell sees it
    except subprocess.TimeoutExpired:
        raise UnusableDocument(_("The document takes too long to read.")) from None
    if done.returncode == 2:
        raise UnusableDocument(done.stdout.decode("utf-8", "replace"))
    if done.returncode:
        raise UnusableDocument(_("The document cannot be read: it is damaged, or asks for too much memory or time."))
    return Tree.from_row(json.loads(done.stdout))
