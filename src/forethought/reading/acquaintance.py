"""What an author's own words tell about the person who asks to connect, or is asked: never who it is."""

from __future__ import annotations

from typing import NamedTuple

from .draft import Role
from .page import Page, lay_out


class Facts(NamedTuple):
    """What the words tell of the other person; None where they do not tell.

    ``kin`` is somebody of the author's own, ``kin_served`` family of somebody served, and
    ``mate`` somebody the author works or worked with.
    """

    service_user: bool | None = None
    former: bool | None = None
    child: bool | None = None
    vulnerable_adult: bool | None = None
    kin: bool = False
    kin_served: bool = False
    mate: bool = False


def facts_in(text: str, role: Role, *, is_relation: bool = False) -> Facts:
    """The facts in some words of the author's about a request ("my old year 9, she must be 30 by now").

    Where they are the relation itself ("my cousin"), a bare word for family is enough.
    """
    page = lay_out(text)
    former = page.has("befriend.former")
    kin_served = page.has("befriend.kin")
    unlinked = page.has("befriend.unlinked", "befriend.mate")
    child_served = page.has("befriend.pupil") or (page.has("befriend.child") and bool(role.fields))
    served = (page.has("befriend.served") or child_served) and not kin_served
    return Facts(
        service_user=False if unlinked else True if served and not former else None,
        former=True if former and not unlinked else None,
        child=_child(page, child_served, former or kin_served),
        vulnerable_adult=True if page.has("befriend.adult") else False if page.has("befriend.sound") else None,
        kin=page.has("befriend.own") or (is_relation and page.has("befriend.relation")),
        kin_served=kin_served,
        mate=page.has("befriend.mate"),
    )


def _child(page: Page, child_served: bool, grown_or_kin: bool) -> bool | None:
    """A child by age or by word, an adult by age or by word; a pupil of long ago, or a pupil's mother, is neither by that word."""
    if page.has("befriend.grown"):
        return False
    if page.has("befriend.aged") or (child_served and not grown_or_kin):
        return True
    return None
