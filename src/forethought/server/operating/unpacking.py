"""A backup that somebody hands in, taken apart without trust: nothing leaves its folder, and every part is what the manifest says."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path
from typing import IO

from forethought.words import _

from . import manifest
from .fault import Unable
from .manifest import Manifest, digest_of_file, read_manifest


def unpack(given: Path, into: Path) -> Manifest:
    """Put every part of a backup, a file or a folder, into a new folder; Unable where it is damaged or hostile."""
    if not given.exists():
        raise Unable(_("There is no {place}.").format(place=given))
    try:
        _from_folder(given, into) if given.is_dir() else _from_file(given, into)
        said = read_manifest(into / manifest.NAME)
        _compare(said, into)
    except tarfile.TarError:
        raise Unable(_("This is not a backup of Forethought, or it is damaged.")) from None
    return said


def _from_folder(given: Path, into: Path) -> None:
    if (given / manifest.NAME).is_symlink() or not (given / manifest.NAME).is_file():
        raise Unable(_("{place} is not a backup of Forethought: it has no manifest.").format(place=given))
    shutil.copyfile(given / manifest.NAME, into / manifest.NAME)
    for part in read_manifest(into / manifest.NAME).parts:
        file = given / part.path
        if file.resolve() != given.resolve() / part.path or not file.is_file():  # a link leads elsewhere
            raise Unable(_("A part of this backup is missing: {name}.").format(name=part.path))
        with file.open("rb") as opened:
            _write(opened, part.size, into / part.path)


def _from_file(given: Path, into: Path) -> None:
    with tarfile.open(given, mode="r:") as archive:
        for member in archive:
            if not member.isreg() or member.issparse() or not manifest.is_safe(member.name) or (into / member.name).exists():
                raise Unable(_("This backup holds something that is no plain file, or lies outside of it. Nothing was restored."))
            opened = archive.extractfile(member)
            if opened is None:
                raise Unable(_("This is not a backup of Forethought, or it is damaged."))
            _write(opened, member.size, into / member.name)


def _write(opened: IO[bytes], size: int, to: Path) -> None:
    to.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with to.open("xb") as file:
        to.chmod(0o600)
        while size > 0 and (some := opened.read(min(size, 1 << 20))):
            file.write(some)
            size -= len(some)


def _compare(said: Manifest, folder: Path) -> None:
    """Each part must be there, whole, and nothing else."""
    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()} - {manifest.NAME}
    if found != {part.path for part in said.parts}:
        raise Unable(_("This backup does not hold what its manifest says. Nothing was restored."))
    for part in said.parts:
        file = folder / part.path
        if file.stat().st_size != part.size or digest_of_file(file) != part.digest:
            raise Unable(_("A part of this backup is damaged: {name}. Nothing was restored.").format(name=part.path))
