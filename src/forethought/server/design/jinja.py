"""The Jinja environment: the macros of GOV.UK Frontend, the council's brand, and what every template may call."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import jinja2
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language

from forethought.reading.picture import can_look
from forethought.server.environment import environment as settings_given
from forethought.words import _


def environment(**options: Any) -> jinja2.Environment:
    """The environment that Django's Jinja backend asks for."""
    macros = jinja2.PrefixLoader({"govuk_frontend_jinja": jinja2.PackageLoader("govuk_frontend_jinja")})
    options |= {
        "loader": jinja2.ChoiceLoader([options["loader"], macros]),
        "extensions": ["jinja2.ext.i18n"],
        "auto_reload": False,
        "cache_size": -1,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    made = jinja2.Environment(**options)  # noqa: S701  # Django's backend turns autoescape on in the options
    made.install_gettext_callables(_, _one_or_many, newstyle=True)  # type: ignore[attr-defined]  # the i18n extension adds it
    made.globals |= {"static": static, "url": reverse, "council": settings_given(), "language": get_language}
    made.globals |= {"items": choice_items, "long_date": long_date, "can_look": can_look}
    return made


def choice_items(pairs: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """Pairs of (value, words) as the macros of radios and checkboxes take them."""
    return [{"value": value, "text": words} for value, words in pairs]


def long_date(day: date) -> str:
    """A date as it is read aloud: "Tuesday 17 November 2026"."""
    weekdays = (_("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"))
    months = (
        _("January"), _("February"), _("March"), _("April"), _("May"), _("June"),
        _("July"), _("August"), _("September"), _("October"), _("November"), _("December"),
    )  # fmt: skip
    return f"{weekdays[day.weekday()]} {day.day} {months[day.month - 1]} {day.year}"


def _one_or_many(one: str, many: str, count: int) -> str:
    return _(one) if count == 1 else _(many)
