# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._field import FieldProblem


class Problem(_core.Model):
    """An error, as RFC 9457 writes it."""

    _models = _REGISTRY
    type: str = _core.field("type")
    """Address of the page that explains this kind of problem."""
    title: str = _core.field("title")
    """What kind of problem this is, for people."""
    status: int = _core.field("status")
    """The HTTP status."""
    detail: str = _core.field("detail")
    """What went wrong, for people, in the language of `Accept-Language`."""
    instance: str = _core.field("instance")
    """Names this one occurrence."""
    code: str = _core.field("code")
    """Stable, for programs."""
    errors: _t.Optional[_t.List[FieldProblem]] = _core.field("errors", ("list", "FieldProblem"), default=None)
    """Every field that is wrong."""
    request_id: str = _core.field("request_id")
    """The same as the `Request-Id` header; quote it when asking for help."""
    error: _t.Optional[str] = _core.field("error", default=None, null=True)
    """The same in OAuth 2.0's words (RFC 6749 5.2); only where tokens are asked for."""
