"""Who signs in costs nothing to those who do not: no page that knows nobody opens a session, or the database.

No test of this file may touch the database: one that did would fail.
"""

import pytest

from forethought.server.people.known import NOBODY

KNOW_NOBODY = [
    "/",
    "/profile",
    "/connection",
    "/picture",
    "/guidance",
    "/guidance/9.1(4)",
    "/sites",
    "/sites/facebook",
    "/privacy",
    "/sign-in",
]


@pytest.mark.parametrize("path", KNOW_NOBODY)
@pytest.mark.parametrize("cookie", ["", "a-session-that-may-be-somebodys00"])
def test_a_page_that_knows_nobody_opens_no_session_and_no_database(client, path, cookie):
    if cookie:
        client.cookies["session"] = cookie
    response = client.get(path)
    assert response.status_code == 200
    assert "session" not in response.cookies
    assert "Cookie" not in response.headers.get("Vary", "") or "csrf" in response.content.decode()


@pytest.mark.parametrize("path", ["/", "/profile", "/connection", "/guidance/search"])
def test_nor_does_an_answer(client, path):
    client.cookies["session"] = "a-session-that-may-be-somebodys00"
    response = client.post(path, {"text": "Bin day", "words": "bin", "service_user": "no"})
    assert response.status_code == 200
    assert "session" not in response.cookies


@pytest.mark.parametrize("path", ["/guidance/9.1(4)", "/sites/facebook", "/privacy"])
def test_a_page_that_may_be_kept_varies_on_nobody(client, path):
    assert "Cookie" not in client.get(path).headers.get("Vary", "")


@pytest.mark.parametrize("path", sorted(NOBODY))
def test_the_api_passes_by_the_sessions_altogether(client, path):
    client.cookies["session"] = "a-session-that-may-be-somebodys00"
    response = client.post(path, {}, content_type="application/json")
    assert not hasattr(response.wsgi_request, "session")
    assert "session" not in response.cookies
    assert "Cookie" not in response.headers.get("Vary", "")
