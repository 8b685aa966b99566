"""The Council's channels: what each is for, and whom to turn to there."""

from __future__ import annotations

from typing import NamedTuple

from forethought.words import _

from .models import Channel

CHANNELS = (
    "one-to-one",
    "supervision",
    "appraisal",
    "grievance",
    "confidential-reporting",
    "unions",
    "counselling",
    "occupational-health",
    "safeguarding",
    "targeted",
    "hr",
)
"""Every channel there is, in the order in which they are listed."""

WITH_A_MANAGER = frozenset({"one-to-one", "supervision", "appraisal"})
"""Channels in which somebody speaks with a manager of theirs."""


class Contact(NamedTuple):
    """A channel as people read it. What nobody has written is empty; where nothing is written, ``name`` says whom to ask."""

    key: str
    title: str
    purpose: str
    name: str
    phone: str = ""
    elsewhere: str = ""
    hours: str = ""
    is_known: bool = False


def contacts() -> dict[str, Contact]:
    """Every channel by its key, in the language in force: one question to the database."""
    written = {channel.key: channel for channel in Channel.objects.all()}
    return {key: _contact(key, written.get(key)) for key in CHANNELS}


def _contact(key: str, channel: Channel | None) -> Contact:
    title, purpose = about()[key]
    if channel is None or not (channel.name or channel.phone or channel.elsewhere):
        return Contact(key, title, purpose, _by_default(key), hours=channel.hours if channel else "")
    return Contact(key, title, purpose, channel.name, channel.phone, channel.elsewhere, channel.hours, True)


def _by_default(key: str) -> str:
    if key == "hr":
        return _("Ask at your place of work how to reach HR.")
    if key == "supervision":
        return _("Whoever supervises you. If you do not know who, ask HR.")
    if key in WITH_A_MANAGER:
        return _("Your line manager. If you do not know who, ask HR.")
    if key == "unions":
        return _("Your union's representative. Ask HR or a colleague who that is.")
    return _("Ask HR who this is, and how to reach them.")


def about() -> dict[str, tuple[str, str]]:
    """The title of each channel, and what it is for."""
    return {
        "one-to-one": (_("One-to-one"), _("A talk with your line manager, just the two of you. You can ask for one at any time.")),
        "supervision": (_("Supervision"), _("A set time to talk about your cases, your work and how it leaves you.")),
        "appraisal": (_("Appraisal"), _("Your yearly review: how work is going, and what would help.")),
        "grievance": (_("Grievance Procedure"), _("A formal way to put right how you are treated at work. The Council must answer you.")),
        "confidential-reporting": (
            _("Confidential Reporting Code"),
            _("The safe way to say that something wrong harms others or breaks the law. Some call it whistleblowing."),
        ),
        "unions": (_("Trade unions"), _("Advice and somebody at your side. What you tell them does not go to the Council.")),
        "counselling": (_("Counselling"), _("Somebody trained to listen. They do not tell your manager.")),
        "occupational-health": (
            _("Occupational health"),
            _("Nurses and doctors who help when work makes you ill, or illness makes work hard."),
        ),
        "safeguarding": (_("Safeguarding"), _("The team that acts when a child or an adult may be at risk.")),
        "targeted": (_("Help when you are targeted online"), _("Who stands by you, and helps you to report it.")),
        "hr": (_("Human Resources"), _("They can tell you who is who, and how each way works.")),
    }
