"""The documentation names what exists and nothing else."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from forethought.cli import COMMANDS
from forethought.guidance import load_named

ROOT = Path(__file__).parents[2]


def load_document() -> ModuleType:
    spec = importlib.util.spec_from_file_location("document", ROOT / "scripts" / "document.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


document = load_document()
PAGES = document.pages()
TEXTS = {page: page.read_text(encoding="utf-8") for page in PAGES}


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_lists_and_shown_output_are_as_the_code_makes_them(page: Path) -> None:
    assert document.composed(TEXTS[page]) == TEXTS[page], "run .venv/bin/python scripts/document.py"


def test_every_list_stands_in_one_page() -> None:
    stands = [name for text in TEXTS.values() for name in re.findall(r"<!-- list: (\w+) -->", text)]
    assert sorted(stands) == sorted(document.LISTS)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", re.sub(r"```.*?```", "", TEXTS[page], flags=re.DOTALL))
    broken = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert not broken


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_named_exists(page: Path) -> None:
    named = set(re.findall(r"(?:^\$ |`|bin/)forethought ([a-z-]+)", TEXTS[page], re.MULTILINE))
    assert named <= set(COMMANDS)


def test_every_command_is_documented() -> None:
    assert set(COMMANDS) == set(re.findall(r"^### forethought ([a-z-]+)", TEXTS[ROOT / "docs" / "commands.md"], re.MULTILINE))


def test_every_setting_read_is_documented_and_no_other() -> None:
    sources = [*(ROOT / "src").rglob("*.py"), ROOT / "tests" / "conftest.py"]
    read = {name for file in sources for name in re.findall(r"FORETHOUGHT_[A-Z_]+[A-Z]", file.read_text(encoding="utf-8"))}
    listed = set(re.findall(r"FORETHOUGHT_[A-Z_]+[A-Z]", TEXTS[ROOT / "docs" / "operators" / "settings.md"]))
    assert read <= listed
    assert {name for text in TEXTS.values() for name in re.findall(r"FORETHOUGHT_[A-Z_]+[A-Z]", text)} <= listed


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_clause_cited_exists(page: Path) -> None:
    cited = re.findall(r"(?:clause |`|^)([1-9]\.\d+(?:\.\d+)?(?:\(\d\))?)(?=[`\s).,:])", TEXTS[page])
    for id in cited:
        load_named().clause(id)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_file_named_exists(page: Path) -> None:
    named = re.findall(r"`((?:src|tests|docs|benchmarks|scripts)/[\w./-]+)`", TEXTS[page])
    missing = [name for name in named if not (ROOT / name).exists() and not re.search(r"NAME|SUBJECT", name)]
    assert not missing


def test_decisions_are_numbered_and_whole() -> None:
    files = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    for file in files:
        assert re.search(r"^# \d+\. ", TEXTS[file])
        assert re.search(r"Decision|decide", TEXTS[file])
        assert re.search(r"Held by|held", TEXTS[file])
