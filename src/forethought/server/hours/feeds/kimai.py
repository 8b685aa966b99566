"""Clock events out of Kimai's time sheets, asked for through its own API: an open record means that somebody is clocked in.

The one module that opens a connection, and only to the address that the Council has named in its feeds
(red line 8). API: www.kimai.org/documentation/rest-api.html, and /api/doc of any Kimai.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from forethought.access.clock import Stamp
from forethought.words import _

from .clocked import Clocked, Refused, UnusableFeed, event_id
from .fields import UnusableField, number_of

LOOK_BACK = 2 * 24 * 3600
"""Seconds of the past that are asked for each time: whoever has been clocked in for longer forgot to clock out."""
PAGE, PAGES = 250, 400
TIMEOUT, WHOLE = 10, 60
"""Seconds that Kimai may take for one answer, and for all of them."""
ANSWER = 4 * 1024 * 1024
"""Bytes that one answer may have."""


class TimeSheets(NamedTuple):
    """What Kimai says of everybody since a moment: every event, and what of it cannot be used."""

    since: int
    events: tuple[Clocked, ...]
    refused: tuple[Refused, ...]


class Kimai:
    """A Kimai at an address, asked with a token."""

    def __init__(self, address: str, token: str, *, timeout: float = TIMEOUT, whole: float = WHOLE) -> None:
        self._at, self._token = urlsplit(address.rstrip("/")), token
        self._timeout, self._whole = timeout, whole

    def read(self, *, people: str, digits: int, source: str, now: int) -> TimeSheets:
        """Everybody's events of the last two days; UnusableFeed where any part of them could not be had, so that nothing is half known."""
        until = time.monotonic() + self._whole
        since = now - LOOK_BACK
        numbers, refused = _numbers(self._get("/api/users", {"visible": "3"}, until)[0], people, digits)
        # Kimai reads `begin` in the time zone of whoever owns the token, which we do not know: a day more is asked for.
        begin = f"{datetime.fromtimestamp(since, UTC) - timedelta(days=1):%Y-%m-%dT%H:%M:%S}"
        asked = {"user": "all", "begin": begin, "orderBy": "begin", "order": "ASC", "size": str(PAGE)}
        records = {record["id"]: record for page in self._pages("/api/timesheets", asked, until) for record in _records(page)}
        spells: dict[str, list[tuple[int, int | None]]] = {}
        for record in records.values():
            number = numbers.get(record["user"])
            spell = (_moment(record["begin"]), _moment(record["end"]) if record["end"] else None)
            if number and (spell[1] is None or spell[1] >= since):
                spells.setdefault(number, []).append(spell)
        events = [event for number in sorted(spells) for event in _events(number, spells[number], source, now)]
        return TimeSheets(since, tuple(event for event in events if since <= event.stamp.at <= now + 300), tuple(refused))

    def _pages(self, path: str, asked: dict[str, str], until: float) -> Iterator[Any]:
        for page in range(1, PAGES + 1):
            rows, pages = self._get(path, asked | {"page": str(page)}, until)
            yield rows
            if page >= pages if pages else len(rows) < PAGE:
                return
        raise UnusableFeed(_("Kimai has more time sheets of the last days than can be read."))

    def _get(self, path: str, asked: dict[str, str], until: float) -> tuple[Any, int]:
        """The JSON of an address, and how many pages there are (0: it does not say)."""
        left = until - time.monotonic()
        if left <= 0:
            raise UnusableFeed(_("Kimai took too long to answer."))
        kind = HTTPSConnection if self._at.scheme == "https" else HTTPConnection
        connection = kind(self._at.hostname or "", self._at.port, timeout=min(self._timeout, left))
        try:
            headers = {"Authorization": f"Bearer {self._token}", "Accept": "application/json", "User-Agent": "Forethought"}
            connection.request("GET", f"{self._at.path}{path}?{urlencode(asked)}", headers=headers)
            with connection.getresponse() as response:
                if response.status != HTTPStatus.OK:
                    raise UnusableFeed(_refusal(response.status))
                raw = _body(response, until)
                pages = response.getheader("X-Total-Pages", "")
            return json.loads(raw), int(pages) if pages.isdecimal() else 0
        except TimeoutError:
            raise UnusableFeed(_("Kimai took too long to answer.")) from None
        except (OSError, HTTPException):
            raise UnusableFeed(_("Kimai cannot be reached.")) from None
        except (ValueError, RecursionError):
            raise UnusableFeed(_("Kimai answered with something that is no JSON.")) from None
        finally:
            connection.close()


