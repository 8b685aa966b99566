"""Receipts: sealed, to be kept, and to be checked by anybody without learning whose they are."""

import hashlib
import json

import pytest

from forethought.server.acknowledgements.models import Acknowledgement, Request
from forethought.server.acknowledgements.seal import code_in_groups, code_typed, mark_of

from .test_not_yet import confirmed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.fixture
def kept(ann) -> Acknowledgement:
    return confirmed(Request.objects.get(person=ann))


def test_the_file_holds_a_line_whose_sum_anybody_can_work_out(ann, kept, visits):
    answer = visits(ann).client.get(f"/reading/{kept.pk}/receipt.txt")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    line = next(line for line in answer.content.decode().splitlines() if line.startswith("{"))
    assert hashlib.sha256(line.encode()).hexdigest() == kept.mark
    said = json.loads(line)
    assert (said["words"], said["name"], said["digest"], said["language"]) == (kept.words, "Ann Carer", kept.digest, "en")


@pytest.mark.parametrize("page", ["receipt", "receipt.txt"])
def test_a_receipt_is_its_owners_alone(ann, kept, visits, page):
    assert visits(ann.line_manager).client.get(f"/reading/{kept.pk}/{page}").status_code == 404


def test_a_code_holds_however_it_is_typed(visitor, kept):
    code = code_in_groups(kept.code)
    for typed in (code, code.upper(), f" {code.replace('-', ' ')} ", kept.mark, kept.code.replace("0", "O").replace("1", "l")):
        page = visitor.post("/receipt", code=typed)
        assert "This receipt holds" in page.text
        assert "Ann" not in page.text


@pytest.mark.parametrize("typed", ["0" * 25, "hello", "f" * 24, "é" * 25])
def test_any_other_code_is_not_known(visitor, kept, typed):
    assert "We know no such receipt" in visitor.post("/receipt", code=typed).text


@pytest.mark.parametrize("typed", ["", "x" * 300, "\0"])
def test_no_code_at_all(visitor, kept, typed):
    visitor.post("/receipt", status=400, code=typed)


@pytest.mark.parametrize("field", ["words", "name", "digest", "language", "standing", "salt"])
def test_a_row_that_was_changed_does_not_hold(visitor, kept, field):
    Acknowledgement.objects.filter(pk=kept.pk).update(**{field: "changed"})
    assert "We know no such receipt" in visitor.post("/receipt", code=kept.code).text


def test_one_that_was_taken_back_does_not_hold(visitor, kept):
    Acknowledgement.objects.update(withdrawn_on=kept.version.in_force_from)
    assert "We know no such receipt" in visitor.post("/receipt", code=kept.code).text


def test_nobody_can_try_whether_somebody_has_confirmed(kept):
    """Who knows all that a receipt says, but for its salt, cannot make its mark."""
    assert mark_of({**kept.said, "salt": ""}) != kept.mark
    assert len(kept.salt) == 32


def test_a_code_has_no_letters_that_look_like_numbers():
    assert code_typed("OOOOO-lllll-IIIII-00000-11111") == "00000" + "1" * 10 + "00000" + "11111"
