# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._new import NewVariant


class AddedVariant(_core.Model):
    """A variant to be added to a product."""

    _models = _REGISTRY
    product_id: str = _core.field("product_id")
    """The product that it is one of."""
    variant: NewVariant = _core.field("variant", "NewVariant")
