"""A document of 60 pages in Word's own numbering, read into the tree of an edition, beside python-docx's bare reading of its words."""  # noqa: N999  # its name is what people type: ./bench import

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from .figure import Figure

TURNS = 5
SECTIONS, CLAUSES = 45, 20
"""Sixty pages: 45 sections of 20 clauses, two points and some 60 words a clause."""


def measure() -> Iterator[Figure]:
    """Medians in seconds; nothing where the extra `documents` is not installed."""
    if not find_spec("docx"):
        return
    from forethought import documents

    with TemporaryDirectory() as folder:
        file = Path(folder) / "long.docx"
        file.write_bytes(sixty_pages())
        bare = seconds(lambda: words_of(file))
        inside = seconds(lambda: documents.read(file, file.name))
        whole = seconds(lambda: documents.read_safely(file, file.name))
    peer = "python-docx: the words of the same file, without one number"
    yield Figure("import, DOCX of 60 pages: the whole", whole, "s", 3)
    yield Figure("import, DOCX of 60 pages: in a process at hand", inside, "s", 3 * bare, peer=peer)
    yield Figure("import, the bare words of it", bare, "s", peer="python-docx")


def sixty_pages() -> bytes:
    """The document."""
    from tests.documents import made

    sentence = "Anybody who posts about their work should keep the names, places and dates of the people we serve out of it. "
    lines = ["Long Code\tReference:\tLC1", "\tVersion No:\t1", ""]
    for section in range(1, SECTIONS + 1):
        lines += ["", f"{section}. Part {section}", ""]
        for clause in range(1, CLAUSES + 1):
            lines += [f"- {section}.{clause}. {sentence * 2}", "- names of people", "- photographs of people"]
    return made.as_numbered_docx("\n".join(lines))


def words_of(file: Path) -> int:
    """The letters that python-docx reads: what there is without numbers, tables or structure."""
    import docx

    return sum(len(paragraph.text) for paragraph in docx.Document(str(file)).paragraphs)


def seconds(work: Callable[[], object]) -> float:
    """The median time of some work, after one turn to warm up."""
    work()
    times = []
    for _turn in range(TURNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)
