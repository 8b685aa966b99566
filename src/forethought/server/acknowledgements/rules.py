"""A rule in words."""

from __future__ import annotations

from forethought.words import _

from .forms import WHOM
from .models import Assignment


def rule_words(rule: Assignment) -> str:
    """Whom a rule asks."""
    whom = next((name for name, standings in WHOM.items() if sorted(standings) == sorted(rule.standings)), "")
    said = {
        "everybody": _("Everybody"),
        "employees": _("Employees (2.1)"),
        "others": _("Members, agency staff, consultants, contractors, volunteers and other organisations (2.2)"),
        "": ", ".join(rule.standings),
    }[whom]
    if rule.service:
        said = _("{whom}, in the service {service}").format(whom=said, service=rule.service)
    if rule.work_area:
        said = _("{whom}, in the work area {area}").format(whom=said, area=rule.work_area.name)
    return said
