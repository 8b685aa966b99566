"""The Council's mail server, made from one address."""

from __future__ import annotations

from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

PORTS = {"smtp": 587, "smtps": 465, "smtp+plain": 25}


class MailServer(NamedTuple):
    """``host``: none where no mail is sent. ``starts_tls``: in the clear first, then encrypted. ``is_tls``: encrypted from the start."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False

    @property
    def mailer(self) -> dict[str, Any]:
        """Django's setting for mail."""
        if not self.host:
            return {"BACKEND": "forethought.server.jobs.keeping.KeepMail"}
        tls = {"use_tls": self.starts_tls, "use_ssl": self.is_tls}
        given = {"host": self.host, "port": self.port, "username": self.user, "password": self.password, "timeout": 30, **tls}
        return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": given}


def mail_server_of(url: str) -> MailServer:
    """The server that an address names; ValueError for what is none."""
    if not url:
        return MailServer()
    given = urlsplit(url)
    if given.scheme not in PORTS or not given.hostname:
        raise ValueError(url)
    user, password = unquote(given.username or ""), unquote(given.password or "")
    return MailServer(given.hostname, given.port or PORTS[given.scheme], user, password, given.scheme == "smtp", given.scheme == "smtps")
