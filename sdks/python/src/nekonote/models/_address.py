# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY


class AddressSuggestion(_core.Model):
    """What the address of a shipment may have to be."""

    _models = _REGISTRY
    shipment: int = _core.field("shipment")
    """The shipment's position in the order, from 1."""
    addresses: _t.List[str] = _core.field("addresses")
    """The places that its postal code stands for."""
