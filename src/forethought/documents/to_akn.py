"""The tree as Akoma Ntoso 3.0, the OASIS standard for legal documents (LegalDocML); https://docs.oasis-open.org/legaldocml/akn-core/v1.0/."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as Xml

from .shown_fields import CALLED
from .tree import Clause, Section, Tree

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "https://forethought.example/akn"
"""Our names inside ``proprietary``, where the standard leaves room for what it has no word for: the control sheet."""
ELEMENTS = {"clause": "paragraph", "bullet": "point"}
"""What a clause is called there; all other kinds are an ``hcontainer`` of that name."""
LEVELS = ("FRBRWork", "FRBRExpression", "FRBRManifestation")


def akn_of(tree: Tree) -> bytes:
    """The whole file, in UTF-8. ``num`` holds each id as it is, ``eId`` the same in the signs that an XML id may have."""
    Xml.register_namespace("", AKN)
    Xml.register_namespace("forethought", OWN)
    root = Xml.Element(_akn("akomaNtoso"))
    document = Xml.SubElement(root, _akn("doc"), {"name": "guidance"})
    _add_meta(document, tree)
    if tree.title:
        title = Xml.SubElement(Xml.SubElement(document, _akn("preface")), _akn("p"))
        Xml.SubElement(title, _akn("docTitle")).text = tree.title
    body = Xml.SubElement(document, _akn("mainBody"))
    for section in tree.sections:
        _add_section(body, section)
    Xml.indent(root)
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))


def _akn(name: str) -> str:
    return f"{{{AKN}}}{name}"


def _add_meta(document: Xml.Element, tree: Tree) -> None:
    meta = Xml.SubElement(document, _akn("meta"))
    who = Xml.SubElement(meta, _akn("identification"), {"source": "#council"})
    work = f"/akn/gb/doc/{_word(tree.reference) or 'guidance'}"
    issued = tree.control.get("issued")
    day = _day(issued if isinstance(issued, str) else "")
    for level, more in zip(LEVELS, ("", f"/eng@{_word(tree.version)}", f"/eng@{_word(tree.version)}.xml"), strict=True):
        place = Xml.SubElement(who, _akn(level))
        Xml.SubElement(place, _akn("FRBRthis"), {"value": work + more})
        Xml.SubElement(place, _akn("FRBRuri"), {"value": work + more})
        Xml.SubElement(place, _akn("FRBRdate"), {"date": day, "name": "issued"})
        Xml.SubElement(place, _akn("FRBRauthor"), {"href": "#council"})
        if level == "FRBRWork":
            Xml.SubElement(place, _akn("FRBRcountry"), {"value": "gb"})
        if level == "FRBRExpression":
            Xml.SubElement(place, _akn("FRBRlanguage"), {"language": "eng"})
    references = Xml.SubElement(meta, _akn("references"), {"source": "#council"})
    Xml.SubElement(
        references, _akn("TLCOrganization"), {"eId": "council", "href": "/ontology/organization/gb/council", "showAs": "Council"}
    )
    _add_control(Xml.SubElement(meta, _akn("proprietary"), {"source": "#council"}), tree)


def _add_control(place: Xml.Element, tree: Tree) -> None:
    for name, value in tree.control.items():
        if isinstance(value, str):
            field = Xml.SubElement(place, f"{{{OWN}}}field", {"name": name, "called": CALLED.get(name, name)})
            field.text = value
        else:
            table = Xml.SubElement(place, f"{{{OWN}}}table", {"name": name})
            for row in value:
                line = Xml.SubElement(table, f"{{{OWN}}}row")
                for column, cell in row.items():
                    Xml.SubElement(line, f"{{{OWN}}}cell", {"name": column}).text = cell
    for warning in tree.warnings:
        Xml.SubElement(place, f"{{{OWN}}}warning").text = warning


def _add_section(body: Xml.Element, section: Section) -> None:
    made = Xml.SubElement(body, _akn("section"), {"eId": f"sec_{_word(section.number)}"})
    Xml.SubElement(made, _akn("num")).text = section.number
    Xml.SubElement(made, _akn("heading")).text = section.title
    for clause in section.clauses:
        _add_clause(made, clause)
    if not section.clauses:
        Xml.SubElement(Xml.SubElement(made, _akn("content")), _akn("p"))


def _add_clause(above: Xml.Element, clause: Clause) -> None:
    name = ELEMENTS.get(clause.kind, "hcontainer")
    more = {"name": clause.kind} if name == "hcontainer" else {}
    made = Xml.SubElement(above, _akn(name), {"eId": f"{name[:5]}_{_word(clause.id)}", **more})
    Xml.SubElement(made, _akn("num")).text = clause.id
    words = Xml.SubElement(made, _akn("intro" if clause.children else "content"))
    for line in clause.text.split("\n"):
        Xml.SubElement(words, _akn("p")).text = line
    for child in clause.children:
        _add_clause(made, child)


def _word(id: str) -> str:
    return re.sub(r"[^\w.-]+", "-", id).strip("-")


def _day(said: str) -> str:
    """A date as the standard wants one; the year's first day where only a year can be made out."""
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError:
        year = re.search(r"\b(?:19|20)\d\d\b", said)
        return f"{year[0] if year else '0001'}-01-01"
