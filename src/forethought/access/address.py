"""Addresses of pages in one form, however they are written, so that a page is the same page to everybody who asks."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

import re
from typing import NamedTuple

from forethought.words import _

LONGEST_HOST = 253
"""Characters in the longest host there is (RFC 1035, 2.3.4)."""

_WEB = ("http", "https", "ws", "wss", "ftp")
_NO_PAGES = ("about", "data", "file", "javascript", "mailto", "sip", "sips", "sms", "tel", "xmpp")
_FRONTS = ("www.", "m.", "mobile.")
_READ_TWICE = ("%2f", "%5c", "%25", "%00", "/..")
_IDENTIFIES = {
    ("facebook.com", "/profile.php"): "id",
    ("facebook.com", "/permalink.php"): "id",
    ("facebook.com", "/story.php"): "id",
    ("youtube.com", "/playlist"): "list",
    ("youtube.com", "/watch"): "v",
}  # the part of a query that says which page is meant


class Address(NamedTuple):
    """A host in small letters, as DNS has it, without ``www.``, ``m.`` or ``mobile.``; and a path that starts with
    ``/`` and ends without one, with ``?id=…`` only where a page is told by that."""

    host: str
    path: str


def address_of(text: str) -> Address:
    """The address that a text is, as browsers read it (WHATWG URL); ValueError with a sentence where it is none.

    The name of a site ("facebook") is no address.
    """
    rest, whole = _without_scheme(text.strip().translate(_AS_BROWSERS))
    end = _END.search(rest)
    at = end.start() if end else len(rest)
    host = host_of(rest[:at])
    if not whole and "." not in host and ":" not in host:
        raise ValueError(_("This is not the address of a page."))
    return Address(host, path_of(host, rest[at:]))


def host_of(authority: str) -> str:
    """The host of the part between ``//`` and ``/``, without user, port, trailing dots, ``www.``, ``m.`` and ``mobile.``;
    ValueError with a sentence where it is none."""
    host = whole_host_of(authority)
    while host.startswith(_FRONTS) and host.count(".") > 1:
        host = host.partition(".")[2]
    return host


def whole_host_of(authority: str) -> str:
    """The same with all that stands in front."""
    host = authority.rpartition("@")[2]
    if host.startswith("["):
        return _ip6(host)
    host, _colon, port = host.partition(":")
    if port and not (port.isascii() and port.isdecimal()):
        raise ValueError(_("This is not the address of a page."))
    if len(host) > LONGEST_HOST or not _PLAIN_HOST.fullmatch(host):
        host = _as_dns_has_it(host)
    return host


def path_of(host: str, path: str) -> str:
    """The path of a page of a host (as `host_of` gives it), from what follows the host. Any text is one; nothing is raised.

    An encoded ``/`` stays encoded; where servers differ in what ``//..`` means, it stays apart from every page.
    """
    if _PLAIN_PATH.fullmatch(path):
        return path or "/"
    path, _mark, query = path.partition("#")[0].partition("?")
    path = _walked(path.replace("\\", "/"))
    name = _IDENTIFIES.get((host, path)) if query else None
    return path + _identity(name, query) if name else path or "/"


def matches(address: Address, exempt: tuple[str, ...]) -> bool:
    """Whether an address is one of a host's pages, or below one, by whole parts of the path.

    ``exempt`` are paths as `path_of` gives them. What a server may read as another page is none.
    """
    path = address.path
    if any(sign in path for sign in _READ_TWICE):
        return False
    return any(path == page or page == "/" or path.startswith(page + "/") for page in exempt)


def capitals_of(text: str, address: Address) -> str:
    """The path of an address with the capitals that a text writes it with, as browsers' policies tell them apart; the path
    itself where the text spells it in another way."""
    small = text.lower()
    start = small.find(address.host) + len(address.host)
    at = small.find(address.path, start)
    whole = at >= 0 and len(small) == len(text) and address.host in small
    return text[at : at + len(address.path)] if whole else address.path


_AS_BROWSERS = {ord(away): None for away in "\t\n\r"} | {ord("\\"): "/"}
_PLAIN_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{1,63}")
_PLAIN_PATH = re.compile(r"(?:/[a-z0-9_-][a-z0-9._-]*)*")
_LABEL = re.compile(r"[a-z0-9_-]{1,63}")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_END = re.compile(r"[/?#]")
_PORT = re.compile(r"[0-9]*(?:[/?#]|$)")
_CODE = re.compile(rb"%([0-9A-Fa-f]{2})?")
_VALUE = re.compile(r"[A-Za-z0-9_-]{1,64}")
_KEPT_CODES = frozenset(b"/\\?#%")


def _without_scheme(text: str) -> tuple[str, bool]:
    """What follows the scheme; and whether there was one, so that a host without a dot is one too."""
    found = _SCHEME.match(text)
    if found and found[1].lower() in _WEB:
        return text[found.end() :].lstrip("/"), True
    if found and not _PORT.match(text, found.end()) and (found[1].lower() in _NO_PAGES or "@" not in text[found.end() :].partition("/")[0]):
        raise ValueError(_("This is not the address of a page on the web."))
    return text.lstrip("/"), text.startswith("//")


def _as_dns_has_it(host: str) -> str:
    """Small letters, Punycode, no codes, no trailing dots; numbers that mean an IPv4 address as that."""
    if len(host) > 4 * LONGEST_HOST:
        raise ValueError(_("This is not the address of a page."))
    if "%" in host:
        host = _bytes_of(host).decode("utf-8", "replace")
    host = host.lower()
    try:
        host = host if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise ValueError(_("This is not the address of a page.")) from None
    host = host.rstrip(".")
    labels = host.split(".")
    if len(host) > LONGEST_HOST or not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError(_("This is not the address of a page."))
    return _ip4(labels) if _NUMBER.fullmatch(labels[-1]) else host


def _ip4(labels: list[str]) -> str:
    """An IPv4 address of one to four numbers in base 8, 10 or 16, as browsers take them."""
    if len(labels) > 4 or not all(_NUMBER.fullmatch(label) and len(label) < 20 for label in labels):
        raise ValueError(_("This is not the address of a page."))
    try:
        numbers = [
            int(label[2:] or "0", 16) if label.startswith("0x") else int(label, 8 if label.startswith("0") else 10) for label in labels
        ]
    except ValueError:
        raise ValueError(_("This is not the address of a page.")) from None
    if any(number > 255 for number in numbers[:-1]) or numbers[-1] >= 256 ** (5 - len(numbers)):
        raise ValueError(_("This is not the address of a page."))
    whole = numbers[-1] + sum(number << 8 * (3 - at) for at, number in enumerate(numbers[:-1]))
    return ".".join(str(whole >> shift & 255) for shift in (24, 16, 8, 0))


def _ip6(host: str) -> str:
    """An IPv6 address in its short form, without brackets, port and zone; one that stands for an IPv4 address as that."""
    from ipaddress import IPv6Address

    inner, bracket, port = host[1:].partition("]")
    if not bracket or (port and not (port[0] == ":" and port[1:].isdecimal())) or "%" in inner:
        raise ValueError(_("This is not the address of a page."))
    try:
        address = IPv6Address(inner)
    except ValueError:
        raise ValueError(_("This is not the address of a page.")) from None
    return str(address.ipv4_mapped or address)


def _walked(path: str) -> str:
    """The path with its dots walked, its doubled slashes made one, and every part in one spelling."""
    parts: list[str] = []
    for raw in path.split("/")[1 if path.startswith("/") else 0 :]:
        part = _spelt(raw)
        if part == "..":
            above = parts.pop() if parts else None
            if above == "":
                parts.append("%2f..")
        elif part != ".":
            parts.append(part)
    return "".join("/" + part for part in parts if part)


def _spelt(part: str) -> str:
    """Part of a path in small letters, with codes only where a character cannot stand for itself."""
    if part.isascii() and part.isalnum():
        return part.lower()
    text = _bytes_of(part).decode("utf-8", "surrogateescape")
    return "".join(char if char.isprintable() and char not in " \\?#" else _coded(char) for char in text.lower())


def _bytes_of(text: str) -> bytes:
    """The text as bytes, with codes taken as the bytes they stand for, but for those that would mean something else."""
    return _CODE.sub(_byte, text.encode("ascii") if text.isascii() else b"".join(map(_raw, text)))


def _byte(code: re.Match[bytes]) -> bytes:
    if code[1] is None:
        return b"%25"
    byte = int(code[1], 16)
    return b"%%%02x" % byte if byte in _KEPT_CODES or byte < 0x21 or byte == 0x7F else bytes((byte,))


def _raw(char: str) -> bytes:
    return char.encode("utf-8", "surrogateescape" if "\udc80" <= char <= "\udcff" else "surrogatepass")


def _coded(char: str) -> str:
    return "".join(f"%{byte:02x}" for byte in _raw(char))


def _identity(name: str, query: str) -> str:
    """``?name=value`` where the query gives one value for it; nothing where it gives none, or two that differ."""
    pairs = (pair.partition("=") for pair in query.split("&"))
    values = {value for key, _equals, value in pairs if _spelt(key) == name}
    value = values.pop() if len(values) == 1 else ""
    return f"?{name}={value}" if _VALUE.fullmatch(value) else ""
