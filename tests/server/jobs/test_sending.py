"""Mail that goes to a real mail server, one that refuses, and one that is away."""

import logging
from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from forethought.server.environment import environment
from forethought.server.jobs import sending
from forethought.server.jobs.mail import send
from forethought.server.jobs.models import Job, Mail
from forethought.server.jobs.tidying import tidy
from forethought.server.jobs.trying import MOST, try_again
from forethought.server.jobs.worker import work_off
from forethought.server.mail_server import mail_server_of
from tests.server.jobs.smtp import post

pytestmark = pytest.mark.django_db(transaction=True)
ANN = "ann@northmere.example"


@pytest.fixture
def office(monkeypatch, settings):
    with post() as made:
        server = f"smtp+plain://127.0.0.1:{made.port}"
        given = environment()._replace(mail_server=server, mail_from="forethought@northmere.example")
        monkeypatch.setattr(sending, "environment", lambda: given)
        settings.MAILERS = {"default": mail_server_of(server).mailer}
        settings.DEFAULT_FROM_EMAIL = given.mail_from
        yield made


def ask(once="ask:1", to=ANN):
    send(to=to, subject="Please read the guidance", body="https://forethought.northmere.example/read", once=once)


def later():
    """As if the time of the next try had come."""
    DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
    work_off()


def test_a_mail_is_sent_once_and_its_words_are_removed(office):
    ask()
    work_off()
    work_off()
    (sent,) = office.taken
    assert "Subject: Please read the guidance" in sent
    assert "Auto-Submitted: auto-generated" in sent
    mail = Mail.objects.get()
    assert (mail.state, mail.subject, mail.body) == ("sent", "", "")
    ask()
    work_off()
    assert len(office.taken) == 1


def test_a_recipient_who_is_refused_is_recorded_and_not_tried_again(office, caplog):
    office.answers[ANN] = f"550 <{ANN}> no such person"
    with caplog.at_level(logging.DEBUG):
        ask()
        work_off()
        later()
    mail = Mail.objects.get()
    assert (mail.state, mail.fault, mail.to) == ("refused", "refused", ANN)
    assert Job.objects.get().tries == 0
    assert ANN not in caplog.text
    assert ANN not in "".join(DBTaskResult.objects.values_list("traceback", flat=True))


def test_a_server_that_is_away_is_asked_again_later_and_not_for_ever(office):
    office.is_down = True
    ask()
    for _try in range(MOST + 2):
        later()
    mail, job = Mail.objects.get(), Job.objects.get()
    assert (mail.state, mail.fault, job.tries) == ("failed", "server", MOST)
    assert mail.body
    office.is_down = False
    mail.state = "waiting"
    mail.save()
    assert try_again(job.key)
    work_off()
    assert len(office.taken) == 1


def test_a_mailbox_that_is_full_today_is_tried_again(office):
    office.answers[ANN] = "452 later"
    ask()
    work_off()
    assert Mail.objects.get().state == "waiting"
    assert DBTaskResult.objects.get().run_after > timezone.now() + timedelta(minutes=1)
    office.answers.clear()
    later()
    assert Mail.objects.get().state == "sent"


def test_an_address_that_is_none_is_refused(office):
    ask(to="ann at northmere")
    work_off()
    assert Mail.objects.get().state == "refused"


def test_without_a_mail_server_mails_are_kept_for_a_week():
    ask()
    work_off()
    mail = Mail.objects.get()
    assert (mail.state, bool(mail.body)) == ("kept", True)
    tidy(timezone.now() + timedelta(days=8))
    mail.refresh_from_db()
    assert (mail.to, mail.subject, mail.body) == ("", "", "")


def test_what_django_itself_sends_is_kept_too(settings):
    settings.MAILERS = {"default": mail_server_of("").mailer}
    EmailMessage("Hello", "Here", to=[ANN, "bo@northmere.example"]).send()
    assert set(Mail.objects.values_list("to", "state")) == {(ANN, "kept"), ("bo@northmere.example", "kept")}


def test_addresses_go_after_a_month_and_the_key_stays(office):
    ask()
    work_off()
    tidy(timezone.now() + timedelta(days=32))
    assert Mail.objects.get().to == ""
    ask()
    work_off()
    assert len(office.taken) == 1
