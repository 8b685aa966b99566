"""A council adopts its own document through the pages: from the file to the answers that cite it."""

from io import BytesIO
from pathlib import Path

import pytest
from django.test import Client

from forethought import documents
from forethought.server import edition
from forethought.server.library.models import Version
from tests.server.page import Page

from .adopted import owner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
DOCUMENT = (Path(__file__).parent / "thornby.txt").read_bytes()


class Reader:
    """Somebody signed in: every page is looked at."""

    def __init__(self, person) -> None:
        self.client = Client()
        self.client.force_login(person)

    def get(self, path: str, status: int = 200) -> Page:
        return self._look(self.client.get(path), status)

    def post(self, path: str, status: int = 302, **fields: object) -> str:
        response = self.client.post(path, fields)
        if response.status_code != 302:
            self._look(response, status)

        return response.headers.get("Location", "")

    def _look(self, response, status: int) -> Page:
        page = Page(response.content.decode())
        assert response.status_code == status, page.text[page.text.find("Sign out") :][:400]
        assert page.faults(response.headers) == []
        return page


@pytest.fixture
def policy_owner() -> Reader:
    return Reader(owner("P1"))


@pytest.fixture
def second() -> Reader:
    return Reader(owner("P2"))


def added(reader: Reader) -> Version:
    """The document of Thornby, read."""
    reader.post("/library/new", start="document", document=BytesIO(DOCUMENT))
    return Version.objects.get()


@pytest.mark.parametrize("form", ["docx", "pdf", "html", "json"])
def test_the_same_document_is_read_in_every_form(policy_owner, tmp_path, form):
    """Whatever the file is called: what is in it says what it is."""
    (tmp_path / "thornby.txt").write_bytes(DOCUMENT)
    tree = documents.read(tmp_path / "thornby.txt", "thornby.txt")
    policy_owner.post("/library/new", start="document", document=BytesIO(documents.written(tree, form)))
    version = Version.objects.get()
    assert version.name == "TDC-7 2"
    assert version.source_name == form
    texts = {row["id"]: row["wording"] for data in version.tables.values() for row in data.get("clause", ()) if row["kind"] != "control"}
    assert texts == {clause.id: clause.text for clause in tree.walk()}
    assert ("Staff must not post pictures" in version.source) == (form != "json")


def test_a_council_adopts_its_own_document_with_its_own_numbers(policy_owner, second, client):
    assert "There is no version yet" in policy_owner.get("/library").text
    version = added(policy_owner)
    home = f"/library/{version.pk}"
    assert "confirm that they are right" in policy_owner.get(home).text
    tree = policy_owner.get(f"{home}/tree").text
    assert "Staff must not post pictures" in tree
    policy_owner.post(f"{home}/tree")
    assert "Confirm what the software does about" in policy_owner.get(home).text
    bindings = policy_owner.get(f"{home}/bindings").text
    assert "Service user picture" in bindings
    policy_owner.post(f"{home}/bindings")
    assert "Nothing is missing" in policy_owner.get(home).text
    policy_owner.post(f"{home}/review")
    assert "waits for another policy owner" in policy_owner.get(home).text
    policy_owner.get(f"{home}/approve")
    policy_owner.post(f"{home}/approve", 400, do="approve")
    assert "Approve this version" in second.get(f"{home}/approve").text
    second.post(f"{home}/approve", do="approve")
    second.get(f"{home}/force")
    second.post(f"{home}/force", on="2026-03-01", asks_again="yes")
    version.refresh_from_db()
    assert version.status == "in_force"

    edition.look()
    asked = {"text": "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell", "role": "social worker"}
    said = client.post("/api/check", asked, content_type="application/json").json()
    assert said["edition"] == "TDC-7 2"
    assert said["advice"] == "do-not-post"
    assert {finding["clause"] for finding in said["findings"]} <= {clause.id for clause in version.edition().clauses}
    assert any(finding["clause"].startswith("3.2") for finding in said["findings"])
    client.get("/guidance")
    page = Page(client.get("/guidance").content.decode()).text
    assert "Staff must not post pictures" in page
    assert "Approved by: Owner P2" in page
    assert client.get("/guidance/3.2").status_code == 200
    assert client.get("/guidance?on=2026-02-28").status_code == 404
    assert "TDC-7 2" in Page(client.get("/guidance?on=2026-03-02").content.decode()).text
    assert "Owner P2" in Page(client.get("/guidance/versions").content.decode()).text
