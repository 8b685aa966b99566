"""Mail by GOV.UK Notify: only where the Council switched it on, with its key and its template."""

from __future__ import annotations

from forethought.server.environment import environment

from .models import Mail


class NotTaken(Exception):
    """``for_good``: Notify will not take this recipient, however often it is asked."""

    def __init__(self, *, for_good: bool) -> None:
        super().__init__("notify")
        self.for_good = for_good


NOTIFY = "https://api.notifications.service.gov.uk"


def send_by_notify(mail: Mail) -> None:
    """Hand a mail to Notify: its template holds ``((subject))`` and ``((body))``. NotTaken where that failed."""
    from notifications_python_client.errors import APIError
    from notifications_python_client.notifications import NotificationsAPIClient

    given = environment()
    client = NotificationsAPIClient(given.notify_key, base_url=NOTIFY, timeout=30)
    words = {"subject": mail.subject, "body": mail.body}
    try:
        client.send_email_notification(mail.to, given.notify_template, personalisation=words, reference=str(mail.pk))
    except APIError as fault:
        raise NotTaken(for_good=_refuses(fault)) from None


def _refuses(fault: Exception) -> bool:
    """Whether it is the address that Notify does not take."""
    errors = getattr(fault, "message", None)
    if getattr(fault, "status_code", 0) != 400 or not isinstance(errors, list):
        return False
    return any("email_address" in str(error.get("message", "")) for error in errors if isinstance(error, dict))
