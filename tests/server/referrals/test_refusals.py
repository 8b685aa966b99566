"""What cannot be done, and by whom."""

import time

import pytest

from forethought.server.edition import edition
from forethought.server.keys import house_file
from forethought.server.people.actions import CHANGED, end_person
from forethought.server.people.kept import kept_about
from forethought.server.people.models import Person
from forethought.server.referrals.actions import UnusableQuestion, agree, answer, make_precedent, refuse, send_on, withdraw
from forethought.server.referrals.actions.asking import KEPT
from forethought.server.referrals.models import Precedent, Referral
from forethought.server.referrals.whom import Whom

from .things import asked, offered

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


def told(*, person, referral, **fields):
    return answer(referral=referral, by=person, **({"outcome": "go_ahead", "reasons": "Fine."} | fields))


@pytest.mark.parametrize("who", ["tom", "olive", "hannah", "callum", "paul"])
def test_nobody_but_the_two_opens_it(people, visits, who):
    made = asked(people["ann"], people["moira"], "SECRET WORDS")
    visitor = visits(people[who])
    for path in (f"/my-questions/{made.ref}", f"/asked/{made.ref}"):
        assert visitor.client.get(path).status_code == 404
        assert visitor.client.post(path, {"do": "withdraw", "outcome": "go_ahead", "reasons": "x"}).status_code == 404
    for path in ("/my-questions", "/asked", "/me", "/me/kept"):
        assert made.ref not in visitor.get(path).html
    made.refresh_from_db()
    assert made.state == "waiting"


def test_the_two_have_a_page_each(people, visits):
    made = asked(people["ann"], people["moira"])
    assert visits(people["ann"]).client.get(f"/asked/{made.ref}").status_code == 404
    assert visits(people["moira"]).client.get(f"/my-questions/{made.ref}").status_code == 404


def test_nothing_is_sent_without_words_or_to_just_anybody(people, visits):
    ann = visits(people["ann"])
    assert "Write what you want to send" in ann.post("/ask", 400, text="  ").text
    assert "10,000 characters" in ann.post("/ask", 400, text="x" * 10_001).text
    for to in ("", str(people["tom"].pk), str(people["ann"].pk), "999"):
        assert "Choose whom to ask" in ann.post("/ask", 400, step="send", text="x", once="o" * 20, to=to).text
    assert ann.client.post("/ask", {"step": "send", "text": "x", "once": "short", "to": people["moira"].pk}).status_code == 400
    assert Referral.objects.count() == 0


def test_advice_needs_reasons_and_is_given_once(people, visits):
    made = asked(people["ann"], people["moira"])
    moira = visits(people["moira"])
    page = moira.post(f"/asked/{made.ref}", 400)
    assert "Choose what you advise" in page.text
    assert "Say why, in a sentence or two" in page.text
    moira.post(f"/asked/{made.ref}", 400, outcome="yes", reasons="x")
    told(person=people["moira"], referral=made)
    assert "does not wait for you any more" in moira.post(f"/asked/{made.ref}", 400, outcome="better_not", reasons="x").text
    for refused in (lambda: told(person=people["moira"], referral=made), lambda: send_on(referral=made, whom=Whom(people["hannah"], "hr"))):
        with pytest.raises(UnusableQuestion):
            refused()


def test_nobody_answers_for_another_or_passes_to_the_asker(people):
    made = asked(people["ann"], people["moira"])
    with pytest.raises(UnusableQuestion):
        told(person=people["olive"], referral=made)
    for other in ("ann", "moira"):
        with pytest.raises(UnusableQuestion):
            told(person=people["moira"], referral=made, outcome="else", other=Whom(people[other], "hr"))
        with pytest.raises(UnusableQuestion):
            send_on(referral=made, whom=Whom(people[other], "hr"))


def test_what_is_too_old_opens_for_nobody(people, visits):
    made = asked(people["ann"], people["moira"], "SECRET WORDS", now=int(time.time()) - KEPT)
    assert "SECRET WORDS" not in visits(people["ann"]).get(f"/my-questions/{made.ref}").text
    assert "SECRET WORDS" not in visits(people["moira"]).get(f"/asked/{made.ref}").text
    with pytest.raises(UnusableQuestion):
        told(person=people["moira"], referral=made)


def test_an_example_needs_both(people, visits):
    made = asked(people["ann"], people["moira"])
    with pytest.raises(UnusableQuestion):
        agree(referral=made)
    told(person=people["moira"], referral=made)
    with pytest.raises(UnusableQuestion):
        agree(referral=made)
    keep = {"clause": edition().clause("9.1(4)"), "draft": "x", "advice": "take-care", "why": "y"}
    with pytest.raises(UnusableQuestion):
        make_precedent(by=people["paul"], referral=made, **keep)
    both = offered(people["ann"], people["moira"])
    refuse(referral=both)
    with pytest.raises(UnusableQuestion):
        make_precedent(by=people["paul"], referral=both, **keep)
    assert Precedent.objects.count() == 0


def test_an_example_names_nobody_and_somebody_says_so(people, visits):
    made, paul = offered(people["ann"], people["moira"]), visits(people["paul"])
    keep = {"clause": "9.1(4)", "draft": "Ann  carer wonders", "advice": "take-care", "why": "y"}
    assert "Say that nobody can be made out" in paul.post(f"/precedents/offered/{made.ref}", 400, **keep).text
    assert "names somebody who works here" in paul.post(f"/precedents/offered/{made.ref}", 400, anonymous="yes", **keep).text
    assert paul.client.post(f"/precedents/offered/{made.ref}", {"do": "refuse"}).status_code == 302
    made.refresh_from_db()
    assert (made.example, made.example_key) == (None, None)


def test_whoever_leaves_asks_nothing_any_more(people):
    made = asked(people["ann"], people["moira"])
    end_person(person=people["ann"])
    CHANGED.send(Person)  # as it is once the transaction is kept
    made.refresh_from_db()
    assert (made.state, made.key, made.sealed) == ("withdrawn", None, None)


def test_withdrawing_twice_is_once(people):
    made = asked(people["ann"], people["moira"])
    assert withdraw(referral=made).closed_at == withdraw(referral=made).closed_at


def test_a_second_click_sends_nothing_more(people):
    first = asked(people["ann"], people["moira"], once="the same form")
    assert asked(people["ann"], people["hannah"], once="the same form") == first
    assert Referral.objects.count() == 1


def test_a_lost_house_key_is_said_plainly(people, visits):
    made = asked(people["ann"], people["moira"], "SECRET WORDS")
    file = house_file.place()
    content = file.read_bytes()
    file.unlink()
    try:
        page = visits(people["moira"]).get(f"/asked/{made.ref}")
    finally:
        file.write_bytes(content)
        file.chmod(0o600)
    assert "The house key is lost" in page.text
    assert "SECRET WORDS" not in page.text


def test_what_is_kept_is_told(people):
    made = asked(people["ann"], people["moira"])
    says = {one.what: one.says for one in kept_about(people["ann"])}
    assert says[f"Question {made.ref}"] == "to Moira Farrow: Waiting for an answer"
    assert any(one.what == "Questions to you" for one in kept_about(people["moira"]))
