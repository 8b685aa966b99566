"""Posts of a service: checked, approved by a second person, and afterwards known by their digest alone."""

import unicodedata
from datetime import timedelta

import pytest
from django.core import serializers
from django.utils import timezone

from forethought.server.accounts.actions import (
    approve_post,
    change_account,
    decline_post,
    forget_posts,
    pause_account,
    send_post,
)
from forethought.server.accounts.actions.posting import note_of, text_of
from forethought.server.accounts.digests import digest_of
from forethought.server.accounts.models import ServicePost
from forethought.server.accounts.register import NotNow
from forethought.server.jobs.models import Mail
from forethought.server.journal.models import Entry
from forethought.server.keys import house, house_file

TEXT = "The café on Mill Lane is open.\nThere is pizza."
FILTH = "home visit to Mrs Hartley, 9 Brook Lane this morning. honestly the smell, how do folk live in that filth"


@pytest.fixture(autouse=True)
def keys(tmp_path, monkeypatch):
    monkeypatch.setattr(house_file, "place", lambda: tmp_path / "house-keys")


@pytest.fixture
def posting(account, people):
    """The account, with which Dele may post as well."""
    days = dict.fromkeys(("two_factor_on", "recovery_on", "review_on"))
    change_account(by=people["gus"], page=account, posters=[people["dele"]], out_of_hours="", **days)
    return account


@pytest.fixture
def post(posting, people):
    return send_post(by=people["dele"], page=posting, text=TEXT)


def test_the_words_are_sealed_and_go_when_they_are_approved(post, people):
    kept = serializers.serialize("json", [*ServicePost.objects.all(), *Entry.objects.all(), *Mail.objects.all()])
    assert "pizza" not in kept
    assert b"pizza" not in bytes(post.sealed)
    assert text_of(post) == TEXT
    approve_post(by=people["gus"], post=post)
    assert (post.sealed, post.wrapped, post.digest) == (None, None, digest_of(TEXT))
    assert (post.sent_by, post.decided_by) == (people["dele"], people["gus"])
    deeds = Entry.objects.filter(about=f"servicepost:{post.pk}").values_list("deed", flat=True)
    assert sorted(deeds) == ["post_approved", "post_sent"]


def test_nobody_approves_their_own_and_nothing_is_decided_twice(posting, post, people):
    own = send_post(by=people["gus"], page=posting, text=TEXT)
    for decide in (lambda: approve_post(by=people["gus"], post=own), lambda: decline_post(by=people["gus"], post=own, why="No")):
        with pytest.raises(NotNow, match="Somebody else"):
            decide()
    approve_post(by=people["gus"], post=post)
    with pytest.raises(NotNow, match="any more"):
        decline_post(by=people["anika"], post=post, why="No")


def test_nobody_posts_or_approves_while_the_account_is_paused(posting, post, people):
    pause_account(by=people["callum"], page=posting)
    with pytest.raises(NotNow):
        send_post(by=people["dele"], page=posting, text=TEXT)
    with pytest.raises(NotNow):
        approve_post(by=people["gus"], post=post)


def test_what_is_sent_back_leaves_a_reason_for_14_days(post, people):
    decline_post(by=people["anika"], post=post, why="Say which day")
    assert post.sealed is None
    assert post.digest == ""
    assert b"which day" not in bytes(post.note)
    assert note_of(post) == "Say which day"
    forget_posts(now=post.sent_at + timedelta(days=13))
    assert ServicePost.objects.exists()
    forget_posts(now=post.sent_at + timedelta(days=14, seconds=1))
    assert not ServicePost.objects.exists()


def test_what_nobody_decides_goes_and_what_was_approved_stays_for_2_years(posting, post, people):
    approve_post(by=people["gus"], post=post)
    send_post(by=people["dele"], page=posting, text="Never read")
    forget_posts(now=timezone.now() + timedelta(days=15))
    assert list(ServicePost.objects.all()) == [post]
    forget_posts(now=timezone.now() + timedelta(days=732))
    assert not ServicePost.objects.exists()


def test_what_waited_too_long_cannot_be_approved_though_nobody_tidied(post, people):
    ServicePost.objects.update(sent_at=timezone.now() - timedelta(days=15))
    with pytest.raises(NotNow, match="any more"):
        approve_post(by=people["gus"], post=post)


def test_a_new_house_key_opens_what_waits(post):
    house.rotate()
    post.refresh_from_db()
    assert text_of(post) == TEXT


@pytest.mark.parametrize("same", [TEXT.replace("\n", "\r\n"), f"  {TEXT}\n", unicodedata.normalize("NFD", TEXT)])
def test_the_same_words_have_the_same_digest(same):
    assert digest_of(same) == digest_of(TEXT)


@pytest.mark.parametrize("other", [TEXT.lower(), TEXT.replace(".", "!"), TEXT.replace("\n", " "), TEXT + " Free."])
def test_other_words_have_another(other):
    assert digest_of(other) != digest_of(TEXT)


def test_the_whole_way_on_the_pages(visitor, posting, people):
    def as_(name):
        visitor.client.logout()
        visitor.client.force_login(people[name])
        return visitor

    there = f"/pages/{posting.pk}"
    checked = as_("dele").post(f"{there}/post", text=FILTH)
    assert "What the guidance says" in checked.text
    assert "Because" in checked.text
    assert not ServicePost.objects.exists()
    post = as_("dele").client.post(f"{there}/post", {"text": TEXT, "send": "yes"}).headers["Location"]
    assert "waits for somebody else" in as_("dele").get(post).text
    assert as_("dele").client.post(post, {"decision": "approve"}).status_code == 404
    assert as_("patience").get(post).text.count("There is pizza") == 1
    people["patience"].named_duties.all().delete()
    assert as_("patience").client.get(post).status_code == 404
    assert {mail.to.partition("@")[0] for mail in Mail.objects.filter(once__contains=":post:")} == {"gus", "anika"}
    assert "pizza" in as_("gus").get(post).text
    assert as_("gus").client.post(post, {"decision": "approve"}).status_code == 302
    page = as_("dele").get(post)
    assert "Approved by Gus" in page.text
    assert "pizza" not in page.text
    visitor.client.logout()
    assert "Yes: exactly these words" in visitor.post(f"{there}/approved", text=TEXT).text
    assert "no approval of exactly" in visitor.post(f"{there}/approved", text=TEXT + "!").text
    assert "Enter the words" in visitor.post(f"{there}/approved", 400, text=" ").text


def test_a_post_of_another_account_is_not_there(visitor, post, people):
    visitor.client.force_login(people["gus"])
    assert visitor.client.get(f"/pages/{post.page_id + 1}/posts/{post.pk}").status_code == 404
