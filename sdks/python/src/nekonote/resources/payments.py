# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CONFIRM_PAYMENT_IMPORT = _core.Operation(
    "POST",
    "/v1/payment-imports/{id}/confirm",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="PaymentOutcome",
)
_CREATE = _core.Operation(
    "POST",
    "/v1/orders/{id}/payments",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderPayment",
)
_CREATE_PAYMENT_IMPORT = _core.Operation(
    "POST",
    "/v1/payment-imports",
    params=(
        _core.Parameter("layout"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="PaymentImport",
)
_CREATE_PAYMENT_LAYOUT = _core.Operation(
    "POST",
    "/v1/payment-layouts",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="PaymentLayout",
)
_DELETE_PAYMENT_LAYOUT = _core.Operation(
    "DELETE",
    "/v1/payment-layouts/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_GET = _core.Operation(
    "GET",
    "/v1/payments/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="OrderPayment",
)
_GET_PAYMENT_IMPORT = _core.Operation(
    "GET",
    "/v1/payment-imports/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="PaymentImport",
)
_GET_PAYMENT_LAYOUT = _core.Operation(
    "GET",
    "/v1/payment-layouts/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="PaymentLayout",
)
_LIST = _core.Operation(
    "GET",
    "/v1/payments",
    params=(
        _core.Parameter("received_from"),
        _core.Parameter("received_to"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderPayment",
    spec="PageOrderPayment",
)
_LIST_ORDER_PAYMENTS = _core.Operation(
    "GET",
    "/v1/orders/{id}/payments",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="PageOrderPayment",
)
_LIST_PAYMENT_IMPORT_ROWS = _core.Operation(
    "GET",
    "/v1/payment-imports/{id}/rows",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("status"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="PaymentImportRow",
    spec="PagePaymentImportRow",
)
_LIST_PAYMENT_IMPORTS = _core.Operation(
    "GET",
    "/v1/payment-imports",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="PaymentImport",
    spec="PagePaymentImport",
)
_LIST_PAYMENT_LAYOUTS = _core.Operation(
    "GET",
    "/v1/payment-layouts",
    answer="json",
    spec="PagePaymentLayout",
)
_UNDO = _core.Operation(
    "POST",
    "/v1/payments/{id}/undo",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderPayment",
)
_UNDO_PAYMENT_IMPORT = _core.Operation(
    "POST",
    "/v1/payment-imports/{id}/undo",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="PaymentOutcome",
)
_UPDATE_PAYMENT_LAYOUT = _core.Operation(
    "PATCH",
    "/v1/payment-layouts/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="PaymentLayout",
)


class Payments:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def confirm_payment_import(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.ConfirmPayments, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentOutcome:
        """Confirm rows

        Books the payments of up to 1,000 rows: each row wholly or not at all, and no row stops another.
        Confirm a proposal by its number, or name the orders yourself.

        id: The id of the import.
        dry_run: The same answer, but nothing is booked.
        """
        return _t.cast("_models.PaymentOutcome", self._client.call(_CONFIRM_PAYMENT_IMPORT, {"id": id, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderPayment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Register a payment

        The order's received sum follows at once; part payments, overpayments and refunds are fine. What
        is paid for an order that is bundled counts in the sum of the order that it was bundled into.
        Send an `Idempotency-Key`, so that a repeated request books nothing twice.

        id: The id of the order.
        """
        return _t.cast("_models.OrderPayment", self._client.call(_CREATE, {"id": id, "body": body}, options))

    def create_payment_import(
        self,
        *,
        layout: _t.Optional[str] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentImport:
        """Upload a file of payments

        入金消込: a bank's statement or a mall's list of settlements (CSV in CP932 or UTF-8, or 全銀's
        fixed length; at most 4 MiB and 20,000 rows). Orders are proposed for each row with money that
        came in; nothing is booked until it is confirmed. Follow `Location`. A row that is booked
        already, with whichever file, is told and not proposed again.

        layout: The code of a layout; left out, the file's header tells.
        """
        return _t.cast("_models.PaymentImport", self._client.call(_CREATE_PAYMENT_IMPORT, {"body": body, **{_k: _v for _k, _v in (("layout", layout),) if _v is not None}}, options))

    def create_payment_layout(
        self,
        *,
        body: _t.Union[_models.NewPaymentLayout, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Make a layout of payment files

        For banks, malls and payment agencies whose files are not known by themselves.
        """
        return _t.cast("_models.PaymentLayout", self._client.call(_CREATE_PAYMENT_LAYOUT, {"body": body}, options))

    def delete_payment_layout(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a layout of payment files

        Imports made with it stay as they are.

        id: The id of the layout.
        """
        self._client.call(_DELETE_PAYMENT_LAYOUT, {"id": id}, options)

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Read a payment

        Also one that was taken back.

        id: The id of the payment.
        """
        return _t.cast("_models.OrderPayment", self._client.call(_GET, {"id": id}, options))

    def get_payment_import(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentImport:
        """Read an import of payments

        How far it is, and what its rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.PaymentImport", self._client.call(_GET_PAYMENT_IMPORT, {"id": id}, options))

    def get_payment_layout(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Read a layout of payment files

        One of the shop's own, with the version that a change of it has to name.

        id: The id of the layout.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.PaymentLayout", self._client.call(_GET_PAYMENT_LAYOUT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        received_from: _t.Optional[_dt.date] = None,
        received_to: _t.Optional[_dt.date] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderPayment, _models.PageOrderPayment]:
        """List payments

        Of all orders, received last first, with those that were taken back.

        received_from: Received on or after this day.
        received_to: Received on or before this day.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("received_from", received_from), ("received_to", received_to), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_payments(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageOrderPayment:
        """List an order's payments

        All of them, oldest first, with those that were taken back.

        id: The id of the order.
        """
        return _t.cast("_models.PageOrderPayment", self._client.call(_LIST_ORDER_PAYMENTS, {"id": id}, options))

    def list_payment_import_rows(
        self,
        id: str,
        *,
        status: _t.Optional[_models.PaymentRowStatus] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.PaymentImportRow, _models.PagePaymentImportRow]:
        """List the rows of an import of payments

        In the file's order, each with the orders it may be for: by the order's number in the row, the
        amount that is still to come, and the payer's name.

        id: The id of the import.
        status: Where the row stands.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.page(_LIST_PAYMENT_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_payment_imports(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.PaymentImport, _models.PagePaymentImport]:
        """List imports of payments

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_PAYMENT_IMPORTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_payment_layouts(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PagePaymentLayout:
        """List layouts of payment files

        All of them: the shop's own by code, then those that come with the platform.
        """
        return _t.cast("_models.PagePaymentLayout", self._client.call(_LIST_PAYMENT_LAYOUTS, {}, options))

    def undo(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Take a payment back

        For what was registered by mistake: the order's received sum is as if it had never been. Money
        that goes back to the buyer is a payment of kind `refund` instead. A payment of which something
        was refunded cannot be taken back before the refund is.

        id: The id of the payment.
        """
        return _t.cast("_models.OrderPayment", self._client.call(_UNDO, {"id": id}, options))

    def undo_payment_import(
        self,
        id: str,
        *,
        body: _t.Union[_models.UndoPayments, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentOutcome:
        """Take confirmed rows back

        Their payments count no more, and the rows wait again: each row wholly or not at all.

        id: The id of the import.
        """
        return _t.cast("_models.PaymentOutcome", self._client.call(_UNDO_PAYMENT_IMPORT, {"id": id, "body": body}, options))

    def update_payment_layout(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.PaymentLayoutPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Change a layout of payment files

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the layout.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.PaymentLayout", self._client.call(_UPDATE_PAYMENT_LAYOUT, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncPayments:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def confirm_payment_import(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.ConfirmPayments, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentOutcome:
        """Confirm rows

        Books the payments of up to 1,000 rows: each row wholly or not at all, and no row stops another.
        Confirm a proposal by its number, or name the orders yourself.

        id: The id of the import.
        dry_run: The same answer, but nothing is booked.
        """
        return _t.cast("_models.PaymentOutcome", await self._client.call(_CONFIRM_PAYMENT_IMPORT, {"id": id, "body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create(
        self,
        id: str,
        *,
        body: _t.Union[_models.NewOrderPayment, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Register a payment

        The order's received sum follows at once; part payments, overpayments and refunds are fine. What
        is paid for an order that is bundled counts in the sum of the order that it was bundled into.
        Send an `Idempotency-Key`, so that a repeated request books nothing twice.

        id: The id of the order.
        """
        return _t.cast("_models.OrderPayment", await self._client.call(_CREATE, {"id": id, "body": body}, options))

    async def create_payment_import(
        self,
        *,
        layout: _t.Optional[str] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentImport:
        """Upload a file of payments

        入金消込: a bank's statement or a mall's list of settlements (CSV in CP932 or UTF-8, or 全銀's
        fixed length; at most 4 MiB and 20,000 rows). Orders are proposed for each row with money that
        came in; nothing is booked until it is confirmed. Follow `Location`. A row that is booked
        already, with whichever file, is told and not proposed again.

        layout: The code of a layout; left out, the file's header tells.
        """
        return _t.cast("_models.PaymentImport", await self._client.call(_CREATE_PAYMENT_IMPORT, {"body": body, **{_k: _v for _k, _v in (("layout", layout),) if _v is not None}}, options))

    async def create_payment_layout(
        self,
        *,
        body: _t.Union[_models.NewPaymentLayout, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Make a layout of payment files

        For banks, malls and payment agencies whose files are not known by themselves.
        """
        return _t.cast("_models.PaymentLayout", await self._client.call(_CREATE_PAYMENT_LAYOUT, {"body": body}, options))

    async def delete_payment_layout(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a layout of payment files

        Imports made with it stay as they are.

        id: The id of the layout.
        """
        await self._client.call(_DELETE_PAYMENT_LAYOUT, {"id": id}, options)

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Read a payment

        Also one that was taken back.

        id: The id of the payment.
        """
        return _t.cast("_models.OrderPayment", await self._client.call(_GET, {"id": id}, options))

    async def get_payment_import(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentImport:
        """Read an import of payments

        How far it is, and what its rows came to.

        id: The id of the import.
        """
        return _t.cast("_models.PaymentImport", await self._client.call(_GET_PAYMENT_IMPORT, {"id": id}, options))

    async def get_payment_layout(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Read a layout of payment files

        One of the shop's own, with the version that a change of it has to name.

        id: The id of the layout.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.PaymentLayout", await self._client.call(_GET_PAYMENT_LAYOUT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        received_from: _t.Optional[_dt.date] = None,
        received_to: _t.Optional[_dt.date] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderPayment, _models.PageOrderPayment]:
        """List payments

        Of all orders, received last first, with those that were taken back.

        received_from: Received on or after this day.
        received_to: Received on or before this day.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("received_from", received_from), ("received_to", received_to), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_order_payments(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageOrderPayment:
        """List an order's payments

        All of them, oldest first, with those that were taken back.

        id: The id of the order.
        """
        return _t.cast("_models.PageOrderPayment", await self._client.call(_LIST_ORDER_PAYMENTS, {"id": id}, options))

    def list_payment_import_rows(
        self,
        id: str,
        *,
        status: _t.Optional[_models.PaymentRowStatus] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.PaymentImportRow, _models.PagePaymentImportRow]:
        """List the rows of an import of payments

        In the file's order, each with the orders it may be for: by the order's number in the row, the
        amount that is still to come, and the payer's name.

        id: The id of the import.
        status: Where the row stands.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filter.
        """
        return self._client.pager(_LIST_PAYMENT_IMPORT_ROWS, {"id": id, **{_k: _v for _k, _v in (("status", status), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_payment_imports(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.PaymentImport, _models.PagePaymentImport]:
        """List imports of payments

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_PAYMENT_IMPORTS, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def list_payment_layouts(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PagePaymentLayout:
        """List layouts of payment files

        All of them: the shop's own by code, then those that come with the platform.
        """
        return _t.cast("_models.PagePaymentLayout", await self._client.call(_LIST_PAYMENT_LAYOUTS, {}, options))

    async def undo(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderPayment:
        """Take a payment back

        For what was registered by mistake: the order's received sum is as if it had never been. Money
        that goes back to the buyer is a payment of kind `refund` instead. A payment of which something
        was refunded cannot be taken back before the refund is.

        id: The id of the payment.
        """
        return _t.cast("_models.OrderPayment", await self._client.call(_UNDO, {"id": id}, options))

    async def undo_payment_import(
        self,
        id: str,
        *,
        body: _t.Union[_models.UndoPayments, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentOutcome:
        """Take confirmed rows back

        Their payments count no more, and the rows wait again: each row wholly or not at all.

        id: The id of the import.
        """
        return _t.cast("_models.PaymentOutcome", await self._client.call(_UNDO_PAYMENT_IMPORT, {"id": id, "body": body}, options))

    async def update_payment_layout(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.PaymentLayoutPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PaymentLayout:
        """Change a layout of payment files

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the layout.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.PaymentLayout", await self._client.call(_UPDATE_PAYMENT_LAYOUT, {"id": id, "if_match": if_match, "body": body}, options))
