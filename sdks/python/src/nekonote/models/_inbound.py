# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._order import OrderMailProblem


class InboundMail(_core.Model):
    """受信メール: a message that came in, and what it was taken for."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """The same id as among all mail."""
    kind: InboundMailKind = _core.field("kind")
    status: InboundMailStatus = _core.field("status")
    order_id: _t.Optional[str] = _core.field("order_id", null=True)
    """The order that it lies with; null: nobody knows."""
    about_mail_id: _t.Optional[str] = _core.field("about_mail_id", null=True)
    """The mail of ours that it answers, or that came back."""
    source_id: _t.Optional[str] = _core.field("source_id", null=True)
    """The source whose order it was taken for."""
    problem: _t.Optional[OrderMailProblem] = _core.field("problem", "OrderMailProblem", null=True)
    """Why a person has to look at it."""
    from_: _t.Optional[str] = _core.field("from", null=True)
    """Who wrote it; null where the caller may not read personal data."""
    subject: _t.Optional[str] = _core.field("subject", null=True)
    """Its subject; null where the caller may not read personal data."""
    bytes_: int = _core.field("bytes")
    """How large it is, in bytes."""
    received_at: _dt.datetime = _core.field("received_at", "@datetime")
    """When it came in."""
    mailbox_id: _t.Optional[str] = _core.field("mailbox_id", null=True)
    """The mailbox that it was fetched from, which may have been removed since; null: it was posted."""


class InboundMailAssignment(_core.Model):
    """Where a message is to lie."""

    _models = _REGISTRY
    order_id: _t.Optional[str] = _core.field("order_id", default=None, null=True)
    """The order; null: with none."""

InboundMailKind: _TypeAlias = "_t.Union[_t.Literal[\"message\", \"auto_reply\", \"bounce\", \"delivery_notice\", \"order\"], str]"
"""What a message was taken for."""

InboundMailStatus: _TypeAlias = "_t.Union[_t.Literal[\"taken\", \"unassigned\", \"needs_attention\", \"settled\"], str]"
"""Whether somebody has to look at a message."""
