"""Signing in with the Council's own provider: a real one, which says what Entra ID says."""

from urllib.parse import parse_qs, urlsplit

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount, SocialToken

from forethought.server.environment import Environment
from forethought.server.people.actions import add_person, end_person
from forethought.server.people.models import Person, SignedIn
from forethought.server.sign_in import council_views, oidc, pages, views
from forethought.server.sign_in.models import Identity
from tests.server.sign_in.provider import Browser, leads_to, running

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]
ANIKA = {"oid": "11111111-aaaa-4000-8000-000000000001", "preferred_username": "a.rahman", "employeeid": "e 1042"}
NOT_FOUND = "We cannot find you in the Council"


@pytest.fixture(scope="module")
def provider(tmp_path_factory):
    with running(tmp_path_factory.mktemp("provider")) as made:
        yield made


@pytest.fixture(autouse=True)
def council(provider, monkeypatch):
    """The settings name the provider; a test may change what is matched."""
    provider.knows(anika=ANIKA)
    given = [Environment(**provider.settings)]
    for module in (council_views, oidc, pages, views):
        monkeypatch.setattr(module, "environment", lambda: given[0])

    def change(**settings):
        given[0] = given[0]._replace(**settings)

    return change


@pytest.fixture
def anika():
    return add_person(number="E1042", name="Anika Rahman", login="a.rahman", email="anika@northmere.example")


def go(visitor, next="", status=200):
    return visitor.post("/sign-in/council", status, next=next)


def sign_in(visitor, login="anika", next=""):
    back = Browser().sign_in(leads_to(go(visitor, next).html), login)
    return visitor.client.get(back.removeprefix("http://testserver"))


def words(response) -> str:
    return response.content.decode()


def test_somebody_of_the_directory_signs_in_and_is_where_they_wanted_to_be(visitor, anika):
    assert "Sign in with your Council account" in visitor.get("/sign-in").text
    assert sign_in(visitor, next="/me/password").headers["Location"] == "/me/password"
    assert "Signed in as Anika Rahman" in visitor.get("/me").text
    assert "The number by which http://127.0.0.1" in visitor.get("/me/kept").text
    assert "You have no password here" in visitor.get("/me/password").text


def test_nothing_is_kept_but_issuer_and_subject(visitor, anika, provider):
    provider.knows(anika=ANIKA | {"email": "private@elsewhere.example", "name": "Annie R"})
    sign_in(visitor)
    one = Identity.objects.get()
    assert (one.person, one.issuer, one.subject) == (anika, provider.issuer, ANIKA["oid"])
    assert not any(model.objects.exists() for model in (EmailAddress, SocialAccount, SocialToken))
    ours = {"sure_until", "idle", "until", "ends"}
    assert set(SignedIn.objects.get().get_decoded()) == {"_auth_user_id", "_auth_user_backend", "_auth_user_hash"} | ours
    anika.refresh_from_db()
    assert (anika.name, anika.email) == ("Anika Rahman", "anika@northmere.example")


def test_an_account_that_is_known_stays_that_persons_whatever_else_it_says_now(visitor, anika, provider):
    sign_in(visitor)
    other = add_person(number="E7", name="Somebody Else", login="s.else")
    provider.knows(anika=ANIKA | {"preferred_username": other.login})
    visitor.client.post("/sign-out")
    sign_in(visitor)
    assert "Signed in as Anika Rahman" in visitor.get("/me").text


@pytest.mark.parametrize(
    "says",
    [
        {"preferred_username": "nobody"},
        {"preferred_username": "A.RAHMAN"},
        {"preferred_username": ""},
        {"preferred_username": ["a.rahman"]},
        {"preferred_username": "nobody", "email": "anika@northmere.example", "email_verified": True},
    ],
)
def test_whom_the_directory_does_not_name_exactly_is_let_in_by_nothing_else(visitor, anika, provider, says):
    """Not by the same e-mail address either."""
    provider.knows(anika=ANIKA | says)
    refused = sign_in(visitor)
    assert (refused.status_code, NOT_FOUND in words(refused)) == (403, True)
    assert not Identity.objects.exists()
    assert Person.objects.count() == 1


def test_a_second_account_is_never_taken_for_somebody_who_has_one(visitor, anika, provider):
    sign_in(visitor)
    provider.knows(evil=ANIKA | {"oid": "22222222-aaaa-4000-8000-000000000002"})
    refused = sign_in(visitor, "evil")
    assert (refused.status_code, NOT_FOUND in words(refused)) == (403, True)


@pytest.mark.parametrize("is_known", [True, False])
def test_somebody_who_has_left_is_told_the_same(visitor, anika, is_known):
    if is_known:
        sign_in(visitor)
    end_person(person=anika)
    refused = sign_in(visitor)
    assert (refused.status_code, NOT_FOUND in words(refused)) == (403, True)
    assert visitor.client.get("/me").status_code == 302


def test_the_employee_number_may_be_what_is_matched(visitor, anika, council, provider):
    council(oidc_claim="employeeid", oidc_matches="number")
    provider.knows(anika=ANIKA | {"preferred_username": "something@else"})
    assert sign_in(visitor).status_code == 302


