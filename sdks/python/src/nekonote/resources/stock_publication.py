# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_PUBLICATION = _core.Operation(
    "POST",
    "/v1/publications",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Publications",
)
_CREATE_RECONCILIATION = _core.Operation(
    "POST",
    "/v1/reconciliations",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Reconciliation",
)
_GET_RECONCILIATION = _core.Operation(
    "GET",
    "/v1/reconciliations/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Reconciliation",
)
_LIST_PUBLICATIONS = _core.Operation(
    "GET",
    "/v1/publications",
    params=(
        _core.Parameter("shop_id"),
        _core.Parameter("variant_id"),
        _core.Parameter("state"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Publication",
    spec="PagePublication",
)
_LIST_RECONCILIATION_ROWS = _core.Operation(
    "GET",
    "/v1/reconciliations/{id}/rows",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ReconciliationRow",
    spec="PageReconciliationRow",
)
_LIST_RECONCILIATIONS = _core.Operation(
    "GET",
    "/v1/reconciliations",
    params=(
        _core.Parameter("shop_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Reconciliation",
    spec="PageReconciliation",
)


class StockPublication:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_publication(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewPublication, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Publications:
        """Tell malls anew

        Of one variant, one shop, or everything that is kept count of: at once, whatever failed before. A
        dry run shows what would be sent, also of a shop that does not publish yet.

        dry_run: True: the answer shows what would be sent, and nothing is.
        """
        return _t.cast("_models.Publications", self._client.call(_CREATE_PUBLICATION, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def create_reconciliation(
        self,
        *,
        body: _t.Union[_models.NewReconciliation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Compare what a mall shows

        All that the mall lists is read in the background. With `repair`, numbers that differ are told to it
        again; without, nothing is written there. Every shop that publishes is compared, and repaired, each
        night.
        """
        return _t.cast("_models.Reconciliation", self._client.call(_CREATE_RECONCILIATION, {"body": body}, options))

    def get_reconciliation(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Read a comparison

        How far it is, and what it came to.

        id: The id of the reconciliation.
        """
        return _t.cast("_models.Reconciliation", self._client.call(_GET_RECONCILIATION, {"id": id}, options))

    def wait_for_reconciliation(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.Reconciliation], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Looks with `get_reconciliation` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return _core.poll(
            lambda: self.get_reconciliation(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            clock=self._client.settings.clock,
        )

    def list_publications(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        variant_id: _t.Optional[str] = None,
        state: _t.Optional[_models.PublicationState] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Publication, _models.PagePublication]:
        """List what malls were told

        By shop and listing. A listing is there from its first change on that happened while its shop
        published.

        shop_id: A shop.
        variant_id: A variant.
        state: Where they stand.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_PUBLICATIONS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("variant_id", variant_id), ("state", state), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_reconciliation_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ReconciliationRow, _models.PageReconciliationRow]:
        """List what a comparison found

        What is not as it ought to be, in the order in which it was found.

        id: The id of the reconciliation.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_RECONCILIATION_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_reconciliations(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Reconciliation, _models.PageReconciliation]:
        """List comparisons of what malls show

        Newest first; the last hundred of each shop are kept.

        shop_id: A shop.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_RECONCILIATIONS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)


class AsyncStockPublication:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_publication(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewPublication, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Publications:
        """Tell malls anew

        Of one variant, one shop, or everything that is kept count of: at once, whatever failed before. A
        dry run shows what would be sent, also of a shop that does not publish yet.

        dry_run: True: the answer shows what would be sent, and nothing is.
        """
        return _t.cast("_models.Publications", await self._client.call(_CREATE_PUBLICATION, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def create_reconciliation(
        self,
        *,
        body: _t.Union[_models.NewReconciliation, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Compare what a mall shows

        All that the mall lists is read in the background. With `repair`, numbers that differ are told to it
        again; without, nothing is written there. Every shop that publishes is compared, and repaired, each
        night.
        """
        return _t.cast("_models.Reconciliation", await self._client.call(_CREATE_RECONCILIATION, {"body": body}, options))

    async def get_reconciliation(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Read a comparison

        How far it is, and what it came to.

        id: The id of the reconciliation.
        """
        return _t.cast("_models.Reconciliation", await self._client.call(_GET_RECONCILIATION, {"id": id}, options))

    async def wait_for_reconciliation(
        self,
        id: str,
        *,
        interval: int = 500,
        timeout: int = 3_600_000,
        on_progress: _t.Optional[_t.Callable[[_models.Reconciliation], None]] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Reconciliation:
        """Looks with `get_reconciliation` until `finished_at` is there; `interval` (which grows) and `timeout` in milliseconds."""
        return await _core.poll_async(
            lambda: self.get_reconciliation(id, options=options),
            lambda it: it.finished_at is not None,
            interval=interval,
            timeout=timeout,
            on_progress=on_progress,
            clock=self._client.settings.clock,
        )

    def list_publications(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        variant_id: _t.Optional[str] = None,
        state: _t.Optional[_models.PublicationState] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Publication, _models.PagePublication]:
        """List what malls were told

        By shop and listing. A listing is there from its first change on that happened while its shop
        published.

        shop_id: A shop.
        variant_id: A variant.
        state: Where they stand.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_PUBLICATIONS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("variant_id", variant_id), ("state", state), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_reconciliation_rows(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ReconciliationRow, _models.PageReconciliationRow]:
        """List what a comparison found

        What is not as it ought to be, in the order in which it was found.

        id: The id of the reconciliation.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_RECONCILIATION_ROWS, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_reconciliations(
        self,
        *,
        shop_id: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Reconciliation, _models.PageReconciliation]:
        """List comparisons of what malls show

        Newest first; the last hundred of each shop are kept.

        shop_id: A shop.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_RECONCILIATIONS, {**{_k: _v for _k, _v in (("shop_id", shop_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)
