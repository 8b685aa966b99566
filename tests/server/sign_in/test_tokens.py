"""What an ID token must hold: signature, issuer, audience and times. The keys are fetched from a real address."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import SimpleNamespace

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from forethought.server.sign_in import oidc

ISSUER = "https://login.northmere.example/v2.0"
KEY, OTHER = (rsa.generate_private_key(public_exponent=65537, key_size=2048) for _nth in range(2))
GOOD = {"iss": ISSUER, "aud": "forethought", "sub": "42", "nonce": "n", "iat": 0, "exp": 600}
"""Times in seconds from now."""


@pytest.fixture
def flow(monkeypatch):
    """What allauth hands us, with keys at an address of this machine."""
    public = json.dumps({"keys": [RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True) | {"kid": "1", "alg": "RS256", "use": "sig"}]})

    class Keys(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(public.encode())

        def log_message(self, *_args):
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", 0), Keys)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    monkeypatch.setattr(oidc, "environment", lambda: SimpleNamespace(oidc_issuer=ISSUER, oidc_client_id="forethought"))
    yield SimpleNamespace(openid_config={"jwks_uri": f"http://127.0.0.1:{server.server_port}/keys"})
    server.shutdown()
    thread.join()
    server.server_close()


def token(key=KEY, algorithm="RS256", **says):
    claims = {name: value for name, value in (GOOD | says).items() if value is not None}
    claims |= {name: int(time.time()) + claims[name] for name in ("iat", "exp", "nbf") if name in claims}
    return jwt.encode(claims, key, algorithm=algorithm, headers={"kid": "1"})


def test_a_token_for_us_is_read(flow):
    assert oidc._claims_of(flow, token())["sub"] == "42"


@pytest.mark.parametrize(
    "says",
    [
        {"aud": "payroll"},
        {"aud": ["payroll", "forethought"], "azp": "payroll"},
        {"iss": "https://login.elsewhere.example/v2.0"},
        {"exp": -3600},
        {"nbf": 3600},
        {"iat": 3600},
        *({name: None} for name in GOOD),
    ],
    ids=str,
)
def test_what_is_for_somebody_else_or_another_time_is_refused(flow, says):
    with pytest.raises(oidc.FAULTS):
        oidc._claims_of(flow, token(**says))


def test_what_another_key_or_no_key_signed_is_refused(flow):
    for forged in (token(OTHER), token(None, "none"), token("a secret that both could know " * 3, "HS256")):
        with pytest.raises(oidc.FAULTS):
            oidc._claims_of(flow, forged)
