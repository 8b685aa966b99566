"""What people type about their reading, and what those who look after it type."""

from __future__ import annotations

from typing import Any

from django import forms

from forethought.guidance.clause import STANDINGS
from forethought.words import _

from .questions import ANSWERS
from .wording import FORMAT, FORMATS, MEETING

OTHERS = tuple(standing for standing in STANDINGS if standing != "employee")
"""The standings of 2.2."""
WHOM = {"everybody": (), "employees": ("employee",), "others": OTHERS}


class DayForm(forms.Form):
    """A day."""

    day = forms.DateField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].error_messages |= {"required": _("Choose a day"), "invalid": _("Choose a day")}


class FormatForm(forms.Form):
    """Another format."""

    format = forms.ChoiceField(choices=[(name, name) for name in FORMATS])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["format"].error_messages |= {"required": _("Choose a format"), "invalid_choice": _("Choose a format")}


class AnswerForm(forms.Form):
    """What somebody would say to a draft."""

    answer = forms.ChoiceField(choices=[(name, name) for name in ANSWERS])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].error_messages |= {"required": _("Choose one, or go on"), "invalid_choice": _("Choose one, or go on")}


class ReceiptForm(forms.Form):
    """The code of a receipt."""

    code = forms.CharField(max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].error_messages |= {
            "required": _("Enter the code of the receipt"),
            "max_length": _("Enter the code alone: 25 letters and numbers"),
            "null_characters_not_allowed": _("Enter the code of the receipt"),
        }


class WitnessForm(forms.Form):
    """Who was there, how, and on which day."""

    how = forms.ChoiceField(choices=[(name, name) for name in (MEETING, FORMAT)])
    day = forms.DateField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["how"].error_messages |= {"required": _("Say how it was read"), "invalid_choice": _("Say how it was read")}
        self.fields["day"].error_messages |= {"required": _("Say on which day"), "invalid": _("Say on which day")}


class SearchForm(forms.Form):
    """A name, a part of it, or an employee number."""

    words = forms.CharField(max_length=200)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = _("Enter a name or an employee number")
        self.fields["words"].error_messages |= dict.fromkeys(("required", "max_length", "null_characters_not_allowed"), missing)


class RuleForm(forms.Form):
    """Who is asked to read, from which day, and how long they have."""

    whom = forms.ChoiceField(choices=[(name, name) for name in WHOM])
    service = forms.CharField(required=False, max_length=200)
    work_area = forms.IntegerField(required=False, min_value=1, max_value=2**31)
    starts = forms.DateField()
    days = forms.IntegerField(min_value=1, max_value=1000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = {"whom": _("Say who is asked"), "starts": _("Say from which day"), "days": _("Say how many days people have")}
        for name, words in said.items():
            keys = ("required", "invalid", "invalid_choice", "min_value", "max_value")
            self.fields[name].error_messages |= dict.fromkeys(keys, words)
