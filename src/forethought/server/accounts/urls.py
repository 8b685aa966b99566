"""Addresses of the register of corporate pages and accounts."""

from __future__ import annotations

from django.urls import path

from . import account_views, post_views, request_views, views
from .really_us import really_us

urlpatterns = [
    path("pages", views.list_pages, name="pages"),
    path("pages/add", views.add_page, name="add-page"),
    path("pages/request", request_views.request_account, name="request-account"),
    path("pages/<int:id>", account_views.show_account, name="account"),
    path("pages/<int:id>/decide", request_views.decide, name="decide-account"),
    path("pages/<int:id>/care", account_views.care, name="care-for-account"),
    path("pages/<int:id>/holders", account_views.holders, name="account-holders"),
    path("pages/<int:id>/in-use", account_views.in_use, name="account-in-use"),
    path("pages/<int:id>/take-over", account_views.take_account_over, name="take-over-account"),
    path("pages/<int:id>/pause", account_views.pause, name="pause-account"),
    path("pages/<int:id>/resume", account_views.resume, name="resume-account"),
    path("pages/<int:id>/post", post_views.send, name="send-service-post"),
    path("pages/<int:id>/posts/<int:post>", post_views.show, name="service-post"),
    path("pages/<int:id>/approved", post_views.was_approved, name="was-approved"),
    path("pages/<int:id>/retire", views.retire, name="retire-page"),
    path("really-us", really_us, name="really-us"),
]
