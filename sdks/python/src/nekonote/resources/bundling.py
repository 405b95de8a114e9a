# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_BUNDLE = _core.Operation(
    "POST",
    "/v1/bundles",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Bundle",
)
_GET_BUNDLE = _core.Operation(
    "GET",
    "/v1/bundles/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="Bundle",
)
_LIST_BUNDLE_CANDIDATES = _core.Operation(
    "GET",
    "/v1/bundle-candidates",
    params=(
        _core.Parameter("match_", wire="match"),
        _core.Parameter("order_id"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="BundleCandidate",
    spec="PageBundleCandidate",
)
_LIST_BUNDLES = _core.Operation(
    "GET",
    "/v1/bundles",
    params=(
        _core.Parameter("parent"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Bundle",
    spec="PageBundle",
)
_UNDO_BUNDLE = _core.Operation(
    "POST",
    "/v1/bundles/{id}/undo",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("dry_run"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Bundle",
)


class Bundling:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_bundle(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewBundle, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Put orders together

        同梱: the children's lines, gifts, points and payments go to the parent, which is billed for all,
        rate by rate. Only orders that nobody has begun to pack, of one sales route unless allowed. What
        a person should look at comes back as `warnings`.

        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.Bundle", self._client.call(_CREATE_BUNDLE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def get_bundle(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Read a bundle

        Which orders, what it changed of what is billed, and whether it still is.

        id: The id of the bundle.
        """
        return _t.cast("_models.Bundle", self._client.call(_GET_BUNDLE, {"id": id}, options))

    def list_bundle_candidates(
        self,
        *,
        match_: _t.Optional[_models.BundleMatch] = None,
        order_id: _t.Optional[_t.List[str]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.BundleCandidate, _models.PageBundleCandidate]:
        """List orders that might go out together

        同梱候補: groups of open orders, that nobody has begun to pack, with one recipient's phone
        number. `match` looks closer, and may leave fewer groups on a page than asked for; the last page
        is the one without `next_cursor`. With `order_id` it is the groups around these orders, on one page.

        match_: How sure it must be that the recipient is the same.
        order_id: Only groups with one of these orders, up to 200: for a screen of orders.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same `match`.
        """
        return self._client.page(_LIST_BUNDLE_CANDIDATES, {**{_k: _v for _k, _v in (("match_", match_), ("order_id", order_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_bundles(
        self,
        *,
        parent: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Bundle, _models.PageBundle]:
        """List bundles

        Newest first, those taken apart among them.

        parent: 同梱先: of this parent.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_BUNDLES, {**{_k: _v for _k, _v in (("parent", parent), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def undo_bundle(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Take a bundle apart

        Every order is again exactly what it was. Bundles within bundles go in reverse. Refused while
        something else that followed is not taken back, and once something followed that cannot be.

        id: The id of the bundle.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.Bundle", self._client.call(_UNDO_BUNDLE, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))


class AsyncBundling:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_bundle(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _t.Union[_models.NewBundle, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Put orders together

        同梱: the children's lines, gifts, points and payments go to the parent, which is billed for all,
        rate by rate. Only orders that nobody has begun to pack, of one sales route unless allowed. What
        a person should look at comes back as `warnings`.

        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.Bundle", await self._client.call(_CREATE_BUNDLE, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    async def get_bundle(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Read a bundle

        Which orders, what it changed of what is billed, and whether it still is.

        id: The id of the bundle.
        """
        return _t.cast("_models.Bundle", await self._client.call(_GET_BUNDLE, {"id": id}, options))

    def list_bundle_candidates(
        self,
        *,
        match_: _t.Optional[_models.BundleMatch] = None,
        order_id: _t.Optional[_t.List[str]] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.BundleCandidate, _models.PageBundleCandidate]:
        """List orders that might go out together

        同梱候補: groups of open orders, that nobody has begun to pack, with one recipient's phone
        number. `match` looks closer, and may leave fewer groups on a page than asked for; the last page
        is the one without `next_cursor`. With `order_id` it is the groups around these orders, on one page.

        match_: How sure it must be that the recipient is the same.
        order_id: Only groups with one of these orders, up to 200: for a screen of orders.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same `match`.
        """
        return self._client.pager(_LIST_BUNDLE_CANDIDATES, {**{_k: _v for _k, _v in (("match_", match_), ("order_id", order_id), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_bundles(
        self,
        *,
        parent: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Bundle, _models.PageBundle]:
        """List bundles

        Newest first, those taken apart among them.

        parent: 同梱先: of this parent.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_BUNDLES, {**{_k: _v for _k, _v in (("parent", parent), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def undo_bundle(
        self,
        id: str,
        *,
        dry_run: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Bundle:
        """Take a bundle apart

        Every order is again exactly what it was. Bundles within bundles go in reverse. Refused while
        something else that followed is not taken back, and once something followed that cannot be.

        id: The id of the bundle.
        dry_run: True: the answer shows what would be, and nothing is done.
        """
        return _t.cast("_models.Bundle", await self._client.call(_UNDO_BUNDLE, {"id": id, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))
