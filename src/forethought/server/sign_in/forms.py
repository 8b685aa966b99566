"""What a person types to sign in, and to change a password."""

from __future__ import annotations

from django import forms

from forethought.server.people.actions import number_of
from forethought.words import _


class SignInForm(forms.Form):
    """Employee number and password; whether the device is the person's own; and where to go afterwards."""

    number = forms.CharField(max_length=40)
    password = forms.CharField(max_length=200, strip=False)
    stay = forms.BooleanField(required=False)
    next = forms.CharField(required=False, max_length=500)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["number"].error_messages |= _messages(_("Enter your employee number"), _("Your employee number is shorter than that"))
        self.fields["password"].error_messages |= _messages(_("Enter your password"), _("Your password is shorter than that"))

    def clean_number(self) -> str:
        """The number as it is kept."""
        return number_of(self.cleaned_data["number"])


class PasswordForm(forms.Form):
    """The password one has, but for who has forgotten it, and another."""

    old = forms.CharField(max_length=200, strip=False)
    new = forms.CharField(max_length=200, strip=False)

    def __init__(self, *args: object, forgot: bool = False, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.forgot, self.fields["old"].required = forgot, not forgot
        self.fields["old"].error_messages |= _messages(_("Enter the password you have now"), _("Your password is shorter than that"))
        self.fields["new"].error_messages |= _messages(_("Enter a new password"), _("Choose a shorter password"))


class CodeForm(forms.Form):
    """A code of the app, or a recovery code."""

    code = forms.CharField(max_length=20)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].error_messages |= _messages(_("Enter the code"), _("The code is shorter than that"))


class PasskeyForm(forms.Form):
    """What the person calls a passkey, and what the browser answered."""

    name = forms.CharField(max_length=60)
    credential = forms.CharField(max_length=20_000, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].error_messages |= _messages(_("Say which device this is"), _("Choose a shorter name"))


class PinForm(forms.Form):
    """A new PIN."""

    pin = forms.CharField(max_length=20)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pin"].error_messages |= _messages(_("Enter a PIN"), _("Choose a shorter PIN"))


class KioskForm(forms.Form):
    """Where a shared device stands."""

    name = forms.CharField(max_length=100)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].error_messages |= _messages(_("Say where this device is"), _("Choose a shorter name"))


class LinkForm(forms.Form):
    """By what the directory knows somebody."""

    who = forms.CharField(max_length=254)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].error_messages |= _messages(_("Enter your e-mail address or your employee number"), _("It is shorter than that"))


class LetterForm(forms.Form):
    """Employee numbers, one a line."""

    MOST = 200
    numbers = forms.CharField(max_length=10_000)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["numbers"].error_messages |= _messages(_("Enter an employee number"), _("Enter 200 numbers or fewer"))

    def clean_numbers(self) -> list[str]:
        """Each line that is not empty."""
        numbers = [line.strip() for line in self.cleaned_data["numbers"].splitlines() if line.strip()]
        if not 0 < len(numbers) <= self.MOST:
            raise forms.ValidationError(_("Enter 200 numbers or fewer"))
        return numbers


class PaperForm(forms.Form):
    """The code of a letter, and the password or PIN that it sets."""

    code = forms.CharField(max_length=40)
    kind = forms.ChoiceField(choices=[("password", ""), ("pin", "")])
    secret = forms.CharField(max_length=200, strip=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"].error_messages |= _messages(_("Enter the code of your letter"), _("The code has 12 letters and digits"))
        choose = _("Say whether you want a password or a PIN")
        self.fields["kind"].error_messages |= {"required": choose, "invalid_choice": choose}
        self.fields["secret"].error_messages |= _messages(_("Enter a new password or PIN"), _("Choose a shorter one"))


def _messages(required: str, too_long: str) -> dict[str, str]:
    return {"required": required, "max_length": too_long, "null_characters_not_allowed": required}
