"""The feeds that the Council has switched on, each by name, in one TOML file. It holds no secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from forethought.server.environment import UnusableSetting, environment
from forethought.toml import TomlFault, read_file

from .csv_drop import COLUMNS, Layout
from .fields import KINDS
from .roster_words import Words

CSV, WEBHOOK, KIMAI, ROSTER = FEED_KINDS = ("csv", "webhook", "kimai", "roster")
UPLOAD = "upload"
"""The source of rosters that people send by hand."""
CLOCKS = frozenset({CSV, WEBHOOK, KIMAI})
"""Kinds that tell who is clocked in; rosters tell when people work."""

ROSTER_STALE = 35 * 24 * 60
"""Minutes after which a roster that nobody changed is called stale, if the settings do not say."""

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_HOST = re.compile(r"https://[^\s/?#@]+(?:/[^\s?#@]*)?|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?(?:/[^\s?#@]*)?")
_ANY = {"kind": str, "stale_after_minutes": int, "zone": str}
_OWN: dict[str, dict[str, type]] = {
    CSV: {"folder": str, "columns": dict, "kinds": dict, "digits": int},
    WEBHOOK: {"secret_from": str, "kinds": dict, "digits": int},
    KIMAI: {"address": str, "token_from": str, "people": str, "every_seconds": int, "digits": int},
    ROSTER: {"folder": str, "leave": list, "ignored": list, "ahead_days": int},
}
SETTINGS = frozenset(_ANY).union(*_OWN.values())
"""Every setting that some kind of feed has."""

_NEEDED = {CSV: ("folder",), WEBHOOK: (), KIMAI: ("address", "token_from"), ROSTER: ()}


class Named(NamedTuple):
    """One feed as the Council names it.

    ``stale_after_minutes``: how long nothing may be heard of it before the clocks it knows count as not known.
    ``folder``: where files come in (CSV), or lie (rosters). ``layout``, ``words``: how the other system writes.
    ``address``: where Kimai is. ``token_from``, ``secret_from``: the variable of the environment that
    holds its token, or this feed's secret.
    ``people``: what of a user in Kimai is the employee number: `account_number` or `username`.
    """

    name: str
    kind: str
    stale_after_minutes: int = 120
    folder: Path | None = None
    layout: Layout = Layout()
    words: Words = Words()
    address: str = ""
    token_from: str = ""
    secret_from: str = ""
    people: str = "account_number"
    every_seconds: int = 60
    ahead_days: int = 100


@cache
def named_feeds() -> dict[str, Named]:
    """Every feed of FORETHOUGHT_FEEDS by name; none where the setting is empty, so that nothing is on unless it was switched on."""
    given = environment().feeds
    return read_named(Path(given)) if given else {}


def read_named(file: Path) -> dict[str, Named]:
    """The feeds of a file by name; UnusableSetting with one plain sentence where it cannot be used."""
    try:
        rows = read_file(file)
    except OSError:
        raise UnusableSetting("FORETHOUGHT_FEEDS must be the path of a TOML file that can be read.") from None
    except TomlFault as fault:
        raise UnusableSetting(f"FORETHOUGHT_FEEDS: line {fault.line} of the file: {fault.why}.") from None
    return {name: _feed(name, row) for name, row in rows.items()}


def _feed(name: str, row: Any) -> Named:
    if not _NAME.fullmatch(name) or name in {"button", UPLOAD}:
        raise _fault(name, "its name must be small letters, digits and hyphens, at most 40, and not button or upload")
    if not isinstance(row, dict) or row.get("kind") not in FEED_KINDS:
        raise _fault(name, f"its kind must be one of {', '.join(FEED_KINDS)}")
    types = _ANY | _OWN[row["kind"]]
    for field, value in row.items():
        if field not in types:
            raise _fault(name, f"a feed of the kind {row['kind']} has no setting “{field}”")
        if type(value) is not types[field] or not value:
            raise _fault(name, f"“{field}” cannot be used")
    for field in _NEEDED[row["kind"]]:
        if field not in row:
            raise _fault(name, f"“{field}” is missing")
    _check(name, row)
    return _made(name, row)


def _check(name: str, row: Mapping[str, Any]) -> None:
    try:
        ZoneInfo(row.get("zone", "Europe/London"))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise _fault(name, "“zone” must be the name of a time zone, such as Europe/London") from None
    if not set(row.get("columns", {})) <= COLUMNS.keys() or not _all_texts(row.get("columns", {}).values()):
        raise _fault(name, f"“columns” may name {', '.join(COLUMNS)}")
    if not all(kind in KINDS for kind in row.get("kinds", {}).values()):
        raise _fault(name, f"“kinds” must be words and what each means: {', '.join(KINDS)}")
    if not _all_texts([*row.get("leave", []), *row.get("ignored", [])]):
        raise _fault(name, "“leave” and “ignored” must be lists of words")
    if any(not 0 < value < 1_000_000 for value in row.values() if isinstance(value, int)) or row.get("digits", 1) > 32:
        raise _fault(name, "a number in it is too small or too large")
    if "address" in row and not _HOST.fullmatch(row["address"]):
        raise _fault(name, "“address” must begin with https://, and hold no name, password or question mark")
    if row.get("people", "username") not in {"account_number", "username"}:
        raise _fault(name, "“people” must be account_number or username")


def _all_texts(values: Any) -> bool:
    return all(isinstance(value, str) and value.strip() for value in values)


def _made(name: str, row: Mapping[str, Any]) -> Named:
    layout = Layout(row.get("columns", {}), row.get("kinds", {}), row.get("digits", 0), row.get("zone", "Europe/London"))
    made = {field: value for field, value in row.items() if field in Named._fields}
    made |= {"layout": layout, "words": Words(tuple(row.get("leave", ())), tuple(row.get("ignored", ())))}
    if "folder" in row:
        made["folder"] = Path(row["folder"]).absolute()
    if row["kind"] == ROSTER:
        made.setdefault("stale_after_minutes", ROSTER_STALE)
    return Named(name=name, **made)


def _fault(name: str, why: str) -> UnusableSetting:
    return UnusableSetting(f"FORETHOUGHT_FEEDS: the feed “{name}”: {why}.")
