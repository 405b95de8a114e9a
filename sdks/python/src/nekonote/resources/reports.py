# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import datetime as _dt
import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_DOWNLOAD_SALES_BY_PRODUCT = _core.Operation(
    "GET",
    "/v1/reports/sales-by-product.csv",
    params=(
        _core.Parameter("ordered_from"),
        _core.Parameter("ordered_to"),
        _core.Parameter("route"),
        _core.Parameter("by_route"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET_SALES_BY_PRODUCT = _core.Operation(
    "GET",
    "/v1/reports/sales-by-product",
    params=(
        _core.Parameter("ordered_from"),
        _core.Parameter("ordered_to"),
        _core.Parameter("route"),
        _core.Parameter("by_route"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="ProductSales",
    spec="PageProductSales",
)


class Reports:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def download_sales_by_product(
        self,
        *,
        ordered_from: _t.Optional[_dt.date] = None,
        ordered_to: _t.Optional[_dt.date] = None,
        route: _t.Optional[_t.List[str]] = None,
        by_route: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download sales by product

        商品別期間売上 as a file: the same rows, all of them, in CP932.

        ordered_from: The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_to: The last day of the period, in Japan; left out: today. At most 400 days.
        route: 受注ルート: codes of sales routes; left out: all.
        by_route: A row for each route instead of one for all.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD_SALES_BY_PRODUCT, {**{_k: _v for _k, _v in (("ordered_from", ordered_from), ("ordered_to", ordered_to), ("route", route), ("by_route", by_route),) if _v is not None}}, options))

    def get_sales_by_product(
        self,
        *,
        ordered_from: _t.Optional[_dt.date] = None,
        ordered_to: _t.Optional[_dt.date] = None,
        route: _t.Optional[_t.List[str]] = None,
        by_route: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.ProductSales, _models.PageProductSales]:
        """Read sales by product

        商品別期間売上: what was sold of each product in a period, by product code. Cancelled orders do
        not count; a set counts as itself, not as its components; a tax on top of a price is added line
        by line, rounded down.

        ordered_from: The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_to: The last day of the period, in Japan; left out: today. At most 400 days.
        route: 受注ルート: codes of sales routes; left out: all.
        by_route: A row for each route instead of one for all.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same period and routes.
        """
        return self._client.page(_GET_SALES_BY_PRODUCT, {**{_k: _v for _k, _v in (("ordered_from", ordered_from), ("ordered_to", ordered_to), ("route", route), ("by_route", by_route), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)


class AsyncReports:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def download_sales_by_product(
        self,
        *,
        ordered_from: _t.Optional[_dt.date] = None,
        ordered_to: _t.Optional[_dt.date] = None,
        route: _t.Optional[_t.List[str]] = None,
        by_route: _t.Optional[bool] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download sales by product

        商品別期間売上 as a file: the same rows, all of them, in CP932.

        ordered_from: The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_to: The last day of the period, in Japan; left out: today. At most 400 days.
        route: 受注ルート: codes of sales routes; left out: all.
        by_route: A row for each route instead of one for all.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD_SALES_BY_PRODUCT, {**{_k: _v for _k, _v in (("ordered_from", ordered_from), ("ordered_to", ordered_to), ("route", route), ("by_route", by_route),) if _v is not None}}, options))

    def get_sales_by_product(
        self,
        *,
        ordered_from: _t.Optional[_dt.date] = None,
        ordered_to: _t.Optional[_dt.date] = None,
        route: _t.Optional[_t.List[str]] = None,
        by_route: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.ProductSales, _models.PageProductSales]:
        """Read sales by product

        商品別期間売上: what was sold of each product in a period, by product code. Cancelled orders do
        not count; a set counts as itself, not as its components; a tax on top of a price is added line
        by line, rounded down.

        ordered_from: The first day of the period, in Japan; left out: the first of the last day's month.
        ordered_to: The last day of the period, in Japan; left out: today. At most 400 days.
        route: 受注ルート: codes of sales routes; left out: all.
        by_route: A row for each route instead of one for all.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same period and routes.
        """
        return self._client.pager(_GET_SALES_BY_PRODUCT, {**{_k: _v for _k, _v in (("ordered_from", ordered_from), ("ordered_to", ordered_to), ("route", route), ("by_route", by_route), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)
