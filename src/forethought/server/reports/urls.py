"""Addresses of reports."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("reports", views.show_report, name="reports"),
    path("reports/<str:name>.<str:ending>", views.send_report, name="report-file"),
    path("reports/<str:name>", views.show_report, name="report"),
    path("given-report/<str:link>.<str:ending>", views.send_given, name="given-report-file"),
    path("given-report/<str:link>", views.show_given, name="given-report"),
]
