# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class CredentialExpiry(_core.Model):
    """A credential that runs out."""

    _models = _REGISTRY
    what: str = _core.field("what")
    """`license_key`, `refresh_token` …"""
    at: _dt.datetime = _core.field("at", "@datetime")
    """When it runs out."""
    renews_itself: bool = _core.field("renews_itself")
    """Whether it is renewed without people."""
    estimated: bool = _core.field("estimated")
    """Nobody said when it runs out; as it usually lasts, it does so then or earlier."""
