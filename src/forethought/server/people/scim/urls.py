"""Addresses of SCIM."""

from __future__ import annotations

from django.urls import path

from . import views

urlpatterns = [
    path("scim/v2/Users", views.users_view, name="scim-users"),
    path("scim/v2/Users/<str:id>", views.user_view),
    path("scim/v2/Groups", views.groups_view, name="scim-groups"),
    path("scim/v2/Groups/<str:id>", views.group_view),
    path("scim/v2/ServiceProviderConfig", views.config_view),
    path("scim/v2/ResourceTypes", views.types_view),
    path("scim/v2/ResourceTypes/<str:name>", views.types_view),
    path("scim/v2/Schemas", views.schemas_view),
    path("scim/v2/Schemas/<str:id>", views.schemas_view),
    path("scim/v2/<path:rest>", views.nothing_view),
]
