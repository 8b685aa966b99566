"""A version that begins from a pack: it is looked at and approved as any other, and never answers in the guidance's place."""

import pytest
from django.test import Client
from django.utils import timezone

from forethought.guidance.shelf import packs
from forethought.server import edition
from forethought.server.library import actions
from forethought.server.library.actions import CannotDo
from forethought.server.library.clauses import rows_of
from forethought.server.library.from_pack import version_of_pack
from forethought.server.library.models import Version
from tests.server.page import Page

from .adopted import owner

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("data")]


@pytest.mark.parametrize("pack", sorted(packs()))
def test_a_draft_says_what_the_pack_says_and_nothing_of_it_is_confirmed_yet(pack):
    made = version_of_pack(by=owner(), pack=pack)
    assert made.name == packs()[pack].name
    assert [clause.says for clause in made.edition().clauses] == [clause.says for clause in packs()[pack].clauses]
    assert {row["uid"].partition(":")[0] for row in rows_of(made.tables)} == {f"pack-{pack}"}
    assert made.bound == []
    with pytest.raises(CannotDo):
        actions.send_for_review(by=owner(), version=made)


def test_it_is_chosen_on_the_page_of_new_versions():
    client = Client()
    client.force_login(owner())
    page = Page(client.get("/library/new").content.decode())
    assert "From a pack" in page.text
    assert "Messaging groups at work" in page.text
    refused = client.post("/library/new", {"start": "pack"})
    assert refused.status_code == 400
    assert "Choose the pack" in refused.content.decode()
    sent = {"start": "pack", "pack": "messaging-groups", "reference": "HRSM7", "version": "D1"}
    done = client.post("/library/new", sent)
    assert done.status_code == 302
    made = Version.objects.get()
    assert (made.name, made.title) == ("HRSM7 D1", "Messaging groups at work")
    for path in ("", "/tree", "/bindings", "/bindings/pack-messaging-groups:MG1", "/control", "/lint"):
        response = client.get(f"/library/{made.pk}{path}")
        assert response.status_code == 200, path
        assert Page(response.content.decode()).faults(response.headers) == [], path
    again = client.post("/library/new", sent)
    assert "already a version" in again.content.decode()


def test_an_approved_pack_does_not_take_the_guidance_s_place():
    made = version_of_pack(by=owner(), pack="account-security")
    made.bound = [row["uid"] for row in rows_of(made.tables)]
    made.save(update_fields=["bound"])
    actions.send_for_review(by=owner(), version=made)
    actions.approve(by=owner("P2"), version=made)
    with pytest.raises(CannotDo, match="stands beside the guidance"):
        actions.bring_into_force(by=owner(), version=made, on=timezone.localdate())
    edition.look()
    assert edition.edition().head.reference == "HRSM1"
