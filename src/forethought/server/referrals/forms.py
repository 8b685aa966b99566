"""What people type about a question: what to send, an answer, and an example to keep."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from forethought.asking.fields import LIMIT
from forethought.guidance import Clause
from forethought.words import _

from .actions.answering import LONGEST_REASONS
from .actions.asking import LONGEST
from .models import DRAFT, KINDS
from .whom import Whom
from .wording import ELSE, OUTCOMES, outcome_words

ALL_ADVICE = ("do-not-post", "ask-line-manager", "take-care", "nothing-found")


class TextForm(forms.Form):
    """What is to be sent: the draft itself, or a question about it."""

    kind = forms.ChoiceField(required=False, choices=[(name, name) for name in KINDS])
    text = forms.CharField(max_length=LIMIT, strip=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        missing = _("Write what you want to send")
        self.fields["text"].error_messages |= {
            "required": missing,
            "null_characters_not_allowed": missing,
            "max_length": _too_long(LONGEST),
        }

    def clean_kind(self) -> str:
        """The draft, unless a question was chosen."""
        return self.cleaned_data["kind"] or DRAFT

    def clean_text(self) -> str:
        """Words, and not too many for somebody to read."""
        text: str = self.cleaned_data["text"]
        if not text.strip():
            raise forms.ValidationError(self.fields["text"].error_messages["required"])
        if len(text) > LONGEST:
            raise forms.ValidationError(_too_long(LONGEST))
        return text


class SendForm(TextForm):
    """The same, to somebody; ``once`` marks the form."""

    to = forms.ChoiceField()
    once = forms.RegexField(r"^[\w-]{16,64}$")

    def __init__(self, *args: Any, choices: Iterable[Whom], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(str(one.person.pk), one.person.name) for one in choices]
        self.fields["to"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose whom to ask"))


class OnForm(forms.Form):
    """Somebody else to send it on to."""

    to = forms.ChoiceField()

    def __init__(self, *args: Any, choices: Iterable[Whom], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(str(one.person.pk), one.person.name) for one in choices]
        self.fields["to"].error_messages |= dict.fromkeys(("required", "invalid_choice"), _("Choose whom to send it on to"))


class AnswerForm(forms.Form):
    """Advice, with reasons; somebody else where that is the advice; and a form that names nobody, if it is worth keeping."""

    outcome = forms.ChoiceField(choices=[(name, name) for name in OUTCOMES])
    reasons = forms.CharField(max_length=LONGEST_REASONS)
    other = forms.ChoiceField(required=False)
    example = forms.CharField(required=False, max_length=LONGEST_REASONS)

    def __init__(self, *args: Any, choices: Iterable[Whom], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.person.pk), f"{one.person.name} ({one.asker_words})") for one in choices]
        self.fields["other"].choices = [("", _("I do not know who")), *named]
        said = {"outcome": _("Choose what you advise"), "reasons": _("Say why, in a sentence or two"), "other": _("Choose somebody else")}
        for name, words in said.items():
            self.fields[name].error_messages |= dict.fromkeys(("required", "invalid_choice", "null_characters_not_allowed"), words)
        for name in ("reasons", "example"):
            self.fields[name].error_messages["max_length"] = _too_long(LONGEST_REASONS)

    @property
    def outcomes(self) -> list[tuple[str, str]]:
        """Each answer and its words."""
        return [(name, outcome_words(name)) for name in OUTCOMES]

    @property
    def names_else(self) -> bool:
        """Whether the advice is to ask somebody else."""
        return bool(self.cleaned_data["outcome"] == ELSE)


class PrecedentForm(forms.Form):
    """An example that names nobody."""

    draft = forms.CharField(max_length=LONGEST_REASONS)
    role = forms.CharField(required=False, max_length=200)
    clause = forms.ChoiceField()
    advice = forms.ChoiceField(choices=[(name, name) for name in ALL_ADVICE])
    why = forms.CharField(max_length=500)
    anonymous = forms.BooleanField()

    def __init__(self, *args: Any, clauses: Iterable[Clause], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = [(clause.id, clause.id) for clause in clauses]
        said = {
            "draft": _("Write the example"),
            "clause": _("Choose a clause"),
            "advice": _("Choose the advice"),
            "why": _("Say why, in one sentence"),
            "anonymous": _("Say that nobody can be made out"),
        }
        for name, words in said.items():
            self.fields[name].error_messages |= dict.fromkeys(("required", "invalid_choice", "null_characters_not_allowed"), words)
        for name in ("draft", "why", "role"):
            self.fields[name].error_messages["max_length"] = _too_long(self.fields[name].max_length)


def _too_long(many: int) -> str:
    return _("This is too long: {number} characters or fewer").format(number=f"{many:,}")
