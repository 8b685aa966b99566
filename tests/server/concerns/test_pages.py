"""The pages of concerns, as whoever raises one and those who deal with it go through them."""

import hashlib
import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forethought.server.concerns import receipts
from forethought.server.concerns.actions import Picture
from forethought.server.concerns.models import Concern, Entry, Evidence
from forethought.server.concerns.opening import purpose_of
from forethought.server.keys.sealing import unseal
from forethought.server.people.actions import add_person
from tests import made_pictures as made
from tests.server.concerns.people import ANSWERS, PASSPHRASE, TOLD

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360f8cfc000000301010018dd8db00000000049454e44ae426082"
)


def sent(visitor, how="anonymous", status=200, **more):
    """The page after a concern was raised as a browser raises one."""
    form = visitor.post("/concerns/raise", door="post", how=how).fields()
    return visitor.post("/concerns/raise/post", status, **form, **TOLD, standing="employee", **more)


def receipt_on(page) -> str:
    return re.search(r"\d{4} \d{4} \d{4} \d{4}", page.text)[0]


@pytest.fixture
def hannah(visitor, council):
    """Somebody who deals with concerns, signed in, with their key open."""
    visitor.client.force_login(council.hannah)
    visitor.client.post("/concerns/key", {"passphrase": PASSPHRASE})
    return visitor


@pytest.mark.parametrize(
    ("door", "to"),
    [("disclosure", "Confidential Reporting Code"), ("safeguarding", "Safeguarding"), ("grievance", "Grievance"), ("targeted", "targeted")],
)
def test_what_is_no_concern_about_a_post_leaves_by_its_own_door(visitor, council, door, to):
    page = visitor.post("/concerns/raise", door=door)
    assert "Nothing of what you chose was kept." in page.text
    assert to in page.text
    assert not Concern.objects.exists()


def test_anonymous_to_receipt_to_conversation(visitor, council):
    receipt = receipt_on(sent(visitor))
    assert TOLD["quoted"] in visitor.post("/concerns/receipt", receipt=receipt).text
    assert "Your message was sent." in visitor.post("/concerns/receipt", receipt=receipt, text="One thing more").text
    assert "One thing more" in visitor.post("/concerns/receipt", receipt=receipt.replace(" ", "")).text
    assert visitor.client.cookies.keys() <= {"form"}


def test_a_screenshot_is_kept_without_its_place_and_with_its_digest(visitor, council):
    made.needs_pictures()
    taken = made.as_bytes(made.screen("that lot at no. 14"), exif=made.hidden())
    receipt = receipt_on(sent(visitor, picture=SimpleUploadedFile("a.jpg", taken, "image/jpeg"), taken="20 February at 7"))
    concern = Concern.objects.get()
    council.declare(council.hannah, concern)
    opened, kept = council.open(council.hannah, concern), Evidence.objects.get()
    content = unseal(opened.talk, kept.sealed, purpose_of(kept.entry, "picture"))
    assert b"Jo Bloggs" in taken
    assert b"Jo Bloggs" not in content
    assert hashlib.sha256(content).hexdigest() in visitor.post("/concerns/receipt", receipt=receipt).text


def test_whoever_is_signed_in_is_not_looked_at_where_it_is_anonymous(visitor, council):
    visitor.client.force_login(council.raiser)
    form = visitor.post("/concerns/raise", door="post", how="anonymous").fields()
    assert "Rae Iser" not in visitor.post("/concerns/raise/post", **form, **TOLD, standing="employee").html
    assert not Entry.objects.filter(kind="identity").exists()


def test_with_a_name(visitor, council):
    assert "What is your name?" in sent(visitor, "named", 400).text
    sent(visitor, "named", name="Joan Public")
    visitor.client.force_login(council.raiser)
    sent(visitor, "named")
    assert Entry.objects.filter(kind="identity").count() == 2


def test_a_refusal_keeps_what_was_typed_and_the_same_receipt(visitor, council):
    form = visitor.post("/concerns/raise", door="post", how="anonymous").fields()
    again = visitor.post("/concerns/raise/post", 400, **form, whom="Ty")
    assert again.fields() == form
    assert "Fill in: What did it say?" in again.text


@pytest.mark.parametrize("content", [b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(4 * 1024 * 1024)])
def test_what_is_no_picture_or_too_large_is_refused(visitor, council, content):
    page = sent(visitor, status=400, picture=SimpleUploadedFile("a.png", content, "image/png"))
    assert "picture" in page.text
    assert not Concern.objects.exists()


def test_a_forged_receipt_is_none(visitor, council):
    response = visitor.client.post("/concerns/raise/post", TOLD | {"how": "anonymous", "standing": "employee", "once": "1111111111111111"})
    assert response.status_code == 302
    assert not Concern.objects.exists()
    assert "no concern with this receipt" in visitor.post("/concerns/receipt", 400, receipt=receipts.make_receipt()).text
    assert "Enter the 16 digits" in visitor.post("/concerns/receipt", 400, receipt="12").text


