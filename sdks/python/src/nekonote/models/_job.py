# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Job(_core.Model):
    """A piece of work in the background."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    kind: JobKind = _core.field("kind")
    status: JobStatus = _core.field("status")
    attempts: int = _core.field("attempts")
    """The number of times it was started since it last got on."""
    max_attempts: int = _core.field("max_attempts")
    """The number of attempts after which it is given up."""
    error: _t.Optional[str] = _core.field("error", null=True)
    """What went wrong last; never personal data."""
    run_at: _dt.datetime = _core.field("run_at", "@datetime")
    """It does not start before."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    started_at: _t.Optional[_dt.datetime] = _core.field("started_at", "@datetime", null=True)
    """When it was started; null as long as it waits."""
    finished_at: _t.Optional[_dt.datetime] = _core.field("finished_at", "@datetime", null=True)
    """When it came to its end; null before."""

JobKind: _TypeAlias = "_t.Union[_t.Literal[\"import_orders\", \"move_orders\", \"export_orders\", \"import_tracking\", \"rotate_secrets\", \"clean_up\", \"match_payments\", \"refresh_alerts\", \"refresh_neighbors\", \"rank_customers\", \"check_blacklist\", \"watch_credentials\", \"resolve_products\", \"reserve_stock\", \"ship_reported\", \"verify_stock\", \"send_mails\", \"follow_up\", \"reconcile_shops\", \"reconcile_shop\"], str]"
"""What a job does."""

JobStatus: _TypeAlias = "_t.Union[_t.Literal[\"queued\", \"running\", \"succeeded\", \"failed\", \"dead\"], str]"
"""How a job stands."""
