"""What a person should look at before the tree is adopted: oddities of the document, one plain sentence each."""

from __future__ import annotations

from collections.abc import Iterator

from forethought.words import _

from .body import Body
from .labels import key_of
from .tree import Clause, Section

ENDS = (".", "!", "?", ":", ";", ",", "'", "’", "”", '"', ")", "…")


def remarks_on(body: Body, sections: tuple[Section, ...]) -> Iterator[str]:
    """Every oddity of the sections."""
    yield from _of_numbers(body, sections)
    yield from _of_lists(body)
    yield from _of_notes(body, sections)
    yield from _of_ends(sections)
    for section in sections:
        if section.number.startswith("appendix") and section.clauses:
            ids = ", ".join(clause.id for clause in section.clauses)
            yield _("The entries of “{title}” have no numbers. We made ids from their names: {ids}.").format(title=section.title, ids=ids)


def _of_numbers(body: Body, sections: tuple[Section, ...]) -> Iterator[str]:
    few, many = sorted(body.dashed.values(), key=len)
    if few and body.dashed[True]:
        line = _("Most numbers have a dash before them, and these have none: {ids}.")
        other = _("Most numbers have no dash before them, and these have one: {ids}.")
        yield (line if many is body.dashed[True] else other).format(ids=", ".join(few))
    for id in body.doubled:
        yield _("The number {id} stands twice. The second has the id {new}.").format(id=id, new=f"{id}~2")
    for was, now in body.renumbered:
        yield _("A section is numbered {was}, and its clauses {now}. It was read as section {now}.").format(was=was, now=now)
    for number in body.titled:
        yield _("Section {number} has no heading of its own. The line before its first clause was taken for it.").format(number=number)
    for number in body.unheaded:
        yield _("Section {number} has no heading.").format(number=number)
    for section in sections:
        if section.number.isdecimal():
            yield from _gaps(section.clauses, (int(section.number),))


def _gaps(clauses: tuple[Clause, ...], above: tuple[int, ...]) -> Iterator[str]:
    """Numbers that are missing, or out of their order, among sisters."""
    before = 0
    for clause in clauses:
        key = key_of(clause.id)
        if clause.kind not in {"clause", "quote"} or key[:-1] != above or clause.id != ".".join(map(str, key)):
            continue
        if key[-1] > before + 1:
            yield _("There is a gap in the numbers before {id}.").format(id=clause.id)
        elif key[-1] <= before:
            yield _("{id} is out of its order.").format(id=clause.id)
        before = key[-1]
        yield from _gaps(clause.children, key)


def _of_lists(body: Body) -> Iterator[str]:
    for id, by, after in body.broken:
        what = _("a paragraph") if by == "-" else _("footnote {number}").format(number=by)
        yield _("The list under {id} is broken by {what} after point {after}. It was read as one list.").format(
            id=id, what=what, after=after
        )


def _of_notes(body: Body, sections: tuple[Section, ...]) -> Iterator[str]:
    homes = {clause.id: section.number for section in sections for clause in section.clauses if clause.kind == "note"}
    for note in body.notes:
        home = homes.get(f"fn{note.number}", "")
        if note.typed and home != note.stands_in.id:
            line = _("Footnote {number} stands in section {stands}, and its mark in section {home}. It was put in section {home}.")
            yield line.format(number=note.number, stands=note.stands_in.id, home=home)


def _of_ends(sections: tuple[Section, ...]) -> Iterator[str]:
    clauses = [
        clause for section in sections if not section.number.startswith("appendix") for top in section.clauses for clause in top.walk()
    ]
    open_ends = [c.id for c in clauses if c.kind == "clause" and not _ends(c.text)]
    if open_ends:
        yield _("These end without a full stop: {ids}.").format(ids=", ".join(open_ends))
    commas = [c.id for c in clauses if c.text.rstrip().endswith(",") and not c.children]
    if commas:
        yield _("These end with a comma, as if words were missing: {ids}.").format(ids=", ".join(commas))
    last = [clause for section in sections for top in section.clauses for clause in top.walk() if clause.kind != "note"][-1:]
    if last and not last[0].text.rstrip().endswith(tuple(mark for mark in ENDS if mark not in ",;:")):
        yield _("The document ends without a full stop, at “{words}”. It may be cut off.").format(words=last[0].text[-60:].lstrip())


def _ends(text: str) -> bool:
    return text.rstrip("¹²³⁰⁴⁵⁶⁷⁸⁹ ").endswith(ENDS)
