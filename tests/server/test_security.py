"""What every answer carries, and what is refused at the door."""

import pytest


@pytest.mark.parametrize("path", ["/", "/guidance/9.1(4)", "/api/openapi.json", "/no/such/page", "/brand/logo"])
def test_every_answer_carries_the_headers(client, path):
    headers = client.get(path).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.parametrize("path", ["/", "/profile", "/connection", "/guidance/search", "/api/check", "/api/connect"])
def test_an_answer_to_a_draft_is_never_stored(client, path):
    assert client.post(path, {"text": "Bin day"}).headers["Cache-Control"] == "no-store"


def test_the_one_cookie_says_nothing_and_cannot_be_read_by_script(client):
    client.get("/")
    cookies = client.cookies
    assert set(cookies) == {"form"}
    assert (cookies["form"]["httponly"], cookies["form"]["samesite"], cookies["form"]["max-age"]) == (True, "Strict", "")


def test_a_host_that_is_not_ours_is_refused(client):
    response = client.get("/", headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "We could not read that" in response.content.decode()


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, method):
    assert getattr(client, method)("/").status_code == 405


def test_a_form_longer_than_the_limit_is_told_so(client):
    response = client.post("/", "text=" + "a" * 600_000, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 413
    assert "That is more than we can read" in response.content.decode()


def test_our_own_mistake_is_said_kindly_and_quotes_nothing(client, monkeypatch):
    from forethought.server.drafts import views

    def fail(*_args):
        raise ValueError("Mrs Hartley")

    monkeypatch.setattr(views, "draft_of", fail)
    response = client.post("/", {"text": "Mrs Hartley"})
    assert response.status_code == 500
    assert "Sorry, there is a problem" in response.content.decode()
    assert "Hartley" not in response.content.decode()
