# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Jwk(_core.Model):
    """An Ed25519 public key (RFC 8037)."""

    _models = _REGISTRY
    kty: str = _core.field("kty")
    """The kind of key: always `OKP`."""
    crv: str = _core.field("crv")
    """The curve: always `Ed25519`."""
    x: str = _core.field("x")
    """The key, in base64url."""
    kid: str = _core.field("kid")
    """Its id, which tokens name in their header."""
    use: str = _core.field("use")
    """What for: always `sig`."""
    alg: str = _core.field("alg")
    """The algorithm: always `EdDSA`."""


class JwkSet(_core.Model):
    """The keys that sign access tokens (RFC 7517)."""

    _models = _REGISTRY
    keys: _t.List[Jwk] = _core.field("keys", ("list", "Jwk"))
    """Those that tokens still in use were signed with, and the one that signs now."""
