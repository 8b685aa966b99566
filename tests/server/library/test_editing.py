"""What a policy owner can do to a draft: put the clauses right, say what serves them, and fill the control sheet."""

from io import BytesIO

import pytest
from django.utils import timezone

from forethought.guidance.schema import faults_in
from forethought.server.library import actions, editing, trees
from forethought.server.library.clauses import rows_of
from forethought.server.library.history import described
from forethought.server.library.in_force import changed_clauses
from forethought.server.library.models import Version
from forethought.server.people.actions import add_person

from .adopted import approved, draft, in_force, owner
from .test_adopting import Reader, added

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def reader() -> Reader:
    return Reader(owner("P1"))


@pytest.fixture
def version(reader) -> Version:
    """The document of Thornby, read, and nothing confirmed."""
    return added(reader)


def row_of(version: Version, id: str) -> dict:
    version.refresh_from_db()
    return next(row for row in rows_of(version.tables) if row["id"] == id)


def place_of(version: Version, id: str) -> trees.Place:
    row = row_of(version, id)
    return trees.place_of(version.tree, row["uid"])


def ids(version: Version) -> list[str]:
    version.refresh_from_db()
    return [row["id"] for row in rows_of(version.tables) if row["kind"] != "control"]


def change(reader: Reader, version: Version, which: str, do: str, **fields: str) -> None:
    row = row_of(version, which)
    place = trees.place_of(version.tree, row["uid"])
    at = next(nth for nth, section in enumerate(version.tree["sections"]) if section is place.section)
    given = {"id": which, "kind": place.clause["kind"], "text": place.clause["text"], "section": str(at), **fields}
    path = f"/library/{version.pk}/tree/{row['uid']}"
    reader.get(path)
    reader.post(path, do=do, **given)


def test_a_number_is_put_right_and_what_was_said_of_the_clause_stays(reader, version):
    before = row_of(version, "3.2")
    change(reader, version, "3.2", "save", id="3.2(a)")
    after = row_of(version, "3.2(a)")
    assert {**before, "id": "3.2(a)"} == after


def test_other_words_must_be_looked_at_again(reader, version):
    editing.bind_all(by=owner(), version=version)
    change(reader, version, "3.1", "save", text="You must never use the Council's crest.")
    row = row_of(version, "3.1")
    assert row["wording"] == "You must never use the Council's crest."
    assert row["checks"] == ["speaking_for_council", "council_logo"]
    assert {row["uid"] for row in rows_of(version.tables)} - set(version.bound) == {row["uid"]}
    assert version.tree_confirmed_at is None


def test_one_clause_is_made_two_and_two_are_made_one(reader, version):
    change(reader, version, "2.3", "split", text="Staff should not use social media in core hours.\n\nYou may do so at lunch.")
    assert ids(version)[4:6] == ["2.3", "2.3-2"]
    assert row_of(version, "2.3-2")["wording"] == "You may do so at lunch."
    change(reader, version, "2.3", "merge")
    assert row_of(version, "2.3")["wording"] == "Staff should not use social media in core hours. You may do so at lunch."
    assert "2.3-2" not in ids(version)


def test_a_clause_is_moved_put_under_another_added_and_removed(reader, version):
    change(reader, version, "3.4", "up")
    assert ids(version)[-4:] == ["3.2", "3.4", "3.3", "4.1"]
    change(reader, version, "3.4", "in")
    assert place_of(version, "3.4").above["id"] == "3.2"
    change(reader, version, "3.4", "out")
    assert place_of(version, "3.4").above is None
    change(reader, version, "3.4", "add")
    assert "3.4-2" in ids(version)
    change(reader, version, "3.4-2", "remove")
    change(reader, version, "4.1", "save", section="0")
    assert ids(version) == ["1.1", "1.2", "4.1", "2.1", "2.2", "2.3", "3.1", "3.2", "3.4", "3.3"]


def test_what_is_wrong_in_a_form_is_said(reader, version):
    path = f"/library/{version.pk}/tree/{row_of(version, '3.1')['uid']}"
    reader.post(path, 400, do="save", id="", kind="clause", text="", section="0")
    reader.post(path, 400)
    reader.post(f"/library/{version.pk}/bindings/{row_of(version, '3.1')['uid']}", 400)
    reader.post("/library/new", 400)
    reader.post("/library/new", 400, start="document", document=BytesIO(b"%PDF-1.7 but no more"))
    reader.post(f"/library/{version.pk}/control", 400)
    reader.get(f"/library/{version.pk}/tree/none", 404)
    reader.get(f"/library/{version.pk}/bindings/none", 404)
    reader.get("/library/999", 404)


