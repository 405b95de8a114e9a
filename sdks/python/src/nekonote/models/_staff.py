# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class Staff(_core.Model):
    """担当者: a person who works for the tenant."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    email: str = _core.field("email")
    """Signs in with it."""
    role_id: str = _core.field("role_id")
    """The role that they hold."""
    active: bool = _core.field("active")
    """Who is not can no longer sign in."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class StaffPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    email: _t.Optional[str] = _core.field("email", default=None)
    """Signs in with it; unique in the whole platform."""
    role_id: _t.Optional[str] = _core.field("role_id", default=None)
    """The role that they get."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
