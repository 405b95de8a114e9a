# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from ._weekday import Weekday


class Calendar(_core.Model):
    """休日設定: the days on which a lane sends parcels."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    processing_route_id: _t.Optional[str] = _core.field("processing_route_id", null=True)
    """処理ルート; null: of all routes without a calendar of their own."""
    weekdays: _t.List[Weekday] = _core.field("weekdays")
    """Days of the week that are worked."""
    works_on_holidays: bool = _core.field("works_on_holidays")
    """Whether 国民の祝日 are worked if their day of the week is."""
    closed_on: _t.List[_dt.date] = _core.field("closed_on", ("list", "@date"))
    """休業日: days that are not worked."""
    open_on: _t.List[_dt.date] = _core.field("open_on", ("list", "@date"))
    """臨時営業日: days that are worked whatever else is said."""
    cutoff: str = _core.field("cutoff")
    """締め時刻 in Japan, `HH:MM`: an order before it may leave on its day."""
    origin: str = _core.field("origin")
    """都道府県 that parcels leave from; empty: not known, and every parcel takes a day."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class CalendarPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    weekdays: _t.Optional[_t.List[Weekday]] = _core.field("weekdays", default=None)
    """Replaces all."""
    works_on_holidays: _t.Optional[bool] = _core.field("works_on_holidays", default=None)
    """Whether 国民の祝日 are worked if their day of the week is."""
    closed_on: _t.Optional[_t.List[_dt.date]] = _core.field("closed_on", ("list", "@date"), default=None)
    """Replaces all."""
    open_on: _t.Optional[_t.List[_dt.date]] = _core.field("open_on", ("list", "@date"), default=None)
    """Replaces all."""
    cutoff: _t.Optional[str] = _core.field("cutoff", default=None)
    """締め時刻 in Japan, `HH:MM`, up to `24:00`."""
    origin: _t.Optional[str] = _core.field("origin", default=None)
    """都道府県 that parcels leave from."""
