"""Every address of the server, app by app."""

from __future__ import annotations

from django.urls import include, path

from .api import api

urlpatterns = [
    path("api/", api.urls),  # first: addresses are tried in turn, and programs ask most often
    path("", include("forethought.server.drafts.urls")),
    path("", include("forethought.server.library.urls")),
    path("", include("forethought.server.people.urls")),
    path("", include("forethought.server.operating.urls")),
    path("", include("forethought.server.sign_in.urls")),
    path("", include("forethought.server.accounts.urls")),
    path("", include("forethought.server.channels.urls")),
    path("", include("forethought.server.lists.urls")),
    path("", include("forethought.server.hours.feeds.urls")),
    path("", include("forethought.server.hours.urls")),
    path("", include("forethought.server.acknowledgements.urls")),
    path("", include("forethought.server.referrals.urls")),
    path("", include("forethought.server.reports.urls")),
    path("", include("forethought.server.concerns.urls")),
    path("", include("forethought.server.design.urls")),
]

handler400 = "forethought.server.door.faults.bad_request"
handler404 = "forethought.server.door.faults.not_found"
handler500 = "forethought.server.door.faults.server_error"
