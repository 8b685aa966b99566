"""The least that django-ninja can do with the same body, under the same settings, middleware and server."""

from __future__ import annotations

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.peers.trivial_settings"

from django.core.wsgi import get_wsgi_application  # the settings must be named first

application = get_wsgi_application()
