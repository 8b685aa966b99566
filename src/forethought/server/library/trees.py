"""The tree of a document as rows, and what can be done to it while it is a draft. Each clause has a ``uid``, by which it is found."""

from __future__ import annotations

import copy
import re
import secrets
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .clauses import Row, files_in_order

KINDS = ("clause", "bullet", "quote", "note", "table", "appendix")
"""What a clause is in a document. The last two are kept as quotes and entries: nobody is asked to follow them."""


NOT_IDS = frozenset({"changes", "search", "versions"})
"""Names of pages beside the clauses' own."""


class Place(NamedTuple):
    """A clause where it stands: ``list`` is the list that holds it, ``at`` its place there, ``above`` the clause above it."""

    clause: Row
    list: list[Row]
    at: int
    section: Row
    above: Row | None
    depth: int


def places(tree: Mapping[str, Any]) -> Iterator[Place]:
    """Every clause, in the order of the document."""
    for section in tree.get("sections", ()):
        yield from _places(section["clauses"], section, None, 0)


def _places(rows: list[Row], section: Row, above: Row | None, depth: int) -> Iterator[Place]:
    for at, row in enumerate(rows):
        yield Place(row, rows, at, section, above, depth)
        yield from _places(row.setdefault("children", []), section, row, depth + 1)


def place_of(tree: Mapping[str, Any], uid: str) -> Place | None:
    """Where a clause stands."""
    return next((place for place in places(tree) if place.clause["uid"] == uid), None)


def named(tree: Mapping[str, Any], known: Mapping[str, str]) -> dict[str, Any]:
    """The tree with a uid for every clause that has none: the one that is ``known`` for its id, else a new one. No two ids are the same."""
    made = copy.deepcopy(dict(tree))
    uids = {place.clause["uid"] for place in places(made) if place.clause.get("uid")}
    ids = set(NOT_IDS)
    for place in places(made):
        row = place.clause
        row["id"] = _free(re.sub(r"[\s/?#]+", "-", row["id"].strip()) or "x", ids)
        ids.add(row["id"].lower())
        if not row.get("uid"):
            found = known.get(row["id"], "")
            row["uid"] = found if found and found not in uids else new_uid()
            uids.add(row["uid"])
    return made


def tree_of(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The tree of tables that came from no document: sections with their clauses one after another."""
    sections = []
    for data in (tables[name] for name in files_in_order(tables)):
        rows = [
            {"id": row["id"], "uid": row["uid"], "text": row.get("wording") or row["says"], "kind": _kind(row), "children": []}
            for row in data.get("clause", ())
            if row.get("kind") != "control"
        ]
        if rows and "section" in data:
            sections.append({**data["section"], "clauses": rows})
    return {"sections": sections, "warnings": []}


def edited(tree: Mapping[str, Any], uid: str, *, id: str, kind: str, text: str, section: int) -> dict[str, Any]:
    """Another number, kind or text; in another section it comes last."""
    made = copy.deepcopy(dict(tree))
    place = _found(made, uid)
    place.clause.update(id=id.strip(), kind=kind, text=_tidy(text))
    home = made["sections"][section]
    if home is not place.section:
        del place.list[place.at]
        home["clauses"].append(place.clause)
    return made


def moved(tree: Mapping[str, Any], uid: str, where: str) -> dict[str, Any]:
    """The clause ``up`` or ``down`` among those beside it, ``in`` below the one before it, or ``out`` beside the one above it."""
    made = copy.deepcopy(dict(tree))
    place = _found(made, uid)
    if where == "out" and place.above is not None:
        above = _found(made, place.above["uid"])
        above.list.insert(above.at + 1, place.list.pop(place.at))
    elif where == "in" and place.at:
        place.list[place.at - 1]["children"].append(place.list.pop(place.at))
    elif where == "up" and place.at:
        place.list.insert(place.at - 1, place.list.pop(place.at))
    elif where == "down":
        place.list.insert(place.at + 1, place.list.pop(place.at))
    return made


def merged(tree: Mapping[str, Any], uid: str) -> dict[str, Any]:
    """The clause with the text of the one that follows it, which is gone; whatever stood below that one stands below this."""
    made = copy.deepcopy(dict(tree))
    every = [*places(made)]
    nth = next(nth for nth, place in enumerate(every) if place.clause["uid"] == uid)
    if nth + 1 == len(every):
        return made
    one, other = every[nth], every[nth + 1]
    one.clause["text"] = _tidy(f"{one.clause['text']} {other.clause['text']}")
    del other.list[other.at]
    one.clause["children"][0:0] = other.clause["children"] if other.above is one.clause else []
    if other.above is not one.clause:
        one.clause["children"].extend(other.clause["children"])
    return made


def split(tree: Mapping[str, Any], uid: str, text: str) -> dict[str, Any]:
    """The clause in two, at the first empty line of its text."""
    made = copy.deepcopy(dict(tree))
    place = _found(made, uid)
    first, _gap, second = text.replace("\r\n", "\n").partition("\n\n")
    place.clause["text"] = _tidy(first)
    if _tidy(second):
        row = {**place.clause, "uid": new_uid(), "id": place.clause["id"], "text": _tidy(second), "children": place.clause["children"]}
        place.clause["children"] = []
        place.list.insert(place.at + 1, row)
    return made


def without(tree: Mapping[str, Any], uid: str) -> dict[str, Any]:
    """The tree without a clause. Whatever stood below it takes its place."""
    made = copy.deepcopy(dict(tree))
    place = _found(made, uid)
    place.list[place.at : place.at + 1] = place.clause["children"]
    return made


def added(tree: Mapping[str, Any], after: str) -> tuple[dict[str, Any], str]:
    """The tree with an empty clause after another, and its uid."""
    made = copy.deepcopy(dict(tree))
    place = _found(made, after)
    row = {**place.clause, "uid": new_uid(), "text": "", "children": []}
    place.list.insert(place.at + 1, row)
    return made, row["uid"]


def new_uid() -> str:
    """A name for a clause that is in no earlier version."""
    return secrets.token_hex(6)


def _found(tree: Mapping[str, Any], uid: str) -> Place:
    place = place_of(tree, uid)
    if place is None:
        raise KeyError(uid)
    return place


def _free(id: str, taken: set[str]) -> str:
    """The id, or the same with a letter where another clause has it."""
    return next(name for name in (id, *(f"{id}-{nth}" for nth in range(2, 10_000))) if name.lower() not in taken)


def _tidy(text: str) -> str:
    return re.sub(r"[ \t]+", " ", text.replace("\r\n", "\n")).strip()


def _kind(row: Row) -> str:
    kind = row.get("kind", "clause")
    return kind if kind in KINDS else "clause"
