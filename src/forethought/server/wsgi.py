"""The server as a WSGI application."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")

from django.core.wsgi import get_wsgi_application  # the settings must be named first

from forethought.checks import check
from forethought.reading.draft import Draft
from forethought.server.edition import edition


def warm_up() -> None:
    """Read the edition, the readers and the checks now, so that the first person does not wait, and keep
    the collector from looking through them again at every turn."""
    check(Draft("warm 1 @"), edition())
    gc.collect()
    gc.freeze()


application = get_wsgi_application()
warm_up()
