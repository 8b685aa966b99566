"""What a person tells us when they ask, and the hours, leave, notices and closures that people type in."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from django import forms

from forethought.access.pattern import UnusablePattern, pattern_of
from forethought.words import _

from .mine import ZONE

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
NOON = "12:00"
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class TimeField(forms.CharField):
    """A time of day, "09:00"; empty where none is given."""

    def __init__(self, **given: Any) -> None:
        super().__init__(required=False, max_length=8, **given)

    def clean(self, value: Any) -> str:
        """The time with two digits each."""
        text = super().clean(value).strip()
        if not text:
            return ""
        found = _TIME.fullmatch(text[:5])
        if not found:
            raise forms.ValidationError(_("Enter a time such as 09:00"))
        return f"{int(found[1]):02}:{found[2]}"


class DayField(forms.CharField):
    """A date, as browsers send it or as people write it: 2026-12-24 or 24/12/2026."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_length=20, **given)
        self.error_messages |= {"required": _("Enter a date"), "max_length": _("Enter a date such as 24/12/2026")}

    def clean(self, value: Any) -> Any:
        """The date."""
        text = super().clean(value).strip()
        if not text:
            return None
        for written in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y"):
            try:
                day = datetime.strptime(text, written).replace(tzinfo=ZONE).date()
            except ValueError:
                continue
            if 2000 <= day.year <= 2199:
                return day
        raise forms.ValidationError(_("Enter a date such as 24/12/2026"))


class SpellsForm(forms.Form):
    """The hours of a post: its days, and spells of work, core time and lunch."""

    days = forms.MultipleChoiceField(required=False, choices=[(day, day) for day in DAYS])
    flexi = forms.ChoiceField(required=False, choices=[("yes", "yes"), ("no", "no")])
    work_from, work_to, work2_from, work2_to = TimeField(), TimeField(), TimeField(), TimeField()
    core_from, core_to, core2_from, core2_to = TimeField(), TimeField(), TimeField(), TimeField()
    lunch_from, lunch_to = TimeField(), TimeField()

    def clean(self) -> dict[str, Any]:
        """A spell has both its ends, or neither."""
        data: dict[str, Any] = super().clean() or {}
        for name in ("work", "work2", "core", "core2", "lunch"):
            start, end = f"{name}_from", f"{name}_to"
            if not self.errors.keys() & {start, end} and bool(data.get(start)) != bool(data.get(end)):
                self.add_error(start if not data.get(start) else end, _("Enter both the start and the end"))
        return data

    def pattern(self) -> dict[str, Any] | None:
        """The row of the contract; None where no hours were given."""
        data = self.cleaned_data
        if not data["days"] or not (work := self._spells("work", "work2")):
            return None
        is_night = data["work_to"] <= data["work_from"] >= NOON
        return {
            "days": ",".join(data["days"]) + (" nights" if is_night else ""),
            "work": work,
            "core": self._spells("core", "core2"),
            "lunch": self._spells("lunch"),
            "flexi": data["flexi"] != "no",
            "time_zone": str(ZONE.key),
        }

    def _spells(self, *names: str) -> list[str]:
        data = self.cleaned_data
        return [f"{data[name + '_from']}-{data[name + '_to']}" for name in names if data[name + "_from"]]


USUAL = {
    "days": list(DAYS[:5]), "flexi": "yes", "work_from": "09:00", "work_to": "17:00", "core_from": "10:00", "core_to": "12:00",
    "core2_from": "14:00", "core2_to": "16:00", "lunch_from": "12:00", "lunch_to": "14:00",
}  # fmt: skip
"""The hours that most offices keep: what stands in a form before anybody has typed."""


