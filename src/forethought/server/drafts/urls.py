"""Addresses of the checks. They take no words: a draft travels in the body of a POST."""

from __future__ import annotations

from django.urls import path

from . import copies, views

urlpatterns = [
    path("", views.check_post, name="post"),
    path("profile", views.check_profile, name="profile"),
    path("picture", copies.clean_picture, name="clean-picture"),
    path("connection", views.check_connection, name="connection"),
]
