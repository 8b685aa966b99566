"""A reader that is not asked would have seen nothing."""

import re
import tomllib
from pathlib import Path

from forethought.asking.draft_row import FIELDS, draft_of
from forethought.reading import phrases, readers
from forethought.reading.sheet import Sheet

CASES = Path(__file__).parents[1] / "checks" / "cases"
LEXICON = Path(phrases.__file__).parent / "lexicon"
SEEKERS = {name: (reader, reader.SEEKS) for name, reader in readers().items() if hasattr(reader, "SEEKS")}


def test_a_reader_sees_nothing_where_nothing_is_that_it_seeks() -> None:
    for file in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]:
            sheet = Sheet(draft_of({"text": case["draft"]} | {name: value for name, value in case.items() if name in FIELDS}))
            families = {*sheet.page.families, *sheet.picture.families}
            for name, reader in readers().items():
                seen = list(reader.read(sheet))
                assert not seen or name not in SEEKERS or SEEKERS[name][1] & families, (name, case["draft"])
                sheet.seen.extend(seen)


def test_what_a_reader_seeks_is_in_the_lexicon() -> None:
    families = {
        name.partition(".")[0] for file in LEXICON.glob("*.txt") for name in re.findall(r"^\[(.+)\]$", file.read_text("utf-8"), re.M)
    }
    assert not {name: seeks - families for name, (_reader, seeks) in SEEKERS.items() if seeks - families}
