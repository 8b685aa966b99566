"""Every setting of the server, read from the environment in one place."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from typing import Any, NamedTuple

from .database import database_of
from .mail_server import MailServer, mail_server_of

SHORTEST_TOKEN = 20
_ADDRESS = r"[^\s@<>]+@[^\s@<>]+"
DUTIES = ("hr", "policy_owner", "communications", "ict", "operator")
NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")


class UnusableSetting(ValueError):
    """One plain sentence that says which setting is wrong and what it may be."""


class Environment(NamedTuple):
    """The settings, each named ``FORETHOUGHT_`` and its name here in capitals.

    ``council``: the Council's names and short names, separated by commas. Drafts are read against them.
    ``council_name``: the name at the top of each page; the first of ``council`` if empty.
    ``council_logo``: the path of an SVG, PNG, JPEG or WebP file shown beside the name.
    ``council_colour``: the colour of the header, as ``#rrggbb``; it must stand out from white.
    ``logos``: the Council's registered logos, separated by commas: picture files, or folders of them. They are looked for in pictures.
    ``contact``: whom to ask when something cannot be used: an e-mail address or a few words.
    ``guidance``: a folder with the council's own edition; HRSM1 D3 if empty.
    ``data``: the folder for the database, the secret key and the collected static files.
    ``secret_key``: signs the cookie against forged forms; made and kept in ``data`` if empty.
    ``keys``: the path of the file of house keys, which seal what is sent to managers; ``house-keys`` in ``data`` if empty (keys.md).
    ``database_url``: ``sqlite:///PATH`` or ``postgresql://USER:PASSWORD@HOST/NAME``; a file in ``data`` if empty.
    ``hosts``: the host names the server answers to, separated by commas.
    ``https``: ``yes`` where people reach the server by HTTPS: cookies are then secure, and HSTS is on.
    ``proxies``: how many of the council's own reverse proxies stand before the server. The address that
    the outermost of them saw is the one rate limits count.
    ``nation``: ``England``, ``Wales``, ``Scotland`` or ``Northern Ireland``: whose bank holidays are kept.
    ``snapshot``: the folder for what the proxies read; ``snapshot`` in ``data`` if empty.
    ``unknown_person``: ``advise`` or ``deny``: what the proxy does with somebody whom nobody knows; with ``advise`` they pass.
    ``site_lists``: lists of hosts made by `forethought sites import`, separated by commas, that the proxy knows beside the catalogue.
    ``proxy_address``: the host and port of the Council's web proxy, which `/lists/proxy.pac` names; there is no such file if empty.
    ``directory_groups``: which groups of the Council's own directory name their members for which duty, as ``NAME=DUTY``, separated
    by commas (directory.md).
    ``group_token``: what equipment must show to fetch `/lists/may-browse-now.csv`, at least 20 characters; there is no such file if empty.
    ``feeds``: the path of a TOML file that names the feeds of clocks and rosters (feeds.md); none is on if empty.
    ``mail_server``: ``smtp://USER:PASSWORD@HOST:587`` (it must speak STARTTLS), ``smtps://…:465``, or, for a relay on this machine
    alone, ``smtp+plain://localhost:25`` without encryption. Mails are kept for the operator to read if empty.
    ``mail_from``: the address that mails come from.
    ``notify_key``: a key of GOV.UK Notify, which then sends the mails in place of ``mail_server``; it needs the extra `notify`.
    ``notify_template``: the number of Notify's template, whose words are `((subject))` and `((body))`.
    ``head_to``: the address to which the head of the journal is mailed each day; none if empty.
    ``metrics_token``: what a program must show to read `/metrics`, at least 20 characters; only this machine may if empty.
    ``oidc_issuer``: the Council's provider of OpenID Connect to sign in with, as the provider names itself (sign-in.md); none if empty.
    ``oidc_client_id``: what the provider knows Forethought by.
    ``oidc_client_secret``: what the provider knows that it is Forethought by.
    ``oidc_name``: what people call that account: the button says “Sign in with” and these words.
    ``oidc_claim``: which claim of the provider is matched with the directory the first time somebody comes.
    ``oidc_matches``: what of the directory it is matched with: ``login``, ``number``, ``external_id`` or ``user_name``.
    ``second_step``: ``advise`` or ``require``: whether HR, policy owners, ICT and operators who sign in with a password are told to add a
    second step, or can do nothing before they have.
    ``kiosk``: addresses of shared devices where people sign in with employee number and PIN, such as ``192.0.2.7`` or ``192.0.2.0/28``,
    separated by commas; an operator can also make a device one (sign-in.md).
    ``checks_a_minute``: checks one address may ask for in a minute.
    ``pages_a_minute``: pages one address may ask for in a minute.
    """

    council: tuple[str, ...] = ()
    council_name: str = ""
    council_logo: str = ""
    council_colour: str = ""
    logos: tuple[str, ...] = ()
    contact: str = ""
    guidance: str = ""
    data: Path = Path("data")
    secret_key: str = ""
    keys: str = ""
    database_url: str = ""
    hosts: tuple[str, ...] = ("localhost", "127.0.0.1", "[::1]")
    https: bool = False
    proxies: int = 0
    nation: str = "England"
    snapshot: str = ""
    unknown_person: str = "advise"
    site_lists: tuple[str, ...] = ()
    proxy_address: str = ""
    directory_groups: tuple[str, ...] = (
        "Forethought HR=hr",
        "Forethought policy owner=policy_owner",
        "Forethought communications=communications",
        "Forethought ICT=ict",
        "Forethought operator=operator",
    )
    group_token: str = ""
    feeds: str = ""
    mail_server: str = ""
    mail_from: str = ""
    notify_key: str = ""
    notify_template: str = ""
    head_to: str = ""
    metrics_token: str = ""
    oidc_issuer: str = ""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    oidc_name: str = "your Council account"
    oidc_claim: str = "preferred_username"
    oidc_matches: str = "login"
    second_step: str = "advise"
    kiosk: tuple[str, ...] = ()
    checks_a_minute: int = 120
    pages_a_minute: int = 600

    @property
    def name(self) -> str:
        """The Council's name as pages show it."""
        return self.council_name or (self.council[0] if self.council else "")

    @property
    def database(self) -> dict[str, Any]:
        """Django's setting for the database."""
        try:
            return database_of(self.database_url, self.data)
        except ValueError:
            raise UnusableSetting(
                "FORETHOUGHT_DATABASE_URL must be sqlite:/// and the path of a file, or postgresql://USER:PASSWORD@HOST/NAME."
            ) from None

    @property
    def mail(self) -> MailServer:
        """The mail server, taken apart."""
        try:
            return mail_server_of(self.mail_server)
        except ValueError:
            raise UnusableSetting(
                "FORETHOUGHT_MAIL_SERVER must be smtp://USER:PASSWORD@HOST:PORT, smtps://USER:PASSWORD@HOST:PORT or smtp+plain://HOST:PORT."
            ) from None

    @property
    def kiosks(self) -> list[IPv4Network | IPv6Network]:
        """The addresses of shared devices."""
        return [ip_network(address) for address in self.kiosk]

    @property
    def sends_mail(self) -> bool:
        """Whether mails reach anybody."""
        return bool(self.mail_server or self.notify_key)

    @property
    def snapshot_folder(self) -> Path:
        """Where the proxies read."""
        return Path(self.snapshot) if self.snapshot else self.data / "snapshot"

    @property
    def sample_mark(self) -> Path:
        """The file that says that the people in ``data`` are the invented ones of the sample council."""
        return self.data / "sample-council"

    @property
    def is_sample(self) -> bool:
        """Whether pages show the sample council: never where ``council`` names a real one."""
        return not self.council and self.sample_mark.exists()

    def secret(self) -> str:
        """The secret key: the one given, or the one kept in ``data``, made at the first start."""
        return self.secret_key or kept_secret(self.data / "secret-key")


