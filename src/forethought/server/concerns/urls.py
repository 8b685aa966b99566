"""Addresses of concerns."""

from __future__ import annotations

from django.urls import path

from . import case_views, key_views, officer_views, public_views, step_views

urlpatterns = [
    path("concerns", case_views.list_concerns, name="concerns"),
    path("concerns/raise", public_views.choose_door, name="raise-concern"),
    path("concerns/raise/post", public_views.raise_about_post, name="raise-about-post"),
    path("concerns/receipt", public_views.come_back, name="concern-receipt"),
    path("concerns/key", key_views.show_key, name="case-key"),
    path("concerns/key/close", key_views.close_key, name="close-case-key"),
    path("concerns/officers", officer_views.list_officers, name="concern-officers"),
    path("concerns/officers/<int:id>/end", officer_views.end_one, name="end-concern-officer"),
    path("concerns/<slug:reference>", case_views.show_concern, name="concern"),
    path("concerns/<slug:reference>/declare", case_views.say_no_interest, name="concern-declare"),
    path("concerns/<slug:reference>/steps/<slug:step>", step_views.show_step, name="concern-step"),
    path("concerns/<slug:reference>/write", step_views.write, name="concern-write"),
    path("concerns/<slug:reference>/people", step_views.show_people, name="concern-people"),
    path("concerns/<slug:reference>/keep", step_views.keep, name="concern-keep"),
    path("concerns/<slug:reference>/picture/<int:number>", case_views.show_picture, name="concern-picture"),
    path("concerns/<slug:reference>/letters/<slug:name>", step_views.show_letter, name="concern-letter"),
    path("concerns/<slug:reference>/file.zip", step_views.download_file, name="concern-file"),
]
