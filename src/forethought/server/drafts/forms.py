"""What a person tells us of a draft or a profile, made into the row that the command line and the API take."""

from __future__ import annotations

from typing import Any

from django import forms

from forethought.asking.fields import LIMIT
from forethought.checks.questions import questions
from forethought.reading.look import Look
from forethought.server.door.pictures import fault_of
from forethought.words import _

from .looking import looked_at, seen_before

ANSWER = "answer-"
"""The start of the name of a field that answers a question."""

KNOWN = [(name, name) for name in ("yes", "no", "unknown")]
PERSON = ("service_user", "former", "child", "vulnerable_adult")
"""The four facts about the other person of a connection."""


class DraftForm(forms.Form):
    """A draft. Every field may be left empty, but there must be words, a picture or what it shows."""

    kind = "post"
    text = forms.CharField(required=False, strip=False, max_length=LIMIT)
    role = forms.CharField(required=False, max_length=200)
    site = forms.CharField(required=False, max_length=200)
    written_as = forms.ChoiceField(required=False, choices=[(name, name) for name in ("post", "comment", "message")])
    audience = forms.ChoiceField(required=False, choices=[(name, name) for name in ("public", "friends", "group")])
    capacity = forms.ChoiceField(required=False, choices=[(name, name) for name in ("personal", "service")])
    profile_names_employer = forms.BooleanField(required=False)
    picture = forms.FileField(required=False, allow_empty_file=True)
    has_picture = forms.BooleanField(required=False)
    picture_shows = forms.CharField(required=False, strip=False, max_length=LIMIT)
    seen = forms.CharField(required=False, max_length=400_000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.looks: tuple[Look, ...] = ()
        for name in ("text", "picture_shows", "role", "site"):
            field = self.fields[name]
            field.error_messages["max_length"] = _too_long(field.max_length)

    def clean_picture(self) -> Any:
        """The picture, if it is one and not too large."""
        picture = self.cleaned_data.get("picture")
        fault = fault_of(picture) if picture else ""
        if fault:
            raise forms.ValidationError(fault)
        self.looks = looked_at(picture)
        if any(look.fault for look in self.looks):
            raise forms.ValidationError(self.looks[0].fault)
        return picture

    def clean_seen(self) -> str:
        """What was seen in the picture before, where no other came with the form."""
        self.looks = self.looks or seen_before(self.cleaned_data.get("seen", ""))
        return ""

    def clean(self) -> dict[str, Any]:
        """Something must be there to read."""
        data: dict[str, Any] = super().clean() or {}
        given = data.get("text", "").strip() or data.get("picture_shows", "").strip() or data.get("picture") or data.get("has_picture")
        if not given and not self.errors:
            self.add_error("text", self.empty_words())
        return data

    def empty_words(self) -> str:
        """What to say where nothing was given."""
        return _("Enter the words you want to post, or add a picture")

    def row(self) -> dict[str, Any]:
        """The row of the contract; only for a valid form."""
        data = self.cleaned_data
        pictures = ["picture"] if data["picture"] or data["has_picture"] else []
        return {
            "text": data["text"],
            "role": data["role"],
            "site": data["site"],
            "kind": data["written_as"] or self.kind,
            "audience": data["audience"],
            "capacity": data["capacity"],
            "profile_names_employer": data["profile_names_employer"],
            "pictures": pictures,
            "picture_shows": data["picture_shows"],
            "answers": answers_in(self.data),
        }


class ProfileForm(DraftForm):
    """A profile: the words of a bio, and whether its owner meets people the Council serves."""

    kind = "profile"
    front_line = forms.ChoiceField(required=False, choices=[(name, name) for name in ("yes", "no")])

    def empty_words(self) -> str:
        """What to say where nothing was given."""
        return _("Enter the words of your profile")

    def row(self) -> dict[str, Any]:
        """The row of the contract; only for a valid form."""
        front_line = {"yes": True, "no": False}.get(self.cleaned_data["front_line"])
        return {**super().row(), "kind": "profile", "front_line": front_line}


def answers_in(sent: Any) -> dict[str, str]:
    """The questions answered yes or no in what a form sent."""
    return {name: sent[ANSWER + name] for name in questions() if sent.get(ANSWER + name) in {"yes", "no"}}


def _too_long(limit: int | None) -> str:
    return _("This must be {limit} characters or fewer").format(limit=f"{limit:,}")


class ConnectionForm(forms.Form):
    """A friend, follow or contact request. The other person's name is never asked for."""

    direction = forms.ChoiceField(required=False, choices=[(name, name) for name in ("received", "sent")])
    service_user = forms.ChoiceField(required=False, choices=KNOWN)
    former = forms.ChoiceField(required=False, choices=KNOWN)
    child = forms.ChoiceField(required=False, choices=KNOWN)
    vulnerable_adult = forms.ChoiceField(required=False, choices=KNOWN)
    relation = forms.CharField(required=False, max_length=200)
    account = forms.ChoiceField(required=False, choices=[(name, name) for name in ("personal", "work")])
    role = forms.CharField(required=False, max_length=200)
    site = forms.CharField(required=False, max_length=200)
    text = forms.CharField(required=False, strip=False, max_length=LIMIT)

    def clean(self) -> dict[str, Any]:
        """Something must be said of the other person."""
        data: dict[str, Any] = super().clean() or {}
        told = [data.get(name) for name in (*PERSON, "relation", "text")]
        if not any(told) and not self.errors:
            self.add_error("service_user", _("Tell us something about the person: answer one question"))
        return data

    def row(self) -> dict[str, Any]:
        """The row of the contract; only for a valid form."""
        data = self.cleaned_data
        known = {"yes": True, "no": False}
        person = {name: known.get(data[name]) for name in PERSON} | {"relation": data["relation"]}
        return {name: data[name] for name in ("direction", "account", "role", "site", "text")} | {"person": person}
