"""The server as a WSGI application."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")

from django.core.wsgi import get_wsgi_application  # the settings must be named first

from forethought.checks import check
from forethought.reading import picture
from forethought.reading.draft import Draft
from forethought.server.door.metered import TALLY
from forethought.server.edition import edition, watch
from forethought.server.environment import environment

DOT = b"GIF89a\x01\0\x01\0\x80\0\0\xff\xff\xff\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;"
"""The smallest picture there is."""


def warm_up() -> None:
    """Read the edition, the readers and the checks now, so that the first person does not wait, and keep
    the collector from looking through them again at every turn."""
    check(Draft("warm 1 @"), edition())
    picture.look(DOT)
    gc.collect()
    gc.freeze()


application = get_wsgi_application()
TALLY.keep_in(environment().data / "metrics")
watch()
warm_up()
