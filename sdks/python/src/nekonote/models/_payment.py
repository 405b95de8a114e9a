# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core
from . import REGISTRY as _REGISTRY

if _t.TYPE_CHECKING:
    from typing_extensions import TypeAlias as _TypeAlias

    from ._chosen import ChosenOrder
    from ._match import MatchReason
    from ._proposed import ProposedOrder


class Payment(_core.Model):
    """How the order is paid."""

    _models = _REGISTRY
    method: str = _core.field("method")
    """決済方法 as received."""
    fee: int = _core.field("fee")
    """決済手数料 in yen, without the cash-on-delivery fee."""


class PaymentChoice(_core.Model):
    """What a row is for: one of its proposals, or orders of one's own choice."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number."""
    proposal: _t.Optional[int] = _core.field("proposal", default=None, null=True)
    """The number of one of the row's proposals."""
    orders: _t.Optional[_t.List[ChosenOrder]] = _core.field("orders", ("list", "ChosenOrder"), default=None)
    """What each order gets; together the row's amount."""


class PaymentImport(_core.Model):
    """入金消込: a file that tells who paid what, and what became of its rows."""

    _models = _REGISTRY
    id: str = _core.field("id")
    """Its id."""
    status: PaymentImportStatus = _core.field("status")
    layout: str = _core.field("layout")
    """The code of the layout that the file has."""
    method: str = _core.field("method")
    """The method that payments made from it get."""
    counts: PaymentImportCounts = _core.field("counts", "PaymentImportCounts")
    created_at: _dt.datetime = _core.field("created_at", "@datetime")
    """When it was made."""
    matched_at: _t.Optional[_dt.datetime] = _core.field("matched_at", "@datetime", null=True)
    """When the proposals were there; null before."""


class PaymentImportCounts(_core.Model):
    """What the rows came to."""

    _models = _REGISTRY
    rows: int = _core.field("rows")
    """Rows with money that came in, and rows that cannot be read."""
    open: int = _core.field("open")
    """How many wait to be confirmed."""
    booked: int = _core.field("booked")
    """How many are booked."""
    known: int = _core.field("known")
    """How many were booked with an earlier file."""
    failed: int = _core.field("failed")
    """How many cannot be read."""
    skipped: int = _core.field("skipped")
    """Rows in which no money came in; they are not kept."""


class PaymentImportRow(_core.Model):
    """One row of the file, and what it may be for."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number in the file, as a spreadsheet counts."""
    status: PaymentRowStatus = _core.field("status")
    received_on: _t.Optional[_dt.date] = _core.field("received_on", "@date", null=True)
    """入金日."""
    amount: _t.Optional[int] = _core.field("amount", null=True)
    """In yen."""
    payer: _t.Optional[str] = _core.field("payer", null=True)
    """振込依頼人 as received. Null without the scope `pii:read`."""
    order_number: _t.Optional[str] = _core.field("order_number", null=True)
    """The order's number, where the file has a column for it. Null without the scope `pii:read`."""
    error: _t.Optional[PaymentRowError] = _core.field("error", null=True)
    """Why it cannot be used."""
    proposals: _t.List[PaymentProposal] = _core.field("proposals", ("list", "PaymentProposal"))
    """What it may be for, best first; at most five."""
    payment_ids: _t.List[str] = _core.field("payment_ids")
    """The payments that were made from it and count."""

PaymentImportStatus: _TypeAlias = "_t.Union[_t.Literal[\"matching\", \"matched\"], str]"
"""How far an import of payments is."""


class PaymentInput(_core.Model):
    """How the order is paid."""

    _models = _REGISTRY
    method: str = _core.field("method")
    """決済方法 as received."""
    fee: _t.Optional[int] = _core.field("fee", default=None)
    """決済手数料 in yen, without the cash-on-delivery fee."""

PaymentKind: _TypeAlias = "_t.Union[_t.Literal[\"payment\", \"refund\"], str]"
"""Which way money went."""


class PaymentLayout(_core.Model):
    """Where a file of payments has what. A layout that comes with the platform has neither id nor columns
    here and cannot be changed; one of the same header that the shop makes is taken first.
    """

    _models = _REGISTRY
    id: _t.Optional[str] = _core.field("id", null=True)
    """Null for those that come with the platform."""
    code: str = _core.field("code")
    """What imports name it by."""
    name: str = _core.field("name")
    """Its name, for people."""
    columns: _t.Optional[PaymentLayoutColumns] = _core.field("columns", "PaymentLayoutColumns", null=True)
    """Null for those that come with the platform."""
    created_at: _t.Optional[_dt.datetime] = _core.field("created_at", "@datetime", null=True)
    """When it was made."""
    updated_at: _t.Optional[_dt.datetime] = _core.field("updated_at", "@datetime", null=True)
    """When it was last changed."""
    version: _t.Optional[int] = _core.field("version", null=True)
    """Counts changes; the `ETag`."""


