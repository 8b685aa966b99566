"""The Council's own provider of OpenID Connect, through allauth: code flow, with state, nonce and PKCE (OpenID Connect Core 1.0, 3.1)."""

from __future__ import annotations

import hmac
from typing import Any, NamedTuple
from urllib.parse import urlencode

import jwt
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import statekit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest
from django.urls import reverse
from django.utils.crypto import get_random_string

from forethought.server.environment import environment

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"]
"""None that a secret known to both could sign, and never `none`."""
SKEW = 5 * 60
"""Seconds by which the two clocks may differ."""
FAULTS = (OSError, OAuth2Error, jwt.PyJWTError, LookupError, TypeError, ValueError)
"""Whatever a provider may answer that is no answer; what `requests` raises is an OSError."""


class NotProven(Exception):
    """The provider did not show who this is: what came back was not what was asked for."""


class Stopped(NotProven):
    """The person stopped at the provider, or it would not let them through."""


class NotReached(NotProven):
    """The provider does not answer."""


class Proven(NamedTuple):
    """Who somebody is at the provider, what it calls them in the claim that the directory is matched with, and where they wanted to go."""

    issuer: str
    subject: str
    named: str
    next: str


class Flow(OpenIDConnectOAuth2Adapter):
    """allauth's, which comes back to our own page, and looks for no other provider in the database."""

    def get_provider(self) -> OpenIDConnectProvider:
        """The one that the settings name."""
        return _provider(self.request)

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """The address that the provider must know."""
        return request.build_absolute_uri(reverse("sign-in-council-back"))

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider says of itself; not what another says of itself in its place."""
        found: dict[str, Any] = super().openid_config
        if found["issuer"] != environment().oidc_issuer:
            raise OAuth2Error
        return found


class Provider(OpenIDConnectProvider):
    """The one that the settings name. Neither an e-mail address nor a picture is asked for."""

    oauth2_adapter_class = Flow

    def get_default_scope(self) -> list[str]:
        """Who it is, and how the directory calls them."""
        return ["openid", "profile"]


def is_on() -> bool:
    """Whether the Council has a provider."""
    return bool(environment().oidc_issuer)


def begin(request: HttpRequest, after: str) -> str:
    """The address at the provider where the person goes on; NotReached where it does not answer."""
    nonce = get_random_string(32)
    if SESSION_KEY not in request.session:  # nobody's yet, and gone soon if nobody comes back
        request.session.set_expiry(statekit.STATE_TTL)
    try:
        return _provider(request).redirect(request, "login", next_url=after, nonce=nonce, auth_params={"nonce": nonce}).url
    except FAULTS:
        raise NotReached from None


def leave(request: HttpRequest) -> str:
    """The address at the provider where somebody signs out there too (OpenID Connect RP-Initiated Logout 1.0); NotReached without one."""
    flow = Flow(request, "council")
    back = request.build_absolute_uri(reverse("sign-out"))
    try:
        there = flow.openid_config["end_session_endpoint"]
    except FAULTS:
        raise NotReached from None
    return f"{there}?{urlencode({'client_id': environment().oidc_client_id, 'post_logout_redirect_uri': back})}"


def finish(request: HttpRequest) -> Proven:
    """Who came back from the provider; NotProven where that is not shown."""
    provider = _provider(request)
    state = statekit.unstash_state(request, provider_id=provider.sub_id, state_id=request.GET.get("state", ""))
    if state is None or request.GET.get("iss", environment().oidc_issuer) != environment().oidc_issuer:
        raise NotProven
    if "code" not in request.GET:
        raise Stopped if request.GET.get("error") == "access_denied" else NotProven
    flow = provider.get_oauth2_adapter(request)
    try:
        client = flow.get_client(request, provider.app)
        answer = flow.get_access_token_data(request, provider.app, client, pkce_code_verifier=state["pkce_code_verifier"])
        claims = _claims_of(flow, answer["id_token"])
    except OSError:
        raise NotReached from None
    except FAULTS:
        raise NotProven from None
    if not hmac.compare_digest(str(claims["nonce"]), state["nonce"]):
        raise NotProven
    subject = _subject(claims)
    if not 0 < len(subject) <= 255:
        raise NotProven
    return Proven(claims["iss"], subject, _text(claims.get(environment().oidc_claim)), state.get("next", ""))


def _claims_of(flow: Flow, token: str) -> dict[str, Any]:
    """What the token says, once its signature, issuer, audience and times hold. The keys are asked for each time: they change."""
    with get_adapter().get_requests_session() as session:
        answer = session.get(flow.openid_config["jwks_uri"])
        answer.raise_for_status()
        keys = jwt.PyJWKSet.from_dict(answer.json())
    required = ["exp", "iat", "iss", "aud", "sub", "nonce"]
    given, client = environment(), environment().oidc_client_id
    key = keys[jwt.get_unverified_header(token)["kid"]]
    claims: dict[str, Any] = jwt.decode(
        token, key, algorithms=ALGORITHMS, audience=client, issuer=given.oidc_issuer, leeway=SKEW, options={"require": required}
    )
    if claims.get("azp", client) != client:
        raise OAuth2Error
    return claims


def _subject(claims: dict[str, Any]) -> str:
    """The provider's number for the account. Entra's ``sub`` is another for each application: its ``oid`` is the account's own."""
    tenant, account = _text(claims.get("tid")), _text(claims.get("oid"))
    return account if tenant and account and f"/{tenant}/" in claims["iss"] else _text(claims["sub"])


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _provider(request: HttpRequest) -> Provider:
    given = environment()
    settings = {"server_url": given.oidc_issuer, "oauth_pkce_enabled": True}
    app = SocialApp(
        provider="openid_connect", provider_id="council", client_id=given.oidc_client_id, secret=given.oidc_client_secret, settings=settings
    )
    return Provider(request, app=app)
