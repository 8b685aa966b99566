"""What every template keeps to."""

import re
from pathlib import Path

import pytest

SERVER = Path(__file__).parents[3] / "src" / "forethought" / "server"
PAGES = [file for file in sorted(SERVER.glob("*/templates/**/*.html")) if "{% extends" in file.read_text(encoding="utf-8")]
APART = r"{%-? (block|macro) .*?{%-? end\1.*?%}|{%-? set \w+ -?%}.*?{%-? endset.*?%}"


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_nothing_is_put_out_before_the_blocks(file: Path):
    """Jinja leaves out what stands there, and does not do it either: a list that is filled so stays empty. Use `set`."""
    before = file.read_text(encoding="utf-8").partition("{% block content %}")[0]
    assert re.findall(r"{{.*?}}", re.sub(APART, "", before, flags=re.DOTALL)) == []