@pytest.mark.parametrize(
    ("claim", "column", "says", "held", "comes_in"),
    [
        ("oid", "external_id", ANIKA["oid"], ANIKA["oid"], True),
        ("oid", "external_id", ANIKA["oid"], ANIKA["oid"].upper(), False),
        ("preferred_username", "user_name", "A.Rahman@northmere.example", "a.rahman@northmere.example", True),
        ("preferred_username", "user_name", "an\u0131ka@northmere.example", "anika@northmere.example", False),
        ("preferred_username", "user_name", "a_rahman@northmere.example", "a.rahman@northmere.example", False),
    ],
)
def test_what_a_directory_sent_may_be_what_is_matched(visitor, anika, council, provider, claim, column, says, held, comes_in):
    council(oidc_claim=claim, oidc_matches=column)
    provider.knows(anika=ANIKA | {claim: says})
    Person.objects.filter(pk=anika.pk).update(**{column: held})
    assert sign_in(visitor).status_code == (302 if comes_in else 403)


def test_a_provider_that_is_not_entra_is_known_by_its_subject(visitor, anika, provider):
    provider.knows(anika=ANIKA | {"tid": "another tenant"})
    sign_in(visitor)
    assert Identity.objects.get().subject == "anika"


def test_code_state_nonce_and_pkce_are_sent_and_neither_an_address_nor_a_secret(visitor, provider):
    asked = parse_qs(urlsplit(leads_to(go(visitor).html)).query)
    assert set(asked) == {
        "client_id", "redirect_uri", "scope", "response_type", "state", "nonce", "code_challenge", "code_challenge_method",
    }  # fmt: skip
    assert (asked["response_type"], asked["code_challenge_method"]) == (["code"], ["S256"])
    assert set(asked["scope"][0].split()) == {"openid", "profile"}


@pytest.mark.parametrize("spoilt", ["state", "nonce", "code", "verifier", "iss", "other browser", "twice"])
def test_what_was_not_asked_for_signs_nobody_in(visitor, anika, spoilt, client):
    back = Browser().sign_in(leads_to(go(visitor).html), "anika").removeprefix("http://testserver")
    session = visitor.client.session
    for state, *_rest in session["socialaccount_states"].values():
        state.update({"nonce": "another"} if spoilt == "nonce" else {"pkce_code_verifier": "a" * 60} if spoilt == "verifier" else {})
    session.save()
    back = back.replace("iss=http", "iss=httq") if spoilt == "iss" else back.replace(f"{spoilt}=", f"{spoilt}=A")
    browser = client if spoilt == "other browser" else visitor.client
    if spoilt == "twice":
        browser.get(back)
        browser.post("/sign-out")
    refused = browser.get(back)
    assert (refused.status_code, "That did not work" in words(refused)) == (400, True)
    assert browser.get("/me").status_code == 302


def test_somebody_who_stops_there_is_told_so(visitor, anika):
    state = parse_qs(urlsplit(leads_to(go(visitor).html)).query)["state"][0]
    assert "You stopped" in visitor.get(f"/sign-in/council/back?error=access_denied&state={state}", 400).text


def test_new_keys_of_the_provider_are_known_at_once_and_another_provider_is_not_taken_for_it(visitor, anika, council, provider):
    provider.stop()
    provider.start()
    assert sign_in(visitor).status_code == 302
    council(oidc_issuer=provider.issuer + "/")
    assert "does not answer" in go(visitor, status=503).text


def test_while_the_provider_is_down_that_is_said_and_the_other_way_stays(visitor, anika, provider):
    there = leads_to(go(visitor).html)
    back = Browser().sign_in(there, "anika").removeprefix("http://testserver")
    provider.stop()
    try:
        page = visitor.get(back, 503)
        assert "Your Council account does not answer at the moment" in page.text
        assert {"number", "password"} <= {one.get("name") for one in page.all("input")}
        assert "does not answer" in go(visitor, status=503).text
    finally:
        provider.start()


def test_a_session_that_was_there_before_is_not_taken_over(visitor, anika):
    go(visitor)
    before = visitor.client.cookies["session"].value
    sign_in(visitor)
    assert visitor.client.cookies["session"].value != before
    assert not SignedIn.objects.filter(session_key=before).exists()


def test_somebody_can_sign_out_there_as_well(visitor, anika, provider):
    sign_in(visitor)
    visitor.client.post("/sign-out")
    assert "Sign out of your Council account as well" in visitor.get("/sign-out").text
    there = leads_to(visitor.post("/sign-out/council").html)
    assert there.startswith(f"{provider.issuer}/session/end?")
    assert parse_qs(urlsplit(there).query)["post_logout_redirect_uri"] == ["http://testserver/sign-out"]


def test_without_a_provider_there_is_no_such_page(visitor, council):
    council(oidc_issuer="")
    assert visitor.client.post("/sign-in/council").status_code == 404
    assert visitor.client.get("/sign-in/council/back").status_code == 404
    assert visitor.client.post("/sign-out/council").status_code == 404
    assert "Sign in with your Council" not in visitor.get("/sign-in").text


@pytest.mark.parametrize("path", ["signup", "login", "email", "3rdparty", "password/reset", "2fa", "oidc/council/login"])
def test_no_page_of_allauth_can_be_reached(visitor, path):
    assert visitor.client.get(f"/accounts/{path}/").status_code == 404
