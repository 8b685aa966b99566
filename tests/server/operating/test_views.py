"""What programs and the operator see of how the site fares."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from forethought.server.environment import environment
from forethought.server.jobs.mail import send
from forethought.server.jobs.models import Mail
from forethought.server.jobs.worker import work_off
from forethought.server.operating import permissions, views
from forethought.server.operating.heads import mail_head
from forethought.server.people.actions import add_person

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("data")]
TOKEN = "a token of more than twenty characters"


def signed_in(visitor, duty):
    visitor.client.force_login(add_person(number="E9", name="Olu", duties=[duty]))
    return visitor


def test_a_site_that_is_well_says_so_and_no_more(client):
    response = client.get("/health")
    assert (response.status_code, response.content) == (200, b"well\n")


def test_a_site_that_cannot_reach_its_records_says_so(client, monkeypatch):
    from django.db import OperationalError

    def away():
        raise OperationalError("connection to 10.0.0.1 failed")

    monkeypatch.setattr(views.connection, "cursor", away)
    response = client.get("/health")
    assert (response.status_code, response.content) == (503, b"not well\n")


def test_figures_are_in_the_format_of_prometheus_and_name_pages_only(client):
    client.get("/guidance/9.1(4)")
    client.get("/pages/4711/retire")
    said = client.get("/metrics").content.decode()
    line = re.compile(r'(# TYPE \w+ (counter|gauge|histogram)|\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?[0-9.]+)')
    assert [one for one in said.splitlines() if not line.fullmatch(one)] == []
    assert 'forethought_requests_total{page="clause",status="2xx"}' in said
    assert "4711" not in said
    assert "9.1(4)" not in said
    assert "forethought_database_up 1" in said


@pytest.mark.parametrize("headers", [{"X-Forwarded-For": "127.0.0.1"}, {"Forwarded": "for=127.0.0.1"}])
def test_without_a_token_nothing_from_beyond_this_machine_is_answered(client, headers):
    assert client.get("/metrics", headers=headers).status_code == 404
    assert client.get("/metrics", REMOTE_ADDR="10.0.0.7").status_code == 404


def test_with_a_token_only_who_shows_it_is_answered(client, monkeypatch):
    monkeypatch.setattr(permissions, "environment", lambda: environment()._replace(metrics_token=TOKEN))
    assert client.get("/metrics").status_code == 404
    assert client.get("/metrics", headers={"Authorization": "Bearer wrong"}).status_code == 404
    assert client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"}, REMOTE_ADDR="10.0.0.7").status_code == 200


def test_the_operator_sees_how_the_site_fares(visitor):
    page = signed_in(visitor, "operator").get("/operating")
    for words in ("Worker", "Backup", "Journal", "Disk", "Database"):
        assert words in page.text


def failed(subject="Please read the guidance"):
    send(to="ann@northmere.example", subject=subject, body="https://forethought.northmere.example/read", once=f"ask:{subject}")
    Mail.objects.update(state="refused", fault="refused", ended_at=timezone.now())
    return Mail.objects.get()


def test_hr_sees_who_was_not_reached_and_may_try_again(visitor):
    mail = failed()
    page = signed_in(visitor, "hr").get("/operating/mails")
    assert "ann@northmere.example" in page.text
    assert "no such address" in page.text
    from django_tasks_db.models import DBTaskResult

    DBTaskResult.objects.update(status="FAILED")
    visitor.client.post("/operating/mails", {"mail": mail.pk})
    mail.refresh_from_db()
    assert mail.state == "waiting"


@pytest.mark.parametrize("number", ["", "x", "99999999999999999999999", "-1", "²"])
def test_a_mail_that_there_is_not_changes_nothing(visitor, number):
    failed()
    assert signed_in(visitor, "hr").client.post("/operating/mails", {"mail": number}).status_code == 302
    assert Mail.objects.get().state == "refused"


@pytest.mark.parametrize(("duty", "reads"), [("operator", True), ("hr", False)])
def test_mails_that_went_nowhere_are_the_operators_to_read(visitor, duty, reads):
    send(to="ann@northmere.example", subject="Please read", body="https://forethought.northmere.example/one-time-link", once="ask")
    work_off()
    assert ("one-time-link" in signed_in(visitor, duty).get("/operating/mails").text) == reads


def test_the_head_of_the_journal_is_mailed_once_a_day(monkeypatch):
    from forethought.server.operating import heads

    add_person(number="E1", name="Ann")
    mail_head(timezone.now())
    assert not Mail.objects.exists()
    monkeypatch.setattr(heads, "environment", lambda: environment()._replace(head_to="audit@northmere.example"))
    for _time in range(2):
        mail_head(timezone.now())
    mail = Mail.objects.get()
    assert mail.to == "audit@northmere.example"
    assert re.search("entry [0-9]+.*\n[0-9a-f]{64}", mail.body)


def test_a_client_that_is_not_signed_in_sees_none_of_it():
    assert Client().get("/operating").status_code == 302
    assert Client().get("/operating/mails").status_code == 302