def test_a_binding_is_confirmed_and_the_next_one_is_shown(reader, version):
    uid = row_of(version, "2.2")["uid"]
    said = {"says": "Look at your settings.", "title": "Settings", "strength": "consider", "applies_to": ["employee", "agency"]}
    reader.get(f"/library/{version.pk}/bindings/{uid}")
    there = reader.post(
        f"/library/{version.pk}/bindings/{uid}", **said, checks=["front_line_profile"], needs_a_person="no", role="", same_as=""
    )
    row = row_of(version, "2.2")
    assert (row["says"], row["strength"], row["applies_to"]) == ("Look at your settings.", "consider", ["employee", "agency"])
    assert "profile" in row["kinds"]  # what the check reads follows from the check
    assert uid in version.bound
    assert there.startswith(f"/library/{version.pk}/bindings/")


def test_a_draft_of_suggestions_has_nothing_wrong(version):
    assert list(faults_in(version.tables)) == []


def test_a_copy_asks_only_about_what_is_changed_and_the_history_is_written_from_it(reader):
    before = in_force("D3", on=timezone.localdate())
    reader.post("/library/new", start="copy", of=str(before.pk), version="D4")
    version = Version.objects.get(version="D4")
    assert "No clause" not in described(version)
    assert described(version) == ""
    row = row_of(version, "8.2")
    change(reader, version, "8.2", "save", text="Say as little as you like about whom you work for.")
    change(reader, version, "6.4", "remove")
    reader.post(f"/library/{version.pk}/tree")
    assert "clause 8.2" in reader.get(f"/library/{version.pk}").text
    reader.post(f"/library/{version.pk}/bindings")
    reader.post(f"/library/{version.pk}/review")
    version.refresh_from_db()
    lines = version.tables["control.toml"]["change"]
    assert lines[-1]["version"] == "D4"
    assert lines[-1]["description"] == "Gone: 6.4. Reworded: 8.2."
    assert lines[-1]["date"] == timezone.localdate().isoformat()
    assert row_of(version, "8.2")["uid"] == row["uid"]
    assert {(change.now or change.was).id for change in changed_clauses(before, version)} == {"8.2", "6.4"}


def test_a_clause_can_be_said_to_be_one_of_the_version_before(reader):
    in_force("D3", on=timezone.localdate())
    version = actions.add_version(by=owner(), reference="HRSM1", version="D4", tables=draft("D9").tables, bound=[])
    editing.change_tree(by=owner(), version=version, tree=trees.without(version.tree, "8.3"))
    tree, uid = trees.added(version.tree, "8.2")
    editing.change_tree(
        by=owner(), version=version, tree=trees.edited(tree, uid, id="8.3", kind="clause", text="LinkedIn: take care.", section=7)
    )
    path = f"/library/{version.pk}/bindings/{uid}"
    assert "Is it a clause of the version before?" in reader.get(path).text
    said = {"says": "Take care.", "strength": "should", "applies_to": ["employee"], "needs_a_person": "no", "same_as": "8.3"}
    reader.post(path, **said)
    assert row_of(version, "8.3")["uid"] == "8.3"
    assert trees.place_of(version.tree, "8.3").clause["text"] == "LinkedIn: take care."


def test_the_control_sheet_is_filled_in(reader):
    version = draft()
    path = f"/library/{version.pk}/control"
    page = reader.get(path)
    given = {attrs["name"]: attrs.get("value", "") for attrs in page.all("input") if attrs.get("type") != "hidden" and "name" in attrs}
    given |= {"title": "Social media", "reference": "HRSM1", "version": "D5", "owner": "Head of HR", "review_on": "2028-03-01"}
    reader.post(path, **given, description="Shorter.")
    version.refresh_from_db()
    edition = version.edition()
    assert (edition.name, edition.head.title) == ("HRSM1 D5", "Social media")
    assert (edition.control["owner"], edition.control["version"], edition.control["revision_due"]) == ("Head of HR", "D5", "2028-03-01")
    assert [change.description for change in edition.changes if change.version == "D5"] == ["Shorter."]
    assert list(faults_in(version.tables)) == []


