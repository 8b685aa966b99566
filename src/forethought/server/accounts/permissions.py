"""Who may see and do what with an account. Whoever keeps the register may see every one of them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from forethought.server.people.models import Person
from forethought.server.people.permissions import is_known, may_keep_pages

from .models import APPROVED, CorporatePage, ServicePost


def accounts_of(person: Person) -> QuerySet[CorporatePage]:
    """The accounts that a person holds, stands in for, may post with or asked for; retired ones too."""
    mine = Q(holder=person) | Q(deputy=person) | Q(posters=person) | (Q(registered_by=person) & ~Q(purpose=""))
    return CorporatePage.objects.filter(pk__in=CorporatePage.objects.filter(mine).values("pk"))


def may_see_account(person: Person, page: CorporatePage) -> bool:
    """Whether the person may see who looks after the account and what is due."""
    return is_known(person) and (may_keep_pages(person) or accounts_of(person).filter(pk=page.pk).exists())


def may_look_after(person: Person, page: CorporatePage) -> bool:
    """Whether the person may say who posts with the account, and write down what was checked."""
    return is_known(person) and page.is_live and (may_keep_pages(person) or person.pk in {page.holder_id, page.deputy_id})


def may_take_over(person: Person, page: CorporatePage) -> bool:
    """Whether the account lost its holder, and the person stands in."""
    return is_known(person) and page.is_live and page.unheld_on is not None and page.deputy_id == person.pk


def may_decide(person: Person, page: CorporatePage) -> bool:
    """Whether the person may approve or refuse the account: never whoever asked for it or is to look after it."""
    return may_keep_pages(person) and person.pk not in {page.registered_by_id, page.holder_id, page.deputy_id}


def may_send_posts(person: Person, page: CorporatePage) -> bool:
    """Whether the person may post with the account, and so have words approved: nobody may while it is paused."""
    if not (is_known(person) and page.is_exempt):
        return False
    return person.pk in {page.holder_id, page.deputy_id} or page.posters.filter(pk=person.pk).exists()


def may_approve_posts(person: Person, page: CorporatePage) -> bool:
    """Whether the person may approve what others want to post with the account."""
    return may_look_after(person, page)


def may_see_post(person: Person, post: ServicePost) -> bool:
    """Whether the person may see a post that waits: whoever sent it, and those who may approve it."""
    return is_known(person) and (post.sent_by_id == person.pk or may_approve_posts(person, post.page))


def is_public(page: CorporatePage) -> bool:
    """Whether everybody may know of it: it is, or was, the Council's own."""
    return page.state == APPROVED
