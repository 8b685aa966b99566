"""What is told of a corporate page when it is registered."""

from __future__ import annotations

from django import forms

from forethought.words import _

from .register import NoPage, page_address

FIELDS = ("address", "title", "service", "owner")


class PageForm(forms.Form):
    """The address of the page, what it is called, and whose it is."""

    address = forms.CharField(max_length=500)
    title = forms.CharField(max_length=200)
    service = forms.CharField(max_length=200)
    owner = forms.CharField(max_length=200)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        missing = {
            "address": _("Enter the address of the page"),
            "title": _("Enter what the page is called"),
            "service": _("Enter the service that the page belongs to"),
            "owner": _("Enter who answers for the page"),
        }
        for name, words in missing.items():
            self.fields[name].error_messages |= {
                "required": words,
                "max_length": _("This is too long"),
                "null_characters_not_allowed": words,
            }

    def clean_address(self) -> str:
        """The address as it was typed, once the register could keep it."""
        try:
            page_address(self.cleaned_data["address"])
        except NoPage as fault:
            raise forms.ValidationError(str(fault)) from None
        return self.cleaned_data["address"]
