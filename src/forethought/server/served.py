"""The WSGI application as `run` serves it: beside answering, each process begins every day with new files for the proxies."""

from __future__ import annotations

from . import wsgi  # it makes Django ready, which comes first
from .hours.daily import keep_days

application = wsgi.application
keep_days()
