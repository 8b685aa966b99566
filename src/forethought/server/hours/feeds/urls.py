"""Addresses of the operator's pages on feeds."""

from __future__ import annotations

from django.urls import path

from . import upload, views

urlpatterns = [
    path("hours/feeds", views.list_feeds, name="feeds"),
    path("hours/roster", upload.send_roster, name="roster"),
    path("hours/feeds/<slug:name>/secret", views.change_secret, name="feed-secret"),
]
