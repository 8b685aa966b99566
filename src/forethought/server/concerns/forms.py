"""Forms, made from the fields that are asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from forethought.words import _

from .fields import AREA, CHOICE, CLAUSE, DAY, Field
from .models import HOWS, ROLES
from .receipts import digits_of

LONGEST = 20_000
DOORS = ("post", "disclosure", "safeguarding", "grievance", "targeted")


class AskedForm(forms.Form):
    """A form of the fields that are given. ``clauses``: the ids that a clause may be, where any may be chosen."""

    def __init__(self, asked: Sequence[Field], clauses: Sequence[str] | None, *given: Any) -> None:
        super().__init__(*given)
        for one in asked:
            self.fields[one.name] = _field(one, clauses)
        self.asked = asked


def _field(one: Field, clauses: Sequence[str] | None) -> forms.Field:
    if one.kind == CHOICE:
        made: forms.Field = forms.ChoiceField(choices=one.choices, required=one.required)
    elif one.kind == DAY:
        made = forms.DateField(required=one.required)
    elif one.kind == CLAUSE and clauses is not None:
        made = forms.ChoiceField(choices=[(id, id) for id in clauses], required=one.required)
    else:
        made = forms.CharField(max_length=LONGEST if one.kind == AREA else 500, required=one.required)
    told = dict.fromkeys(("required", "invalid", "invalid_choice", "null_characters_not_allowed"), one.missing)
    made.error_messages |= told | {"max_length": _("This is too long: {label}").format(label=one.label)}
    return made


class DoorForm(forms.Form):
    """What somebody wants to tell, and how."""

    door = forms.ChoiceField(choices=[(name, name) for name in DOORS])
    how = forms.ChoiceField(choices=[(name, name) for name in HOWS], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["door"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose what it is about"))
        self.fields["how"].error_messages |= {"invalid_choice": _("Choose how you want to raise it")}

    def clean(self) -> dict[str, Any]:
        """How it is raised matters only for a concern about a post."""
        given = super().clean() or {}
        if given.get("door") == "post" and not given.get("how") and "how" not in self.errors:
            self.add_error("how", _("Choose how you want to raise it"))
        return given


class ReceiptForm(forms.Form):
    """A receipt."""

    receipt = forms.CharField(max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        wrong = _("Enter the 16 digits of your receipt")
        self.fields["receipt"].error_messages |= dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), wrong)

    def clean_receipt(self) -> str:
        """The digits alone."""
        if digits := digits_of(self.cleaned_data["receipt"]):
            return digits
        raise forms.ValidationError(_("Enter the 16 digits of your receipt"))


class TextForm(forms.Form):
    """Words, with what is said where there are none."""

    text = forms.CharField(max_length=LONGEST)

    def __init__(self, missing: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].error_messages |= {
            "required": missing,
            "max_length": _("This is too long"),
            "null_characters_not_allowed": missing,
        }


class PassphraseForm(forms.Form):
    """A passphrase, and another where it is to be changed."""

    passphrase = forms.CharField(max_length=200, strip=False)
    again = forms.CharField(max_length=200, strip=False, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = _("Enter your passphrase")
        self.fields["passphrase"].error_messages |= dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), missing)


class NumberForm(forms.Form):
    """An employee number, and a role where one is given."""

    number = forms.CharField(max_length=32)
    role = forms.ChoiceField(choices=[(name, name) for name in ROLES], required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = _("Enter an employee number")
        self.fields["number"].error_messages |= dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), missing)
