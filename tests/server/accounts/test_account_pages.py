"""The pages of accounts, as each person sees them; and the page that says whether an address is really the Council's."""

from datetime import date

import pytest

from forethought.server.accounts.actions import pause_account, retire_page
from forethought.server.accounts.models import CorporatePage
from tests.server.accounts.conftest import WORDS

PAGE = WORDS | {"address": "https://www.facebook.com/NorthmereYouth", "holder": "gus", "deputy": "anika@northmere.example"}


@pytest.fixture
def as_(visitor):
    """The visitor, signed in as somebody."""

    def sign_in(person):
        visitor.client.logout()
        visitor.client.force_login(person)
        return visitor

    return sign_in


def test_the_way_from_a_wish_to_an_account(as_, people):
    there = as_(people["dele"]).client.post("/pages/request", PAGE).headers["Location"]
    assert "waits for a decision" in as_(people["dele"]).get(there).text
    assert "waits for a decision" in as_(people["callum"]).get("/pages").text
    assert "Enter a reason" in as_(people["callum"]).post(f"{there}/decide", 400, decision="refuse").text
    assert as_(people["callum"]).client.post(f"{there}/decide", {"decision": "approve"}).status_code == 302
    page = as_(people["gus"]).get(there)
    assert "Looked after by Gus" in page.text
    assert "Approved by Callum" in page.text
    as_(people["gus"]).client.post(f"{there}/care", {"posters": "dele\ncarys@northmere.example", "two_factor_on": "2026-01-02"})
    assert "Carys, Dele" in as_(people["dele"]).get(there).text


def test_a_refusal_is_read_by_whoever_asked_and_by_nobody_else(as_, asked, people):
    as_(people["callum"]).client.post(f"/pages/{asked.pk}/decide", {"decision": "refuse", "why": "There is one already."})
    assert "There is one already." in as_(people["dele"]).get(f"/pages/{asked.pk}").text
    people["patience"].named_duties.all().delete()
    assert as_(people["patience"]).client.get(f"/pages/{asked.pk}").status_code == 404


def test_faults_of_a_request_are_told(as_, people):
    page = as_(people["dele"]).post("/pages/request", 400, **(PAGE | {"holder": "nobody", "deputy": "", "purpose": ""}))
    for words in ("Nobody is known here by “nobody”", "Enter who stands in", "Enter what the account is for"):
        assert words in page.text
    assert "two people" in as_(people["dele"]).post("/pages/request", 400, **(PAGE | {"deputy": "GUS"})).text
    assert "more than one page" in as_(people["dele"]).post("/pages/request", 400, **(PAGE | {"address": "facebook.com"})).text


def test_ones_own_request_is_for_somebody_else_to_decide(as_, people):
    as_(people["callum"]).client.post("/pages/request", PAGE)
    page = CorporatePage.objects.get()
    assert "Somebody else decides" in as_(people["callum"]).get(f"/pages/{page.pk}/decide").text
    assert "Somebody else decides" in as_(people["callum"]).post(f"/pages/{page.pk}/decide", 400, decision="approve").text
    page.refresh_from_db()
    assert page.state == "requested"


def test_the_public_sees_no_names(visitor, account):
    page = visitor.get(f"/pages/{account.pk}")
    assert "facebook.com/northmereyouth" in page.text
    assert not any(name in page.text for name in ("Gus", "Anika", "Dele", "Callum"))


def test_a_pause_is_shown_to_those_who_may_post(as_, account, people):
    as_(people["callum"]).client.post(f"/pages/{account.pk}/pause")
    assert "Please post nothing with it" in as_(people["gus"]).get(f"/pages/{account.pk}").text
    as_(people["callum"]).client.post(f"/pages/{account.pk}/resume")
    assert "Paused" not in as_(people["gus"]).get(f"/pages/{account.pk}").text


def test_the_deputy_takes_over_by_one_button(as_, account, people, leaves):
    leaves(people["gus"])
    assert "has left" in as_(people["callum"]).get("/pages").text
    assert "Take the account over" in as_(people["anika"]).get(f"/pages/{account.pk}").text
    assert as_(people["dele"]).client.post(f"/pages/{account.pk}/take-over").status_code == 404
    assert as_(people["anika"]).client.post(f"/pages/{account.pk}/take-over").status_code == 302
    assert "Looked after by Anika" in as_(people["anika"]).get(f"/pages/{account.pk}").text
    as_(people["callum"]).client.post(f"/pages/{account.pk}/holders", {"holder": "anika", "deputy": "dele"})
    assert "Who stands in Dele" in as_(people["anika"]).get(f"/pages/{account.pk}").text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("https://m.facebook.com/NorthmereYouth/?ref=x", "Yes, this is the Council"),
        ("facebook.com/northmereyouth/photos/12", "Yes, this is the Council"),
        ("facebook.com/northmereyouth2", "We do not know this page"),
        ("faceb00k.com/northmereyouth", "We do not know this page"),
        ("facebook.com.evil.example/northmereyouth", "We do not know this page"),
        ("facebook.com@evil.example/northmereyouth", "We do not know this page"),
        ("facebook.com/northmereyouth/..%2fothers", "We do not know this page"),
        ("facebook.com", "We do not know this page"),
    ],
)
def test_is_this_really_us(visitor, account, typed, said):
    assert said in visitor.post("/really-us", address=typed).text


def test_really_us_tells_of_a_pause_and_of_what_was_ours(visitor, account, people):
    pause_account(by=people["callum"], page=account)
    assert "do not trust it now" in visitor.post("/really-us", address="facebook.com/northmereyouth").text
    retire_page(by=people["callum"], page=account, on=date(2026, 11, 17))
    page = visitor.post("/really-us", address="facebook.com/northmereyouth")
    assert "was ours until Tuesday 17 November 2026" in page.text
    assert "Yes" not in page.text


def test_really_us_knows_nothing_of_what_was_only_asked_for(visitor, asked):
    assert "We do not know" in visitor.post("/really-us", address="facebook.com/northmereyouth").text
    assert visitor.client.get(f"/pages/{asked.pk}").status_code == 404


def test_what_is_no_address_is_told_so(visitor, db):
    assert "such as facebook.com" in visitor.post("/really-us", 400, address="mailto:a@b.example").text
    assert "Enter the address" in visitor.post("/really-us", 400).text
