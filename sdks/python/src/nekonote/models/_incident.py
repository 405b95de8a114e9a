# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias


class Incident(_core.Model):
    """漏えい等の事案: what happened to personal data, and whom to tell until when."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    kind: IncidentKind = _core.field("kind")
    malicious: bool = _core.field("malicious")
    """不正の目的: somebody may have meant harm."""
    sensitive: bool = _core.field("sensitive")
    """要配慮個人情報 is among it."""
    financial: bool = _core.field("financial")
    """財産的被害: somebody may lose money by it."""
    encrypted: bool = _core.field("encrypted")
    """高度な暗号化: nobody can read what got out."""
    persons: _t.Optional[int] = _core.field("persons", null=True)
    """Number of persons, as far as it is known."""
    occurred_at: _t.Optional[_dt.datetime] = _core.field("occurred_at", "@datetime", null=True)
    """When it happened, as far as it is known."""
    noticed_at: _dt.datetime = _core.field("noticed_at", "@datetime")
    """When it was noticed: the clocks run from here."""
    reportable: bool = _core.field("reportable")
    """Whether the law wants it reported."""
    deadlines: _t.List[IncidentDeadline] = _core.field("deadlines", ("list", "IncidentDeadline"))
    """What has to be done, and until when."""
    report: IncidentReport = _core.field("report", "IncidentReport")
    """What the report says, as far as it is known."""
    persons_notified_at: _t.Optional[_dt.datetime] = _core.field("persons_notified_at", "@datetime", null=True)
    """When the persons were told."""
    closed_at: _t.Optional[_dt.datetime] = _core.field("closed_at", "@datetime", null=True)
    """When nothing was left to do."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class IncidentDeadline(_core.Model):
    """Something that has to be done by a time."""

    _models = _REGISTRY
    duty: IncidentDuty = _core.field("duty")
    due_at: _dt.datetime = _core.field("due_at", "@datetime")
    """Until when."""
    done_at: _t.Optional[_dt.datetime] = _core.field("done_at", "@datetime", null=True)
    """When it was done."""
    state: IncidentDeadlineState = _core.field("state")
    seconds_left: int = _core.field("seconds_left")
    """Seconds that are left; negative: it is over."""

IncidentDeadlineState: _TypeAlias = "_t.Union[_t.Literal[\"running\", \"near\", \"missed\", \"met\", \"late\"], str]"
"""How a deadline stands."""

IncidentDuty: _TypeAlias = "_t.Union[_t.Literal[\"notify_tenant\", \"preliminary_report\", \"final_report\"], str]"
"""What has to be done."""

IncidentKind: _TypeAlias = "_t.Union[_t.Literal[\"leak\", \"loss\", \"damage\", \"outage\"], str]"
"""What kind of incident."""


class IncidentPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    kind: _t.Optional[IncidentKind] = _core.field("kind", default=None)
    malicious: _t.Optional[bool] = _core.field("malicious", default=None)
    """不正の目的."""
    sensitive: _t.Optional[bool] = _core.field("sensitive", default=None)
    """要配慮個人情報."""
    financial: _t.Optional[bool] = _core.field("financial", default=None)
    """財産的被害."""
    encrypted: _t.Optional[bool] = _core.field("encrypted", default=None)
    """高度な暗号化."""
    persons: _t.Optional[int] = _core.field("persons", default=None, null=True)
    """Number of persons."""
    occurred_at: _t.Optional[_dt.datetime] = _core.field("occurred_at", "@datetime", default=None, null=True)
    """When it happened."""
    noticed_at: _t.Optional[_dt.datetime] = _core.field("noticed_at", "@datetime", default=None)
    """When it was noticed."""
    tenant_notified_at: _t.Optional[_dt.datetime] = _core.field("tenant_notified_at", "@datetime", default=None, null=True)
    """When the tenant was told."""
    preliminary_reported_at: _t.Optional[_dt.datetime] = _core.field("preliminary_reported_at", "@datetime", default=None, null=True)
    """When the 速報 was given."""
    final_reported_at: _t.Optional[_dt.datetime] = _core.field("final_reported_at", "@datetime", default=None, null=True)
    """When the 確報 was given."""
    persons_notified_at: _t.Optional[_dt.datetime] = _core.field("persons_notified_at", "@datetime", default=None, null=True)
    """When the persons were told."""
    closed_at: _t.Optional[_dt.datetime] = _core.field("closed_at", "@datetime", default=None, null=True)
    """When nothing was left to do."""
    report: _t.Optional[IncidentReportPatch] = _core.field("report", "IncidentReportPatch", default=None)
    """What is left out of it stays."""


class IncidentReport(_core.Model):
    """What the report of an incident says."""

    _models = _REGISTRY
    title: str = _core.field("title")
    """One line."""
    outline: str = _core.field("outline")
    """概要."""
    data_items: str = _core.field("data_items")
    """個人データの項目."""
    cause: str = _core.field("cause")
    """原因."""
    secondary_damage: str = _core.field("secondary_damage")
    """二次被害."""
    response: str = _core.field("response")
    """本人への対応."""
    publication: str = _core.field("publication")
    """公表."""
    prevention: str = _core.field("prevention")
    """再発防止."""


class IncidentReportInput(_core.Model):
    """What the report of an incident says."""

    _models = _REGISTRY
    title: str = _core.field("title")
    """One line."""
    outline: _t.Optional[str] = _core.field("outline", default=None)
    """概要."""
    data_items: _t.Optional[str] = _core.field("data_items", default=None)
    """個人データの項目."""
    cause: _t.Optional[str] = _core.field("cause", default=None)
    """原因."""
    secondary_damage: _t.Optional[str] = _core.field("secondary_damage", default=None)
    """二次被害."""
    response: _t.Optional[str] = _core.field("response", default=None)
    """本人への対応."""
    publication: _t.Optional[str] = _core.field("publication", default=None)
    """公表."""
    prevention: _t.Optional[str] = _core.field("prevention", default=None)
    """再発防止."""


class IncidentReportPatch(_core.Model):
    """What the report of an incident says."""

    _models = _REGISTRY
    title: _t.Optional[str] = _core.field("title", default=None)
    """One line."""
    outline: _t.Optional[str] = _core.field("outline", default=None, null=True)
    """概要."""
    data_items: _t.Optional[str] = _core.field("data_items", default=None, null=True)
    """個人データの項目."""
    cause: _t.Optional[str] = _core.field("cause", default=None, null=True)
    """原因."""
    secondary_damage: _t.Optional[str] = _core.field("secondary_damage", default=None, null=True)
    """二次被害."""
    response: _t.Optional[str] = _core.field("response", default=None, null=True)
    """本人への対応."""
    publication: _t.Optional[str] = _core.field("publication", default=None, null=True)
    """公表."""
    prevention: _t.Optional[str] = _core.field("prevention", default=None, null=True)
    """再発防止."""
