"""Addresses of the lists."""

from __future__ import annotations

from django.urls import path

from . import group, views

urlpatterns = [
    path("lists/<slug:name>.<slug:dialect>.txt", views.send_list, name="list"),
    path("lists/may-browse-now.csv", group.send_group, name="may-browse-now"),
    path("lists/proxy.pac", views.send_proxy_pac, name="proxy-pac"),
    path("lists/browser-policy.json", views.send_browser_policy, name="browser-policy"),
]
