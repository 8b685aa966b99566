"""E-mail addresses, account names and IP addresses.

E-mail in RFC 5322's ordinary form, or veiled in words; IP addresses by RFC 791 and RFC 4291.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .gazetteer import words_of
from .observation import Observation
from .page import Page
from .sheet import Sheet
from .whose import Owners, near, word_at, words_of_span

AFTER = ("people", "names")

_BRACKETED = ("(at", "[at", "{at", "<at", "( at", "[ at", "(@", "[@", "[.", "(.", "(dot", "[dot", "-at-", "_at_", "*at*")
_NEAR = 4
"""How many words may stand between a word for an account and its name."""
_ENDS = (".com", ".org", ".net", ".uk", ".info", ".eu", ".ie", ".example", ".scot", ".wales", ".cymru")
"""What a domain set apart from its mark must end with."""


@cache
def _email() -> re.Pattern[str]:
    return re.compile(r"(?<![\w.%+-])[a-z0-9_%+-][\w.%+'-]{0,63}\s{0,3}@\s{0,3}(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,18}(?![\w@-])")


@cache
def _veiled_email() -> re.Pattern[str]:
    at = r"(?:\s*[(\[{<]\s*(?:at|@)\s*[)\]}>]\s*|\s+at\s+|\s*[-_*]+at[-_*]+\s*|\s*@\s*)"
    dot = r"(?:\s*[(\[{<]\s*(?:dot|\.)\s*[)\]}>]\s*|\s+dot\s+|\s*[-_*]+dot[-_*]+\s*|\.)"
    join = rf"(?:{dot}|\s+(?:underscore|dash|hyphen)\s+)"
    ends = "com|org|net|uk|co|gov|ac|info|me|io|biz|scot|wales|cymru|london|eu|ie|edu|nhs|police"
    return re.compile(
        rf"(?<![\w.%+'-])[a-z0-9](?:[a-z0-9%+]|[_-](?!at[-_*]|dot[-_*])){{0,40}}(?:{join}[a-z0-9](?:[a-z0-9%+]|[_-](?!at[-_*]|dot[-_*])){{0,40}}){{0,3}}{at}"
        rf"(?!the\b|a\b|my\b|your\b|our\b|this\b)[a-z0-9-]{{1,40}}?(?:{dot}[a-z0-9-]{{1,40}}?){{0,3}}{dot}(?:{ends})(?![\w-])"
    )


@cache
def _run_together() -> re.Pattern[str]:
    """ "kimATexampleDOTcoDOTuk"."""
    return re.compile(r"(?<!\w)[a-z0-9_.-]{2,40}?at[a-z0-9-]{2,40}?dot(?:com|org|net|codotuk|orgdotuk|govdotuk|acdotuk)(?!\w)")


@cache
def _handle() -> re.Pattern[str]:
    return re.compile(r"(?<![\w@./&])@[a-z0-9_](?:[\w.]{0,28}[a-z0-9_])?(?![\w@])")


@cache
def _bare_handle() -> re.Pattern[str]:
    """An account name without its @ holds a figure, a dot or a line besides letters."""
    return re.compile(r"(?=[a-z.]{0,30}[\d_.]\w)(?=[\d_.]{0,30}[a-z])[\w.]{3,30}(?<!\.)(?![\w@'])")


@cache
def _ip() -> re.Pattern[str]:
    octet = r"(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)"
    return re.compile(
        rf"(?<![\w.:/-])(?:{octet}(?:\.{octet}){{3}}|(?:[0-9a-f]{{1,4}}:){{7}}[0-9a-f]{{1,4}}"
        r"|(?:[0-9a-f]{1,4}:){2,6}(?::[0-9a-f]{1,4}){1,5})(?![\w:]|\.\d)"
    )


def read(sheet: Sheet) -> Iterator[Observation]:
    """Each detail where it stands, with whose it is where the words around say so."""
    page = sheet.page
    plain = page.text.plain
    owners = Owners(sheet)
    yield from _emails(sheet, owners)
    if "@" in plain or page.has("handle.account"):
        yield from _handles(sheet, owners)
    if page.figures and (plain.count(".") > 2 or plain.count(":") > 2):
        yield from _ip_addresses(sheet, owners)


def _emails(sheet: Sheet, owners: Owners) -> Iterator[Observation]:
    page, plain = sheet.page, sheet.page.text.plain
    found = [match for match in _email().finditer(plain) if _is_written(match.group())] if "@" in plain else []
    if page.has("worded.dot") or not words_of("mail_providers").isdisjoint(page.words) or any(mark in plain for mark in _BRACKETED):
        found += [match for match in _veiled_email().finditer(plain) if _is_veiled(match.group())]
    if "dotco" in plain or "dotorg" in plain or "dotnet" in plain:
        found += _run_together().finditer(plain)
    ends = -1
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() < ends:
            continue
        ends = match.end()
        desk = re.split(r"[@(\[{<]|\sat\s", match.group())[0].strip() in words_of("role_mailboxes")
        about = "public_line" if desk else owners.of(*match.span())
        yield sheet.at_plain("email", *match.span(), "plain", "contact_details", about)


def _is_written(text: str) -> bool:
    """ "See you @ example.com" is a place; "denise @ example.com" an address."""
    name, _, rest = text.partition("@")
    return not (name[-1].isspace() and (_is_a_word(name.strip()) or not rest.endswith(_ENDS)))


def _is_a_word(name: str) -> bool:
    """An ordinary word, which hardly anybody has for an account's name; a given name is none."""
    return name in words_of("ordinary") and name not in words_of("given")


