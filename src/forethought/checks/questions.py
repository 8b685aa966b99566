"""The questions whose answer would settle a possible finding, and what each answer changes."""

from __future__ import annotations

from typing import NamedTuple

from forethought.words import _


class Question(NamedTuple):
    """A question to the author, answered yes or no; ``because`` says what the answer changes."""

    name: str
    ask: str
    because: str


def questions() -> dict[str, Question]:
    """Every question by its name, in the language in force."""
    listed = (
        Question(
            "colleagues_agreed",
            _("Have the colleagues in the picture agreed?"),
            _("Colleagues decide about their own pictures and details."),
        ),
        Question(
            "about_work",
            _("Is this about somebody you met through your work?"),
            _("People the Council serves are protected; people you meet elsewhere are your own business."),
        ),
        Question(
            "made_out",
            _("Could anybody work out who it is, even with no name?"),
            _("What points to one person can hurt them, however kindly you mean it."),
        ),
        Question("already_public", _("Has the Council already made this public?"), _("What is public already is not confidential.")),
        Question(
            "allowed_to_speak", _("Does your job let you speak for the Council on this?"), _("Only some people speak for the Council.")
        ),
        Question(
            "shows_people_served",
            _("Does the picture show anybody the Council serves?"),
            _("Pictures of people the Council serves do not go on private social media."),
        ),
        Question(
            "service_user",
            _("Does the Council serve this person, as far as you know from your own work?"),
            _("Only people the Council serves are meant here; the rest of your life is your own business."),
        ),
        Question("child", _("Is this person under 18?"), _("Children the Council serves are not online friends.")),
        Question(
            "vulnerable_adult",
            _("Is this an adult who needs care or support, or may be at risk?"),
            _("Adults at risk whom the Council serves are not online friends."),
        ),
    )
    return {question.name: question for question in listed}
