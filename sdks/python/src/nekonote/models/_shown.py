# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Shown(_core.Model):
    """The token that is not needed any more."""

    _models = _REGISTRY
    token: str = _core.field("token")
    """A refresh or access token."""
