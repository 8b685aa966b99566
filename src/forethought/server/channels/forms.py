"""The three questions, and what is written of a channel."""

from __future__ import annotations

import re
from typing import Any

from django import forms

from forethought.words import _

from .ways import ABOUT, WANT, WHO


class TalkForm(forms.Form):
    """What it is about, who it is about, and what would help."""

    about = forms.ChoiceField(choices=[(word, word) for word in ABOUT])
    who = forms.ChoiceField(choices=[(word, word) for word in WHO])
    want = forms.ChoiceField(choices=[(word, word) for word in WANT])

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        missing = {"about": _("Choose what it is about"), "who": _("Choose who it is about"), "want": _("Choose what you want")}
        for name, words in missing.items():
            self.fields[name].error_messages |= {"required": words, "invalid_choice": words}


class ChannelForm(forms.Form):
    """Whom to turn to: a post or a name, a telephone number, another way, and when."""

    name = forms.CharField(max_length=200, required=False)
    phone = forms.CharField(max_length=60, required=False)
    elsewhere = forms.CharField(max_length=200, required=False)
    hours = forms.CharField(max_length=200, required=False)

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for field in self.fields.values():
            field.error_messages |= dict.fromkeys(("max_length", "null_characters_not_allowed"), _("Use fewer words"))

    def clean_phone(self) -> str:
        """A number that can be dialled."""
        phone: str = self.cleaned_data["phone"]
        if phone and not re.search(r"\d{3}", phone.replace(" ", "")):
            raise forms.ValidationError(_("Enter a telephone number, such as 01632 960 001"))
        return phone
