"""A client that speaks SCIM as a directory does, and shows a token."""

import json
from typing import Any

import pytest
from django.test import Client

from forethought.server.people.scim.actions import make_token

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"


class Directory:
    """Sends requests; every answer is looked at: its type, and the form of an error."""

    def __init__(self, token: str) -> None:
        self.client, self.token = Client(), token

    def ask(self, method: str, path: str, body: Any = None, status: int = 200, **headers: str) -> Any:
        """The JSON of the answer, None where there is none."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else b""
        self.answer = self.client.generic(
            method, f"/scim/v2{path}", content, content_type="application/scim+json",
            headers={"Authorization": f"Bearer {self.token}"} | headers,
        )  # fmt: skip
        assert self.answer.status_code == status, (self.answer.status_code, self.answer.content)
        if not self.answer.content:
            return None
        assert self.answer.headers["Content-Type"] == "application/scim+json"
        told = json.loads(self.answer.content)
        if status >= 400:
            assert (told["schemas"], told["status"]) == ([ERROR], str(status))
            assert told["detail"].endswith((".", "TOKEN", "scim+json"))
        return told

    def get(self, path: str, status: int = 200, **headers: str) -> Any:
        return self.ask("GET", path, None, status, **headers)

    def found(self, path: str) -> list[dict[str, Any]]:
        """The resources of a list, whose counts are right."""
        told = self.get(path)
        assert told["itemsPerPage"] == len(told["Resources"])
        return told["Resources"]

    def add(self, row: dict[str, Any], status: int = 201) -> Any:
        return self.ask("POST", "/Users", {"schemas": [USER, ENTERPRISE]} | row, status)

    def patch(self, path: str, *operations: dict[str, Any], status: int = 200) -> Any:
        return self.ask("PATCH", path, {"schemas": [PATCH], "Operations": list(operations)}, status)


@pytest.fixture
def directory() -> Directory:
    """The Council's directory, let in."""
    return Directory(make_token(label="Entra")[1])
