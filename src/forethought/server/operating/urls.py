"""Addresses of operating the site."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("health", views.show_health, name="health"),
    path("metrics", views.show_metrics, name="metrics"),
    path("operating", views.show_operating, name="operating"),
    path("operating/mails", views.show_mails, name="mails"),
]
