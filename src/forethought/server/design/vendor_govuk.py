"""Vendor GOV.UK Frontend, without what only GOV.UK may use: its font, its crest and its source maps.

For developers: `npm pack govuk-frontend@VERSION`, then `python -m forethought.server.design.vendor_govuk FILE.tgz`.
Councils may use the patterns and must not look like GOV.UK (docs/decisions/0006-govuk-frontend.md).
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent / "static" / "govuk"
STYLE, SCRIPT, RECORD = "govuk-frontend.css", "govuk-frontend.js", "VENDORED.json"
START = (
    "document.body.classList.add('js-enabled','govuk-frontend-supported');"
    "initAll();"
)  # fmt: skip
"""Run at the end of the module itself: a module that imports another would be fetched under two names."""


def without_govuk_brand(css: str) -> str:
    """The style sheet with the council's font, no crest and no font files."""
    css = re.sub(r"/\*! Copyright \(c\) 2011 by Margaret Calvert.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("GDS Transport,arial,sans-serif", "var(--council-font,arial,sans-serif)")
    css = css.replace("url(/assets/images/govuk-crest.svg)", "none")
    return _without_source_map(css)


def that_starts_itself(script: str) -> str:
    """The module, starting its components when it is loaded."""
    return f"{_without_source_map(script).rstrip()}\n{START}\n"


def _without_source_map(text: str) -> str:
    return re.sub(r"(/\*|//)# sourceMappingURL=\S+( \*/)?", "", text)


def vendor(package: Path) -> dict[str, str]:
    """Unpack, patch and record; what was recorded."""
    with tarfile.open(package) as archive:
        version = json.loads(_read(archive, "package.json"))["version"]
        made = {
            STYLE: without_govuk_brand(_read(archive, "dist/govuk/govuk-frontend.min.css")),
            SCRIPT: that_starts_itself(_read(archive, "dist/govuk/govuk-frontend.min.js")),
        }
    record = {"name": "govuk-frontend", "version": version, "licence": "MIT", "package_sha256": _sha256(package.read_bytes())}
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        record[name] = _sha256(text.encode("utf-8"))
    (FOLDER / RECORD).write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    return record


def _read(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise FileNotFoundError(name)
    return file.read().decode("utf-8")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    print(json.dumps(vendor(Path(sys.argv[1])), indent=1))
