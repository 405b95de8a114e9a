# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class OwnPassword(_core.Model):
    """A change of one's own password."""

    _models = _REGISTRY
    present_password: str = _core.field("present_password")
    """The one used until now."""
    password: str = _core.field("password")
    """At least 12 characters, and not the mail address."""
