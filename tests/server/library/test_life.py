"""The life of a version: by whom it is approved, that it never changes after, and when it is in force."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from forethought.guidance.edition import GuidanceFault
from forethought.server import edition
from forethought.server.journal.models import Entry
from forethought.server.library import actions, editing
from forethought.server.library.actions import CAME_INTO_FORCE, CannotDo
from forethought.server.library.in_force import changed_clauses, current, version_on
from forethought.server.library.models import Version

from .adopted import approved, draft, in_force, owner, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
TODAY = timezone.localdate


def test_each_step_is_taken_and_told():
    version = in_force()
    assert version.status == "in_force"
    assert version.approved_as == "Owner P2"
    assert [entry.deed for entry in Entry.objects.order_by("number") if entry.about.startswith("version:")] == [
        "version_added",
        "sent_for_review",
        "version_approved",
        "version_dated",
        "version_in_force",
    ]


def test_nobody_approves_what_they_drafted():
    version = draft()
    actions.send_for_review(by=owner(), version=version)
    with pytest.raises(CannotDo, match="did not draft"):
        actions.approve(by=owner(), version=version)


def test_where_somebody_is_named_nobody_else_approves():
    version = draft()
    actions.send_for_review(by=owner(), version=version, approver=owner("P3"))
    with pytest.raises(CannotDo):
        actions.approve(by=owner("P2"), version=version)
    actions.approve(by=owner("P3"), version=version)
    assert version.status == "approved"


def test_steps_are_taken_in_order():
    version = draft()
    with pytest.raises(CannotDo):
        actions.bring_into_force(by=owner(), version=version, on=TODAY())
    with pytest.raises(CannotDo):
        actions.approve(by=owner("P2"), version=version)


def test_what_is_not_confirmed_is_not_sent_for_review():
    held = tables()
    version = actions.add_version(by=owner(), reference="HRSM1", version="D9", tables=held, bound=[])
    with pytest.raises(CannotDo, match="Confirm what the software does"):
        actions.send_for_review(by=owner(), version=version)


@pytest.mark.parametrize("change", [{"tables": {}}, {"title": "Another"}, {"digest": ""}, {"tree": {"sections": []}}, {"approved_as": "I"}])
def test_the_database_refuses_to_change_what_was_approved(change):
    version = approved()
    with pytest.raises(DatabaseError), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(**change)


def test_no_action_changes_what_was_approved():
    version = approved()
    for change in (
        lambda: editing.change_tree(by=owner(), version=version, tree=version.tree),
        lambda: editing.bind_all(by=owner(), version=version),
        lambda: editing.change_document(by=owner(), version=version, id="ict-policy", given=None),
    ):
        with pytest.raises(CannotDo):
            change()


def test_a_version_that_is_not_as_it_was_approved_is_not_read():
    version = approved()
    version.tables["7-at-work.toml"]["clause"][0]["says"] = "Anything goes."
    with pytest.raises(GuidanceFault, match="not as it was approved"):
        version.edition()


def test_the_digest_is_of_the_text_and_not_of_the_order_of_names():
    version = approved()
    again = Version.objects.get(pk=version.pk)
    again.tables = {name: dict(reversed(held.items())) for name, held in reversed(again.tables.items())}
    assert again.edition().clause("7.1").wording.startswith("The Council says of 7.1")


def test_a_day_to_come_comes_by_itself():
    in_force("D3", on=date(2011, 12, 1))
    soon = TODAY() + timedelta(days=3)
    later = approved("D4")
    actions.bring_into_force(by=owner(), version=later, on=soon)
    assert later.status == "approved"
    assert current().version == "D3"
    assert version_on(soon).version == "D4"  # by its date alone, though nobody has done anything
    heard = []
    CAME_INTO_FORCE.connect(hear := lambda version, **_named: heard.append(version.name))
    moment = datetime.combine(soon, datetime.min.time(), UTC) + timedelta(hours=12)
    for _twice in range(2):
        actions.begin_due(moment)
    CAME_INTO_FORCE.disconnect(hear)
    later.refresh_from_db()
    assert (later.status, Version.objects.get(version="D3").status) == ("in_force", "superseded")
    assert Version.objects.get(version="D3").superseded_on == soon
    assert Entry.objects.filter(deed="version_in_force").count() == 2


def test_it_is_said_once_it_is_kept(django_capture_on_commit_callbacks):
    heard = []
    CAME_INTO_FORCE.connect(hear := lambda version, **_named: heard.append(version.name))
    with django_capture_on_commit_callbacks(execute=True):
        in_force()
    CAME_INTO_FORCE.disconnect(hear)
    assert heard == ["HRSM1 D4"]


def test_those_of_years_ago_come_in_one_after_another_and_once_one_has_answered_no_day_that_has_passed_will_do(monkeypatch):
    in_force("D2", on=date(2011, 2, 1))
    in_force("D3", on=date(2011, 12, 1))
    later = approved("D4")
    tomorrow = TODAY() + timedelta(days=1)
    localdate = timezone.localdate
    monkeypatch.setattr(timezone, "localdate", lambda *given: localdate(*given) if given else tomorrow)
    for day in (date(2011, 12, 1), date(2020, 1, 1)):
        with pytest.raises(CannotDo):
            actions.bring_into_force(by=owner(), version=later, on=day)


def test_the_text_in_force_on_any_day_is_known():
    in_force("D3", on=date(2011, 12, 1))
    in_force("D4", on=TODAY())
    assert version_on(date(2011, 11, 30)) is None
    assert version_on(date(2011, 12, 1)).version == "D3"
    assert version_on(TODAY() - timedelta(days=1)).version == "D3"
    assert version_on(TODAY()).version == "D4"


def test_to_ask_nobody_again_needs_a_reason():
    with pytest.raises(CannotDo, match="Say why"):
        actions.bring_into_force(by=owner(), version=approved(), on=TODAY(), asks_again=False)


def test_what_is_withdrawn_never_comes_into_force_and_its_name_is_free():
    version = approved()
    actions.bring_into_force(by=owner(), version=version, on=TODAY() + timedelta(days=1))
    actions.withdraw(by=owner(), version=version)
    assert version_on(TODAY() + timedelta(days=2)) is None
    assert draft().name == version.name
    with pytest.raises(CannotDo):
        actions.withdraw(by=owner(), version=in_force("D5"))


def test_a_reader_must_see_only_what_matters():
    held = tables(**{"8.2": "It is now advised that you do not say whom you work for."})
    rows = {row["id"]: row for one in held.values() for row in one.get("clause", ())}
    rows["8.3"]["checks"] = []
    rows["7.1"]["strength"] = "must"
    earlier, later = draft("D3"), draft("D4", tables=held)
    assert {change.now.id: change.changes for change in changed_clauses(earlier, later)} == {"8.2": ("reworded",), "7.1": ("strength",)}


def test_the_server_answers_by_the_version_in_force(client):
    def cited() -> tuple[str, set[str]]:
        said = client.post("/api/check", {"text": "I work for Northmere Council, me"}, content_type="application/json").json()
        return said["edition"], {finding["clause"] for finding in said["findings"]}

    assert cited() == ("HRSM1 D3", {"8.2"})
    held = tables()
    for row in held["8-outside-work.toml"]["clause"]:
        row["id"] = row["id"].replace("8.", "8-")
    for row in (row for one in held.values() for row in one.get("clause", ())):
        row["cites"] = [id.replace("8.", "8-") for id in row.get("cites", ())]
    in_force("D4", tables=held)
    assert cited()[0] == "HRSM1 D3"  # nothing asks the database for an answer
    edition.look()
    assert cited() == ("HRSM1 D4", {"8-2"})
