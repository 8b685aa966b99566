"""Which site or kind a host belongs to, out of a million and more: our catalogue first, then the lists a council imports."""

# Annotations are types here, not text: a NamedTuple compiles each text.

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from .catalogue import Site, sites

FIRST_LINE = "# Hosts by kind, for Forethought. Kinds stand in brackets, the hosts below them."
"""How a list that `forethought sites import` made begins."""


class Label(NamedTuple):
    """What is known of a host: its site by name (empty where only an imported list has it), its kinds, whether other
    sites' pages load it as an asset, and whether it is normal at work."""

    site: str
    kinds: tuple[str, ...]
    asset: bool = False
    work_normal: bool = False


class UnusableList(ValueError):
    """One plain sentence: which file is no list of ours, and why."""


class Hosts:
    """Every host that has a label, with all hosts below it."""

    def __init__(self, known: dict[str, Label]) -> None:
        self._known = known

    def __len__(self) -> int:
        return len(self._known)

    def items(self) -> Iterable[tuple[str, Label]]:
        """Every host that is known itself, with its label."""
        return self._known.items()

    def label(self, host: str) -> Label | None:
        """The label of a host, in any case, with or without a trailing dot and a port; None where nothing is known.

        The longest host that is known says it, but one of our catalogue before any other.
        """
        host = host.lower()
        if ":" in host:
            host = host.partition(":")[0]
        if host.endswith("."):
            host = host.rstrip(".")
        get, found, at = self._known.get, None, 0
        while (dot := host.find(".", at) + 1) > 0:  # the last part alone is never listed
            label = get(host[at:])
            if label is not None:
                if label.site:
                    return label
                found = found or label
            at = dot
        return found


def load_hosts(extra: Iterable[Path] = ()) -> Hosts:
    """Our catalogue and the imported lists; of two lists the first says what a host is, and the catalogue before both.

    UnusableList where a file is none of ours; OSError where it cannot be read.
    """
    known: dict[str, Label] = {}
    for file in reversed(list(extra)):
        _read_list(file, known)
    for site in sites().values():
        known.update(labels_of(site))
    return Hosts(known)


def labels_of(site: Site) -> dict[str, Label]:
    """The hosts of a site, its assets among them."""
    own = Label(site.name, site.kinds, asset=False, work_normal=site.work_normal)
    return dict.fromkeys(site.domains, own) | dict.fromkeys(site.assets, own._replace(asset=True))


def _read_list(file: Path, known: dict[str, Label]) -> None:
    """Add a list's hosts, line by line: the whole of a long list at once would take half as much memory again."""
    label = None
    try:
        with file.open(encoding="utf-8", newline="\n") as lines:
            if lines.readline().rstrip("\n") != FIRST_LINE:
                raise UnusableList(f"{file.name} was not made by forethought sites import.")
            for line in lines:
                line = line.rstrip()
                if line[:1] == "[":
                    label = Label("", tuple(line[1:-1].split(", ")))
                elif label and line:
                    known[line] = label
    except UnicodeDecodeError:
        raise UnusableList(f"{file.name} is not text in UTF-8.") from None


def write_list(file: Path, hosts: Mapping[tuple[str, ...], Iterable[str]], remarks: Iterable[str]) -> None:
    """Write a list that `load_hosts` reads, with remarks on whose it is at its top: whole, or not at all."""
    half = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with half.open("w", encoding="utf-8", newline="\n") as out:
            out.write(f"{FIRST_LINE}\n")
            out.writelines(f"# {' '.join(remark.split())}\n" for remark in remarks)
            for kinds, names in hosts.items():
                out.write(f"\n[{', '.join(kinds)}]\n")
                out.writelines(f"{name}\n" for name in names)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)
