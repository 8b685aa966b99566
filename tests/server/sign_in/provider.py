"""A real provider of OpenID Connect on this machine, and a browser that signs in there."""

import json
import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, build_opener

from tests.conftest import require

HERE = Path(__file__).parent / "provider"
TENANT = "8f1c2d3e-0000-4000-8000-5a6b7c8d9e0f"
SECRET = "only between the two of them"


class Provider:
    """The running provider. ``accounts``: login → what it says of that account."""

    def __init__(self, folder: Path, back: str, out: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.issuer, self._file = f"http://127.0.0.1:{self.port}/{TENANT}/v2.0", folder / "accounts.json"
        self._back, self._out = back, out
        self.knows()
        self.start()

    def start(self) -> None:
        """Begin, or begin again with new keys."""
        command = [shutil.which("node"), "provider.mjs", str(self.port), str(self._file), self._back, self._out]
        self._process = subprocess.Popen(command, cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._process.stdout.readline().strip() == self.issuer

    def stop(self) -> None:
        """It does not answer any more."""
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()

    def comes_back_to(self, back: str, out: str) -> None:
        """Begin again for a site at other addresses."""
        self.stop()
        self._back, self._out = back, out
        self.start()

    def knows(self, **accounts: dict[str, Any]) -> None:
        """From now on it knows these accounts."""
        self._file.write_text(json.dumps(accounts))

    @property
    def settings(self) -> dict[str, str]:
        """The settings that name it."""
        return {"oidc_issuer": self.issuer, "oidc_client_id": "forethought", "oidc_client_secret": SECRET}


@contextmanager
def running(folder: Path, site: str = "http://testserver") -> Iterator[Provider]:
    """Run it until the block ends."""
    if not shutil.which("node"):
        require("oidc", "install nodejs")
    if not (HERE / "node_modules").is_dir():
        require("oidc", "run npm ci in tests/server/sign_in/provider")
    provider = Provider(folder, f"{site}/sign-in/council/back", f"{site}/sign-out")
    try:
        yield provider
    finally:
        provider.stop()


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_given: object) -> None:
        """Each step is looked at."""


class Browser:
    """Goes through the provider's pages, and stops at the address that leads back."""

    def __init__(self) -> None:
        # The provider's cookies are those of one host; the standard library would not send them back to a bare address otherwise.
        self._opener = build_opener(HTTPCookieProcessor(CookieJar(DefaultCookiePolicy())), _Stay())

    def sign_in(self, address: str, login: str) -> str:
        """The address, with code and state, to which the provider sends the person back."""
        for _step in range(12):
            address, form = self._open(address)
            if "/sign-in/council/back" in address:
                return address
            if form is not None:
                address = self._send(form, login)
                if "/sign-in/council/back" in address:
                    return address
        raise AssertionError("the provider did not send the person back")

    def _open(self, address: str) -> tuple[str, str | None]:
        try:
            with self._opener.open(address, timeout=10) as response:
                page = response.read().decode()
                return address, urljoin(address, re.search(r'action="([^"]+)"', page)[1])
        except HTTPError as moved:
            if moved.code not in {302, 303}:
                raise
            return urljoin(address, moved.headers["Location"]), None

    def _send(self, form: str, login: str) -> str:
        fields = {"prompt": "login", "login": login, "password": "any"}
        try:
            self._opener.open(form, urlencode(fields).encode(), timeout=10)
        except HTTPError as moved:
            return urljoin(form, moved.headers["Location"])
        raise AssertionError("the provider did not take the login")


def leads_to(html: str) -> str:
    """The address that a page goes on to."""
    return unescape(re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', html)[1])
