"""Lists out of files, folders and archives, hostile ones among them."""

import gzip
import io
import tarfile
from pathlib import Path

import pytest

from forethought.access import unpacked
from forethought.access.hosts import UnusableList
from forethought.access.unpacked import LONGEST_LINE, bytes_of, parts_of


def read(path: Path) -> dict[str, list[bytes]]:
    return {f"{part.category}|{part.name}": list(part.lines) for part in parts_of(path)}


def archive(path: Path, *members: tuple[tarfile.TarInfo, bytes]) -> Path:
    with tarfile.open(path, "w:gz") as made:
        for member, content in members:
            member.size = len(content)
            made.addfile(member, io.BytesIO(content))
    return path


def member(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, link
    return made


@pytest.fixture
def categories(tmp_path: Path) -> Path:
    folder = tmp_path / "blacklists"
    for name, content in (("games/domains", "a.example\n"), ("games/urls", "b.example/x\n"), ("games/usage", "black\n"), ("README", "x\n")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


LISTS = {"games|games/domains": [b"a.example\n"], "games|games/urls": [b"b.example/x\n"]}


def test_a_folder_of_categories_an_archive_of_it_and_one_category(categories: Path, tmp_path: Path) -> None:
    packed = tmp_path / "packed.tar.gz"
    with tarfile.open(packed, "w:gz") as made:
        made.add(categories, "blacklists")
    assert read(categories) == read(categories / "games") == read(packed) == LISTS


def test_a_file_and_a_folder_of_files_have_no_categories(tmp_path: Path) -> None:
    folder = tmp_path / "lists"
    folder.mkdir()
    (folder / "one.txt").write_bytes(b"a.example\nb.example")
    assert read(folder / "one.txt") == {"|one.txt": [b"a.example\n", b"b.example"]}
    assert read(folder) == {"|lists/one.txt": [b"a.example\n", b"b.example"]}


def test_links_out_of_a_folder_are_not_followed(categories: Path, tmp_path: Path) -> None:
    (tmp_path / "secret" / "news").mkdir(parents=True)
    (tmp_path / "secret" / "news" / "domains").write_text("secret.example\n", encoding="utf-8")
    (categories / "news").symlink_to(tmp_path / "secret" / "news")
    (categories / "games" / "domains").unlink()
    (categories / "games" / "domains").symlink_to(tmp_path / "secret" / "news" / "domains")
    assert read(categories) == {"games|games/urls": [b"b.example/x\n"]}


def test_an_archive_writes_nothing_and_its_links_and_devices_are_passed_over(tmp_path: Path) -> None:
    hostile = archive(
        tmp_path / "hostile.tar.gz",
        (member("../../outside/domains"), b"a.example\n"),
        (member("/etc/domains"), b"b.example\n"),
        (member("games/domains", tarfile.SYMTYPE, "/etc/passwd"), b""),
        (member("chat/domains", tarfile.LNKTYPE, "../../outside/domains"), b""),
        (member("blog/domains", tarfile.FIFOTYPE), b""),
        (member("news/domains", tarfile.CHRTYPE), b""),
        (member("domains"), b"c.example\n"),
    )
    before = sorted(tmp_path.rglob("*"))
    assert read(hostile) == {"outside|outside/domains": [b"a.example\n"], "etc|etc/domains": [b"b.example\n"]}
    assert sorted(tmp_path.rglob("*")) == before


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacked, "LARGEST", 1_000_000)
    for name in ("games/domains", "passed/over"):
        bomb = archive(tmp_path / "bomb.tar.gz", (member(name), b"\n" * 5_000_000), (member("chat/domains"), b"a.example\n"))
        with pytest.raises(UnusableList, match=r"^bomb.tar.gz is larger than any list of hosts\.$"):
            read(bomb)


def test_a_header_that_asks_for_a_lot_of_memory_is_refused(tmp_path: Path) -> None:
    header = member("x", tarfile.XHDTYPE)
    header.size = 8_000_000_000
    bomb = tmp_path / "header.tar.gz"
    bomb.write_bytes(gzip.compress(header.tobuf(tarfile.GNU_FORMAT) + b"\0" * 10_240))
    with pytest.raises(UnusableList, match=r"^header.tar.gz is "):
        read(bomb)


def test_a_file_with_holes_is_passed_over(tmp_path: Path) -> None:
    holes = tarfile.TarInfo("games/domains")
    holes.pax_headers = {
        "GNU.sparse.major": "1",
        "GNU.sparse.minor": "0",
        "GNU.sparse.realsize": "9999999999",
        "GNU.sparse.name": "games/domains",
    }
    assert read(archive(tmp_path / "holes.tar.gz", (holes, b"1\n0\n512\n".ljust(512, b"\0") + b"x" * 512))) == {}


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacked, "_MOST_FILES", 3)
    with pytest.raises(UnusableList, match="larger"):
        read(archive(tmp_path / "many.tar.gz", *((member(f"games{n}/domains"), b"") for n in range(5))))


@pytest.mark.parametrize("cut", [3, 20, 100, 5_000])
def test_a_broken_archive_is_said_in_a_sentence(cut: int, tmp_path: Path) -> None:
    lines = b"".join(b"%032d.example\n" % (n * 7919**5) for n in range(500))
    whole = archive(tmp_path / "whole.tar.gz", (member("games/domains"), lines))
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(whole.read_bytes()[:cut])
    assert broken.stat().st_size == cut
    with pytest.raises(UnusableList, match=r"^broken.tar.gz is not a whole .tar.gz archive\.$"):
        read(broken)


def test_a_line_without_end_comes_in_pieces(tmp_path: Path) -> None:
    file = tmp_path / "long"
    file.write_bytes(b"x" * 1_000_000)
    assert {len(line) for part in parts_of(file) for line in part.lines} == {LONGEST_LINE}


def test_what_was_read_is_told(categories: Path) -> None:
    told: list[int] = []
    for part in parts_of(categories, told.append):
        list(part.lines)
    assert sum(told) == bytes_of(categories) == 22
