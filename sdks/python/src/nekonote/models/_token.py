# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class TokenAnswer(_core.Model):
    """What a sign-in gives."""

    _models = _REGISTRY
    access_token: str = _core.field("access_token")
    """`Authorization: Bearer …`"""
    token_type: str = _core.field("token_type")
    """Always `Bearer`."""
    expires_in: int = _core.field("expires_in")
    """Seconds until the access token runs out."""
    refresh_token: _t.Optional[str] = _core.field("refresh_token", default=None, null=True)
    """Good once; whoever uses it gets another with the next tokens. Only staff get one."""
    scope: str = _core.field("scope")
    """What the token allows, separated by spaces."""


class TokenRequest(_core.Model):
    """What a token is asked for with. Which fields are needed depends on `grant_type`; others are
    ignored.
    """

    _models = _REGISTRY
    grant_type: str = _core.field("grant_type")
    """`password`, `client_credentials` or `refresh_token`."""
    username: _t.Optional[str] = _core.field("username", default=None, null=True)
    """For `password`: the mail address."""
    password: _t.Optional[str] = _core.field("password", default=None, null=True)
    """For `password`."""
    client_id: _t.Optional[str] = _core.field("client_id", default=None, null=True)
    """For `client_credentials`: the id of the API key."""
    client_secret: _t.Optional[str] = _core.field("client_secret", default=None, null=True)
    """For `client_credentials`: the API key."""
    refresh_token: _t.Optional[str] = _core.field("refresh_token", default=None, null=True)
    """For `refresh_token`: the newest one."""
    scope: _t.Optional[str] = _core.field("scope", default=None, null=True)
    """Less than would be allowed, separated by spaces; left out: everything."""
