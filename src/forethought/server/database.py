"""Django's database setting, made from one address: SQLite in a file, or PostgreSQL."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE = "sqlite:///"
POSTGRESQL = ("postgresql://", "postgres://")


def database_of(url: str, data: Path) -> dict[str, Any]:
    """The setting for ``sqlite:///PATH`` or ``postgresql://…``; a file in ``data`` where there is none. ValueError for any other."""
    if url.startswith(POSTGRESQL):
        return _postgresql(url)
    if url and not url.startswith(SQLITE):
        raise ValueError
    return _sqlite(Path(url.removeprefix(SQLITE)) if url else data / "forethought.sqlite3")


def close_database() -> None:
    """Before this process is forked: no child may use a connection of its parent, and a pool without its threads never recovers."""
    from django.db import connections

    for connection in connections.all(initialized_only=True):
        connection.close()
        if connection.vendor == "postgresql":
            connection.close_pool()


def _sqlite(file: Path) -> dict[str, Any]:
    # IMMEDIATE, so that a writer waits for another at the start and never fails half way; FULL, so that what was said to be kept is.
    options = {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": file, "CONN_MAX_AGE": None, "OPTIONS": options}


def _postgresql(url: str) -> dict[str, Any]:
    given = urlsplit(url)
    # The pool keeps connections open and tries each before it is used, so that the database may be restarted meanwhile. Whoever asks
    # while it is away waits three seconds, and is then told so.
    pool = {"min_size": 1, "max_size": 4, "timeout": 3, "reconnect_timeout": 0.1}
    options: dict[str, Any] = {"connect_timeout": "3", **dict(parse_qsl(given.query)), "pool": pool}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(given.path.removeprefix("/")),
        "USER": unquote(given.username or ""),
        "PASSWORD": unquote(given.password or ""),
        "HOST": options.pop("host", "") or given.hostname or "",
        "PORT": str(given.port or ""),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
