"""Addresses of signing in and out."""

from __future__ import annotations

from django.urls import path

from . import copy_views, council_views, kiosk_views, letter_views, link_views, passkey_views, second_views, security_views, views

urlpatterns = [
    path("me/kept/copy", copy_views.own_copy, name="own-copy"),
    path("sign-in", views.sign_in, name="sign-in"),
    path("sign-in/council", council_views.go_to_council, name="sign-in-council"),
    path("sign-in/council/back", council_views.come_back, name="sign-in-council-back"),
    path("sign-in/second", second_views.second_step, name="sign-in-second"),
    path("sign-in/passkey", passkey_views.ask_for_passkey, name="sign-in-passkey"),
    path("sign-in/passkey/shown", passkey_views.take_passkey, name="sign-in-passkey-shown"),
    path("sign-in/link", link_views.ask_for_link, name="sign-in-link"),
    path("sign-in/link/<str:key>", link_views.use_link, name="sign-in-link-use"),
    path("sign-in/paper", letter_views.use_paper, name="sign-in-paper"),
    path("sign-in/paper/<str:code>", letter_views.use_paper, name="sign-in-paper-code"),
    path("letters", letter_views.make_letters, name="letters"),
    path("kiosks", kiosk_views.keep_kiosks, name="kiosks"),
    path("kiosks/<int:id>/end", kiosk_views.end, name="kiosk-end"),
    path("me/security/pin", security_views.change_pin, name="security-pin"),
    path("me/security", security_views.show_security, name="security"),
    path("me/security/app", security_views.set_up_app, name="security-app"),
    path("me/security/passkey", security_views.set_up_passkey, name="security-passkey"),
    path("me/security/codes", security_views.make_new_codes, name="security-codes"),
    path("me/security/<int:id>/remove", security_views.remove, name="security-remove"),
    path("me/sessions", security_views.show_sessions, name="sessions"),
    path("sign-out/council", council_views.leave_council, name="sign-out-council"),
    path("sign-out", views.sign_out, name="sign-out"),
    path("me/password", views.change_password, name="password"),
]
