"""The register of corporate pages: which address may stand in it, who keeps it, and what is exempt."""

from datetime import date

import pytest

from forethought.server.accounts.actions import register_page, retire_page
from forethought.server.accounts.models import CorporatePage
from forethought.server.accounts.register import CHANGED, NoPage, exempt_pages, page_address, pages_as_written
from forethought.server.people.actions import add_person, end_person, tidy

PAGE = {"title": "Northmere Youth", "service": "Youth services", "owner": "Youth services manager"}


@pytest.fixture
def keeper(db):
    return add_person(number="E1", name="Callum Whitlock", duties=["communications"])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("facebook.com/northmereyouth", "facebook.com/northmereyouth"),
        (" https://www.facebook.com/northmereyouth/?ref=nav#top ", "facebook.com/northmereyouth"),
        ("https://m.facebook.com//northmereyouth/../northmereyouth", "facebook.com/northmereyouth"),
        ("https://www.facebook.com/profile.php?id=100064", "facebook.com/profile.php?id=100064"),
        ("https://www.youtube.com/@northmerecouncil", "youtube.com/@northmerecouncil"),
        ("https://www.linkedin.com/company/northmere-council", "linkedin.com/company/northmere-council"),
    ],
)
def test_an_address_is_kept_in_one_form(typed, kept):
    assert page_address(typed) == kept


@pytest.mark.parametrize("typed", ["facebook", "", "facebook.com:x", "mailto:a@b.example", "our Facebook page"])
def test_what_is_no_address_is_told_what_one_looks_like(typed):
    with pytest.raises(NoPage, match=r"such as facebook\.com"):
        page_address(typed)


@pytest.mark.parametrize("typed", ["https://northmere.example/youth", "intranet.northmere.example"])
def test_a_page_that_is_held_back_nowhere_needs_no_entry(typed):
    with pytest.raises(NoPage, match="needs no entry"):
        page_address(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "facebook.com",
        "https://www.facebook.com/",
        "en-gb.facebook.com",
        "facebook.com/groups",
        "youtube.com/channel/",
        "instagram.com/p",
        "tumblr.com",
    ],
)
def test_a_whole_site_is_never_exempt(typed):
    with pytest.raises(NoPage, match="more than one page"):
        page_address(typed)


def test_a_page_is_exempt_until_it_is_retired(keeper, django_capture_on_commit_callbacks):
    heard = []
    CHANGED.connect(lambda **_given: heard.append(1), weak=False, dispatch_uid="test")
    with django_capture_on_commit_callbacks(execute=True):
        page = register_page(by=keeper, address="https://www.facebook.com/NorthmereYouth/", on=date(2026, 11, 2), **PAGE)
    assert pages_as_written() == ["facebook.com/NorthmereYouth"]
    host, path = page.address.split("/")
    assert exempt_pages() == {host: [f"/{path}"]}
    assert (page.registered_by, page.registered_on) == (keeper, date(2026, 11, 2))
    with django_capture_on_commit_callbacks(execute=True):
        retire_page(by=keeper, page=page, on=date(2026, 11, 25))
    assert exempt_pages() == {}
    assert (page.retired_by, page.retired_on) == (keeper, date(2026, 11, 25))
    assert len(heard) == 2
    CHANGED.disconnect(dispatch_uid="test")


def test_a_page_stands_once_and_may_come_back(keeper):
    page = register_page(by=keeper, address="facebook.com/northmereyouth", **PAGE)
    with pytest.raises(NoPage, match="already"):
        register_page(by=keeper, address="m.facebook.com/northmereyouth/", **PAGE)
    retire_page(by=keeper, page=page)
    register_page(by=keeper, address="facebook.com/northmereyouth", **PAGE)
    assert exempt_pages() == {"facebook.com": ["/northmereyouth"]}


def test_a_page_outlives_whoever_registered_it(keeper):
    register_page(by=keeper, address="facebook.com/northmereyouth", **PAGE)
    end_person(person=keeper, on=date(2026, 1, 1))
    tidy(today=date(2026, 11, 25))
    assert CorporatePage.objects.get().registered_by is None


def test_everybody_reads_the_register_and_the_keeper_adds_to_it(visitor, keeper):
    assert "There are none yet" in visitor.get("/pages").text
    assert "Add a page" not in visitor.get("/pages").text
    visitor.client.force_login(keeper)
    assert "Add a page" in visitor.get("/pages").text
    faulty = visitor.post("/pages/add", 400, **(PAGE | {"address": "facebook.com"}))
    assert "more than one page" in faulty.text
    assert visitor.client.post("/pages/add", PAGE | {"address": "facebook.com/northmereyouth"}).headers["Location"] == "/pages"
    assert "already" in visitor.post("/pages/add", 400, **(PAGE | {"address": "facebook.com/northmereyouth"})).text
    page = CorporatePage.objects.get()
    assert "Registered by Callum Whitlock" in visitor.get("/pages").text
    assert "Retire “Northmere Youth”" in visitor.get(f"/pages/{page.pk}/retire").text
    assert visitor.client.post(f"/pages/{page.pk}/retire").headers["Location"] == "/pages"
    assert "Retired" in visitor.get("/pages").text
    assert visitor.client.post(f"/pages/{page.pk}/retire").status_code == 404
    visitor.client.logout()
    page = visitor.get("/pages")
    assert "facebook.com/northmereyouth" not in page.text
    assert "Callum" not in page.text
