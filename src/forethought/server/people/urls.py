"""Addresses of one's own details, of the directory, and of the journal."""

from __future__ import annotations

from django.urls import include, path

from . import directory_pages, journal_page, team_page, views
from .imports import views as import_views

urlpatterns = [
    path("me", views.show_me, name="me"),
    path("me/kept", views.show_kept, name="kept"),
    path("me/away", team_page.show_away, name="away"),
    path("me/away/<int:id>/end", team_page.end_away, name="end-away"),
    path("team", team_page.show_team, name="team"),
    path("people", directory_pages.list_people, name="people"),
    path("people/<int:id>", directory_pages.show_person, name="person"),
    path("people/<int:id>/duty", directory_pages.change_duty, name="duty"),
    path("people/<int:id>/left", directory_pages.set_as_left, name="left"),
    path("people/import", import_views.send_file, name="import-people"),
    path("people/import/<int:id>", import_views.decide_file, name="import"),
    path("", include("forethought.server.people.scim.urls")),
    path("journal", journal_page.show_journal, name="journal"),
]
