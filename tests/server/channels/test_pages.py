"""The channels' pages: the three questions without a trace, whom to turn to, and the note that is nowhere here."""

import json
import logging
import re

import pytest
from django.test import Client

from forethought.server.channels.actions import write_channel
from forethought.server.channels.models import Channel
from forethought.server.door.metered import TALLY
from forethought.server.journal.models import Entry
from forethought.server.people.actions import add_person, tidy
from forethought.server.people.kept import kept_about
from tests.server.page import Page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
CHOICE = {"about": "wrong", "who": "served", "want": "report"}


def page_of(response) -> Page:
    page = Page(response.content.decode())
    assert page.faults(response.headers) == []
    return page


def test_three_answers_show_whom_to_turn_to_with_name_telephone_and_hours():
    write_channel(by=None, key="confidential-reporting", name="The Monitoring Officer", phone="01632 960 012", hours="9 to 5")
    page = page_of(Client().post("/talk", CHOICE))
    assert "The Monitoring Officer" in page.text
    assert "Telephone: 01632 960 012" in page.text
    assert "When: 9 to 5" in page.text
    assert "Since 6 April 2026 sexual harassment" in page.text
    assert "It may be both" in page.text
    assert "Ask HR who this is" in page.text  # of safeguarding, which nobody has written


def test_who_leaves_a_question_out_is_told_which():
    response = Client().post("/talk", {"about": "work"})
    assert response.status_code == 400
    assert {"Choose who it is about", "Choose what you want"} <= set(re.findall(r"Choose w[^<]*", response.content.decode()))
    page_of(response)


def test_what_stands_in_the_address_is_not_read():
    assert "Show me the way" in page_of(Client().get("/talk", CHOICE)).text


@pytest.mark.parametrize(("method", "path"), [("get", "/talk"), ("post", "/talk"), ("get", "/targeted"), ("get", "/sleep-on-it")])
def test_no_line_of_the_log_and_no_count_tells_that_somebody_was_there(method, path, caplog):
    before = dict(TALLY.kept)
    caplog.set_level(logging.INFO, "forethought.access")
    client = Client()
    client.force_login(add_person(number="1", name="Ada"))
    counts = {key: row[0] for key, row in TALLY.kept.items()}
    assert getattr(client, method)(path, CHOICE if method == "post" else None).status_code == 200
    assert [record for record in caplog.records if record.name == "forethought.access"] == []
    assert {key: row[0] for key, row in TALLY.kept.items()} == counts, before
    client.get("/channels")
    assert [record.getMessage().split()[1] for record in caplog.records if record.name == "forethought.access"] == ["channels"]


def test_a_forged_form_is_not_logged_either(caplog):
    caplog.set_level(logging.INFO, "forethought.access")
    assert Client(enforce_csrf_checks=True).post("/talk", CHOICE).status_code == 403
    assert [record for record in caplog.records if record.name == "forethought.access"] == []


def test_nobody_is_looked_up_and_nothing_is_written(django_assert_num_queries):
    client = Client()
    client.force_login(add_person(number="1", name="Ada Quell"))
    entries = Entry.objects.count()
    with django_assert_num_queries(1) as asked:
        page = page_of(client.post("/talk", CHOICE))
    assert "channels_channel" in asked[0]["sql"]
    assert "Ada Quell" not in page.html
    assert Entry.objects.count() == entries


def test_hr_writes_whom_to_turn_to_and_everybody_can_read_it():
    hr, client = add_person(number="1", name="Hannah", duties=["hr"]), Client()
    client.force_login(hr)
    assert "Change" in page_of(client.get("/channels")).text
    page_of(client.get("/channels/unions"))
    sent = {"name": "The branch office", "phone": "01632 960 013", "elsewhere": "Room 4", "hours": "Tuesdays"}
    assert client.post("/channels/unions", sent).status_code == 302
    assert Channel.objects.values("key", *sent).get() == {"key": "unions", **sent}
    assert Entry.objects.order_by("-number").first().deed == "channel_written"
    read = page_of(Client().get("/channels"))
    assert {"The branch office", "01632 960 013", "Room 4", "Tuesdays"} <= {part for part in sent.values() if part in read.text}
    assert "Change Trade unions" not in read.text
    assert client.post("/channels/unions", {}).status_code == 302
    assert "Your union's representative" in Client().get("/channels").content.decode().replace("&#39;", "'")


def test_a_number_that_cannot_be_dialled_is_told_and_what_was_typed_stays():
    client = Client()
    client.force_login(add_person(number="1", name="Hannah", duties=["policy_owner"]))
    response = client.post("/channels/hr", {"name": "HR desk", "phone": "ring us"})
    assert response.status_code == 400
    page = page_of(response)
    assert "Enter a telephone number" in page.text
    assert 'value="HR desk"' in page.html
    assert client.get("/channels/nothing").status_code == 404


def test_what_a_person_wrote_is_told_to_them_and_stays_when_they_leave():
    person = add_person(number="1", name="Hannah", duties=["hr"])
    write_channel(by=person, key="hr", name="HR desk")
    assert ("Ways to be heard that you wrote down", "Human Resources") in {(kept.what, kept.says) for kept in kept_about(person)}
    person.delete()
    tidy()
    assert Channel.objects.get().written_by is None


def test_the_note_s_page_holds_no_form_nobody_s_name_and_nothing_typed_can_leave_it():
    client = Client()
    client.force_login(add_person(number="1", name="Ada Quell"))
    response = client.get("/sleep-on-it")
    page = page_of(response)
    assert "Ada Quell" not in page.html
    assert page.all("form") == []
    assert "Anybody who can use this device can read it" in page.text
    assert "Your browser runs no script here" in page.html
    policy = response.headers["Content-Security-Policy"]
    assert {"form-action 'none'", "worker-src 'self'", "script-src 'self'", "default-src 'none'"} <= set(policy.split("; "))
    assert "connect-src" not in policy  # so that default-src holds: the page's own script can send nothing at all
    assert "Set-Cookie" not in response.headers


def test_the_worker_keeps_the_one_page_and_static_files_alone():
    response = Client().get("/sleep-on-it.js")
    assert response.headers["Content-Type"].startswith("text/javascript")
    assert "connect-src 'self'" in response.headers["Content-Security-Policy"]
    text = response.content.decode()
    assert re.search(r'^const PAGE = "(.*)"$', text, re.MULTILINE)[1] == "/sleep-on-it"
    files = json.loads(re.search(r"^const FILES = (.*)$", text, re.MULTILINE)[1])
    assert len(files) == 5
    assert all(file.startswith("/static/") for file in files)
    page = Page(Client().get("/sleep-on-it").content.decode())
    used = {one.get("href") or one.get("src") for tag in ("link", "script") for one in page.all(tag)}
    assert used == set(files)


def test_an_answer_about_letting_off_steam_leads_on(visitor):
    answer = Client().post("/", {"text": "Another pointless meeting. This place drives me up the wall, I am so fed up with work"})
    page = page_of(answer)
    assert {"/talk", "/sleep-on-it"} <= {one.get("href") for one in page.all("a")}
    calm = page_of(Client().post("/", {"text": "Bin day tomorrow, don't forget the recycling!"}))
    assert "/sleep-on-it" not in {one.get("href") for one in calm.all("a")}
