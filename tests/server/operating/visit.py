"""Somebody of the Council, signed in, at a site that is served for real."""

import re
import subprocess
import sys
from http.client import HTTPConnection, HTTPException
from urllib.parse import urlencode

SIGN_IN = """
import django; django.setup()
from django.test import Client
from forethought.server.people.actions import add_person
from forethought.server.people.models import Person
person = Person.objects.filter(number="E77").first() or add_person(number="E77", name="Olu", duties=["communications", "operator"])
client = Client()
client.force_login(person)
print(client.cookies["session"].value)
"""


def session_in(env: dict[str, str]) -> str:
    """A session of somebody who may register pages and see how the site fares, made with these settings."""
    given = env | {"DJANGO_SETTINGS_MODULE": "forethought.server.settings"}
    done = subprocess.run([sys.executable, "-c", SIGN_IN], env=given, check=True, capture_output=True, text=True)
    return done.stdout.strip()


class Visit:
    """A browser of that person."""

    def __init__(self, port: int, session: str) -> None:
        self.port, self.session = port, session

    def get(self, path: str) -> tuple[int, str]:
        return self._ask("GET", path)

    def add_page(self, name: str) -> int:
        """Register a page of the Council: the status, 302 where it was kept."""
        status, page = self.get("/pages/add")
        if status != 200:
            return status
        mark = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)[1]
        fields = {"csrfmiddlewaretoken": mark, "address": f"facebook.com/{name}", "title": name, "service": "Libraries", "owner": "Ann"}
        return self._ask("POST", "/pages/add", urlencode(fields))[0]

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[int, str]:
        """The status, 0 where there was no answer at all; and the page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=30)
        cookie = f"session={self.session}" + (f"; form={self.form}" if hasattr(self, "form") else "")
        try:
            connection.request(method, path, body, {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            for name, value in answer.getheaders():
                if name.lower() == "set-cookie" and value.startswith("form="):
                    self.form = value.split(";")[0].partition("=")[2]
            return answer.status, answer.read().decode()
        except (OSError, HTTPException):
            return 0, ""
        finally:
            connection.close()
