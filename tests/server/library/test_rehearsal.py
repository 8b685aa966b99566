"""A version is rehearsed beside the pages, and what was found is kept."""

import copy
from datetime import timedelta

import pytest
from django.utils import timezone

from forethought.guidance.examples import Example
from forethought.server.jobs.models import Job
from forethought.server.jobs.worker import work_off
from forethought.server.journal.models import Entry
from forethought.server.library import rehearsal
from forethought.server.library.clauses import rows_of
from forethought.server.library.models import Rehearsed, Version
from forethought.server.library.rehearsal import begin_rehearsal, kept_rehearsal

from .adopted import draft, in_force, owner, tables

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data", "few")]
LAD = "Accepted a friend request from a lad in my group"


@pytest.fixture
def few(tmp_path, monkeypatch):
    """Two examples, where 1,600 take ten seconds."""
    cases = '[[case]]\ndraft = "Bin day tomorrow"\nrole = "clerk"\nadvice = "nothing-found"\n\n'
    cases += f'[[case]]\ndraft = "{LAD}"\nrole = "youth worker"\nadvice = "do-not-post"\n'
    (tmp_path / "few.toml").write_text(cases, encoding="utf-8")
    monkeypatch.setattr("forethought.guidance.examples.FOLDERS", (tmp_path,))


def without(*ids: str) -> dict:
    """The tables without some clauses, and without whatever points to them."""
    held = copy.deepcopy(tables())
    for data in held.values():
        data["clause"] = [row for row in data.get("clause", ()) if row["id"] not in ids]
    for row in rows_of(held):
        for field in ("purposes", "harms", "cites"):
            row[field] = [id for id in row.get(field, ()) if id not in ids]
    return held


def rehearsed(version: Version) -> dict:
    begin_rehearsal(by=owner(), version=version)
    work_off()
    kept = kept_rehearsal(version)
    assert kept
    assert kept.row is not None
    return kept.row


def test_it_shows_which_answers_change():
    row = rehearsed(draft(tables=without("8.5", "9.1(8)")))
    assert (row["from"], row["to"], row["answers"], row["same"]) == ("HRSM1 D3", "HRSM1 D4", 2, 1)
    assert [(change["draft"], change["role"], change["front_line"]) for change in row["changes"]] == [(LAD, "youth worker", True)]
    assert {gone["clause"] for gone in row["gone"]} == {"8.5", "9.1(8)"}
    assert Entry.objects.order_by("-number").first().deed == "version_rehearsed"


def test_the_same_document_changes_no_answer():
    row = rehearsed(draft())
    assert (row["same"], row["changes"]) == (2, [])


def test_it_is_compared_with_the_version_in_force():
    in_force("D4", tables=without("8.5", "9.1(8)"))
    row = rehearsed(draft("D5", tables=without("8.5", "9.1(8)")))
    assert (row["from"], row["to"], row["changes"]) == ("HRSM1 D4", "HRSM1 D5", [])


def test_how_far_it_is_can_be_seen_before_it_has_ended():
    version = draft()
    assert kept_rehearsal(version) is None
    begin_rehearsal(by=owner(), version=version)
    kept = kept_rehearsal(version)
    assert kept
    assert (kept.row, kept.done, kept.whole) == (None, 0, 0)
    begin_rehearsal(by=owner(), version=version)
    assert Job.objects.filter(key__startswith=f"rehearsal:{version.pk}:").count() == 1, "it is on its way, and not begun again"
    work_off()
    assert Rehearsed.objects.get().done == Rehearsed.objects.get().whole == 2


def test_another_text_has_not_been_rehearsed():
    version = draft()
    rehearsed(version)
    Version.objects.filter(pk=version.pk).update(tables=without("8.5"))
    version.refresh_from_db()
    assert kept_rehearsal(version) is None
    assert rehearsed(version)["gone"] == [{"clause": "8.5", "count": 1}]
    assert Rehearsed.objects.count() == 1


def test_what_was_changed_while_it_waited_is_given_up():
    version = draft()
    begin_rehearsal(by=owner(), version=version)
    Version.objects.filter(pk=version.pk).update(tables=without("8.5"))
    version.refresh_from_db()
    work_off()
    assert Rehearsed.objects.get().row is None
    assert kept_rehearsal(version) is None


def test_one_that_never_ended_may_be_begun_again():
    version = draft()
    begin_rehearsal(by=owner(), version=version)
    Rehearsed.objects.update(began_at=timezone.now() - timedelta(seconds=rehearsal.LIMIT + 1))
    assert kept_rehearsal(version) is None
    assert rehearsed(version)["same"] == 2


def test_precedents_are_replayed_too(monkeypatch):
    monkeypatch.setattr(rehearsal, "ALSO", [lambda: [Example("May I share the cake sale?", "nothing-found", context={"role": "cook"})]])
    assert rehearsed(draft())["answers"] == 3
