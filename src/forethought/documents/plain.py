"""The text of a document as it stands there, block after block: what a person holds the tree against."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from forethought.words import _

from .block import Block, Source
from .safely import SECONDS
from .tree import UnusableDocument


def text_of(source: Source) -> str:
    """The blocks as lines, each paragraph after an empty one."""
    return "\n\n".join(line for block in source.blocks for line in _lines(block)).strip()


def text_safely(path: Path, name: str) -> str:
    """The text of a file that people send, read in a process of its own; UnusableDocument where it cannot be used."""
    command = [sys.executable, "-I", "-m", "forethought.documents.plain", str(path.absolute()), name]
    try:
        done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, timeout=SECONDS, check=False, env={})  # noqa: S603  # our own program; the name is an argument and no shell sees it
    except subprocess.TimeoutExpired:
        raise UnusableDocument(_("The document takes too long to read.")) from None
    if done.returncode:
        raise UnusableDocument(_("The document cannot be read: it is damaged, or asks for too much memory or time."))
    return done.stdout.decode("utf-8", "replace")


def _lines(block: Block) -> Iterator[str]:
    if block.rows:
        yield "\n".join(" | ".join(cell.strip() for cell in row) for row in block.rows)
    elif block.text.strip():
        mark = block.label or ("•" if block.bullet else "")
        yield " ".join(part for part in (mark, block.text.strip()) if part)


def main(path: str, name: str) -> int:
    """Status 0 with the text on standard output, 2 where the document cannot be used."""
    from .confined import confine

    confine()
    from .reader import source_of_file

    try:
        said, status = text_of(source_of_file(Path(path), name)), 0
    except UnusableDocument:
        said, status = "", 2
    sys.stdout.buffer.write(said.encode("utf-8", "replace"))
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
