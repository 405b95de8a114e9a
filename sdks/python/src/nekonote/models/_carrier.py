# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._management import ManagementNumber
    from ._person import Person, PersonPatch
    from ._result import ResultColumns, ResultColumnsInput, ResultColumnsPatch
    from ._temperature import TemperatureCodes, TemperatureCodesInput, TemperatureCodesPatch
    from ._waybill import WaybillFormat, WaybillLayout, WaybillLayoutInput, WaybillLimit, WaybillLimitPatch, WaybillSender

Carrier: _TypeAlias = "_t.Union[_t.Literal[\"yamato\", \"sagawa\", \"japan_post\", \"seino\", \"fukuyama\"], str]"
"""運送会社."""


class CarrierProfile(_core.Model):
    """How one carrier's program is used."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Its name, for people."""
    format: WaybillFormat = _core.field("format")
    """Whose file."""
    layout: _t.Optional[WaybillLayout] = _core.field("layout", "WaybillLayout", null=True)
    """The shop's own columns."""
    settings: CarrierSettings = _core.field("settings", "CarrierSettings")
    """What stands in every row."""
    sender: _t.Optional[Person] = _core.field("sender", "Person", null=True)
    """The shop as a sender; null without the scope `pii:read`."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class CarrierProfilePatch(_core.Model):
    """Fields left out stay as they are, also in settings and sender; a layout is replaced as a whole."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    layout: _t.Optional[WaybillLayoutInput] = _core.field("layout", "WaybillLayoutInput", default=None)
    """The shop's own columns, replaced as a whole."""
    settings: _t.Optional[CarrierSettingsPatch] = _core.field("settings", "CarrierSettingsPatch", default=None)
    """What stands in every row; what is left out of it stays."""
    sender: _t.Optional[PersonPatch] = _core.field("sender", "PersonPatch", default=None)
    """The shop as a sender; what is left out of it stays."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""


class CarrierSettings(_core.Model):
    """What stands in every row, and how the shop's words are written for the carrier."""

    _models = _REGISTRY
    carriers: _t.List[str] = _core.field("carriers")
    """運送会社システム as written on the shipments it is for; empty: all that are asked for."""
    customer_code: str = _core.field("customer_code")
    """顧客コード: who is billed."""
    billing_code: str = _core.field("billing_code")
    """請求先分類コード or 部署コード."""
    freight_code: str = _core.field("freight_code")
    """運賃管理番号."""
    item_name: str = _core.field("item_name")
    """品名 for all goods; empty: the names of the first lines."""
    sender: WaybillSender = _core.field("sender")
    """Whose name the parcel carries."""
    management_number: ManagementNumber = _core.field("management_number")
    """What comes back with the tracking number."""
    waybill_kinds: _t.Dict[str, str] = _core.field("waybill_kinds")
    """送り状種別: the carrier's code for words that its own list lacks."""
    delivery_windows: _t.Dict[str, str] = _core.field("delivery_windows")
    """お届け時間帯: the carrier's code for words that its own list lacks."""
    temperatures: TemperatureCodes = _core.field("temperatures", "TemperatureCodes")
    """温度区分: the carrier's codes, where its program or the shop's own file has others."""
    values: _t.Dict[str, str] = _core.field("values")
    """What stands in every row of columns that show nothing of the shipment, by the column's name:
    サイズ, 荷姿.
    """
    limits: _t.Dict[str, WaybillLimit] = _core.field("limits", ("map", "WaybillLimit"))
    """Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name."""
    results: _t.Optional[ResultColumns] = _core.field("results", "ResultColumns", null=True)
    """Where the program's result file has what is needed; null: as programs of its kind write it."""


