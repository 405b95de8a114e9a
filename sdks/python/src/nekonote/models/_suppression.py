# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Suppression(_core.Model):
    """配信停止: an address that gets no more mail, or no more advertising."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    email: _t.Optional[str] = _core.field("email", null=True)
    """The address; null where the caller may not read personal data."""
    scope: SuppressionScope = _core.field("scope")
    reason: SuppressionReason = _core.field("reason")
    mail_id: _t.Optional[str] = _core.field("mail_id", null=True)
    """The mail that came of it: the one that came back, or in which the link was."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""

SuppressionReason: _TypeAlias = "_t.Union[_t.Literal[\"unsubscribed\", \"bounced\", \"complaint\", \"manual\"], str]"
"""Why an address gets less mail."""

SuppressionScope: _TypeAlias = "_t.Union[_t.Literal[\"advertising\", \"all\"], str]"
"""Which mail an address no longer gets."""
