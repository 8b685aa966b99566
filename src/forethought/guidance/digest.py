"""The digest of an edition: the same as long as no word of it changes."""

from __future__ import annotations

from pathlib import Path


def digest(folder: Path) -> str:
    """SHA-256, in hexadecimal, over the names and contents of the TOML files, whatever their line ends."""
    from hashlib import sha256

    whole = sha256()
    for file in sorted(folder.glob("*.toml")):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        whole.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()
