# Written by sdk-gen from the API's description. Changes here are lost.
"""What the API is called, and how callers show who they are."""

from __future__ import annotations

from . import models as _models
from .core import ApiSpec

API = ApiSpec(
    name="nekonote",
    version="0.1.0",
    base_url=None,
    env="NEKONOTE",
    schemes={
        "bearer": {"type": "bearer"},
        "oauth2": {"type": "oauth2", "tokenUrl": "/v1/oauth/token"},
    },
    security=(("bearer",), ("oauth2",),),
    models=_models.REGISTRY,
)
