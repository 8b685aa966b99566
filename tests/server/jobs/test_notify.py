"""GOV.UK Notify, as its documentation says that it answers: its own client talks to a server on loopback."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from forethought.server.environment import environment
from forethought.server.jobs import notify, sending
from forethought.server.jobs.mail import send
from forethought.server.jobs.models import Mail
from forethought.server.jobs.worker import work_off

pytest.importorskip("notifications_python_client")
pytestmark = pytest.mark.django_db(transaction=True)
KEY = "test-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
NO_ADDRESS = {"errors": [{"error": "ValidationError", "message": "email_address Not a valid email address"}], "status_code": 400}
TOO_MANY = {"errors": [{"error": "TooManyRequestsError", "message": "Exceeded send limits (50) for today"}], "status_code": 429}


class Answers(BaseHTTPRequestHandler):
    def do_POST(self):
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, said))
        status = self.server.answer.get("status_code", 201)
        body = json.dumps(self.server.answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_given):
        pass


@pytest.fixture
def service(monkeypatch):
    with HTTPServer(("127.0.0.1", 0), Answers) as server:
        server.asked, server.answer = [], {"id": "740e5834-3a29-46b4-9a6f-16142fde533a"}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setattr(notify, "NOTIFY", f"http://127.0.0.1:{server.server_port}")
        given = environment()._replace(notify_key=KEY, notify_template="f33517ff-2a88-4f6e-b855-c550268ce08a")
        for module in (notify, sending):
            monkeypatch.setattr(module, "environment", lambda: given)
        yield server
        server.shutdown()


def ask():
    send(to="ann@northmere.example", subject="Please read", body="https://forethought.northmere.example/read", once="ask:1")
    work_off()
    return Mail.objects.get()


def test_a_mail_goes_through_its_template(service):
    assert ask().state == "sent"
    ((path, said),) = service.asked
    assert path == "/v2/notifications/email"
    assert said["email_address"] == "ann@northmere.example"
    assert said["personalisation"] == {"subject": "Please read", "body": "https://forethought.northmere.example/read"}


def test_an_address_that_notify_does_not_take_is_refused(service, caplog):
    service.answer = NO_ADDRESS
    assert ask().state == "refused"
    assert "ann@" not in caplog.text


def test_a_limit_of_notify_is_waited_for(service):
    service.answer = TOO_MANY
    mail = ask()
    assert (mail.state, mail.fault) == ("waiting", "notify")