@cache
def environment() -> Environment:
    """The settings of this process."""
    return read_environment(os.environ)


def read_environment(given: Mapping[str, str]) -> Environment:
    """The settings that the variables give; UnusableSetting where one cannot be used."""
    values: dict[str, Any] = {
        name: _as_type(name, given[_variable(name)].strip(), Environment._field_defaults[name])
        for name in Environment._fields
        if given.get(_variable(name), "").strip()
    }
    made = Environment(**values)
    _check(made)
    _check_access(made)
    _check_mail(made)
    _check_sign_in(made)
    return made


def _check(made: Environment) -> None:
    if made.council_colour and not stands_out(made.council_colour):
        raise UnusableSetting(
            "FORETHOUGHT_COUNCIL_COLOUR must be a colour like #1d4f7c that is dark enough to read white words on (4.5 to 1)."
        )
    if made.council_logo and not Path(made.council_logo).is_file():
        raise UnusableSetting("FORETHOUGHT_COUNCIL_LOGO must be the path of a picture file.")
    if not all(Path(logo).exists() for logo in made.logos):
        raise UnusableSetting("FORETHOUGHT_LOGOS must be paths of picture files, or of folders of them, separated by commas.")


def _check_mail(made: Environment) -> None:
    if made.mail.host and not re.fullmatch(_ADDRESS, made.mail_from):
        raise UnusableSetting("FORETHOUGHT_MAIL_FROM must be an e-mail address where FORETHOUGHT_MAIL_SERVER is set.")
    if made.head_to and not re.fullmatch(_ADDRESS, made.head_to):
        raise UnusableSetting("FORETHOUGHT_HEAD_TO must be an e-mail address.")
    if made.notify_key and len(made.notify_key) < 74:
        raise UnusableSetting("FORETHOUGHT_NOTIFY_KEY must be a whole key, as GOV.UK Notify shows it once.")
    if made.notify_key and not (made.notify_template and find_spec("notifications_python_client")):
        raise UnusableSetting("FORETHOUGHT_NOTIFY_KEY needs FORETHOUGHT_NOTIFY_TEMPLATE beside it, and the extra notify.")


