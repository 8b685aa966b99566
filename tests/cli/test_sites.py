"""`forethought sites`: the catalogue by kind, and other lists made into one of ours."""

import json
from pathlib import Path

import pytest

from forethought.access.catalogue import sites
from forethought.access.hosts import load_hosts
from forethought.cli import main


def asked(capsys: pytest.CaptureFixture[str], *argv: str, status: int = 0) -> tuple[str, str]:
    assert main(["sites", *argv]) == status
    said = capsys.readouterr()
    return said.out, said.err


def test_all_sites_are_listed_by_kind_on_a_few_pages(capsys: pytest.CaptureFixture[str]) -> None:
    out, _err = asked(capsys)
    assert out.count("\n") < len(sites()) / 2
    assert all(site.name in out for site in sites().values())
    assert "facebook*" in out


def test_words_are_looked_for_and_one_site_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert "sky-bet" in asked(capsys, "sky")[0]
    out, _err = asked(capsys, "sky", "sports")
    assert out.startswith("Sky Sports  (sport, news)\n")
    assert "fbcdn.net" in asked(capsys, "https://m.facebook.com/x")[0]


def test_sites_are_given_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(asked(capsys, "facebook", "--json")[0])["assets"] == ["fbcdn.net", "facebook.net", "fbsbx.com"]
    listed = json.loads(asked(capsys, "--kind", "petition", "--json")[0])
    assert {"change-org"} < {site["name"] for site in listed}


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["nowhere"], "The catalogue has no site called “nowhere”."),
        (["--kind", "malware"], "The catalogue has no sites of the kind “malware”."),
        (["import"], "`sites import` takes one folder or file, and --out with the file to write."),
        (["import", "list"], "`sites import` takes one folder or file, and --out with the file to write."),
        (["import", "no-such-file", "--out", "x"], "There is no folder or file no-such-file."),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(argv: list[str], sentence: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(capsys, *argv, status=2) == ("", f"{sentence}\n")


def test_a_kind_there_is_not_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert "There is no kind “fun”; there are adult, assistant," in asked(capsys, "--kind", "fun", status=2)[1]


@pytest.fixture
def ut1(tmp_path: Path) -> Path:
    folder = tmp_path / "blacklists"
    for name, content in (
        ("games/domains", "play.example\nbad line\nco.uk\nx.play.example\n"),
        ("games/urls", "site.example/games\n"),
        ("astrology/domains", "stars.example\n"),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def test_ut1_is_imported_and_read_again(ut1: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = tmp_path / "made.hosts"
    out, err = asked(capsys, "import", str(ut1), "--out", str(made))
    assert out == f"{made} holds 1 hosts.\n"
    assert err.splitlines() == [
        "games/domains: these lines cannot be used: 2, 3.",
        "games/urls: single pages were left out (1), as a list holds whole hosts.",
        "These categories were left out, as the guidance does not ask about them: astrology.",
    ]
    head = made.read_text(encoding="utf-8").splitlines()[1:4]
    assert head[0].startswith("# Source: UT1, ")
    assert head[1].startswith("# Licence: CC BY-SA 4.0")
    label = load_hosts([made]).label("www.play.example")
    assert label is not None
    assert (label.site, label.kinds) == ("", ("games",))


def test_a_plain_list_needs_a_kind_and_says_whose_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain, made = tmp_path / "plain.txt", tmp_path / "made.hosts"
    plain.write_text("0.0.0.0 a.example\nb.example\n", encoding="utf-8")
    assert asked(capsys, "import", str(plain), "--out", str(made), status=2)[1] == "Say with --kind what kind of sites plain.txt holds.\n"
    asked(capsys, "import", str(plain), "--out", str(made), "--kind", "gambling", "--source", "Ours\n[news]", "--licence", "MIT", "--json")
    assert made.read_text(encoding="utf-8").splitlines()[1:3] == ["# Source: Ours [news]", "# Licence: MIT"]


def test_where_it_cannot_be_written_nothing_is_left_behind(ut1: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").mkdir()
    before = sorted(tmp_path.rglob("*"))
    assert "cannot be written" in asked(capsys, "import", str(ut1), "--out", str(tmp_path / "taken"), status=2)[1]
    assert "cannot be written" in asked(capsys, "import", str(ut1), "--out", str(tmp_path / "none" / "made"), status=2)[1]
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_or_broken_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").write_text("# nothing\n", encoding="utf-8")
    (tmp_path / "broken.tar.gz").write_bytes(b"\x1f\x8bnot an archive")
    out = str(tmp_path / "out")
    assert "holds no hosts" in asked(capsys, "import", str(tmp_path / "empty"), "--kind", "news", "--out", out, status=2)[1]
    assert "is not a whole" in asked(capsys, "import", str(tmp_path / "broken.tar.gz"), "--kind", "news", "--out", out, status=2)[1]
