"""Addresses of the brand and of the statements."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("brand/logo", views.show_logo, name="logo"),
    path("brand/colour.css", views.show_colour, name="colour"),
    path("accessibility", views.show_accessibility, name="accessibility"),
    path("equality", views.show_equality, name="equality"),
    path("privacy", views.show_privacy, name="privacy"),
]
