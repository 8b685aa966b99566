"""What a person looks for in the guidance."""

from __future__ import annotations

from django import forms

from forethought.words import _


class SearchForm(forms.Form):
    """A few words."""

    words = forms.CharField(max_length=200)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].error_messages |= {
            "required": _("Enter a word to look for"),
            "max_length": _("Enter fewer words: 200 characters at most"),
        }
