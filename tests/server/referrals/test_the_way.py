"""The whole way in browsers: checked, asked, answered, offered by both, made an example, shown with the clause and replayed."""

import re
import tomllib

import pytest

from forethought.server.edition import edition
from forethought.server.jobs.models import Mail
from forethought.server.journal.chain import verify
from forethought.server.journal.models import Entry
from forethought.server.library.rehearsal import ALSO
from forethought.server.people.actions import name_deputy
from forethought.server.referrals import precedents
from forethought.server.referrals.models import Precedent, Referral

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
DRAFT = "Mrs Pugh at number 4 made my day again, she is 94 and cheats at cards"


def hidden(page, name: str) -> str:
    return next(one["value"] for one in page.all("input") if one.get("name") == name)


def chosen(page, name: str = "to") -> str:
    return next((one["value"] for one in page.all("input") if one.get("name") == name and "checked" in one), "")


def send(visitor, to: str = "", **fields: str) -> Referral:
    look = visitor.post("/ask", step="look", **fields)
    sent = {"step": "send", "once": hidden(look, "once"), "to": to or chosen(look)} | fields
    answer = visitor.client.post("/ask", sent)
    assert answer.status_code == 302, answer.content.decode()[:500]
    return Referral.objects.get(ref=answer.headers["Location"].rpartition("/")[2])


def pressed(visitor, address: str, **fields: str) -> None:
    answer = visitor.client.post(address, fields)
    assert answer.status_code == 302, answer.content.decode()[-1500:]


def test_an_answer_sends_nothing_and_leads_there(visitor, people):
    page = visitor.post("/", text=DRAFT, role="home carer")
    assert "Nothing is sent before you say so" in page.text
    assert hidden(page, "text") == DRAFT
    refused = visitor.client.post("/ask", {"text": DRAFT})
    assert refused.headers["Location"] == "/sign-in?next=%2Fask"
    assert Referral.objects.count() == 0


def test_the_whole_way(people, visits):
    ann, moira, paul = (visits(people[name]) for name in ("ann", "moira", "paul"))
    look = ann.post("/ask", text=DRAFT)
    assert DRAFT in look.text
    assert "Moira Farrow" in look.text
    assert "Your line manager" in look.text
    assert Referral.objects.count() == 0
    assert chosen(look) == str(people["moira"].pk)
    asked = send(ann, text=DRAFT)
    assert re.fullmatch(r"R-[2-9A-Z]{6}", asked.ref)
    assert DRAFT.encode() not in bytes(asked.sealed)
    assert DRAFT in ann.get(f"/my-questions/{asked.ref}").text
    assert asked.ref in moira.get("/asked").text
    page = moira.get(f"/asked/{asked.ref}")
    for words in (DRAFT, "never permission", "What it does not say", "Three replies to start from", "Equality Act 2010"):
        assert words in page.text
    example = "A home carer wants to tell of somebody she visits."
    pressed(moira, f"/asked/{asked.ref}", outcome="change", reasons="Leave out the name and the house.", example=example)
    asked.refresh_from_db()
    assert (asked.state, asked.key, asked.sealed) == ("answered", None, None)
    mine = ann.get(f"/my-questions/{asked.ref}")
    assert "Leave out the name and the house." in mine.text
    assert "advice, not permission" in mine.text
    assert DRAFT not in mine.text + moira.get(f"/asked/{asked.ref}").text
    assert asked.ref not in paul.get("/precedents").text
    assert paul.client.get(f"/precedents/offered/{asked.ref}").status_code == 404
    pressed(ann, f"/my-questions/{asked.ref}", do="agree")
    page = paul.get(f"/precedents/offered/{asked.ref}")
    assert example in page.text
    assert "Ann" not in page.html
    assert "Moira" not in page.html
    kept = {
        "draft": "My oldest lady won at cards again!",
        "role": "home carer",
        "clause": "9.1(4)",
        "advice": "take-care",
        "anonymous": "yes",
    }
    pressed(paul, f"/precedents/offered/{asked.ref}", why="One person could be made out.", **kept)
    asked.refresh_from_db()
    assert (asked.example, asked.example_key, asked.asker_agrees) == (None, None, False)
    precedents.look()
    assert "My oldest lady won at cards again!" in ann.get("/guidance/9.1(4)").text
    assert any(example.draft.startswith("My oldest lady") for more in ALSO for example in more())
    case = tomllib.loads(paul.client.get("/precedents.toml").content.decode())["case"][0]
    assert (case["draft"], case["clauses"], case["advice"]) == ("My oldest lady won at cards again!", ["9.1(4)"], "take-care")
    again = send(ann, text="She won at cards again", kind="question")
    again.clauses = [[precedents._kept[0].clause, "9.1(4)"]]
    again.save()
    assert "My oldest lady won" in moira.get(f"/asked/{again.ref}").text
    pressed(paul, f"/precedents/{Precedent.objects.get().pk}/retire")
    precedents.look()
    assert "My oldest lady" not in ann.get("/guidance/9.1(4)").text
    deeds = list(Entry.objects.order_by("number").values_list("deed", "by"))
    assert ("question_sent", None) in deeds  # the journal does not say who asks
    assert ("question_answered", people["moira"].pk) in deeds
    assert verify().wrong == 0
    told = " ".join(f"{mail.subject} {mail.body}" for mail in Mail.objects.all())
    assert "Pugh" not in told
    assert "Ann" not in told


