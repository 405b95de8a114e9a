# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class FieldProblem(_core.Model):
    """One field that is wrong."""

    _models = _REGISTRY
    pointer: str = _core.field("pointer")
    """Where: a JSON pointer into the body (empty for the whole body), `?name` for a query
    parameter, `{name}` for a path parameter, or a header's name.
    """
    code: str = _core.field("code")
    """Stable, for programs."""
    detail: str = _core.field("detail")
    """For people, in the language asked for."""
    hint: _t.Optional[str] = _core.field("hint", default=None, null=True)
    """What is allowed: a length, a list, a pattern."""
