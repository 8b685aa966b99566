"""What is told of an account when it is registered, asked for, decided on and looked after."""

from __future__ import annotations

from typing import Any

from django import forms

from forethought.asking.fields import LIMIT
from forethought.server.people.actions import number_of
from forethought.server.people.models import Person
from forethought.words import _

from .actions.holding import DAYS
from .register import NoPage, page_address

FIELDS = ("address", "title", "service", "owner")


def set_words(form: forms.Form, missing: dict[str, str]) -> None:
    """What is said of each field that is missing; and of any that is too long or no day."""
    for name, field in form.fields.items():
        field.error_messages |= {"max_length": _("This is too long"), "invalid": _("Enter a day, such as 17/11/2026")}
        if words := missing.get(name):
            field.error_messages |= dict.fromkeys(("required", "null_characters_not_allowed"), words)


def named_person(text: str) -> Person:
    """Whoever works here with this employee number or e-mail address."""
    who = text.strip()
    asked = Person.objects.filter(is_active=True)
    found = asked.filter(email__iexact=who) if "@" in who else asked.filter(number=number_of(who))
    if len(people := list(found[:2])) != 1:
        raise forms.ValidationError(
            _("Nobody is known here by “{who}”. Enter an employee number or a work e-mail address.").format(who=who)
        )
    return people[0]


class AddressForm(forms.Form):
    """The address of a page, in any way that it can be written."""

    address = forms.CharField(max_length=500)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_words(self, {"address": _("Enter the address of the page")})


class PageForm(AddressForm):
    """The address of the page, what it is called, and whose it is."""

    title = forms.CharField(max_length=200)
    service = forms.CharField(max_length=200)
    owner = forms.CharField(max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = {
            "title": _("Enter what the page is called"),
            "service": _("Enter the service that the page belongs to"),
            "owner": _("Enter who answers for the page"),
        }
        set_words(self, missing)

    def clean_address(self) -> str:
        """The address as it was typed, once the register could keep it."""
        return usable_address(self.cleaned_data["address"])


def usable_address(text: str) -> str:
    """The address as it was typed, once the register could keep it."""
    try:
        page_address(text)
    except NoPage as fault:
        raise forms.ValidationError(str(fault)) from None
    return text


class HoldersForm(forms.Form):
    """Who looks after an account, and who stands in."""

    holder = forms.CharField(max_length=255)
    deputy = forms.CharField(max_length=255)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_words(self, {"holder": _("Enter who looks after the account"), "deputy": _("Enter who stands in for them")})

    def clean_holder(self) -> Person:
        """The person of the directory."""
        return named_person(self.cleaned_data["holder"])

    def clean_deputy(self) -> Person:
        """The person of the directory."""
        return named_person(self.cleaned_data["deputy"])

    def clean(self) -> dict[str, Any]:
        """They are two."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("holder") and data.get("holder") == data.get("deputy"):
            self.add_error("deputy", _("Enter somebody else: two people should be able to look after it"))
        return data


class RequestForm(HoldersForm):
    """What somebody tells of an account that they ask for."""

    address = forms.CharField(max_length=500)
    title = forms.CharField(max_length=200)
    service = forms.CharField(max_length=200)
    purpose = forms.CharField(max_length=1000)
    audience = forms.CharField(max_length=500)
    out_of_hours = forms.CharField(max_length=1000)
    field_order = ("address", "title", "service", "purpose", "audience", "out_of_hours", "holder", "deputy")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = {
            "address": _("Enter the address of the page"),
            "title": _("Enter what the page is called"),
            "service": _("Enter the service that the page belongs to"),
            "purpose": _("Enter what the account is for"),
            "audience": _("Enter whom it is for"),
            "out_of_hours": _("Enter what happens when somebody writes while nobody is at work"),
        }
        set_words(self, missing)

    def clean_address(self) -> str:
        """The address as it was typed, once the register could keep it."""
        return usable_address(self.cleaned_data["address"])


class DecisionForm(forms.Form):
    """Approve or refuse; a refusal has a reason."""

    decision = forms.ChoiceField(choices=[(name, name) for name in ("approve", "refuse")])
    why = forms.CharField(required=False, max_length=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = _("Choose whether to approve it")
        set_words(self, {"decision": words})
        self.fields["decision"].error_messages["invalid_choice"] = words

    def clean(self) -> dict[str, Any]:
        """Whoever asked is told why not."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("decision") == "refuse" and not data.get("why") and "why" not in self.errors:
            self.add_error("why", _("Enter a reason: whoever asked will read it"))
        return data


class CareForm(forms.Form):
    """What is written down of an account: who may post, the days, and what happens out of hours."""

    posters = forms.CharField(required=False, max_length=5000)
    two_factor_on = forms.DateField(required=False)
    recovery_on = forms.DateField(required=False)
    review_on = forms.DateField(required=False)
    out_of_hours = forms.CharField(required=False, max_length=1000)

    def __init__(self, *args: Any, today: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        set_words(self, {})

    def clean_posters(self) -> list[Person]:
        """The people of the directory, one a line."""
        return list(dict.fromkeys(named_person(line) for line in self.cleaned_data["posters"].splitlines() if line.strip()))

    def clean(self) -> dict[str, Any]:
        """What was done was not done tomorrow."""
        data: dict[str, Any] = super().clean() or {}
        for name in DAYS[:2]:
            if data.get(name) and data[name] > self.today:
                self.add_error(name, _("This day is still to come"))
        return data


class WordsForm(forms.Form):
    """The words of a post."""

    text = forms.CharField(strip=False, max_length=LIMIT)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        set_words(self, {"text": _("Enter the words of the post")})

    def clean_text(self) -> str:
        """The words, where there are any."""
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(_("Enter the words of the post"))
        return text