class CarrierSettingsInput(_core.Model):
    """What stands in every row, and how the shop's words are written for the carrier."""

    _models = _REGISTRY
    carriers: _t.Optional[_t.List[str]] = _core.field("carriers", default=None)
    """運送会社システム as written on the shipments it is for; empty: all that are asked for."""
    customer_code: _t.Optional[str] = _core.field("customer_code", default=None)
    """顧客コード: who is billed."""
    billing_code: _t.Optional[str] = _core.field("billing_code", default=None)
    """請求先分類コード or 部署コード."""
    freight_code: _t.Optional[str] = _core.field("freight_code", default=None)
    """運賃管理番号."""
    item_name: _t.Optional[str] = _core.field("item_name", default=None)
    """品名 for all goods; empty: the names of the first lines."""
    sender: _t.Optional[WaybillSender] = _core.field("sender", default=None)
    """Whose name the parcel carries."""
    management_number: _t.Optional[ManagementNumber] = _core.field("management_number", default=None)
    """What comes back with the tracking number."""
    waybill_kinds: _t.Optional[_t.Dict[str, str]] = _core.field("waybill_kinds", default=None)
    """送り状種別: the carrier's code for words that its own list lacks."""
    delivery_windows: _t.Optional[_t.Dict[str, str]] = _core.field("delivery_windows", default=None)
    """お届け時間帯: the carrier's code for words that its own list lacks."""
    temperatures: _t.Optional[TemperatureCodesInput] = _core.field("temperatures", "TemperatureCodesInput", default=None)
    """温度区分: the carrier's codes, where its program or the shop's own file has others."""
    values: _t.Optional[_t.Dict[str, str]] = _core.field("values", default=None)
    """What stands in every row of columns that show nothing of the shipment, by the column's name:
    サイズ, 荷姿.
    """
    limits: _t.Optional[_t.Dict[str, WaybillLimit]] = _core.field("limits", ("map", "WaybillLimit"), default=None)
    """Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name."""
    results: _t.Optional[ResultColumnsInput] = _core.field("results", "ResultColumnsInput", default=None, null=True)
    """Where the program's result file has what is needed; null: as programs of its kind write it."""


class CarrierSettingsPatch(_core.Model):
    """What stands in every row, and how the shop's words are written for the carrier."""

    _models = _REGISTRY
    carriers: _t.Optional[_t.List[str]] = _core.field("carriers", default=None, null=True)
    """運送会社システム as written on the shipments it is for; empty: all that are asked for."""
    customer_code: _t.Optional[str] = _core.field("customer_code", default=None, null=True)
    """顧客コード: who is billed."""
    billing_code: _t.Optional[str] = _core.field("billing_code", default=None, null=True)
    """請求先分類コード or 部署コード."""
    freight_code: _t.Optional[str] = _core.field("freight_code", default=None, null=True)
    """運賃管理番号."""
    item_name: _t.Optional[str] = _core.field("item_name", default=None, null=True)
    """品名 for all goods; empty: the names of the first lines."""
    sender: _t.Optional[WaybillSender] = _core.field("sender", default=None, null=True)
    """Whose name the parcel carries."""
    management_number: _t.Optional[ManagementNumber] = _core.field("management_number", default=None, null=True)
    """What comes back with the tracking number."""
    waybill_kinds: _t.Optional[_t.Dict[str, _t.Optional[str]]] = _core.field("waybill_kinds", default=None, null=True)
    """送り状種別: the carrier's code for words that its own list lacks."""
    delivery_windows: _t.Optional[_t.Dict[str, _t.Optional[str]]] = _core.field("delivery_windows", default=None, null=True)
    """お届け時間帯: the carrier's code for words that its own list lacks."""
    temperatures: _t.Optional[TemperatureCodesPatch] = _core.field("temperatures", "TemperatureCodesPatch", default=None, null=True)
    """温度区分: the carrier's codes, where its program or the shop's own file has others."""
    values: _t.Optional[_t.Dict[str, _t.Optional[str]]] = _core.field("values", default=None, null=True)
    """What stands in every row of columns that show nothing of the shipment, by the column's name:
    サイズ, 荷姿.
    """
    limits: _t.Optional[_t.Dict[str, _t.Optional[WaybillLimitPatch]]] = _core.field("limits", ("map", "WaybillLimitPatch"), default=None, null=True)
    """Lengths in the place of those of `GET /v1/waybill-formats`, by the column's name."""
    results: _t.Optional[ResultColumnsPatch] = _core.field("results", "ResultColumnsPatch", default=None, null=True)
    """Where the program's result file has what is needed; null: as programs of its kind write it."""
