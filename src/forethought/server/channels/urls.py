"""Addresses of the channels, of the note to sleep on, and of help for who is targeted. What people choose travels in the body."""

from __future__ import annotations

from django.urls import path

from . import note, views

urlpatterns = [
    path("talk", views.talk, name="talk"),
    path("targeted", views.show_targeted, name="targeted"),
    path("sleep-on-it", note.show_note, name="sleep-on-it"),
    path("sleep-on-it.js", note.send_worker, name="sleep-worker"),
    path("channels", views.list_channels, name="channels"),
    path("channels/<slug:key>", views.change_channel, name="change-channel"),
]
