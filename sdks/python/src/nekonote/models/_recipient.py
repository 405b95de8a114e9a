# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._person import Person, PersonInput, PersonPatch


class Recipient(_core.Model):
    """お届け先: who receives a shipment."""

    _models = _REGISTRY
    person: Person = _core.field("person", "Person")
    sender: _t.Optional[Person] = _core.field("sender", "Person", null=True)
    """送り主; null: the buyer sends."""
    note: str = _core.field("note")
    """備考（お届け先）."""
    staff_note: str = _core.field("staff_note")
    """一言メモ（お届け先）."""


class RecipientInput(_core.Model):
    """お届け先: who receives a shipment."""

    _models = _REGISTRY
    person: PersonInput = _core.field("person", "PersonInput")
    sender: _t.Optional[PersonInput] = _core.field("sender", "PersonInput", default=None, null=True)
    """送り主; null: the buyer sends."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """備考（お届け先）."""
    staff_note: _t.Optional[str] = _core.field("staff_note", default=None)
    """一言メモ（お届け先）."""


class RecipientPatch(_core.Model):
    """What is another of a recipient; what is left out stays. Other shipments that go there stay as they are."""

    _models = _REGISTRY
    person: _t.Optional[PersonPatch] = _core.field("person", "PersonPatch", default=None)
    sender: _t.Optional[PersonPatch] = _core.field("sender", "PersonPatch", default=None, null=True)
    """送り主; null: the buyer sends."""
    note: _t.Optional[str] = _core.field("note", default=None)
    """備考（お届け先）."""
    staff_note: _t.Optional[str] = _core.field("staff_note", default=None)
    """一言メモ（お届け先）."""
