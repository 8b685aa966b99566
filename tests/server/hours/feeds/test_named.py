"""The file that names the feeds: what is on, and one plain sentence for whatever cannot be used."""

import re
from pathlib import Path
from typing import Any

import pytest

from forethought.server.environment import UnusableSetting
from forethought.server.hours.feeds.csv_drop import Layout
from forethought.server.hours.feeds.named import FEED_KINDS, SETTINGS, Named, named_feeds, read_named
from forethought.server.hours.feeds.roster_words import Words
from forethought.server.hours.feeds.signed import check_signature

WHOLE = """
[terminals]
kind = "csv"
folder = "/srv/clock/terminals"
stale_after_minutes = 30
zone = "Europe/London"
columns = {number = "Badge", at = "When"}
kinds = {"F1" = "in", "F2" = "break-start"}
digits = 5

[gate]
kind = "webhook"
secret_from = "GATE_SECRET"

[leisure]
kind = "kimai"
address = "https://time.northmere.example/kimai"
token_from = "KIMAI_TOKEN"
people = "username"

[rota]
kind = "roster"
folder = "rosters"
leave = ["RDO"]
"""


def read(tmp_path: Path, text: str) -> dict[str, Named]:
    file = tmp_path / "feeds.toml"
    file.write_text(text)
    return read_named(file)


def test_every_kind_of_feed_by_name(tmp_path: Path) -> None:
    feeds = read(tmp_path, WHOLE)
    assert list(feeds) == ["terminals", "gate", "leisure", "rota"]
    terminals = feeds["terminals"]
    assert terminals.layout == Layout({"number": "Badge", "at": "When"}, {"F1": "in", "F2": "break-start"}, 5, "Europe/London")
    assert (terminals.folder, terminals.stale_after_minutes) == (Path("/srv/clock/terminals"), 30)
    assert (feeds["leisure"].people, feeds["leisure"].every_seconds) == ("username", 60)
    assert feeds["rota"].words == Words(leave=("RDO",))
    assert feeds["gate"].secret_from == "GATE_SECRET"


def test_nothing_is_on_unless_it_was_switched_on() -> None:
    assert named_feeds() == {}


WRONG = [
    ('kind = "csv"', "its kind"),
    ("[A_B]\nkind = 'csv'", "name must be"),
    ("[a]\nkind = 'ftp'", "kind must be one of"),
    ("[a]\nkind = 'csv'", "“folder” is missing"),
    ("[a]\nkind = 'csv'\nfolder = ''", "“folder” cannot be used"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\ntoken = 'secret'", "no setting “token”"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\nzone = 'Mars/Olympus'", "time zone"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\nzone = '../../etc/passwd'", "time zone"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\ncolumns = {who = 'Badge'}", "“columns”"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\ncolumns = {number = 5}", "“columns”"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\nkinds = {F1 = 'sideways'}", "“kinds”"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\ndigits = 'five'", "“digits”"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\nstale_after_minutes = -5", "too small"),
    ("[a]\nkind = 'csv'\nfolder = 'x'\nstale_after_minutes = true", "cannot be used"),
    ("[a]\nkind = 'webhook'\nfolder = 'x'", "no setting “folder”"),
    ("[a]\nkind = 'kimai'\naddress = 'https://k.example'", "“token_from” is missing"),
    ("[a]\nkind = 'kimai'\naddress = 'http://k.example'\ntoken_from = 'T'", "https://"),
    ("[a]\nkind = 'kimai'\naddress = 'https://ann:pw@k.example'\ntoken_from = 'T'", "https://"),
    ("[a]\nkind = 'kimai'\naddress = 'file:///etc/passwd'\ntoken_from = 'T'", "https://"),
    ("[a]\nkind = 'kimai'\naddress = 'https://k.example'\ntoken_from = 'T'\npeople = 'email'", "“people”"),
    ("[a]\nkind = 'roster'\nleave = [5]", "lists of words"),
    ("[a", "line 1"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_what_cannot_be_used_is_one_plain_sentence(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UnusableSetting) as refused:
        read(tmp_path, text)
    assert says in str(refused.value)
    assert str(refused.value).startswith("FORETHOUGHT_FEEDS")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnusableSetting):
        read_named(tmp_path / "none.toml")


DOCUMENTED = (Path(__file__).parents[4] / "docs" / "operators" / "feeds.md").read_text()


def test_the_documentation_shows_feeds_that_can_be_used_and_every_setting(tmp_path: Path) -> None:
    [shown] = re.findall(r"```toml\n(.*?)```", DOCUMENTED, re.DOTALL)
    assert {feed.kind for feed in read(tmp_path, shown).values()} == set(FEED_KINDS)
    listed = set(re.findall(r"^\| (`[^|]+) \|", DOCUMENTED, re.MULTILINE))
    assert set(re.findall(r"`(\w+)`", " ".join(listed))) == SETTINGS - {"kind"}


def test_the_documentation_shows_how_to_sign() -> None:
    [shown] = re.findall(r"```python\n(.*?)```", DOCUMENTED, re.DOTALL)
    made: dict[str, Any] = {}
    exec(shown, made)
    headers = made["headers"]("secret", b"{}")
    at = headers["Forethought-Timestamp"]
    check_signature(["secret"], at, headers["Forethought-Signature"], b"{}", int(at))
