"""The questions whose answer would settle a possible finding, and what each answer changes."""

# Annotations are types here, not text: a NamedTuple compiles each text, which a cold start pays for.

from typing import NamedTuple

from forethought.words import N_, _


class Question(NamedTuple):
    """A question to the author, answered yes or no; ``because`` says what the answer changes."""

    name: str
    ask: str
    because: str


QUESTIONS = (
    Question(
        "colleagues_agreed",
        N_("Have the colleagues in the picture agreed?"),
        N_("Colleagues decide about their own pictures and details."),
    ),
    Question(
        "about_work",
        N_("Is this about somebody you met through your work?"),
        N_("People the Council serves are protected; people you meet elsewhere are your own business."),
    ),
    Question(
        "made_out",
        N_("Could anybody work out who it is, even with no name?"),
        N_("What points to one person can hurt them, however kindly you mean it."),
    ),
    Question("already_public", N_("Has the Council already made this public?"), N_("What is public already is not confidential.")),
    Question("allowed_to_speak", N_("Does your job let you speak for the Council on this?"), N_("Only some people speak for the Council.")),
    Question(
        "shows_people_served",
        N_("Does the picture show anybody the Council serves?"),
        N_("Pictures of people the Council serves do not go on private social media."),
    ),
    Question(
        "service_user",
        N_("Does the Council serve this person, as far as you know from your own work?"),
        N_("Only people the Council serves are meant here; the rest of your life is your own business."),
    ),
    Question("child", N_("Is this person under 18?"), N_("Children the Council serves are not online friends.")),
    Question(
        "vulnerable_adult",
        N_("Is this an adult who needs care or support, or may be at risk?"),
        N_("Adults at risk whom the Council serves are not online friends."),
    ),
    Question(
        "former",
        N_("Did the Council serve this person before, as far as you know from your own work?"),
        N_("Somebody you served once may still trust you as one who does."),
    ),
)
"""Every question, in English; `questions` gives them in the language in force."""


def questions() -> dict[str, Question]:
    """Every question by its name, in the language in force."""
    return {question.name: Question(question.name, _(question.ask), _(question.because)) for question in QUESTIONS}
