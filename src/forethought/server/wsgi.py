"""The server as a WSGI application."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "forethought.server.settings")

from django.core.wsgi import get_wsgi_application  # the settings must be named first

application = get_wsgi_application()