def test_related_documents_are_kept_with_sections_reference_and_tier(reader):
    version = draft()
    home = f"/library/{version.pk}/documents"
    reader.get(f"{home}/new")
    reader.post(f"{home}/new", title="Email Policy", reference="ICT9", tier="2", sections="4 What to send\n5.1 Whom to tell")
    document = version_of(version).documents["email-policy"]
    assert (document.reference, document.tier, [part.number for part in document.section]) == ("ICT9", "2", ["4", "5.1"])
    reader.get(f"{home}/code-of-conduct-officers")
    reader.post(f"{home}/code-of-conduct-officers", title="Code of Conduct", reference="HR1", tier="1", sections="8 Information")
    assert version_of(version).clause("8.6").see == (
        "code-of-conduct-members#4",
        "confidential-reporting-code",
    )  # there is no section 7 any more
    reader.post(f"{home}/code-of-conduct-members", remove="yes")
    assert "code-of-conduct-members" not in version_of(version).documents
    assert list(faults_in(version.tables)) == []


def version_of(version: Version):
    version.refresh_from_db()
    return version.edition()


def test_evidence_for_equality_is_kept_before_and_after_the_approval(reader):
    version = approved()
    path = f"/library/{version.pk}/equality"
    reader.get(path)
    reader.post(path, eia_on="2026-05-04", eia="Nobody is treated worse.", figures="on", document=BytesIO(b"%PDF-1.7 assessment"))
    version.refresh_from_db()
    assert version.eia_on.isoformat() == "2026-05-04"
    assert dict(version.eia_figures)["Edition"] == "HRSM1 D3"
    page = reader.get(f"/library/{version.pk}")
    assert "Nobody is treated worse." in page.text
    file = version.evidence.get()
    sent = reader.client.get(f"/library/{version.pk}/evidence/{file.pk}")
    assert (sent.content, sent.headers["Content-Type"]) == (b"%PDF-1.7 assessment", "application/pdf")
    assert sent.headers["Content-Disposition"].startswith("attachment")
    assert "must be a PDF" in refused(reader, path, document=BytesIO(b"MZ no")).text
    assert "smaller than 5 MB" in refused(reader, path, document=BytesIO(b"%PDF-" + b"x" * editing.LARGEST)).text


def refused(reader: Reader, path: str, **fields: object):
    return reader._look(reader.client.post(path, fields), 400)


def test_whoever_is_named_sees_that_version_alone_and_only_while_it_waits(reader):
    named = Reader(add_person(number="E7", name="Named"))
    other = Reader(add_person(number="E8", name="Not named"))
    version, another = draft("D4"), draft("D5")
    named.get("/library", 403)
    reader.get(f"/library/{version.pk}/review")
    reader.post(f"/library/{version.pk}/review", 400, number="E99")
    reader.post(f"/library/{version.pk}/review", number="e7")
    assert "HRSM1 D4" in named.get("/library").text
    assert "HRSM1 D5" not in named.get("/library").text
    named.get(f"/library/{version.pk}")
    assert "Approve this version" in named.get(f"/library/{version.pk}/approve").text
    for path in (
        f"/library/{another.pk}",
        f"/library/{version.pk}/tree",
        f"/library/{version.pk}/control",
        f"/library/{version.pk}/withdraw",
    ):
        named.get(path, 404)
    named.get("/library/new", 403)
    other.get(f"/library/{version.pk}", 403)
    named.post(f"/library/{version.pk}/approve", do="approve")
    version.refresh_from_db()
    assert (version.status, version.approved_as) == ("approved", "Named")
    named.get("/library", 403)


def test_it_can_be_sent_back_and_withdrawn(reader):
    version = draft()
    reader.post(f"/library/{version.pk}/review", 400)  # there is nobody else
    owner("P2")
    reader.post(f"/library/{version.pk}/review")
    Reader(owner("P2")).post(f"/library/{version.pk}/approve", do="back")
    version.refresh_from_db()
    assert version.status == "draft"
    reader.get(f"/library/{version.pk}/withdraw")
    reader.post(f"/library/{version.pk}/withdraw")
    reader.get(f"/library/{version.pk}/control", 404)
    assert "Withdrawn" in reader.get(f"/library/{version.pk}").text


def test_the_day_is_chosen_with_a_suggestion_whether_to_ask_again(reader):
    in_force("D3", on=timezone.localdate())
    version = approved("D4")
    page = reader.get(f"/library/{version.pk}/force")
    assert "We suggest no" in page.text
    reader.post(f"/library/{version.pk}/force", 400, on="2020-01-01", asks_again="no", why="Only spelling.")
    reader.post(f"/library/{version.pk}/force", 400, on="2099-01-01", asks_again="no", why="")
    reader.post(f"/library/{version.pk}/force", on="2099-01-01", asks_again="no", why="Only spelling.")
    version.refresh_from_db()
    assert (version.status, version.asks_again, version.asks_again_why) == ("approved", False, "Only spelling.")
    assert "comes into force on its day by itself" in reader.get(f"/library/{version.pk}").text
    assert "not yet" in reader.get("/guidance/versions").text
