"""The editions of a folder, oldest first, and the one in force on a day."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from pathlib import Path

from forethought.words import _

from .edition import EDITIONS, PACKS, Edition, GuidanceFault, load
from .schema import Fault, faults_of


class NoEditionInForce(GuidanceFault):
    """No edition was in force on the day."""


def folders_in(folder: Path) -> list[Path]:
    """The folders of the editions here: the folder itself where it is one, else those inside it."""
    if any(folder.glob("*.toml")):
        return [folder]
    return sorted({file.parent for file in folder.glob("*/*.toml")})


def editions_in(folder: Path = EDITIONS) -> list[Edition]:
    """Every edition of a folder, the oldest first; GuidanceFault where one cannot be used."""
    folders = folders_in(folder)
    if not folders:
        raise GuidanceFault(_("{folder}: there is no edition here, which is a folder of TOML files.").format(folder=folder))
    return sorted((load(inner) for inner in folders), key=lambda edition: (edition.head.in_force_from, edition.name))


def in_force(editions: Collection[Edition], on: str = "") -> Edition:
    """The edition in force on a day (ISO date; the newest without one); NoEditionInForce before the first."""
    begun = [edition for edition in editions if not on or edition.head.in_force_from <= on]
    if not begun:
        raise NoEditionInForce(_("No edition of the guidance was in force on {date}.").format(date=on))
    return begun[-1]


def open_guidance(folder: Path, *, on: str = "", checks: Collection[str] | None = None, guards: Collection[str] | None = None) -> Edition:
    """A council's own edition, or a pack by its name, looked through before it answers: GuidanceFault names its first fault."""
    folder = pack_folder(str(folder)) or folder
    for inner in folders_in(folder):
        refuse(faults_of(inner, checks=checks, guards=guards))
    return in_force(editions_in(folder), on)


def refuse(faults: list[Fault]) -> None:
    """GuidanceFault where there are faults: the first in full, and how many more."""
    if len(faults) > 1:
        more = _("{fault} (and {count} more: see `forethought editions lint`)")
        raise GuidanceFault(more.format(fault=faults[0], count=len(faults) - 1))
    if faults:
        raise GuidanceFault(str(faults[0]))


@cache
def shipped() -> dict[str, Edition]:
    """The editions that ship with the package, by the name of their folder, the oldest first."""
    return {edition.folder.name: edition for edition in editions_in()}


@cache
def packs() -> dict[str, Edition]:
    """The packs that ship with the package, by the name of their folder: drafts beyond HRSM1, which a council may adopt or leave."""
    return {folder.name: load(folder) for folder in folders_in(PACKS)}


def pack_folder(word: str) -> Path | None:
    """The folder of the pack of this name ("accessible-posts"); none where it is no pack, or names a folder that is there."""
    folder = PACKS / word.lower()
    is_name = "/" not in word and "." not in word and any(folder.glob("*.toml"))
    return folder if is_name and not Path(word).is_dir() else None


def edition_called(word: str) -> Edition:
    """An edition by its name ("HRSM1 D3", "hrsm1-d3"), a pack by its name, or either by its folder."""
    for name, edition in shipped().items():
        if word.lower() in {name, edition.name.lower()}:
            return edition
    for name, pack in packs().items():
        if word.lower() in {name, pack.name.lower(), pack.head.reference.lower()}:
            return pack
    folder = Path(word)
    if not folder.is_dir():
        known = ", ".join(edition.name for edition in shipped().values())
        raise GuidanceFault(_("There is no edition or folder called “{word}”. The editions here: {known}.").format(word=word, known=known))
    return in_force(editions_in(folder))
