# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE = _core.Operation(
    "POST",
    "/v1/order-moves",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="OrderMove",
)
_GET = _core.Operation(
    "GET",
    "/v1/order-moves/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="OrderMove",
)
_LIST = _core.Operation(
    "GET",
    "/v1/order-moves",
    params=(
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderMove",
    spec="PageOrderMove",
)
_LIST_ORDER_MOVE_ISSUES = _core.Operation(
    "GET",
    "/v1/order-moves/{id}/issues",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="OrderMoveIssue",
    spec="PageOrderMoveIssue",
)
_UNDO = _core.Operation(
    "POST",
    "/v1/order-moves/{id}/undo",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="issues"),
    item="OrderMoveUndoIssue",
    spec="OrderMoveUndo",
)


class OrderMoves:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewOrderMove, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Move many orders

        Up to 1,000 orders are moved in one transaction: all of them, or none, with every one that
        cannot be moved named (`/order_ids/3`). More, up to 100,000, are moved in the background, a
        thousand at a time, each thousand all or none; follow `Location`.

        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderMove", self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Read a move of many orders

        How far it is, and what it came to.

        id: The id of the move.
        """
        return _t.cast("_models.OrderMove", self._client.call(_GET, {"id": id}, options))

    def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderMove], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderMove, _models.PageOrderMove]:
        """List moves of many orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_move_issues(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderMoveIssue, _models.PageOrderMoveIssue]:
        """List the orders that could not be moved

        In the order in which they were named. Readable while the move runs.

        id: The id of the move.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_ORDER_MOVE_ISSUES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def undo(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.OrderMoveUndoIssue, _models.OrderMoveUndo]:
        """Take a move of many orders back

        Every order of which the move is still the last change is again where it was; the others stay, with
        the reason. A thousand orders a call, in one transaction: where there are more, call again with
        `next_cursor`. Refused while the move runs.

        id: The id of the move.
        dry_run: True: the answer shows what would be, and nothing is done.
        cursor: `next_cursor` of the call before.
        """
        return self._client.page(_UNDO, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("cursor", cursor),) if _v is not None}}, options)


class AsyncOrderMoves:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewOrderMove, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Move many orders

        Up to 1,000 orders are moved in one transaction: all of them, or none, with every one that
        cannot be moved named (`/order_ids/3`). More, up to 100,000, are moved in the background, a
        thousand at a time, each thousand all or none; follow `Location`.

        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.OrderMove", await self._client.call(_CREATE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def get(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Read a move of many orders

        How far it is, and what it came to.

        id: The id of the move.
        """
        return _t.cast("_models.OrderMove", await self._client.call(_GET, {"id": id}, options))

    async def wait(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.OrderMove], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.OrderMove:
        """Looks with `get` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            progress=lambda it: it.progress_percent,
            clock=self._client.settings.clock,
        )

    def list(
        self,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderMove, _models.PageOrderMove]:
        """List moves of many orders

        Newest first.

        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_order_move_issues(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderMoveIssue, _models.PageOrderMoveIssue]:
        """List the orders that could not be moved

        In the order in which they were named. Readable while the move runs.

        id: The id of the move.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_ORDER_MOVE_ISSUES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def undo(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.OrderMoveUndoIssue, _models.OrderMoveUndo]:
        """Take a move of many orders back

        Every order of which the move is still the last change is again where it was; the others stay, with
        the reason. A thousand orders a call, in one transaction: where there are more, call again with
        `next_cursor`. Refused while the move runs.

        id: The id of the move.
        dry_run: True: the answer shows what would be, and nothing is done.
        cursor: `next_cursor` of the call before.
        """
        return self._client.pager(_UNDO, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run), ("cursor", cursor),) if _v is not None}}, options)
