"""Addresses of the register of corporate pages."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("pages", views.list_pages, name="pages"),
    path("pages/add", views.add_page, name="add-page"),
    path("pages/<int:id>/retire", views.retire, name="retire-page"),
]