class AskForm(SpellsForm):
    """May I go on there now? A site, and what the answer turns on for people whom we do not know."""

    site = forms.CharField(required=False, max_length=2000)
    tap = forms.CharField(required=False, max_length=100)
    clock = forms.ChoiceField(required=False, choices=[(name, name) for name in ("in", "out", "break", "none")])
    device = forms.ChoiceField(required=False, choices=[("own", "own"), ("council", "council")])
    place = forms.ChoiceField(required=False, choices=[(name, name) for name in ("office", "home", "elsewhere")])
    convenient = forms.ChoiceField(required=False, choices=[("yes", "yes"), ("no", "no")])
    purpose = forms.ChoiceField(required=False, choices=[("personal", "personal"), ("work", "work")])
    role = forms.CharField(required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """A site must be named, by a button or by words."""
        data = super().clean()
        data["site"] = (data.get("tap") or data.get("site") or "").strip()
        if not data["site"] and "site" not in self.errors:
            self.add_error("site", _("Enter a site, or choose one below"))
        return data

    def row(self) -> dict[str, Any]:
        """The row of the contract, for somebody whom we do not know."""
        data = self.cleaned_data
        person = {"role": data["role"], "pattern": self.pattern()}
        return {
            "site": data["site"],
            "clock": data["clock"] or "none",
            "device": data["device"] or "own",
            "place": data["place"] or None,
            "convenient": {"yes": True, "no": False}.get(data["convenient"]),
            "purpose": data["purpose"] or "personal",
            "person": person,
        }

    def given(self) -> dict[str, Any]:
        """What somebody whose hours we know adds to them, as fields of a question."""
        data = self.cleaned_data
        return {
            "device": data["device"] or "own",
            "place": data["place"] or "",
            "convenient": {"yes": True, "no": False}.get(data["convenient"]),
            "purpose": data["purpose"] or "personal",
        }


class PostForm(SpellsForm):
    """The hours of one of my posts."""

    on_holidays = forms.BooleanField(required=False)

    def clean(self) -> dict[str, Any]:
        """There must be days, and hours."""
        data = super().clean()
        if not data.get("days"):
            self.add_error("days", _("Choose the days on which you work"))
        if not data.get("work_from") and not self.errors.keys() & {"work_from", "work_to"}:
            self.add_error("work_from", _("Enter when you start and end work"))
        return data


class LeaveForm(forms.Form):
    """Days away."""

    first = DayField()
    last = DayField(required=False)


class NoticeForm(forms.Form):
    """Until when it does not suit a work area, and a few words."""

    until_day = DayField(required=False)
    until = TimeField()
    says = forms.CharField(required=False, max_length=200)

    def clean(self) -> dict[str, Any]:
        """A time must be given."""
        data: dict[str, Any] = super().clean() or {}
        if not data.get("until") and "until" not in self.errors:
            self.add_error("until", _("Enter until when"))
        return data

    def ends(self, today: date) -> int:
        """The moment at which it ends."""
        hours, _colon, minutes = self.cleaned_data["until"].partition(":")
        day = self.cleaned_data["until_day"] or today
        return int(datetime(day.year, day.month, day.day, int(hours), int(minutes), tzinfo=ZONE).timestamp())


class ClosureForm(forms.Form):
    """A day on which the Council is closed."""

    day = DayField()
    name = forms.CharField(max_length=100)
    work_area = forms.IntegerField(required=False)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["name"].error_messages |= {"required": _("Enter what the day is"), "max_length": _("Enter a shorter name")}


def fields_of(row: dict[str, Any], on_holidays: bool) -> dict[str, Any]:
    """A post's row as the form shows it."""
    try:
        pattern = pattern_of(row)
    except UnusablePattern:
        return dict(USUAL)
    shown: dict[str, Any] = {"days": [DAYS[day] for day in sorted(pattern.days)], "flexi": "yes" if pattern.flexi else "no"}
    for name, spells in (("work", pattern.work), ("core", pattern.core), ("lunch", pattern.lunch)):
        for number, (start, end) in zip(("", "2"), spells, strict=False):
            shown |= {f"{name}{number}_from": _written(start), f"{name}{number}_to": _written(end)}
    return shown | {"on_holidays": on_holidays}


def _written(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def fits(row: dict[str, Any]) -> bool:
    """Whether the form can show all of a row's spells."""
    many = {"work": 2, "core": 2, "lunch": 1}
    return all(not isinstance(row.get(name), list) or len(row[name]) <= most for name, most in many.items())
