"""Logs that cannot hold a draft: no addresses, no messages of errors, no values of variables."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import Any

QUIET = ("django", "django.request", "django.security", "django.server", "py.warnings")
"""Loggers whose messages name the address asked for or quote what was sent."""


class QuietFormatter(logging.Formatter):
    """The time, the level and the logger; our own access lines whole; of anything else only where in the code it came from."""

    def format(self, record: logging.LogRecord) -> str:
        head = f"{self.formatTime(record)} {record.levelname} {record.name}"
        if record.name == "forethought.access":
            return f"{head} {record.getMessage()}"
        return f"{head} {getattr(record, 'status_code', '')} {self._where(record)}".rstrip()

    def _where(self, record: logging.LogRecord) -> str:
        if not record.exc_info or record.exc_info[0] is None:
            return ""
        kind, _error, trace = record.exc_info
        # The message of an error may quote the draft; its type and the lines of our own code cannot.
        frames = " < ".join(f"{frame.name} ({frame.filename}:{frame.lineno})" for frame in reversed(traceback.extract_tb(trace)[-6:]))
        return f"{kind.__name__}: {frames}"


def configure(given: dict[str, Any]) -> None:
    """Send every log to standard error through the quiet formatter (Django's ``LOGGING_CONFIG``)."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(QuietFormatter())
    root = logging.getLogger()
    root.handlers[:] = [kept for kept in root.handlers if not isinstance(kept.formatter, QuietFormatter)] + [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("forethought").setLevel(given["level"])
    for name in QUIET:
        logger = logging.getLogger(name)
        logger.handlers[:] = []
        logger.propagate = True
