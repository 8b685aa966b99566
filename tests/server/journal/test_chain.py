"""The journal: whatever is changed, taken out or swapped is named; the database refuses it; nothing is kept of what was undone."""

import hashlib
import json
import re

import pytest
from django.db import DatabaseError, connection, transaction

from forethought.server.journal.actions import CannotRecord, erase_salts, record
from forethought.server.journal.chain import digest_of, mark_of, verify
from forethought.server.journal.models import Entry, Salt
from forethought.server.people.actions import add_person, end_person, give_duty, set_password
from forethought.server.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def some(number: int = 4) -> list[Entry]:
    """So many entries, added just now."""
    person = Person.objects.create(number="E1", name="Iwona")
    return [record(by=person, deed="person_moved", about=person, name="E1") for _n in range(number)]


def without_triggers() -> None:
    """What somebody with the database in their hands would do first; the transaction of the test takes it back."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")
        else:
            for name in ("update", "delete", "replace"):
                cursor.execute(f"DROP TRIGGER journal_no_{name}")


def test_what_nobody_touched_holds():
    last = some()[-1]
    assert verify()[::3] == (0, last.mark)
    assert verify(number=last.number, mark=last.mark).wrong == 0


@pytest.mark.parametrize("change", [lambda rows: rows.update(at=1), lambda rows: rows.update(by=7), lambda rows: rows.delete()])
def test_a_changed_or_removed_entry_is_named(change):
    entry = some()[1]
    without_triggers()
    change(Entry.objects.filter(pk=entry.pk))
    assert verify().wrong == entry.number


def test_a_swapped_entry_is_named():
    first, second = some()[1:3]
    without_triggers()
    Entry.objects.filter(pk__in=[first.pk, second.pk]).delete()
    first.number, second.number = second.number, first.number
    Entry.objects.bulk_create([first, second])
    assert verify().wrong == min(first.number, second.number)


def test_a_forged_end_is_seen_only_with_the_head_that_was_printed():
    entry = some()[-1]
    printed = {"number": entry.number, "mark": entry.mark}
    without_triggers()
    entry.at = 1
    entry.mark = mark_of(entry)
    entry.save()
    assert verify().wrong == 0
    assert verify(**printed).wrong == entry.number
    Entry.objects.filter(pk=entry.pk).delete()
    assert verify().wrong == 0
    assert verify(**printed).wrong == entry.number


@pytest.mark.parametrize("statement", ["UPDATE journal_entry SET at = 1", "DELETE FROM journal_entry"])
def test_the_database_refuses(statement):
    some()
    with pytest.raises(DatabaseError, match="only ever added"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_what_is_undone_is_not_in_it():
    before = Entry.objects.count()
    with transaction.atomic():
        add_person(number="E2", name="Ann")
        transaction.set_rollback(True)
    assert Entry.objects.count() == before


def test_the_salt_goes_and_the_chain_stays():
    entry = some()[0]
    assert entry.digest == digest_of(Salt.objects.get(pk=entry.number).salt, "E1")
    erase_salts(people=[Person.objects.get(number="E1")])
    assert not Salt.objects.filter(pk=entry.number).exists()
    assert verify().wrong == 0


def test_a_deed_that_is_none_is_refused():
    person = Person.objects.create(number="E1", name="Iwona")
    for given in ({"deed": "post_checked"}, {"deed": "duty_given", "detail": "Iwona said"}):
        with pytest.raises(CannotRecord):
            record(by=None, about=person, **given)


def test_deeds_are_told_in_order_and_one_s_own_password_is_not():
    before = Entry.objects.count()
    boss = add_person(number="E3", name="Moira Farrow", email="moira@example.org")
    person = add_person(number="E4", name="Ann Bell", by=boss)
    give_duty(person=person, duty="hr", by=boss)
    give_duty(person=person, duty="hr", by=boss)
    set_password(person=person, password="three odd words here", by=person)
    end_person(person=person, by=boss)
    told = [(one.deed, one.by, one.about, one.detail) for one in Entry.objects.order_by("number")[before:]]
    about = f"person:{person.pk}"
    assert told[1:] == [("person_added", boss.pk, about, ""), ("duty_given", boss.pk, about, "hr"), ("person_ended", boss.pk, about, "")]
    written = repr(list(Entry.objects.values()))
    assert not re.search("Moira|Ann|example|E3|E4", re.sub("[0-9a-f]{64}", "", written))


def test_a_mark_is_of_plain_json():
    """Whoever has the tables can work the marks out with other tools."""
    row = {"number": 3, "at": 1, "by": None, "deed": "person_added", "about": 'person:é"1', "detail": "", "digest": "d"}
    written = json.dumps(row, sort_keys=True, separators=(",", ":"))
    assert mark_of(Entry(**row, before="b")) == hashlib.sha256(f"b{written}".encode()).hexdigest()
