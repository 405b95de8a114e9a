# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._mail import MailTemplateVerdict


class ConsideredMailTemplate(_core.Model):
    """A template of the stage, and what spoke for or against it."""

    _models = _REGISTRY
    template_id: str = _core.field("template_id")
    """The template."""
    verdict: MailTemplateVerdict = _core.field("verdict")