class PaymentLayoutColumns(_core.Model):
    """Columns by the name in the file's header, or by number (from 1) in files without a header."""

    _models = _REGISTRY
    header: bool = _core.field("header")
    """Whether the file has a row of names."""
    date: _t.List[str] = _core.field("date")
    """入金日: one column, or three for year, month and day."""
    amount: str = _core.field("amount")
    """入金額. Rows with nothing, zero or less here are passed over."""
    payer: _t.List[str] = _core.field("payer")
    """振込依頼人: columns with the payer's name, and maybe more."""
    order_number: _t.Optional[str] = _core.field("order_number", null=True)
    """受注番号, where the file has it in a column of its own."""
    method: str = _core.field("method")
    """How what the file tells of was paid: the method of the payments made from it."""


class PaymentLayoutColumnsInput(_core.Model):
    """Columns by the name in the file's header, or by number (from 1) in files without a header."""

    _models = _REGISTRY
    header: bool = _core.field("header")
    """Whether the file has a row of names."""
    date: _t.List[str] = _core.field("date")
    """入金日: one column, or three for year, month and day."""
    amount: str = _core.field("amount")
    """入金額. Rows with nothing, zero or less here are passed over."""
    payer: _t.Optional[_t.List[str]] = _core.field("payer", default=None)
    """振込依頼人: columns with the payer's name, and maybe more."""
    order_number: _t.Optional[str] = _core.field("order_number", default=None, null=True)
    """受注番号, where the file has it in a column of its own."""
    method: _t.Optional[str] = _core.field("method", default=None)
    """How what the file tells of was paid: the method of the payments made from it."""


class PaymentLayoutColumnsPatch(_core.Model):
    """Columns by the name in the file's header, or by number (from 1) in files without a header."""

    _models = _REGISTRY
    header: _t.Optional[bool] = _core.field("header", default=None)
    """Whether the file has a row of names."""
    date: _t.Optional[_t.List[str]] = _core.field("date", default=None)
    """入金日: one column, or three for year, month and day."""
    amount: _t.Optional[str] = _core.field("amount", default=None)
    """入金額. Rows with nothing, zero or less here are passed over."""
    payer: _t.Optional[_t.List[str]] = _core.field("payer", default=None, null=True)
    """振込依頼人: columns with the payer's name, and maybe more."""
    order_number: _t.Optional[str] = _core.field("order_number", default=None, null=True)
    """受注番号, where the file has it in a column of its own."""
    method: _t.Optional[str] = _core.field("method", default=None, null=True)
    """How what the file tells of was paid: the method of the payments made from it."""


class PaymentLayoutPatch(_core.Model):
    """Fields left out stay as they are."""

    _models = _REGISTRY
    name: _t.Optional[str] = _core.field("name", default=None)
    """Its name, for people."""
    columns: _t.Optional[PaymentLayoutColumnsPatch] = _core.field("columns", "PaymentLayoutColumnsPatch", default=None)
    """What is left out of them stays."""


class PaymentOutcome(_core.Model):
    """What became of the rows."""

    _models = _REGISTRY
    import_: PaymentImport = _core.field("import", "PaymentImport")
    rows: _t.List[PaymentRowOutcome] = _core.field("rows", ("list", "PaymentRowOutcome"))
    """In the order asked for."""


class PaymentPatch(_core.Model):
    """How the order is paid."""

    _models = _REGISTRY
    method: _t.Optional[str] = _core.field("method", default=None)
    """決済方法."""


class PaymentProposal(_core.Model):
    """Orders that a row may be for."""

    _models = _REGISTRY
    proposal: int = _core.field("proposal")
    """The number of the proposal; confirm it by this."""
    score: int = _core.field("score")
    """How sure it is, in percent."""
    reasons: _t.List[MatchReason] = _core.field("reasons")
    """What speaks for it."""
    orders: _t.List[ProposedOrder] = _core.field("orders", ("list", "ProposedOrder"))
    """What each order would get; together the row's amount."""

PaymentRowError: _TypeAlias = "_t.Union[_t.Literal[\"not_a_date\", \"not_a_number\", \"card_number\", \"undecodable_text\", \"bad_quote\", \"too_many_fields\", \"too_few_fields\", \"record_too_long\"], str]"
"""Why a row cannot be used."""


class PaymentRowOutcome(_core.Model):
    """What became of a row."""

    _models = _REGISTRY
    row: int = _core.field("row")
    """The row's number."""
    done: bool = _core.field("done")
    """Whether it was done."""
    refused: _t.Optional[PaymentRowRefusal] = _core.field("refused", null=True)
    """Why not; nothing of the row was done then."""
    payment_ids: _t.List[str] = _core.field("payment_ids")
    """The payments that were booked or taken back."""

PaymentRowRefusal: _TypeAlias = "_t.Union[_t.Literal[\"no_such_row\", \"not_open\", \"already_booked\", \"no_such_proposal\", \"no_such_order\", \"order_cancelled\", \"order_paid\", \"amount_mismatch\", \"not_booked\", \"refunded\"], str]"
"""Why a row was not booked or taken back."""

PaymentRowStatus: _TypeAlias = "_t.Union[_t.Literal[\"open\", \"booked\", \"known\", \"failed\"], str]"
"""Where a row stands."""

PaymentState: _TypeAlias = "_t.Union[_t.Literal[\"unpaid\", \"partial\", \"paid\", \"over\"], str]"
"""入金状況: how far an order is paid."""
