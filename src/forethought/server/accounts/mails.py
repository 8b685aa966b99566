"""The mails of the register: a title and where to look, never a reason, a name or what anybody wants to post."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from forethought.server.jobs.mail import send
from forethought.server.people.models import COMMUNICATIONS, POLICY_OWNER, Person
from forethought.words import _

from .models import CorporatePage, ServicePost


def keepers() -> list[Person]:
    """Communications; where nobody is named for that, the policy owner."""
    for duty in (COMMUNICATIONS, POLICY_OWNER):
        if found := list(Person.objects.filter(is_active=True, named_duties__duty=duty).order_by("pk")):
            return found
    return []


def concerned(page: CorporatePage) -> list[Person]:
    """Whoever holds the account, stands in, or may post with it, and works here."""
    people = {one.pk: one for one in (page.holder, page.deputy, *page.posters.all()) if one is not None and one.is_active}
    return list(people.values())


def asked_for(page: CorporatePage) -> None:
    """Communications hears that somebody asked for an account."""
    _tell(
        keepers(),
        page,
        "asked",
        _("Somebody asks for the account “{title}”. Open Forethought and choose “The Council's own pages” to decide."),
    )


def approved(page: CorporatePage) -> None:
    """Whoever asked, and whoever is to look after it, hears that it is approved."""
    words = _("The account “{title}” is approved. Please turn on signing in by two steps, and write down in Forethought that you did.")
    _tell([*_asker(page), *concerned(page)], page, "approved", words)


def refused(page: CorporatePage) -> None:
    """Whoever asked hears that there is an answer, and where the reason stands."""
    _tell(_asker(page), page, "refused", _("The account “{title}” was not approved. Forethought tells you why, and you may ask again."))


def paused(page: CorporatePage, number: int) -> None:
    """Whoever may post hears that nobody should, now."""
    words = _("The account “{title}” is paused in an emergency. Please post nothing with it until communications says that it goes on.")
    _tell(concerned(page), page, f"paused:{number}", words)


def resumed(page: CorporatePage, number: int) -> None:
    """They hear that they may again."""
    _tell(concerned(page), page, f"resumed:{number}", _("The account “{title}” is not paused any more. You may post with it again."))


def unheld(page: CorporatePage, number: int) -> None:
    """Communications and the deputy hear that whoever held an account has left."""
    deputy = [page.deputy] if page.deputy is not None and page.deputy.is_active else []
    words = _("Whoever looked after the account “{title}” has left. You stand in for them: please take it over in Forethought.")
    _tell(deputy, page, f"unheld:{number}", words)
    others = [one for one in keepers() if one not in deputy]
    words = _("Whoever looked after the account “{title}” has left. Please see in Forethought that somebody takes it over.")
    _tell(others, page, f"unheld:{number}", words)


def due(page: CorporatePage, what: str, day: date) -> None:
    """Whoever holds the account, and communications, are reminded of something once for each day on which it falls due."""
    words = {
        "two_factor": _("Please turn on signing in by two steps for the account “{title}”, and write down in Forethought that you did."),
        "recovery": _(
            "Please try whether you could get the account “{title}” back if it were lost, and write down in Forethought that you did."
        ),
        "review": _("The account “{title}” is to be looked at again: is all that Forethought says of it still right?"),
        "in_use": _("Is the account “{title}” still in use? Please say so in Forethought, or ask communications to retire it."),
    }[what]
    holder = [page.holder] if page.holder is not None and page.holder.is_active else []
    _tell([*holder, *(one for one in keepers() if one not in holder)], page, f"{what}:{day}", words)


def post_sent(post: ServicePost) -> None:
    """Whoever may approve it hears that a post waits: its holder and deputy, or communications where there is nobody else."""
    page, others = (
        post.page,
        [one for one in (post.page.holder, post.page.deputy) if one is not None and one.is_active and one.pk != post.sent_by_id],
    )
    words = _("Somebody wants to post with the account “{title}”. Forethought shows you the words, and asks whether you approve them.")
    _tell(others or [one for one in keepers() if one.pk != post.sent_by_id], page, f"post:{post.pk}", words)


def post_decided(post: ServicePost) -> None:
    """Whoever sent it hears that there is an answer."""
    sender = [post.sent_by] if post.sent_by is not None and post.sent_by.is_active else []
    _tell(
        sender,
        post.page,
        f"decided:{post.pk}",
        _("There is an answer to what you want to post with the account “{title}”. See it in Forethought."),
    )


def _asker(page: CorporatePage) -> list[Person]:
    return [page.registered_by] if page.registered_by is not None and page.registered_by.is_active else []


def _tell(people: Iterable[Person], page: CorporatePage, stage: str, words: str) -> None:
    subject = _("The Council's account “{title}”").format(title=page.title)
    for person in people:
        if person.email:
            send(
                to=person.email, subject=subject, body=words.format(title=page.title) + "\n", once=f"account:{page.pk}:{stage}:{person.pk}"
            )