def _check_access(made: Environment) -> None:
    if not all(re.fullmatch(rf"[^=]+=\s*({'|'.join(DUTIES)})\s*", part) for part in made.directory_groups):
        raise UnusableSetting(f"FORETHOUGHT_DIRECTORY_GROUPS must be NAME=DUTY, separated by commas; a duty is {', '.join(DUTIES)}.")
    if made.nation not in NATIONS:
        raise UnusableSetting("FORETHOUGHT_NATION must be England, Wales, Scotland or Northern Ireland.")
    if made.unknown_person not in {"advise", "deny"}:
        raise UnusableSetting("FORETHOUGHT_UNKNOWN_PERSON must be advise or deny.")
    if made.proxy_address and not re.fullmatch(r"[A-Za-z0-9.-]+:[0-9]{1,5}", made.proxy_address):
        raise UnusableSetting("FORETHOUGHT_PROXY_ADDRESS must be a host and a port, such as proxy.northmere.example:3128.")
    for name in ("group_token", "metrics_token"):
        if 0 < len(getattr(made, name)) < SHORTEST_TOKEN:
            raise UnusableSetting(f"{_variable(name)} must have at least {SHORTEST_TOKEN} characters.")
    if not all(Path(file).is_file() for file in made.site_lists):
        raise UnusableSetting("FORETHOUGHT_SITE_LISTS must be paths of files, separated by commas.")


def _check_sign_in(made: Environment) -> None:
    if made.oidc_issuer and not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", made.oidc_issuer):
        raise UnusableSetting("FORETHOUGHT_OIDC_ISSUER must be an address that begins with https://, as the provider names itself.")
    if made.oidc_issuer and not (made.oidc_client_id and made.oidc_client_secret):
        raise UnusableSetting("FORETHOUGHT_OIDC_ISSUER needs FORETHOUGHT_OIDC_CLIENT_ID and FORETHOUGHT_OIDC_CLIENT_SECRET beside it.")
    if made.oidc_matches not in {"login", "number", "external_id", "user_name"}:
        raise UnusableSetting("FORETHOUGHT_OIDC_MATCHES must be login, number, external_id or user_name.")
    if made.second_step not in {"advise", "require"}:
        raise UnusableSetting("FORETHOUGHT_SECOND_STEP must be advise or require.")
    try:
        _ = made.kiosks
    except ValueError:
        raise UnusableSetting("FORETHOUGHT_KIOSK must be addresses such as 192.0.2.7 or 192.0.2.0/28, separated by commas.") from None


def stands_out(colour: str) -> bool:
    """Whether white words on this colour can be read: contrast of 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        return False
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5


def _variable(name: str) -> str:
    return f"FORETHOUGHT_{name.upper()}"


def _as_type(name: str, value: str, default: object) -> object:
    if isinstance(default, bool):
        return _yes_or_no(name, value)
    if isinstance(default, int):
        if not value.isdecimal():
            raise UnusableSetting(f"{_variable(name)} must be a whole number.")
        return int(value)
    if isinstance(default, tuple):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return Path(value).absolute() if isinstance(default, Path) else value


def _yes_or_no(name: str, value: str) -> bool:
    meant = {"yes": True, "true": True, "1": True, "on": True, "no": False, "false": False, "0": False, "off": False}
    if value.lower() not in meant:
        raise UnusableSetting(f"{_variable(name)} must be yes or no.")
    return meant[value.lower()]


def kept_secret(file: Path) -> str:
    """What the file holds; a new key, where there is no file yet."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as made:
                made.write(secrets.token_urlsafe(48))
        except FileExistsError:  # another worker was first
            pass
    return file.read_text(encoding="ascii").strip()
