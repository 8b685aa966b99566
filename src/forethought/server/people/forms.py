"""What is typed to change the directory: who stands in and when, a file of people, and whom to look for."""

from __future__ import annotations

from typing import Any

from django import forms

from forethought.words import _

from .actions import number_of
from .models import Person

DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y")
"""Dates as browsers send them, and as people write them."""
ANOTHER = "another"
LARGEST = 10 * 1024 * 1024 - 1
"""Bytes of a file; what comes after them is not taken in (`door.pictures`)."""


class AwayForm(forms.Form):
    """Who stands in for me, and on which days: one of those whom I know best, or anybody by their number."""

    deputy = forms.ChoiceField()
    number = forms.CharField(required=False, max_length=40)
    starts = forms.DateField(input_formats=DAYS)
    ends = forms.DateField(input_formats=DAYS)

    def __init__(self, near: list[Person], *args: Any) -> None:
        super().__init__(*args)
        self.near = {str(one.pk): one for one in near}
        self.fields["deputy"].choices = [
            *((key, one.name) for key, one in self.near.items()),
            (ANOTHER, _("Somebody else")),
        ]
        self.fields["deputy"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose who stands in for you"))
        self.fields["number"].error_messages |= _messages(_("Enter their employee number"))
        self.fields["starts"].error_messages |= _date_messages(_("Enter the first day"))
        self.fields["ends"].error_messages |= _date_messages(_("Enter the last day"))

    def clean(self) -> dict[str, Any]:
        """Somebody else is named by a number that somebody has."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("deputy") != ANOTHER:
            data["chosen"] = self.near.get(data.get("deputy", ""))
        elif "number" not in self.errors:
            data["chosen"] = Person.objects.filter(is_active=True, number=number_of(data.get("number", ""))).first()
            if data["chosen"] is None:
                self.add_error("number", _("Enter the employee number of somebody who works here"))
        return data


class FileForm(forms.Form):
    """A file of people, and whether everybody is in it."""

    people = forms.FileField(allow_empty_file=True)
    holds = forms.ChoiceField(choices=[("some", "some"), ("all", "all")])

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["people"].error_messages |= dict.fromkeys(("required", "missing", "invalid"), _("Choose a file"))
        self.fields["holds"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose whether everybody is in the file"))

    def clean_people(self) -> Any:
        """A whole file: of a larger one only the beginning was taken, and whoever stands further down would seem to have left."""
        people = self.cleaned_data["people"]
        if people.size > LARGEST:
            raise forms.ValidationError(_("The file must be smaller than 10 MB"))
        return people


class SearchForm(forms.Form):
    """Words of a name, a number or a place, and which page of what was found."""

    words = forms.CharField(required=False, max_length=100)
    page = forms.IntegerField(required=False, min_value=1, max_value=100_000)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.fields["words"].error_messages |= _messages(_("Look for fewer words"))


def _messages(words: str) -> dict[str, str]:
    return {"required": words, "max_length": words, "null_characters_not_allowed": words}


def _date_messages(missing: str) -> dict[str, str]:
    return {"required": missing, "invalid": _("Enter a date such as 24/12/2026")}