def _body(response: Any, until: float) -> bytes:
    """The whole answer, however slowly it comes, within its bytes and its time."""
    parts, length = [], 0
    while part := response.read1(65_536):
        length += len(part)
        if length > ANSWER:
            raise UnusableFeed(_("Kimai's answer is larger than 4 MB."))
        if time.monotonic() > until:
            raise UnusableFeed(_("Kimai took too long to answer."))
        parts.append(part)
    if response.length:  # what was promised and did not come
        raise UnusableFeed(_("Kimai's answer was cut short."))
    return b"".join(parts)


def _refusal(status: int) -> str:
    """What a status that is not 200 means. A redirection is not followed: the token is for one address only."""
    if status in {401, 403}:
        return _("Kimai does not accept the token, or the token may not see everybody's time sheets.")
    if status in {429, 503}:
        return _("Kimai asked us to wait.")
    return _("Kimai answered {status}. Look at the feed's address.").format(status=status)


def _numbers(users: Any, people: str, digits: int) -> tuple[dict[int, str], list[Refused]]:
    """The employee number of each of Kimai's users, by the user's id."""
    numbers, refused = {}, []
    try:
        known = [(int(user["id"]), str(user["username"]), str(user.get("accountNumber") or "")) for user in users]
    except (TypeError, KeyError, ValueError, AttributeError):
        raise UnusableFeed(_("Kimai's list of users is not as its API describes it.")) from None
    for place, (id, username, account) in enumerate(known, 1):
        try:
            numbers[id] = number_of(username if people == "username" else account, digits)
        except UnusableField as fault:
            refused.append(Refused(place, "user", str(fault)))
    return numbers, refused


def _records(page: Any) -> Iterator[dict[str, Any]]:
    """The records of a page: id, user, begin and end (None while it is open)."""
    try:
        for record in page:
            user = record["user"]
            yield {
                "id": int(record["id"]),
                "user": user["id"] if isinstance(user, dict) else int(user),
                "begin": str(record["begin"]),
                "end": str(record["end"]) if record.get("end") else None,
            }
    except (TypeError, KeyError, ValueError, AttributeError):
        raise UnusableFeed(_("Kimai's time sheets are not as its API describes them.")) from None


def _moment(text: str) -> int:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise UnusableFeed(_("Kimai's time sheets are not as its API describes them.")) from None
    return int((at if at.tzinfo else at.replace(tzinfo=UTC)).timestamp())


def _events(number: str, spells: list[tuple[int, int | None]], source: str, now: int) -> Iterator[Clocked]:
    """Clocked in while any record runs: whoever changes from one activity to the next has not gone home."""
    for begins, ends in _joined(spells):
        yield _event(number, "in", begins, source, now)
        if ends is not None:
            yield _event(number, "out", ends, source, now)


def _joined(spells: list[tuple[int, int | None]]) -> list[tuple[int, int | None]]:
    joined: list[tuple[int, int | None]] = []
    for begins, ends in sorted(spells, key=lambda spell: (spell[0], spell[1] is None, spell[1] or 0)):
        last = joined[-1] if joined else None
        if last and (last[1] is None or begins <= last[1]):
            joined[-1] = (last[0], None if last[1] is None or ends is None else max(last[1], ends))
        elif ends is None or ends > begins:
            joined.append((begins, ends))
    return joined


def _event(number: str, kind: str, at: int, source: str, now: int) -> Clocked:
    return Clocked(number, Stamp(kind, at, now, source, event_id(number, kind, at)))
