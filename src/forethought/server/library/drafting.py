"""The tables of a draft, made from the tree of a document: our suggestions for each clause, until a person confirms them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from forethought.guidance.clause import Strength
from forethought.guidance.edition import EDITIONS
from forethought.toml import read_folder

from .clauses import Row, rows_of
from .likeness import nearest, pairs
from .sheet import sheet_tables
from .strength import strength_of
from .trees import named, places

CARRIED = (
    "says", "title", "kind", "applies_to", "checks", "kinds", "needs_a_person", "gives_way_to", "see", "terms", "serves", "access", "act",
    "cannot_enforce", "open_list", "silent_on", "facts",
)  # fmt: skip
"""What a clause takes over from the one that it is like, as it stands."""
BY_NUMBER = ("purposes", "harms", "cites")
"""What names other clauses, so that it follows their new numbers."""
OF_CHECKS = ("checks", "kinds", "gives_way_to")


class Like(NamedTuple):
    """What each clause of a tree is like, by id: rows of the version before, of the edition that ships, and of it for checks alone."""

    before: dict[str, Row]
    shipped: dict[str, Row]
    near: dict[str, Row]


def drafted(tree: Mapping[str, Any], before: Mapping[str, Any] | None = None) -> tuple[dict[str, Any], dict[str, Any]]:
    """The tree with a uid for each clause, and its tables with suggestions; ``before``: the tables of the version before, if any."""
    like = _like(tree, before)
    uids = {id: row["uid"] for id, row in like.before.items()}
    made = named(tree, {**{id: f"hrsm1:{row['id']}" for id, row in like.shipped.items()}, **uids})
    rows = {place.clause["uid"]: _suggested(place.clause, place.above, like) for place in places(made)}
    _numbers_of_their_own(rows.values())
    sheet = sheet_tables(made, before or shipped(), rows.values())
    return made, {**_sections(made, rows), **sheet}


def redrafted(tree: Mapping[str, Any], tables: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any], list[str]]:
    """The same after the tree was edited: what was said of a clause stays with it. Also the uids of those that are new or reworded."""
    made = named(tree, {})
    was = {row["uid"]: row for row in rows_of(tables)}
    ids = {was[place.clause["uid"]]["id"]: place.clause["id"] for place in places(made) if place.clause["uid"] in was}
    rows, changed = {}, []
    for place in places(made):
        clause = place.clause
        old = was.get(clause["uid"])
        if old is None or (old.get("wording") or old["says"]) != clause["text"]:
            changed.append(clause["uid"])
        rows[clause["uid"]] = _again(clause, old) if old else _suggested(clause, place.above, Like({}, {}, {}))
    made_tables = {**_sections(made, rows), **_around(tables)}
    renumber(made_tables, ids)
    return made, made_tables, changed


def _again(clause: Row, old: Row) -> Row:
    """What was said of a clause, with its number, kind and words as they are now."""
    row = {**old, **_own(clause, old)}
    if not old.get("wording") and clause["text"] == old["says"]:
        row["wording"] = ""  # a version that came from no document holds our plain words alone
    elif old["says"] == old.get("wording"):
        row["says"] = clause["text"]
    return row


def renumber(tables: Mapping[str, Any], ids: Mapping[str, str]) -> None:
    """Follow clauses to their new numbers wherever another names them; whatever is gone is named no more."""
    there = {row["id"] for row in rows_of(tables)}
    for row in rows_of(tables):
        for field in BY_NUMBER:
            if row.get(field):
                row[field] = [id for id in dict.fromkeys(ids.get(id, id) for id in row[field]) if id in there]
    for data in tables.values():
        for term in data.get("term", ()):
            found = ids.get(term.get("defined_in", ""), term.get("defined_in", ""))
            term["defined_in"] = found if found in there else ""


@cache
def shipped() -> dict[str, Any]:
    """The tables of the edition that ships."""
    return read_folder(EDITIONS / "hrsm1-d3")


def _like(tree: Mapping[str, Any], before: Mapping[str, Any] | None) -> Like:
    texts = {place.clause["id"]: place.clause["text"] for place in places(tree)}
    ours = {row["id"]: row for row in rows_of(shipped()) if row.get("kind") != "control"}
    known = {id: _plain(row) for id, row in ours.items()}
    like = {id: ours[other] for id, other in pairs(texts, known).items()}
    near = {id: ours[other] for id in texts.keys() - like.keys() if (other := nearest(texts[id], known))}
    earlier = {row["id"]: row for row in rows_of(before or {}) if row.get("kind") != "control"}
    worded = {id: row.get("wording") or row["says"] for id, row in earlier.items()}
    return Like({id: earlier[other] for id, other in pairs(texts, worded, worded_alike=True).items()}, like, near)


def _plain(row: Row) -> str:
    """What is known of a clause that ships: we hold our own words for it, not the Council's."""
    names = " ".join([row.get("act", ""), *row.get("checks", ()), *row.get("terms", ())])
    return f"{row['says']} {row.get('title', '')} {re.sub('[_-]', ' ', names)}"