@pytest.mark.parametrize(
    "text",
    [
        "My manager is on my back again about the rota",
        "Farrow has no idea what we do all night",
        "Our manager told us to falsify the visit records and claim for visits nobody made",
    ],
)
def test_what_is_about_the_manager_goes_elsewhere_by_default(people, visits, text):
    look = visits(people["ann"]).post("/ask", text=text)
    assert chosen(look) == str(people["hannah"].pk)
    assert "You need not ask your line manager" in look.text


def test_a_possible_disclosure_is_not_said_to_be_one(people, visits):
    text = "They make us falsify the visit records and claim for visits nobody made, it is fraud"
    look = visits(people["ann"]).post("/ask", text=text)
    assert "Confidential Reporting Code is a safe way" in look.text
    sent = send(visits(people["ann"]), to=str(people["moira"].pk), text=text)
    assert [number for _key, number in sent.clauses] == ["9.2"]


def test_hr_and_communications_are_always_offered(people, visits):
    for name in ("ann", "olive", "paul", "moira"):
        look = visits(people[name]).post("/ask", text="Is this all right?")
        assert "Hannah Osei" in look.text
        assert "Callum Whitlock" in look.text


def test_without_a_line_manager_the_contact_is_asked(people, visits):
    look = visits(people["olive"]).post("/ask", text="Is this all right?")
    assert chosen(look) == str(people["paul"].pk)
    assert "Your contact at the Council" in look.text


def test_who_stands_in_is_chosen_while_the_manager_is_away(people, visits):
    from django.utils import timezone

    today = timezone.localdate()
    name_deputy(person=people["moira"], deputy=people["tom"], starts=today, ends=today)
    look = visits(people["ann"]).post("/ask", text="Is this all right?")
    assert chosen(look) == str(people["tom"].pk)
    assert "Stands in for your line manager" in look.text
    assert "Moira Farrow" in look.text


def test_sent_on_only_when_the_asker_says_so(people, visits):
    ann, moira, hannah = (visits(people[name]) for name in ("ann", "moira", "hannah"))
    asked = send(ann, text=DRAFT)
    pressed(moira, f"/asked/{asked.ref}", outcome="else", reasons="HR knows this better.", other=str(people["hannah"].pk))
    assert hannah.client.get(f"/asked/{asked.ref}").status_code == 404
    assert DRAFT not in moira.get(f"/asked/{asked.ref}").text
    page = ann.get(f"/my-questions/{asked.ref}")
    assert "Moira Farrow suggests Hannah Osei" in page.text
    assert chosen(page) == str(people["hannah"].pk)
    pressed(ann, f"/my-questions/{asked.ref}", do="send-on", to=str(people["hannah"].pk))
    assert DRAFT in hannah.get(f"/asked/{asked.ref}").text
    assert moira.client.get(f"/asked/{asked.ref}").status_code == 404
    pressed(ann, f"/my-questions/{asked.ref}", do="withdraw")
    assert DRAFT not in hannah.get(f"/asked/{asked.ref}").text
    asked.refresh_from_db()
    assert (asked.state, asked.key, asked.sealed, asked.reasons) == ("withdrawn", None, None, None)


def test_a_question_alone_may_be_sent(people, visits):
    page = visits(people["ann"]).post("/ask", step="question")
    assert chosen(page, "kind") == "question"
    assert send(visits(people["ann"]), text="May I post about a client's birthday?", kind="question").kind == "question"


def test_the_edition_is_kept_with_it(people, visits):
    assert send(visits(people["ann"]), text=DRAFT).edition == edition().name
