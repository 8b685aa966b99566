"""The guidance in force as a file to keep."""

import json
from io import BytesIO
from xml.etree import ElementTree as Xml

import pytest

from forethought.guidance import load_named
from forethought.server import edition
from forethought.server.library import export_views

from .adopted import in_force, tables

docx = pytest.importorskip("docx")


@pytest.mark.parametrize("ending", ["html", "docx", "pdf", "json", "akn.xml"])
def test_each_form_is_sent_as_a_file(client, ending):
    response = client.get(f"/guidance.{ending}")
    assert response.status_code == 200
    assert response.headers["Content-Disposition"] == f'attachment; filename="HRSM1-D3.{ending}"'
    assert response.headers["Cache-Control"] == "public, max-age=300"
    assert not response.cookies
    again = client.get(f"/guidance.{ending}", headers={"If-None-Match": response.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_every_clause_stands_in_it(client):
    clauses = [clause for clause in load_named().clauses if clause.kind not in {"control", "appendix"}]
    data = client.get("/guidance.json").content.decode()
    page = client.get("/guidance.html").content.decode()
    text = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(client.get("/guidance.docx").content)).paragraphs)
    marked = Xml.fromstring(client.get("/guidance.akn.xml").content)
    words = " ".join("".join(marked.itertext()).split())
    assert json.loads(data)["reference"] == "HRSM1"
    for clause in clauses:
        said = " ".join(clause.says.split())
        for form in (text, words):
            assert said in form, clause.id
        assert said[:20].split("'")[0] in page
    assert client.get("/guidance.pdf").content.startswith(b"%PDF-")


@pytest.mark.parametrize("ending", ["exe", "xml", "html.html", "PDF"])
def test_other_forms_are_not_there(client, ending):
    assert client.get(f"/guidance.{ending}").status_code == 404


def test_nothing_is_taken_in(client):
    assert client.post("/guidance.json").status_code == 405


def test_a_form_whose_package_is_missing_is_neither_offered_nor_sent(visitor, monkeypatch):
    assert "/guidance.pdf" in visitor.get("/guidance").html
    monkeypatch.setitem(export_views.FORMS, "pdf", export_views.FORMS["pdf"]._replace(takes="no_such_package"))
    assert "/guidance.pdf" not in visitor.get("/guidance").html
    assert visitor.client.get("/guidance.pdf").status_code == 404
    assert "/guidance.docx" in visitor.get("/guidance").html


@pytest.mark.django_db
@pytest.mark.usefixtures("data")
def test_another_version_in_force_is_another_file(client):
    before = client.get("/guidance.json")
    in_force("D4", tables=tables(**{"8.5": "Staff should not accept requests from pupils."}))
    edition.look()
    after = client.get("/guidance.json", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert "Staff should not accept requests from pupils." in after.content.decode()
    assert 'filename="HRSM1-D4.json"' in after.headers["Content-Disposition"]
