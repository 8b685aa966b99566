"""What was made out of files, kept beside them as Python keeps its .pyc files, so that a cold start need not
make it again. Nothing is kept but what the files themselves say.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any


def kept(folder: Path, name: str, files: Iterable[os.DirEntry[str] | Path], make: Callable[[], Any]) -> Any:
    """What ``make`` gives: plain data, out of these files. It is made anew when a file has another name, size
    or modification time than last time, and kept in the folder's ``__pycache__``.
    """
    key = sorted((file.name, stat.st_size, stat.st_mtime_ns) for file in files for stat in (file.stat(),))
    place = folder / "__pycache__" / f"{name}.{sys.implementation.cache_tag}.kept"
    try:
        kept_key, data = marshal.loads(place.read_bytes())
        if kept_key == key:
            return data
    except (OSError, EOFError, ValueError, TypeError):
        pass  # there is none, or it is broken
    data = make()
    _keep(place, (key, data))
    return data


def _keep(file: Path, what: Any) -> None:
    """Keep it for next time: whole or not at all, and not where nothing may be written.

    ``PYTHONDONTWRITEBYTECODE`` does not stop it: images set that because they compile beforehand, and
    nothing else would make this file.
    """
    half = file.with_name(f"{file.name}.{os.getpid()}.{id(what)}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        half.write_bytes(marshal.dumps(what))
        half.replace(file)
    with suppress(OSError):
        half.unlink()  # only there still where the disk was full
