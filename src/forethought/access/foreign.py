"""Lists of hosts that others keep, line by line: plain lists, hosts files, filter lists, and UT1's categories."""

# Annotations are types here, not text: a NamedTuple compiles each text.

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from forethought.words import _

from .address import whole_host_of
from .hosts import UnusableList
from .unpacked import Part

CATEGORIES = {
    "adult": "adult", "ai": "assistant", "arjel": "gambling", "audio-video": "streaming", "bank": "banking", "blog": "blog",
    "chat": "messaging", "cooking": "hobby", "cryptojacking": "malware", "dating": "dating", "ddos": "malware", "doh": "circumvention",
    "filehosting": "file sharing", "forums": "forum", "gambling": "gambling", "games": "games", "jobsearch": "jobs", "malware": "malware",
    "manga": "hobby", "mixed_adult": "adult", "phishing": "malware", "press": "news", "radio": "streaming",
    "redirector": "circumvention", "shopping": "shopping", "social_networks": "social networking", "sports": "sport",
    "stalkerware": "malware", "strict_redirector": "circumvention", "strong_redirector": "circumvention", "vpn": "circumvention",
    "warez": "piracy", "webmail": "webmail",
}  # fmt: skip
"""What UT1's categories are called here; the others say nothing that the guidance asks about."""

MOST = 5_000_000
"""Hosts that one list may hold."""

TOLD = 100
"""Lines of a list that are told by their number."""

_PLAIN = re.compile(rb"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}\r?\n?")
_OWN_MACHINE = frozenset(("broadcasthost", "ip6-allhosts", "ip6-allnodes", "ip6-allrouters", "ip6-localhost", "ip6-loopback", "local"))
_ABOVE = re.compile(r"(?:ac|co|com|edu|gov|ltd|mod|ne|net|nhs|nom|or|org|plc|police|sch|me(?=\.uk))\.[a-z]{2}")
_MACHINE = re.compile(r"[0-9.]+|[0-9a-f]*:[0-9a-f:%.]*")


class Page(Exception):
    """A line names one page of a host, where only whole hosts can be listed."""


class Gathered(NamedTuple):
    """What lists hold: the kinds of each host; and what was left out: by list the first `TOLD` lines that cannot be used
    and how many there are, and pages; and categories."""

    kinds: dict[str, tuple[str, ...]]
    bad: dict[str, list[int]]
    bad_count: dict[str, int]
    pages: dict[str, int]
    categories: list[str]


def gather(parts: Iterable[Part], kind: str = "") -> Gathered:
    """All hosts of some lists, as of this kind, or of the kinds that UT1's categories are. UnusableList where there are too many."""
    found = Gathered({}, {}, {}, {}, [])
    for part in parts:
        of = kind or CATEGORIES.get(part.category, "")
        if of:
            _gather_part(part, of, found)
        elif part.category not in found.categories:
            found.categories.append(part.category)
    return found


def without_repeats(kinds: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """The hosts by their kinds, in order, without those that say only what the next host above them says."""
    by_kinds: dict[tuple[str, ...], list[str]] = {}
    for host in sorted(kinds):
        above = host.partition(".")[2]
        while above and above not in kinds:
            above = above.partition(".")[2]
        if kinds.get(above) != kinds[host]:
            by_kinds.setdefault(kinds[host], []).append(host)
    return dict(sorted(by_kinds.items()))


def hosts_of(line: bytes) -> Sequence[str]:
    """The hosts on a line, none where it is empty or a remark; ValueError where it cannot be used, Page where it names a page."""
    plain = _PLAIN.fullmatch(line)
    hosts = [line.decode("ascii").strip()] if plain else [_host(word) for word in _words(line.decode("utf-8"))]
    hosts = [host[4:] if host.startswith("www.") and host.count(".") > 1 else host for host in hosts]
    if any("." not in host or _ABOVE.fullmatch(host) for host in hosts):
        raise ValueError(_("This is more than one host."))
    return hosts


def _gather_part(part: Part, kind: str, found: Gathered) -> None:
    seen: Callable[[str], tuple[str, ...] | None] = found.kinds.get
    single = (kind,)
    for number, line in enumerate(part.lines, 1):
        try:
            hosts = hosts_of(line)
        except Page:
            found.pages[part.name] = found.pages.get(part.name, 0) + 1
            continue
        except ValueError:
            found.bad_count[part.name] = count = found.bad_count.get(part.name, 0) + 1
            if count <= TOLD:
                found.bad.setdefault(part.name, []).append(number)
            continue
        for host in hosts:
            before = seen(host)
            if before is None:
                found.kinds[host] = single
            elif kind not in before:
                found.kinds[host] = tuple(sorted((*before, kind)))
        if len(found.kinds) > MOST:
            raise UnusableList(_("{name} holds more than {count:,} hosts.").format(name=part.name, count=MOST))


def _words(line: str) -> list[str]:
    """What a line says, without remarks, and without the machine in front that a hosts file sends to."""
    said = line.split("#", 1)[0].strip("\ufeff \t\r\n")
    if not said or said.startswith(("!", ";", "[")):
        return []
    words = said.lower().split()
    if len(words) > 1 and _MACHINE.fullmatch(words[0]):
        return [
            word for word in words[1:] if word not in _OWN_MACHINE and not word.startswith("localhost") and not _MACHINE.fullmatch(word)
        ]
    if len(words) > 1:
        raise ValueError(_("This is more than one host."))
    return words


def _host(word: str) -> str:
    """The host that a word of a list names: ``host``, ``.host``, ``*.host``, ``||host^`` or an address without a path."""
    word = word.removeprefix("||").removesuffix("^").removeprefix("*").removeprefix(".")
    word = word.removeprefix("https://").removeprefix("http://").removesuffix("/")
    if "/" in word or "?" in word:
        raise Page
    return whole_host_of(word)
