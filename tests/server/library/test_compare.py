"""What changed between two versions: for those who keep the library, and for everybody."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from forethought.server.library import actions
from forethought.server.library.clauses import rows_of
from forethought.server.people.actions import add_person

from .adopted import approved, draft, in_force, owner, tables

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
WORDS = {"8.5": "Staff should not accept friend requests from pupils."}
OTHER = {"8.5": "Staff must not accept friend requests from pupils or parents."}


def signed_in(visitor, person):
    visitor.client.force_login(person)
    return visitor


def changed(words: dict = OTHER, **fields: dict) -> dict:
    """The tables with other words, and other fields by the id of a clause."""
    held = tables(**words)
    for row in rows_of(held):
        row.update(fields.get(row["id"], {}))
    return held


def two_in_force(**given: object) -> None:
    in_force("D4", tables=tables(**WORDS))
    in_force("D5", on=timezone.localdate(), **given)


def test_everybody_sees_what_changed_word_by_word(visitor):
    two_in_force(tables=changed())
    page = visitor.get("/guidance/changes")
    assert "One clause of HRSM1 D5 is not as it was in HRSM1 D4." in page.text
    assert "Staff Taken out: should. Put in: must. not accept friend requests from pupils Put in: or parents. ." in page.text
    assert (len(page.all("del")), len(page.all("ins"))) == (2, 3), "one each in the key"
    assert "9.1(4)" not in page.text


def test_a_strength_is_named_in_words(visitor):
    two_in_force(tables=changed(WORDS, **{"8.5": {"strength": "unacceptable"}}))
    text = visitor.get("/guidance/changes").text
    assert "It was: Recommended. It is now: Unacceptable. It is not acceptable. It could lead to disciplinary action." in text


def test_for_whom_a_clause_is_is_named_in_words(visitor):
    two_in_force(tables=changed(WORDS, **{"8.5": {"applies_to": ["employee", "volunteer"]}}))
    text = visitor.get("/guidance/changes").text
    assert "It is no longer for: an elected member, agency staff" in text
    assert "It is now also for" not in text


def test_that_nothing_changed_is_said(visitor):
    two_in_force(tables=tables(**WORDS))
    assert "HRSM1 D5 says the same as HRSM1 D4. You need not read it again." in visitor.get("/guidance/changes").text


@pytest.mark.parametrize("fields", [{"checks": []}, {"says": "Other plain words of ours."}])
def test_what_is_no_matter_of_a_reader_is_not_told(visitor, fields):
    two_in_force(tables=changed(WORDS, **{"8.5": fields}))
    assert "says the same as HRSM1 D4" in visitor.get("/guidance/changes").text


def test_the_first_version_is_compared_with_nothing(visitor):
    assert "nothing to compare" in visitor.get("/guidance/changes").text
    in_force("D4")
    assert "nothing to compare" in visitor.get("/guidance/changes").text


def test_a_draft_and_a_version_to_come_are_nobody_elses_business(visitor):
    in_force("D4", tables=tables(**WORDS))
    draft("D5", tables=changed())
    to_come = approved("D6", tables=changed())
    actions.bring_into_force(by=owner(), version=to_come, on=timezone.localdate() + timedelta(days=3))
    page = visitor.get("/guidance/changes")
    assert "nothing to compare" in page.text
    assert "parents" not in page.text


def test_a_policy_owner_compares_any_two(visitor):
    old = in_force("D4", on=date(2026, 1, 5), tables=tables(**WORDS))
    new = draft("D5", tables=changed(OTHER, **{"8.2": {"checks": []}}))
    page = signed_in(visitor, owner()).get(f"/library/{new.pk}/compare/{old.pk}")
    assert "HRSM1 D5 compared with HRSM1 D4" in page.text
    assert "We suggest that people are asked to read it again." in page.text
    assert "Drafts are no longer tested for: employer named." in page.text
    assert "with another version" not in page.text
    third = draft("D6")
    assert f"/library/{new.pk}/compare/{third.pk}" in visitor.get(f"/library/{new.pk}/compare/{old.pk}").html
    back = visitor.get(f"/library/{old.pk}/compare/{new.pk}")
    assert "Put in: should." in back.text


def test_spelling_alone_suggests_that_nobody_is_asked(visitor):
    old = in_force("D4", tables=tables(**WORDS))
    new = draft("D5", tables=tables(**{"8.5": "Staff should not accept Friend Requests from pupils"}))
    page = signed_in(visitor, owner()).get(f"/library/{old.pk}/compare/{new.pk}")
    assert "We suggest that nobody is asked to read it again." in page.text


def test_a_version_says_the_same_as_itself(visitor):
    version = draft("D4")
    page = signed_in(visitor, owner()).get(f"/library/{version.pk}/compare/{version.pk}")
    assert "says the same as HRSM1 D4, clause by clause." in page.text
    assert "We suggest" not in page.text


def test_an_approver_sees_the_words_that_changed(visitor):
    in_force("D4", tables=tables(**WORDS))
    version = draft("D5", tables=changed())
    actions.send_for_review(by=owner(), version=version)
    page = signed_in(visitor, owner("P2")).get(f"/library/{version.pk}/approve")
    assert "Staff Taken out: should. Put in: must." in page.text
    assert f"/library/{version.pk}/rehearsal" in page.html


def test_others_see_no_draft(visitor):
    old, new = in_force("D4"), draft("D5")
    employee = add_person(number="E1", name="Somebody")
    assert visitor.client.get(f"/library/{new.pk}/compare/{old.pk}").status_code == 302
    signed_in(visitor, employee).get(f"/library/{new.pk}/compare/{old.pk}", status=403)
    approver = add_person(number="A1", name="Approver")
    actions.send_for_review(by=owner(), version=new, approver=approver)
    signed_in(visitor, approver).get(f"/library/{new.pk}/compare/{old.pk}")
    other = draft("D6")
    assert f"/compare/{other.pk}" not in visitor.get(f"/library/{new.pk}/compare/{old.pk}").html
    visitor.get(f"/library/{new.pk}/compare/{other.pk}", status=404)
    visitor.get(f"/library/{other.pk}/compare/{old.pk}", status=404)
    visitor.get(f"/library/{new.pk}/compare/999", status=404)
