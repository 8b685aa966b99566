"""What a policy owner types in: a new version, its clauses, what serves them, its control sheet, and its dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import forms

from forethought.guidance.clause import STANDINGS, Strength
from forethought.guidance.shelf import packs
from forethought.server.people.models import Person
from forethought.words import _

from .models import Version
from .trees import KINDS

LONGEST = 20_000
"""Characters that a clause may have."""


class DayField(forms.CharField):
    """A date, as browsers send it or as people write it: 2026-12-24 or 24/12/2026."""

    def __init__(self, **given: Any) -> None:
        super().__init__(max_length=20, **given)
        self.error_messages |= {"required": _("Enter a date"), "max_length": _("Enter a date such as 24/12/2026")}

    def clean(self, value: Any) -> date | None:
        """The date."""
        text = super().clean(value).strip()
        if not text:
            return None
        for written in ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %B %Y"):
            try:
                day = datetime.strptime(text, written).date()  # noqa: DTZ007  # a day of the calendar has no zone
            except ValueError:
                continue
            if 1990 <= day.year <= 2199:
                return day
        raise forms.ValidationError(_("Enter a date such as 24/12/2026"))


class Words(forms.CharField):
    """A text, with our sentences for what can be wrong with it."""

    def __init__(self, missing: str = "", *, longest: int = 200, **given: Any) -> None:
        super().__init__(max_length=longest, required=bool(missing), **given)
        self.error_messages |= {
            "required": missing,
            "max_length": _("This is too long: {count} characters at most").format(count=longest),
            "null_characters_not_allowed": _("This holds a character that cannot be used"),
        }


class NewForm(forms.Form):
    """A new version, from a document, from a copy or from a pack."""

    def __init__(self, *args: Any, versions: Iterable[Version], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["start"] = forms.ChoiceField(choices=[("document", ""), ("copy", ""), ("pack", "")], required=True)
        self.fields["start"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose how to start"))
        self.fields["document"] = forms.FileField(required=False)
        self.fields["document"].error_messages |= {"empty": _("The document is empty")}
        self.fields["of"] = forms.ChoiceField(choices=[(str(one.pk), one.name) for one in versions], required=False)
        self.fields["pack"] = forms.ChoiceField(choices=[(name, name) for name in packs()], required=False)
        self.fields["reference"], self.fields["version"] = Words(longest=60), Words(longest=60)

    def clean(self) -> dict[str, Any]:
        """A document, a version to copy and a name for the copy, or a pack."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("start") == "document" and not data.get("document") and "document" not in self.errors:
            self.add_error("document", _("Choose the document"))
        if data.get("start") == "copy" and not data.get("of"):
            self.add_error("of", _("Choose the version to copy"))
        if data.get("start") == "pack" and not data.get("pack"):
            self.add_error("pack", _("Choose the pack"))
        if data.get("start") == "copy" and not data.get("version"):
            self.add_error("version", _("Enter what the new version is called, such as D4"))
        return data


class ClauseForm(forms.Form):
    """A clause as it stands in the document."""

    def __init__(self, *args: Any, sections: Iterable[tuple[str, str]], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["id"] = Words(_("Enter the number of the clause"), longest=60)
        self.fields["kind"] = forms.ChoiceField(choices=[(kind, kind) for kind in KINDS])
        self.fields["section"] = forms.ChoiceField(choices=sections)
        self.fields["text"] = Words(_("Enter the words of the clause"), longest=LONGEST)


class BindingForm(forms.Form):
    """How strong a clause is, for whom, what it says in plain words, and what serves it."""

    def __init__(self, *args: Any, checks: Iterable[str], before: Iterable[tuple[str, str]], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["title"] = Words(longest=120)
        self.fields["says"] = Words(_("Say in plain words what the clause says"), longest=2000)
        self.fields["strength"] = forms.ChoiceField(choices=[(str(one), str(one)) for one in Strength])
        self.fields["strength"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose how strongly it says it"))
        self.fields["applies_to"] = forms.MultipleChoiceField(choices=[(one, one) for one in STANDINGS], required=True)
        self.fields["applies_to"].error_messages |= {"required": _("Choose for whom it is")}
        self.fields["checks"] = forms.MultipleChoiceField(choices=[(name, name) for name in checks], required=False)
        self.fields["needs_a_person"] = forms.ChoiceField(choices=[("yes", ""), ("no", "")])
        self.fields["needs_a_person"].error_messages |= {"required": _("Choose yes or no")}
        self.fields["role"] = forms.ChoiceField(choices=[("", ""), ("purpose", ""), ("harm", "")], required=False)
        self.fields["same_as"] = forms.ChoiceField(choices=[("", ""), *before], required=False)


class ControlForm(forms.Form):
    """The control sheet, and the line of the change history for this version."""

    def __init__(self, *args: Any, names: Iterable[str], **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["reference"] = Words(_("Enter the reference of the document"), longest=60)
        self.fields["version"] = Words(_("Enter what the version is called"), longest=60)
        self.fields["title"] = Words(_("Enter the title of the document"))
        for name in names:
            self.fields[name] = Words()
        self.fields["review_on"] = DayField(required=False)
        self.fields["description"] = Words(longest=2000)
        self.fields["change_id"] = Words(longest=60)


class DocumentForm(forms.Form):
    """A related document. ``sections``: one a line, its number first."""

    title = Words(longest=200)
    reference = Words(longest=60)
    tier = Words(longest=60)
    sections = Words(longest=4000)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["title"].required = True
        self.fields["title"].error_messages |= {"required": _("Enter the title of the document")}

    def clean_sections(self) -> list[dict[str, str]]:
        """Rows of number and title."""
        lines = [line.split(maxsplit=1) for line in self.cleaned_data["sections"].splitlines() if line.strip()]
        return [{"number": line[0], "title": line[1] if len(line) > 1 else line[0]} for line in lines]


class EqualityForm(forms.Form):
    """What was found about fairness to all, and a file that says it."""

    eia_on = DayField(required=False)
    eia = Words(longest=LONGEST)
    figures = forms.BooleanField(required=False)
    document = forms.FileField(required=False)
    name = Words(longest=200)


class ReviewForm(forms.Form):
    """Whom to ask for approval."""

    def __init__(self, *args: Any, people: Iterable[Person], **given: Any) -> None:
        super().__init__(*args, **given)
        self.people = {person.number: person for person in people}
        self.fields["number"] = Words(longest=32)

    def clean_number(self) -> Person | None:
        """The person of that employee number; none where no number was given."""
        number = "".join(self.cleaned_data["number"].split()).upper()
        if number and number not in self.people:
            raise forms.ValidationError(_("Nobody who may approve it has this employee number"))
        return self.people.get(number)


class ForceForm(forms.Form):
    """From which day it is in force, and whether people are asked to read it again."""

    on = DayField()
    asks_again = forms.ChoiceField(choices=[("yes", ""), ("no", "")])
    why = Words(longest=2000)

    def __init__(self, *args: Any, **given: Any) -> None:
        super().__init__(*args, **given)
        self.fields["asks_again"].error_messages |= {"required": _("Choose yes or no")}
