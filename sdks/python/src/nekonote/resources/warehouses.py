# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE_WAREHOUSE = _core.Operation(
    "POST",
    "/v1/warehouses",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Warehouse",
)
_GET_WAREHOUSE = _core.Operation(
    "GET",
    "/v1/warehouses/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Warehouse",
)
_LIST = _core.Operation(
    "GET",
    "/v1/warehouses",
    answer="json",
    spec="PageWarehouse",
)
_UPDATE_WAREHOUSE = _core.Operation(
    "PATCH",
    "/v1/warehouses/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Warehouse",
)


class Warehouses:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create_warehouse(
        self,
        *,
        body: _t.Union[_models.NewWarehouse, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Make a warehouse

        A shop that moves stock without having one gets its first, `MAIN`.
        """
        return _t.cast("_models.Warehouse", self._client.call(_CREATE_WAREHOUSE, {"body": body}, options))

    def get_warehouse(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Read a warehouse

        With the version that a change of it has to name.

        id: The id of the warehouse.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Warehouse", self._client.call(_GET_WAREHOUSE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def list(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWarehouse:
        """List warehouses

        All of them, the preferred first.
        """
        return _t.cast("_models.PageWarehouse", self._client.call(_LIST, {}, options))

    def update_warehouse(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WarehousePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Change a warehouse

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the warehouse.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Warehouse", self._client.call(_UPDATE_WAREHOUSE, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncWarehouses:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create_warehouse(
        self,
        *,
        body: _t.Union[_models.NewWarehouse, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Make a warehouse

        A shop that moves stock without having one gets its first, `MAIN`.
        """
        return _t.cast("_models.Warehouse", await self._client.call(_CREATE_WAREHOUSE, {"body": body}, options))

    async def get_warehouse(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Read a warehouse

        With the version that a change of it has to name.

        id: The id of the warehouse.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Warehouse", await self._client.call(_GET_WAREHOUSE, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def list(
        self,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.PageWarehouse:
        """List warehouses

        All of them, the preferred first.
        """
        return _t.cast("_models.PageWarehouse", await self._client.call(_LIST, {}, options))

    async def update_warehouse(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.WarehousePatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Warehouse:
        """Change a warehouse

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the warehouse.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Warehouse", await self._client.call(_UPDATE_WAREHOUSE, {"id": id, "if_match": if_match, "body": body}, options))
