"""Write the lists of the documentation out of the code they describe; a test holds that they agree.

A page holds `<!-- list: NAME -->` and `<!-- end -->`; what stands between is made by the function of
that name here. After `<!-- shown -->` stands a command, and what it prints. Run this after adding a reader,
a check, a command, a setting, a page or a benchmark, or after changing what a command says.
"""

from __future__ import annotations

import argparse
import os
import re
import runpy
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- list: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
SHOWN = re.compile(r"(<!-- shown -->\n```console\n\$ ([^\n]+)\n).*?(\n```\n<!-- end -->)", re.DOTALL)


def pages() -> list[Path]:
    """Every page of the documentation."""
    return sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def composed(text: str) -> str:
    """The page with every list made anew, and every command run again."""
    text = BLOCK.sub(lambda found: found[1] + "\n" + "\n".join(LISTS[found[2]]()) + "\n\n" + found[3], text)
    return SHOWN.sub(lambda found: found[1] + printed(found[2]) + found[3], text)


def printed(command: str) -> str:
    """What a command prints, 88 columns wide, without the spaces at the ends of lines."""
    program, *arguments = shlex.split(command)
    plain = {name: value for name, value in os.environ.items() if not name.startswith("FORETHOUGHT_")} | {"COLUMNS": "88"}
    run = [str(Path(sys.executable).parent / program), *arguments]
    done = subprocess.run(run, cwd=ROOT, env=plain, capture_output=True, text=True, check=False)
    if "Traceback" in done.stderr:
        raise RuntimeError(done.stderr)
    return "\n".join(line.rstrip() for line in (done.stdout + done.stderr).strip("\n").splitlines())


def readers() -> Iterator[str]:
    """Every reader and what it sees."""
    from forethought.reading import readers

    yield from table("reader", "what it sees", *((code(name), sentence(module)) for name, module in sorted(readers().items())))


def foundations() -> Iterator[str]:
    """What readers stand on."""
    from forethought.reading import FOUNDATIONS

    rows = ((code(name), sentence(import_module(f"forethought.reading.{name}"))) for name in sorted(FOUNDATIONS))
    yield from table("module", "what it is", *rows)


def checks() -> Iterator[str]:
    """Every check, what it finds, and the clauses of HRSM1 D3 that name it."""
    from forethought.guidance import load_named

    serves: dict[str, list[str]] = {}
    for clause in load_named().clauses:
        for name in clause.checks:
            serves.setdefault(name, []).append(clause.id)
    rows = ((code(name), sentence(import_module(f"forethought.checks.{name}")), ", ".join(ids)) for name, ids in sorted(serves.items()))
    yield from table("check", "what it finds", "clauses", *rows)


def commands() -> Iterator[str]:
    """Every command with its arguments."""
    from forethought.cli import parser

    actions = parser()._subparsers._group_actions  # type: ignore[union-attr]  # argparse has no public way to list commands
    for name, command in next(iter(actions)).choices.items():  # type: ignore[union-attr]  # the subparsers action has choices
        yield from ("", f"### forethought {name}", "", command.description, "")
        yield from table("argument", "what it is", *(argument(action) for action in command._actions if action.dest != "help"))


def argument(action: argparse.Action) -> tuple[str, str]:
    """An argument as it is typed, and its help."""
    value = action.metavar if isinstance(action.metavar, str) else "|".join(map(str, action.choices or ())) or action.dest.upper()
    typed = f"{', '.join(action.option_strings)} {'' if action.nargs == 0 else value}".strip() if action.option_strings else value
    return code(typed), (action.help or "").replace("%(default)s", str(action.default))


def settings() -> Iterator[str]:
    """Every setting of the server, and what it is where it is not given."""
    from forethought.server.environment import Environment

    said = re.findall(r"``(\w+)``: (.*?)(?=\n\s*``\w+``:|\s*$)", Environment.__doc__ or "", re.DOTALL)
    rows = (
        (code(f"FORETHOUGHT_{name.upper()}"), " ".join(text.replace("``", "`").split()), as_given(Environment._field_defaults[name]))
        for name, text in said
    )
    yield from table("setting", "what it is", "if not given", *rows)


