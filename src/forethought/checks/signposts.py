"""The signposts an answer may carry: where to go, in words."""

from __future__ import annotations

from forethought.words import _


def signposts() -> dict[str, str]:
    """What each signpost says, by its name in the contract, in the language in force."""
    return {
        "confidential-reporting": _(
            "If something is wrong, the Confidential Reporting Code is a safe way to say so. The law may protect you."
        ),
        "official-channels": _("You can say this where it helps: a one-to-one or supervision, your appraisal, or the Grievance Procedure."),
        "safeguarding": _("If a child or an adult may be at risk, tell the safeguarding team today."),
        "communications": _("The communications team can help with what to say in public."),
        "ict-security": _("The ICT team can tell you whether a link or a file is safe."),
        "not-line-manager": _("You need not ask your line manager: another contact, HR or a union representative can help."),
    }
