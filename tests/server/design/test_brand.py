"""Pages look like the council, never like GOV.UK; the vendored files are the ones recorded."""

import hashlib
import json
from datetime import date

from forethought.server.design.jinja import long_date
from forethought.server.design.vendor_govuk import FOLDER, RECORD, SCRIPT, STYLE, without_govuk_brand


def test_the_vendored_files_are_the_ones_recorded():
    record = json.loads((FOLDER / RECORD).read_text())
    for name in (STYLE, SCRIPT):
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == record[name]


def test_nothing_of_govuk_itself_is_in_them():
    for name in (STYLE, SCRIPT):
        text = (FOLDER / name).read_text()
        for word in ("GDS Transport", "crest", "@font-face", "sourceMappingURL"):
            assert word not in text


def test_the_font_is_the_councils():
    css = (
        "@font-face{font-family:GDS Transport;src:url(/a.woff2)}a{font-family:GDS Transport,arial,sans-serif}/*# sourceMappingURL=x.map */"
    )
    assert without_govuk_brand(css) == "a{font-family:var(--council-font,arial,sans-serif)}"


def test_dates_are_read_as_people_say_them():
    assert long_date(date(2026, 11, 17)) == "Tuesday 17 November 2026"


def test_a_first_visit_is_small(client, data):
    page = client.get("/", headers={"accept-encoding": "gzip"})
    files = [data / "static" / name for name in _static_files(client)]
    sizes = [(file.parent / f"{file.name}.gz" if (file.parent / f"{file.name}.gz").exists() else file).stat().st_size for file in files]
    assert len(page.content) + sum(sizes) < 40_000


def _static_files(client):
    import re

    return re.findall(r'"/static/([^"]+)"', client.get("/").content.decode())


def test_a_logo_or_colour_that_is_not_set_is_not_there(client):
    assert client.get("/brand/logo").status_code == client.get("/brand/colour.css").status_code == 404
