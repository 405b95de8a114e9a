# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._condition import Condition
    from ._temperature import Temperature


class ImportCounts(_core.Model):
    """What the rows came to so far."""

    _models = _REGISTRY
    rows: _t.Optional[int] = _core.field("rows", null=True)
    """Data rows in the file; null until it has been read through once."""
    rows_done: int = _core.field("rows_done")
    """How many rows have been dealt with."""
    orders: int = _core.field("orders")
    """How many orders have been dealt with: created, updated, skipped and failed together."""
    created: int = _core.field("created")
    """How many orders are new."""
    updated: int = _core.field("updated")
    """How many orders took new contents."""
    skipped: int = _core.field("skipped")
    """How many orders were there already and stayed as they were."""
    failed: int = _core.field("failed")
    """How many orders were refused; the rows say why."""

ImportDecision: _TypeAlias = "_t.Union[_t.Literal[\"updated\", \"unchanged\", \"kept\", \"closed\"], str]"
"""What became of an order that was there already."""

ImportDuplicates: _TypeAlias = "_t.Union[_t.Literal[\"skip\", \"error\", \"update\"], str]"
"""What happens to orders that are there already."""

ImportEncoding: _TypeAlias = "_t.Union[_t.Literal[\"auto\", \"utf-8\", \"shift_jis\"], str]"
"""How the file's bytes are read."""


class ImportIssue(_core.Model):
    """One thing wrong with one row."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The record's number in the file, as a spreadsheet counts; the first record is 1."""
    column: _t.Optional[str] = _core.field("column", null=True)
    """The column as the format writes it; null where the row as a whole is meant."""
    code: str = _core.field("code")
    """Stable, for programs."""
    detail: str = _core.field("detail")
    """What is wrong, for people, in the language of `Accept-Language`."""
    warning: bool = _core.field("warning")
    """A warning does not keep the order out."""
    value: _t.Optional[str] = _core.field("value", null=True)
    """What the field held; null without the scope `pii:read`."""
    hint: _t.Optional[str] = _core.field("hint", null=True)
    """The other row of a conflict, the nearest header found, the length allowed."""

ImportMode: _TypeAlias = "_t.Union[_t.Literal[\"import\", \"validate\", \"upsert\"], str]"
"""What the import does."""


class ImportRule(_core.Model):
    """取込時自動処理: what happens to orders as they come in."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    name: str = _core.field("name")
    """Unique in the tenant."""
    position: int = _core.field("position")
    """Its position among the rules: they are asked in this order, equal ones by age."""
    active: bool = _core.field("active")
    """Whether it is in use."""
    stop: bool = _core.field("stop")
    """Whether no later rule is asked where this one applies."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", null=True)
    """Null where it asks about personal data and the scope `pii:read` is missing."""
    personal: bool = _core.field("personal")
    """Whether it asks about personal data."""
    actions: ImportRuleActions = _core.field("actions", "ImportRuleActions")
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    updated_at: _dt.datetime = _core.field("updated_at", "@datetime")
    """When it was last changed."""
    version: int = _core.field("version")
    """Counts changes; the `ETag`."""


class ImportRuleActions(_core.Model):
    """What a rule does, one thing at least; what is about shipments, it does to each."""

    _models = _REGISTRY
    processing_route: _t.Optional[str] = _core.field("processing_route", null=True)
    """処理ルート: the code of the lane that the order goes to."""
    carrier: _t.Optional[str] = _core.field("carrier", null=True)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", null=True)
    """送り状種別."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", null=True)
    """温度区分."""
    parcels: _t.Optional[ImportRuleParcels] = _core.field("parcels", "ImportRuleParcels", null=True)
    """個口数."""
    ship_in_days: _t.Optional[int] = _core.field("ship_in_days", null=True)
    """発送予定日: how many days after the day in Japan when the order comes in."""
    gifts: _t.List[ImportRuleGift] = _core.field("gifts", ("list", "ImportRuleGift"))
    """のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out."""
    inserts: _t.List[ImportRuleInsert] = _core.field("inserts", ("list", "ImportRuleInsert"))
    """同梱物・販促品: lines of 0 yen."""
    tags: _t.List[str] = _core.field("tags")
    """Words that are added to the order's tags."""
    hold_reason: _t.Optional[str] = _core.field("hold_reason", null=True)
    """保留: why the order rests from the beginning; a label without personal data."""


class ImportRuleActionsInput(_core.Model):
    """What a rule does, one thing at least; what is about shipments, it does to each."""

    _models = _REGISTRY
    processing_route: _t.Optional[str] = _core.field("processing_route", default=None, null=True)
    """処理ルート: the code of the lane that the order goes to."""
    carrier: _t.Optional[str] = _core.field("carrier", default=None, null=True)
    """運送会社システム."""
    waybill_kind: _t.Optional[str] = _core.field("waybill_kind", default=None, null=True)
    """送り状種別."""
    temperature: _t.Optional[Temperature] = _core.field("temperature", default=None, null=True)
    """温度区分."""
    parcels: _t.Optional[ImportRuleParcelsInput] = _core.field("parcels", "ImportRuleParcelsInput", default=None, null=True)
    """個口数."""
    ship_in_days: _t.Optional[int] = _core.field("ship_in_days", default=None, null=True)
    """発送予定日: how many days after the day in Japan when the order comes in."""
    gifts: _t.Optional[_t.List[ImportRuleGiftInput]] = _core.field("gifts", ("list", "ImportRuleGiftInput"), default=None)
    """のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out."""
    inserts: _t.Optional[_t.List[ImportRuleInsertInput]] = _core.field("inserts", ("list", "ImportRuleInsertInput"), default=None)
    """同梱物・販促品: lines of 0 yen."""
    tags: _t.Optional[_t.List[str]] = _core.field("tags", default=None)
    """Words that are added to the order's tags."""
    hold_reason: _t.Optional[str] = _core.field("hold_reason", default=None, null=True)
    """保留: why the order rests from the beginning; a label without personal data."""


