# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Actor(_core.Model):
    """Who did it."""

    _models = _REGISTRY
    kind: ActorKind = _core.field("kind")
    id: _t.Optional[str] = _core.field("id", null=True)
    """The id of the member of staff, the key, the import or the rule; null for the platform itself."""
    name: _t.Optional[str] = _core.field("name", default=None, null=True)
    """What the member of staff, the key, the shop or the rule is called now. Null for imports and the platform,
    of whoever is not there any more, of staff for a key without `pii:read`, in answers to a change and in
    what comes with another thing; webhooks do not tell it.
    """

ActorKind: _TypeAlias = "_t.Union[_t.Literal[\"staff\", \"api_key\", \"import\", \"shop\", \"rule\", \"system\"], str]"
"""What kind of actor."""
