"""Addresses of the guidance and of the sites."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("guidance", views.show_guidance, name="guidance"),
    path("guidance/search", views.search_guidance, name="search"),
    path("guidance/<str:id>", views.show_clause, name="clause"),
    path("sites", views.list_sites, name="sites"),
    path("sites/<str:name>", views.show_site, name="site"),
]