class ImportRuleChange(_core.Model):
    """One thing that a rule changes."""

    _models = _REGISTRY
    field: str = _core.field("field")
    """Which field."""
    slip: _t.Optional[int] = _core.field("slip", null=True)
    """伝票No: the number of the slip that it is about; null: the order."""
    before: _t.Any = _core.field("before", null=True)
    """What it is."""
    after: _t.Any = _core.field("after", null=True)
    """What it would be."""


class ImportRuleGift(_core.Model):
    """のし・ギフト情報 that a rule adds."""

    _models = _REGISTRY
    kind: str = _core.field("kind")
    """種類."""
    text: str = _core.field("text")
    """内容."""


class ImportRuleGiftInput(_core.Model):
    """のし・ギフト情報 that a rule adds."""

    _models = _REGISTRY
    kind: str = _core.field("kind")
    """種類."""
    text: _t.Optional[str] = _core.field("text", default=None)
    """内容."""


class ImportRuleInsert(_core.Model):
    """Something that a rule puts in."""

    _models = _REGISTRY
    sku: str = _core.field("sku")
    """商品コード."""
    name: str = _core.field("name")
    """商品名."""
    quantity: int = _core.field("quantity")
    """How many."""
    per_pieces: _t.Optional[int] = _core.field("per_pieces", null=True)
    """That many for every so many pieces of goods that the shipment has in full: the number of
    pieces. Null: once for each shipment.
    """


class ImportRuleInsertInput(_core.Model):
    """Something that a rule puts in."""

    _models = _REGISTRY
    sku: str = _core.field("sku")
    """商品コード."""
    name: _t.Optional[str] = _core.field("name", default=None)
    """商品名."""
    quantity: _t.Optional[int] = _core.field("quantity", default=None)
    """How many."""
    per_pieces: _t.Optional[int] = _core.field("per_pieces", default=None, null=True)
    """That many for every so many pieces of goods that the shipment has in full: the number of
    pieces. Null: once for each shipment.
    """


class ImportRuleOutcome(_core.Model):
    """What a rule would do to one order."""

    _models = _REGISTRY
    order_id: str = _core.field("order_id")
    """The id of the order."""
    number: str = _core.field("number")
    """受注番号."""
    applies: bool = _core.field("applies")
    """Whether the condition holds."""
    where: _t.Any = _core.field("where", null=True)
    """The condition with `holds` at every node. Null where it asks about personal data and the
    scope `pii:read` is missing.
    """
    changes: _t.List[ImportRuleChange] = _core.field("changes", ("list", "ImportRuleChange"))
    """What would be another than it is."""


class ImportRuleParcels(_core.Model):
    """How many parcels a shipment becomes: one of these."""

    _models = _REGISTRY
    fixed: _t.Optional[int] = _core.field("fixed", null=True)
    """That number of parcels."""
    pieces_each: _t.Optional[int] = _core.field("pieces_each", null=True)
    """One parcel for every so many pieces: the number of pieces that one holds."""
    grams_each: _t.Optional[int] = _core.field("grams_each", null=True)
    """One parcel for every so many grams, by the weights of the products; where one is not known, the
    parcels stay as they are.
    """


class ImportRuleParcelsInput(_core.Model):
    """How many parcels a shipment becomes: one of these."""

    _models = _REGISTRY
    fixed: _t.Optional[int] = _core.field("fixed", default=None, null=True)
    """That number of parcels."""
    pieces_each: _t.Optional[int] = _core.field("pieces_each", default=None, null=True)
    """One parcel for every so many pieces: the number of pieces that one holds."""
    grams_each: _t.Optional[int] = _core.field("grams_each", default=None, null=True)
    """One parcel for every so many grams, by the weights of the products; where one is not known, the
    parcels stay as they are.
    """


class ImportRulePatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Unique in the tenant."""
    position: _t.Optional[int] = _core.field("position", default=None)
    """Its position among the rules."""
    active: _t.Optional[bool] = _core.field("active", default=None)
    """Whether it is in use."""
    stop: _t.Optional[bool] = _core.field("stop", default=None)
    """Whether no later rule is asked where this one applies."""
    where: _t.Optional[Condition] = _core.field("where", "Condition", default=None)
    """Replaced as a whole."""
    actions: _t.Optional[ImportRuleActionsInput] = _core.field("actions", "ImportRuleActionsInput", default=None)
    """Replaced as a whole."""


class ImportRuleSimulation(_core.Model):
    """What a rule would do to orders, if they came in now as they are stored."""

    _models = _REGISTRY
    checked: int = _core.field("checked")
    """How many orders were looked at."""
    applies: int = _core.field("applies")
    """How many of them the rule applies to."""
    items: _t.List[ImportRuleOutcome] = _core.field("items", ("list", "ImportRuleOutcome"))
    """The things of this page."""

ImportStatus: _TypeAlias = "_t.Union[_t.Literal[\"receiving\", \"queued\", \"running\", \"stalled\", \"succeeded\", \"failed\", \"cancelled\"], str]"
"""How far an import is."""
