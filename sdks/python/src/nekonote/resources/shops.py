# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE = _core.Operation(
    "POST",
    "/v1/shops",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shop",
)
_GET = _core.Operation(
    "GET",
    "/v1/shops/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Shop",
)
_GET_SHOP_HEALTH = _core.Operation(
    "GET",
    "/v1/shops/{id}/health",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    spec="ShopHealth",
)
_LIST = _core.Operation(
    "GET",
    "/v1/shops",
    answer="json",
    spec="PageShop",
)
_LIST_MALL_CODES = _core.Operation(
    "GET",
    "/v1/shops/{id}/mall-codes",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="MallCode",
    spec="PageMallCode",
)
_POLL = _core.Operation(
    "POST",
    "/v1/shops/{id}/poll",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="Shop",
)
_REPLACE_SHOP_CREDENTIALS = _core.Operation(
    "PUT",
    "/v1/shops/{id}/credentials",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    spec="Shop",
)
_TEST = _core.Operation(
    "POST",
    "/v1/shops/{id}/test",
    params=(
        _core.Parameter("id", place="path"),
    ),
    answer="json",
    idempotency="Idempotency-Key",
    spec="ShopTest",
)
_UPDATE = _core.Operation(
    "PATCH",
    "/v1/shops/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Shop",
)
_UPDATE_MALL_CODES = _core.Operation(
    "PUT",
    "/v1/shops/{id}/mall-codes",
    params=(
        _core.Parameter("id", place="path"),
    ),
    body="json",
    answer="json",
    spec="MallCodes",
)


class Shops:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create(
        self,
        *,
        body: _t.Union[_models.NewShop, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Connect a shop

        An account at a mall or cart. Its orders are fetched as soon as it has credentials.
        """
        return _t.cast("_models.Shop", self._client.call(_CREATE, {"body": body}, options))

    def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Read a shop

        With the version that a change of it has to name; never its credentials.

        id: The id of the shop.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Shop", self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_shop_health(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShopHealth:
        """Read how a shop is

        When it was polled and is polled next, how far its orders have been read, what failed, what runs
        out, and which orders did not come in and why.

        id: The id of the shop.
        """
        return _t.cast("_models.ShopHealth", self._client.call(_GET_SHOP_HEALTH, {"id": id}, options))

    def list(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageShop:
        """List shops

        All of them, oldest first.
        """
        return _t.cast("_models.PageShop", self._client.call(_LIST, {}, options))

    def list_mall_codes(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.MallCode, _models.PageMallCode]:
        """List a mall's own codes

        What the mall calls the shop's listings, as its orders, its list of products or people told. By
        `code`.

        id: The id of the shop.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.page(_LIST_MALL_CODES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def poll(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Poll a shop now

        It is asked within a second, whatever went wrong before; how it went is in its health.

        id: The id of the shop.
        """
        return _t.cast("_models.Shop", self._client.call(_POLL, {"id": id}, options))

    def replace_shop_credentials(
        self,
        id: str,
        *,
        body: _t.Union[_models.ShopCredentials, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Give a shop credentials

        In place of all that were there. They are sealed, and no answer or log ever holds them. The shop
        is polled at once.

        id: The id of the shop.
        """
        return _t.cast("_models.Shop", self._client.call(_REPLACE_SHOP_CREDENTIALS, {"id": id, "body": body}, options))

    def test(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShopTest:
        """Try a shop's connection

        Asks the mall for the orders of the last minute, and keeps nothing of them. Every call tries; under
        an idempotency key the first answer stays.

        id: The id of the shop.
        """
        return _t.cast("_models.ShopTest", self._client.call(_TEST, {"id": id}, options))

    def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ShopPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Change a shop

        A JSON merge patch: what is left out stays, also in settings. Send the version read as
        `If-Match`. It is polled at once.

        id: The id of the shop.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Shop", self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_mall_codes(
        self,
        id: str,
        *,
        body: _t.Union[_models.MallCodesInput, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MallCodes:
        """Name a mall's own codes

        For listings that no order has come for yet. Others stay as they are; an order that tells a code
        is believed more than what stands here. Listings that were refused for want of a code are told to
        the mall at once.

        id: The id of the shop.
        """
        return _t.cast("_models.MallCodes", self._client.call(_UPDATE_MALL_CODES, {"id": id, "body": body}, options))


class AsyncShops:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        body: _t.Union[_models.NewShop, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Connect a shop

        An account at a mall or cart. Its orders are fetched as soon as it has credentials.
        """
        return _t.cast("_models.Shop", await self._client.call(_CREATE, {"body": body}, options))

    async def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Read a shop

        With the version that a change of it has to name; never its credentials.

        id: The id of the shop.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Shop", await self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_shop_health(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShopHealth:
        """Read how a shop is

        When it was polled and is polled next, how far its orders have been read, what failed, what runs
        out, and which orders did not come in and why.

        id: The id of the shop.
        """
        return _t.cast("_models.ShopHealth", await self._client.call(_GET_SHOP_HEALTH, {"id": id}, options))

    async def list(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageShop:
        """List shops

        All of them, oldest first.
        """
        return _t.cast("_models.PageShop", await self._client.call(_LIST, {}, options))

    def list_mall_codes(
        self,
        id: str,
        *,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.MallCode, _models.PageMallCode]:
        """List a mall's own codes

        What the mall calls the shop's listings, as its orders, its list of products or people told. By
        `code`.

        id: The id of the shop.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before.
        """
        return self._client.pager(_LIST_MALL_CODES, {"id": id, **{_k: _v for _k, _v in (("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def poll(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Poll a shop now

        It is asked within a second, whatever went wrong before; how it went is in its health.

        id: The id of the shop.
        """
        return _t.cast("_models.Shop", await self._client.call(_POLL, {"id": id}, options))

    async def replace_shop_credentials(
        self,
        id: str,
        *,
        body: _t.Union[_models.ShopCredentials, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Give a shop credentials

        In place of all that were there. They are sealed, and no answer or log ever holds them. The shop
        is polled at once.

        id: The id of the shop.
        """
        return _t.cast("_models.Shop", await self._client.call(_REPLACE_SHOP_CREDENTIALS, {"id": id, "body": body}, options))

    async def test(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ShopTest:
        """Try a shop's connection

        Asks the mall for the orders of the last minute, and keeps nothing of them. Every call tries; under
        an idempotency key the first answer stays.

        id: The id of the shop.
        """
        return _t.cast("_models.ShopTest", await self._client.call(_TEST, {"id": id}, options))

    async def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ShopPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Shop:
        """Change a shop

        A JSON merge patch: what is left out stays, also in settings. Send the version read as
        `If-Match`. It is polled at once.

        id: The id of the shop.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Shop", await self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_mall_codes(
        self,
        id: str,
        *,
        body: _t.Union[_models.MallCodesInput, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.MallCodes:
        """Name a mall's own codes

        For listings that no order has come for yet. Others stay as they are; an order that tells a code
        is believed more than what stands here. Listings that were refused for want of a code are told to
        the mall at once.

        id: The id of the shop.
        """
        return _t.cast("_models.MallCodes", await self._client.call(_UPDATE_MALL_CODES, {"id": id, "body": body}, options))