def _is_veiled(text: str) -> bool:
    """Both marks in words or brackets, or a provider of mail: "meet at pret.com" is only a place."""
    bracketed = re.search(r"[(\[{<*_-]\s*(?:at|@)", text)
    dot = re.search(r"\sdot\s|[(\[{<*_-]\s*(?:\.|dot)", text)
    name, *rest = re.split(r"\sat\s|@", text, maxsplit=1)
    if bracketed:
        return True
    if not rest or _is_a_word(name.strip()):
        return False
    return bool(dot) or re.split(r"\.|\s", rest[0].strip())[0] in words_of("mail_providers")


def _handles(sheet: Sheet, owners: Owners) -> Iterator[Observation]:
    page = sheet.page
    for match in _handle().finditer(page.text.plain):
        if re.match(r"\.[a-z]{2,}", page.text.plain[match.end() : match.end() + 4]):
            continue
        first, last = words_of_span(page, *match.span())
        cued = any(near(page, first, last, _NEAR, 1, "handle.account", "handle.seek"))
        yield from _handle_seen(sheet, owners, match, cued=cued)
    for cue in page.found("handle.account"):
        start = _after_cue(page, cue.last)
        bare = _bare_handle().match(page.text.plain, page.starts[start]) if start else None
        if bare and not re.search(r"\.(?:com|co|uk|org|net)\b", bare.group()):
            yield from _handle_seen(sheet, owners, bare, cued=True)


def _handle_seen(sheet: Sheet, owners: Owners, match: re.Match[str], *, cued: bool) -> Iterator[Observation]:
    """A mention without a cue is an ordinary thing; only where it is plainly somebody's is it worth a word."""
    about = owners.of(*match.span())
    name = match.group().lstrip("@")
    bodies = words_of("public_accounts")
    if not bodies.isdisjoint(re.split(r"[\W_]+", name)) or any(len(part) > 3 and part in name for part in bodies):
        about = "public_line"
    if cued or about in {"colleague", "service_user"}:
        yield sheet.at_plain("handle", *match.span(), "plain" if cued else "possible", "contact_details", about)


def _after_cue(page: Page, place: int) -> int:
    """The word after the cue and its little words, or 0."""
    while place < len(page.words) and page.words[place] in {
        ":",
        "is",
        "-",
        "as",
        "called",
        "under",
        "name",
        "=",
        "account",
        "handle",
        "now",
    }:
        place += 1
    return place if place < len(page.words) and page.words[place] != "@" else 0


def _ip_addresses(sheet: Sheet, owners: Owners) -> Iterator[Observation]:
    page = sheet.page
    for match in _ip().finditer(page.text.plain):
        place = word_at(page, match.start())
        if re.search(r"\d", match.group()) and not any(near(page, place, place, 1, -1, "number.software")):
            yield sheet.at_plain("ip_address", *match.span(), "plain", "contact_details", owners.of(*match.span()))