def test_nobody_sees_anything_without_the_passphrase(visitor, council):
    concern = council.raised()
    visitor.client.force_login(council.hannah)
    page = visitor.get(f"/concerns/{concern.reference}")
    assert "Your passphrase for concerns" in page.text
    assert TOLD["whom"] not in page.text
    assert "does not open" in visitor.post("/concerns/key", 400, passphrase="another set of words").text
    visitor.client.post("/concerns/key", {"passphrase": PASSPHRASE})
    assert TOLD["whom"] in visitor.get(f"/concerns/{concern.reference}").text
    visitor.client.post("/concerns/key/close")
    assert TOLD["whom"] not in visitor.get(f"/concerns/{concern.reference}").text


def test_the_interest_comes_first_and_then_the_steps(hannah, council):
    concern = council.raised()
    address = f"/concerns/{concern.reference}"
    assert TOLD["quoted"] not in hannah.get(address).text
    hannah.client.post(f"{address}/declare", {"interest": "no"})
    assert TOLD["quoted"] in hannah.get(address).text
    assert "First say whether this could be a protected disclosure" in hannah.get(f"{address}/steps/allegation", 400).text
    hannah.get(f"{address}/steps/disclosure")
    for step in ("disclosure", "conflict", "allegation"):
        assert hannah.client.post(f"{address}/steps/{step}", ANSWERS[step]).status_code == 302
    page = hannah.get(address)
    assert "9.1(7), HRSM1 D3" in page.text
    assert "On Friday 20 February 2026 HRSM1 D3 was in force. Nobody was asked to confirm it here." in page.text
    assert "Fill in: What was offered" in hannah.post(f"{address}/steps/support", 400).text
    assert "Please say what you want to say" in hannah.get(f"{address}/letters/allegation").text
    assert "First decide" in hannah.get(f"{address}/letters/decision", 400).text


def test_every_step_has_a_page_and_the_last_two_show_like_cases_and_no_suggestion(hannah, council):
    concern = council.raised()
    for person in (council.hannah, council.ivor):
        council.declare(person, concern)
    for step, answers in ANSWERS.items():
        page = hannah.get(f"/concerns/{concern.reference}/steps/{step}")
        assert page.all("form")[-1]["action"].endswith(step)
        if step == "decision":
            assert "gross misconduct" in page.text
            assert not any("checked" in one for one in page.all("input"))
        who = council.ivor if step == "decision" else council.hannah
        if step != "appeal":
            council.take(who, concern, step, **answers)


def test_the_file_for_a_hearing_holds_all_with_its_digests(hannah, council):
    concern = council.raised(picture=Picture(PNG, "png", cleaned=True))
    council.declare(council.hannah, concern)
    response = hannah.client.post(f"/concerns/{concern.reference}/file.zip")
    with ZipFile(BytesIO(response.content)) as file:
        assert TOLD["quoted"] in file.read("chronology.txt").decode()
        assert PNG in [file.read(name) for name in file.namelist()]
        assert len(file.read("SHA256SUMS").splitlines()) == 2
    assert "The file was downloaded" in hannah.get(f"/concerns/{concern.reference}").text
    number = Entry.objects.get(kind="evidence").number
    assert hannah.client.get(f"/concerns/{concern.reference}/picture/{number}").content == PNG


def test_writing_inviting_and_keeping(hannah, council):
    concern = council.raised(how="in_confidence", by=council.raiser)
    council.declare(council.hannah, concern)
    address = f"/concerns/{concern.reference}"
    for what, text in [("message", "Thank you"), ("note", "Call the union"), ("identity", "They may be at risk")]:
        assert hannah.client.post(f"{address}/write", {"what": what, "text": text}).status_code == 302
    assert "Say why" in hannah.post(f"{address}/write", 400, what="close", text="").text
    assert "Rae Iser" in hannah.get(address).text
    assert hannah.client.post(f"{address}/people", {"number": "june"}).status_code == 302
    assert "June Aitch" in hannah.get(f"{address}/people").text
    assert "has no case key yet" in hannah.post(f"{address}/people", 400, number="RAI").text
    assert hannah.client.post(f"{address}/people", {"number": "june", "what": "off"}).status_code == 302
    assert hannah.client.post(f"{address}/keep", {"text": "A tribunal"}).status_code == 302
    assert Concern.objects.get().held


def test_the_policy_owner_names_and_reads_nothing(visitor, council):
    owner = add_person(number="OWN", name="Pol Owner", duties=["policy_owner"])
    visitor.client.force_login(owner)
    assert "is not an HR case officer" in visitor.post("/concerns/officers", 400, number="BOSS", role="case_officer").text
    assert visitor.client.post("/concerns/officers", {"number": "JUNE", "role": "case_officer"}).status_code == 302
    assert "June Aitch" in visitor.get("/concerns/officers").text
    assert visitor.client.get(f"/concerns/{council.raised().reference}").status_code == 403
    assert "Nobody names themselves" in visitor.post("/concerns/officers", 400, number="OWN", role="monitoring").text


def test_a_long_concern_is_read_page_by_page(hannah, council):
    concern = council.raised()
    council.declare(council.hannah, concern)
    for _number in range(30):
        hannah.client.post(f"/concerns/{concern.reference}/write", {"what": "note", "text": "again"})
    assert "Older" in hannah.get(f"/concerns/{concern.reference}").text
    assert TOLD["quoted"] in hannah.get(f"/concerns/{concern.reference}?page=2").text
    assert concern.reference in hannah.get("/concerns").text