def _suggested(clause: Row, above: Row | None, like: Like) -> Row:
    id, text = clause["id"], clause["text"]
    was, ours, near = like.before.get(id), like.shipped.get(id), like.near.get(id)
    base = was or ours
    row: Row = {"says": text, **{field: base[field] for field in CARRIED if base and field in base}}
    if not base and near:
        row |= {field: near[field] for field in OF_CHECKS if field in near}
    listed = above["text"] if above and clause["kind"] == "bullet" else ""
    own = strength_of(text, listed)
    same = was is not None and was.get("wording", "") == text
    row["strength"] = base.get("strength", "states") if base and (same or own == Strength.STATES) else str(own)
    if was and not same:
        row["says"] = ours["says"] if ours and was.get("says") == was.get("wording") else was["says"]
    if not base and own != Strength.STATES and not row.get("checks"):
        row["needs_a_person"] = True
    known = {other["id"]: id for id, other in (like.before if was else like.shipped).items()}
    row |= {field: [known[other] for other in base[field] if other in known] for field in BY_NUMBER if base and field in base}
    return {**row, **_own(clause, row)}


def _own(clause: Row, row: Row) -> Row:
    """What the document itself says of a clause."""
    kind = {"table": "quote"}.get(clause["kind"], clause["kind"])
    if kind in {"clause", "bullet"} and row.get("kind") in {"purpose", "harm"}:
        kind = row["kind"]
    return {"id": clause["id"], "uid": clause["uid"], "kind": kind, "wording": clause["text"]}


def _numbers_of_their_own(rows: Iterable[Row]) -> None:
    """A part in an answer of access is played by one clause alone: the first."""
    played: set[str] = set()
    for row in rows:
        if row.get("access"):
            row["access"] = [part for part in row["access"] if part not in played]
            played.update(row["access"])


def _around(tables: Mapping[str, Any]) -> dict[str, Any]:
    """The tables that hold no clauses of the document; those that stood in a file with some stand in a file of their own."""
    found: dict[str, Any] = {}
    for name, data in tables.items():
        if "section" not in data or data["section"]["number"] == "control":
            found[name] = data
        elif rest := {table: rows for table, rows in data.items() if table not in {"section", "clause"}}:
            found[f"around-{name.partition('-')[2] or name}"] = rest
    return found


def _sections(tree: Mapping[str, Any], rows: Mapping[str, Row]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for nth, section in enumerate(tree["sections"], 1):
        clauses = [rows[place.clause["uid"]] for place in places({"sections": [section]})]
        slug = re.sub(r"[^a-z0-9]+", "-", section["title"].lower()).strip("-")[:40]
        head = {"number": section["number"] or f"s{nth}", "title": section["title"] or section["number"]}
        found[f"{nth}-{slug}.toml"] = {"section": head, "clause": clauses}
    return found
