"""Addresses of the guidance and of the sites."""

from __future__ import annotations

from django.urls import path

from . import binding_views, compare_views, export_views, library_views, life_views, rehearsal_views, sheet_views, tree_views, views

urlpatterns = [
    path("guidance", views.show_guidance, name="guidance"),
    path("guidance.<str:ending>", export_views.send_guidance, name="guidance-file"),
    path("guidance/search", views.search_guidance, name="search"),
    path("guidance/versions", views.list_versions, name="guidance-versions"),
    path("guidance/changes", compare_views.show_changes, name="changes"),
    path("guidance/<str:id>", views.show_clause, name="clause"),
    path("library", library_views.show_library, name="library"),
    path("library/new", library_views.add, name="library-new"),
    path("library/<int:id>", library_views.show_version, name="version"),
    path("library/<int:id>/tree", tree_views.show_tree, name="version-tree"),
    path("library/<int:id>/tree/<str:uid>", tree_views.change_clause, name="version-clause"),
    path("library/<int:id>/bindings", binding_views.show_bindings, name="version-bindings"),
    path("library/<int:id>/bindings/<str:uid>", binding_views.bind, name="version-binding"),
    path("library/<int:id>/control", sheet_views.change_control, name="version-control"),
    path("library/<int:id>/documents/<str:name>", sheet_views.change_related, name="version-document"),
    path("library/<int:id>/equality", sheet_views.keep_equality, name="version-equality"),
    path("library/<int:id>/evidence/<int:evidence>", sheet_views.show_evidence, name="version-evidence"),
    path("library/<int:id>/review", life_views.ask_for_review, name="version-review"),
    path("library/<int:id>/approve", life_views.decide, name="version-approve"),
    path("library/<int:id>/force", life_views.set_day, name="version-force"),
    path("library/<int:id>/withdraw", life_views.give_up, name="version-withdraw"),
    path("library/<int:id>/compare/<int:other>", compare_views.compare_versions, name="compare-versions"),
    path("library/<int:id>/rehearsal", rehearsal_views.rehearse_version, name="version-rehearsal"),
    path("library/<int:id>/lint", rehearsal_views.lint_version, name="version-lint"),
    path("sites", views.list_sites, name="sites"),
    path("sites/<str:name>", views.show_site, name="site"),
]
