"""Why a ruling is as it is, and what comes then: each reason in one short sentence."""

from __future__ import annotations

from forethought.words import N_, _

from .ruling import Ruling

BECAUSE = {
    "unsafe": N_("This kind of site could upset people or put the Council’s systems at risk."),
    "work": N_("It is for your work."),
    "corporate-page": N_("The Council runs this page, so it is fine at any time."),
    "work-site": N_("This is a site that people need for their work."),
    "no-hours": N_("Councillors have no set working hours, so the guidance does not say when."),
    "hours-not-known": N_("We do not know your working hours."),
    "clocked-in-off-hours": N_("You are clocked in, but this is not one of your working days."),
    "not-at-work": N_("You are not at work, so this is your own time."),
    "reference": N_("This is a site to look things up in, not a social networking site."),
    "not-recreational": N_("These are core hours. This site is for private business, but it is not for fun."),
    "unknown-site": N_("These are core hours, and we do not know this site."),
    "part-of-a-page": N_("This address only holds parts of other pages, such as their pictures."),
    "errand": N_("These are core hours, but you have clocked out."),
    "short-break": N_("These are core hours, but you are on a break."),
    "core": N_("These are core hours, and you should not use sites for fun in them."),
    "stretched-lunch": N_("Lunch is over and core hours have begun, even if you are still clocked out."),
    "not-convenient": N_("It does not suit your team right now."),
    "right-time": N_("This is a time when you may use the web for yourself."),
    "first": N_("This is a time when you may use the web for yourself, but something should come first."),
    "clocked-in-outside-core": N_("These are not core hours, but you are clocked in."),
    "outside-core": N_("You are in your working hours, but these are not core hours."),
    "no-clause": N_("No clause of the guidance is about this."),
}
"""The sentence of each reason that a ruling can have."""


def because(ruling: Ruling) -> str:
    """Why, in one short sentence, in the language in force."""
    return _(BECAUSE[ruling.reason])


def then(ruling: Ruling) -> str:
    """What a coming ruling will be, in a few words: as the contract gives it after ``until``."""
    if ruling.silent:
        return _("the guidance does not say while you are clocked in") if ruling.missing else _("the guidance does not say")
    if ruling.decision == "deny":
        return _("deny")
    return _(_THEN[ruling.missing])


_THEN = {
    (): N_("allow"),
    ("clock-out",): N_("allow once you have clocked out"),
    ("convenience",): N_("allow once you have checked that it suits your team"),
    ("clock-out", "convenience"): N_("allow once you have clocked out and checked that it suits your team"),
    ("pattern",): N_("allow or deny once we know your working hours"),
}


def answer(ruling: Ruling) -> tuple[str, str]:
    """One of ``yes``, ``no``, ``first`` and ``silent``, and how it is said."""
    word = {"allow": "yes", "deny": "no", "advise": "silent" if ruling.silent else "first"}[ruling.decision]
    return word, _(_ANSWERS[word])


_ANSWERS = {
    "yes": N_("Yes."),
    "no": N_("No."),
    "first": N_("First do this."),
    "silent": N_("The guidance does not say."),
}


def steps(ruling: Ruling) -> list[str]:
    """What to do first, where the answer is that; each in one sentence."""
    return [] if ruling.silent else [_(_STEPS[step]) for step in ruling.missing]


_STEPS = {
    "clock-out": N_("Clock out, or sign out in the way your team does."),
    "convenience": N_("Check that it suits your team."),
    "pattern": N_("Tell us your working hours, or ask your line manager which they are."),
}


def hint(ruling: Ruling, standing: str) -> str:
    """What somebody can do where the guidance does not say; empty where it does."""
    if not ruling.silent:
        return ""
    if "clock-out" in ruling.missing:
        return _("Clock out first, or ask your line manager.")
    return _("Ask your line manager.") if standing == "employee" else _("Ask the person at the Council you work with.")


def afterwards(ruling: Ruling) -> str:
    """What a coming ruling will be, in a sentence: what stands after “Until 12:00 today.”"""
    if ruling.silent:
        return _("After that the guidance does not say.")
    if ruling.decision == "deny":
        return _("After that: no.")
    return _(_AFTERWARDS[ruling.missing])


_AFTERWARDS = {
    (): N_("After that: yes."),
    ("clock-out",): N_("After that: yes, once you have clocked out."),
    ("convenience",): N_("After that: yes, once you have checked that it suits your team."),
    ("clock-out", "convenience"): N_("After that: yes, once you have clocked out and checked that it suits your team."),
}


def nobody_looks() -> str:
    """What is true of every own device."""
    return _("Nobody looks at what you do on your own phone or computer.")