def as_given(default: object) -> str:
    """A default as it would be written in the environment."""
    if isinstance(default, bool):
        return "no" if default is False else "yes"
    return code(", ".join(default) if isinstance(default, tuple) else str(default)) if default not in ("", ()) else ""


def addresses() -> Iterator[str]:
    """Every page of the server and what stands there; the API's are in `operations`."""
    import django
    from django.urls import get_resolver

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")
    django.setup()
    rows = sorted(
        {(code("/" + path), first_line(view.__doc__)) for path, view in views(get_resolver().url_patterns) if not path.startswith("api/")}
    )
    yield from table("address", "what is there", *rows)


def views(patterns: list[object], above: str = "") -> Iterator[tuple[str, Callable[..., object]]]:
    """The view behind every pattern, with its whole path."""
    for pattern in patterns:
        path = above + str(getattr(pattern, "pattern", ""))
        if hasattr(pattern, "url_patterns"):
            yield from views(pattern.url_patterns, path)
        else:
            yield path, pattern.callback  # type: ignore[attr-defined]  # every pattern that is no include has a view


def operations() -> Iterator[str]:
    """Every operation of the API."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")
    django.setup()
    schema = import_module("forethought.server.api").api.get_openapi_schema()
    rows = [
        (code(f"{verb.upper()} {path}"), said.get("summary", "")) for path, verbs in schema["paths"].items() for verb, said in verbs.items()
    ]
    yield from table("operation", "what it does", *sorted(rows))


def benchmarks() -> Iterator[str]:
    """Every benchmark and what it measures."""
    from benchmarks.__main__ import NAMES

    yield from table("name", "what it measures", *((code(name), sentence(import_module(f"benchmarks.{name}"))) for name in NAMES))


def lists() -> Iterator[str]:
    """Every list of sites that other equipment can fetch, and how many entries it has."""
    from forethought.access.lists.dialects import written
    from forethought.access.lists.listed import WHAT, names

    said = {name: WHAT.get(name, f"Sites that are mostly of the kind “{kind}”.") for name, kind in names().items()}
    yield from table(
        "list", "what it holds", "entries", *((code(name), text, str(written(name, "path", {}).count("\n"))) for name, text in said.items())
    )


def model_figures() -> Iterator[str]:
    """What the model card tells as figures."""
    yield from table("what", "measured", "to reach", "", *card()["figures"]())


def model_sources() -> Iterator[str]:
    """What the language model was taught with."""
    yield from table("set", "licence", "rows", "voices", *card()["sources"]())


def model_fairness() -> Iterator[str]:
    """The evidence for equality, as on the server's page."""
    from forethought.asking.evidence import as_markdown, evidence

    kept = card()["equality"]()
    whole = as_markdown("", evidence(kept["equality"], abuse=kept["abuse"], model=kept["model"]))
    yield from whole.replace("\n## ", "\n### ").strip().splitlines()[2:]


def card() -> dict[str, Callable[[], Any]]:
    """What makes the lists of the model card, of the figures last measured."""
    return runpy.run_path(str(ROOT / "scripts" / "model_card.py"))


def table(*cells: str | tuple[str, ...]) -> Iterator[str]:
    """A table: the heads as texts, then the rows as tuples."""
    heads = [cell for cell in cells if isinstance(cell, str)]
    yield f"| {' | '.join(heads)} |"
    yield "|" + " --- |" * len(heads)
    for row in cells:
        if isinstance(row, tuple):
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


def sentence(module: object) -> str:
    """What a module says it is."""
    return first_line(module.__doc__)


def first_line(text: str | None) -> str:
    """The first paragraph of a docstring on one line."""
    return " ".join((text or "").strip().split("\n\n")[0].split())


def code(text: str) -> str:
    """Text as code."""
    return f"`{text}`"


LISTS: dict[str, Callable[[], Iterator[str]]] = {
    maker.__name__: maker
    for maker in (
        readers,
        foundations,
        checks,
        commands,
        settings,
        addresses,
        operations,
        benchmarks,
        lists,
        model_figures,
        model_sources,
        model_fairness,
    )
}

if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    for page in pages():
        page.write_text(composed(page.read_text(encoding="utf-8")), encoding="utf-8")
