"""What every change to a concern begins with."""

from __future__ import annotations

from forethought.server.concerns.models import Concern, Member
from forethought.server.concerns.opening import Opened
from forethought.server.concerns.refusals import NotYours, Refused
from forethought.words import _


def hold_still(opened: Opened) -> Concern:
    """The concern as it is now, locked until the transaction ends. NotYours where the keys at hand are not the ones it has now."""
    concern = Concern.objects.select_for_update().filter(pk=opened.concern.pk, round=opened.concern.round, erased_on=None).first()
    if concern is None or (opened.member is not None and not Member.objects.filter(pk=opened.member.pk).exists()):
        raise NotYours
    return concern


def need_declared(opened: Opened) -> None:
    """Only somebody who has said that they have no interest in it may go on."""
    if opened.member is None or opened.member.declared_on is None:
        raise Refused(_("First say whether you have an interest in this concern."))


def need_open(concern: Concern) -> None:
    """Nothing is decided about a concern that is closed."""
    if concern.closed_on is not None:
        raise Refused(_("This concern is closed."))
