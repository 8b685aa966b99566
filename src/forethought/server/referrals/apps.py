"""The app of questions to a line manager."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig


class ReferralsConfig(AppConfig):
    """Questions to a line manager."""

    name = "forethought.server.referrals"

    def ready(self) -> None:
        """Say what it keeps and which pages it has; see each day to what is due; give precedents to the clauses and the rehearsals."""
        from forethought.server import edition
        from forethought.server.jobs.daily import each_day
        from forethought.server.keys.house import also_wrapped
        from forethought.server.library import also_examples, rehearsal
        from forethought.server.people.actions import CHANGED
        from forethought.server.people.kept import also_kept
        from forethought.server.people.my_pages import also_leads
        from forethought.server.people.sample import add_to_sample

        from . import precedents, reminders
        from .about_people import add_sample_questions, questions_kept, remove_sample_questions
        from .leads import leads
        from .sealed import rewrap

        also_leads(leads)
        also_kept(questions_kept)
        add_to_sample(add_sample_questions, remove_sample_questions)
        also_wrapped(rewrap)
        each_day("questions", reminders.each_day)
        rehearsal.ALSO.append(precedents.to_replay)
        also_examples.ALSO.append(precedents.of_clause)
        edition.ALSO_LOOK.append(precedents.look)
        CHANGED.connect(_close_of_leavers, dispatch_uid="questions")


def _close_of_leavers(sender: Any, **given: Any) -> None:
    import time

    from .actions import close_of_leavers

    close_of_leavers(now=int(time.time()))
