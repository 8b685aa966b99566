"""A report, and a link to it: what addresses of the table of who may do what name."""

from django.utils import timezone

from forethought.server.reports.actions import make_report
from forethought.server.reports.links import link_to
from forethought.server.reports.quarters import last_ended


def report_things() -> dict[str, str]:
    """Their parts of addresses, by the names that stand in the table."""
    quarter = last_ended(timezone.localdate())
    make_report(quarter=quarter)
    return {"quarter": quarter.name, "given": link_to(quarter)}
