"""Addresses of questions to a person. A reference in one opens nothing for anybody but the two."""

from __future__ import annotations

from django.urls import path

from . import asked_views, precedent_views, views

urlpatterns = [
    path("ask", views.ask, name="ask"),
    path("my-questions", views.list_mine, name="my-questions"),
    path("my-questions/<str:ref>", views.show_mine, name="my-question"),
    path("asked", asked_views.list_asked, name="asked"),
    path("asked/<str:ref>", asked_views.show_asked, name="asked-question"),
    path("precedents", precedent_views.list_precedents, name="precedents"),
    path("precedents.toml", precedent_views.export, name="precedents-file"),
    path("precedents/offered/<str:ref>", precedent_views.edit_offered, name="offered-precedent"),
    path("precedents/<int:id>/retire", precedent_views.retire, name="retire-precedent"),
]
