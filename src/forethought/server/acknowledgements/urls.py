"""Addresses of reading and of who has confirmed."""

from __future__ import annotations

from django.urls import path

from . import council_views, own_views, register_views, team_views, views

urlpatterns = [
    path("reading", views.show_reading, name="reading"),
    path("reading/<int:id>/step/<int:step>", views.show_step, name="reading-step"),
    path("reading/<int:id>/question/<int:number>", views.show_question, name="reading-question"),
    path("reading/<int:id>/confirm", views.confirm_reading, name="confirm-reading"),
    path("reading/<int:id>/ask", views.ask_question, name="ask-about-reading"),
    path("reading/<int:id>/not-yet", own_views.choose_not_yet, name="not-yet"),
    path("reading/<int:id>/not-there", own_views.was_not_there, name="not-there"),
    path("reading/<int:id>/receipt", own_views.show_receipt, name="receipt-of"),
    path("reading/<int:id>/receipt.txt", own_views.download_receipt, name="receipt-file"),
    path("reading/team", team_views.show_team, name="reading-team"),
    path("reading/team/meeting", team_views.record_meeting, name="reading-meeting"),
    path("reading/rules", council_views.list_rules, name="reading-rules"),
    path("reading/rules/<int:id>/end", council_views.end_rule, name="end-reading-rule"),
    path("receipt", own_views.verify_receipt, name="receipt"),
    path("coverage", council_views.show_coverage, name="coverage"),
    path("coverage/<int:id>", council_views.show_coverage, name="coverage-of"),
    path("coverage/<int:id>.csv", council_views.download_coverage, name="coverage-file"),
    path("register", register_views.show_register, name="register"),
    path("register/without-mail", register_views.show_without_mail, name="without-mail"),
]
