"""Addresses of working time. None of them takes a site: what people ask for travels in the body of a POST."""

from __future__ import annotations

from django.urls import path

from . import own_views, team_views, views

urlpatterns = [
    path("may-i", views.ask_access, name="may-i"),
    path("why", views.show_refusal, name="why"),
    path("hours", own_views.show_hours, name="hours"),
    path("hours/clock", own_views.stamp_clock, name="clock"),
    path("hours/post", own_views.add_post, name="add-post"),
    path("hours/post/<int:id>", own_views.change_post, name="change-post"),
    path("hours/post/<int:id>/end", own_views.end_post, name="end-post"),
    path("hours/leave/<int:id>/cancel", own_views.cancel_leave, name="cancel-leave"),
    path("hours/notices", team_views.list_notices, name="notices"),
    path("hours/notices/<int:id>/end", team_views.end_notice, name="end-notice"),
    path("hours/closures", team_views.list_closures, name="closures"),
    path("hours/closures/<int:id>/open", team_views.open_again, name="open-again"),
    path("hours/counts", team_views.list_counts, name="counts"),
]
