# Written by sdk-gen from the API's description. Changes here are lost.
from __future__ import annotations

import typing as _t

from .. import core as _core

if _t.TYPE_CHECKING:
    from .. import models as _models

_CREATE = _core.Operation(
    "POST",
    "/v1/products",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Product",
)
_CREATE_LISTING = _core.Operation(
    "POST",
    "/v1/listings",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Listing",
)
_CREATE_VARIANT = _core.Operation(
    "POST",
    "/v1/variants",
    body="json",
    answer="json",
    idempotency="Idempotency-Key",
    spec="Variant",
)
_DELETE = _core.Operation(
    "DELETE",
    "/v1/products/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_LISTING = _core.Operation(
    "DELETE",
    "/v1/listings/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DELETE_VARIANT = _core.Operation(
    "DELETE",
    "/v1/variants/{id}",
    params=(
        _core.Parameter("id", place="path"),
    ),
)
_DOWNLOAD = _core.Operation(
    "GET",
    "/v1/product-exports/products.csv",
    params=(
        _core.Parameter("encoding"),
    ),
    answer="binary",
    accept="text/csv",
)
_GET = _core.Operation(
    "GET",
    "/v1/products/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Product",
)
_GET_LISTING = _core.Operation(
    "GET",
    "/v1/listings/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Listing",
)
_GET_VARIANT = _core.Operation(
    "GET",
    "/v1/variants/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_none_match", wire="If-None-Match", place="header"),
    ),
    answer="json",
    spec="Variant",
)
_IMPORT = _core.Operation(
    "POST",
    "/v1/product-imports",
    params=(
        _core.Parameter("dry_run"),
    ),
    body="binary",
    content_type="application/octet-stream",
    answer="json",
    idempotency="Idempotency-Key",
    spec="ProductImport",
)
_LIST = _core.Operation(
    "GET",
    "/v1/products",
    params=(
        _core.Parameter("code"),
        _core.Parameter("q"),
        _core.Parameter("active"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Product",
    spec="PageProduct",
)
_LIST_LISTINGS = _core.Operation(
    "GET",
    "/v1/listings",
    params=(
        _core.Parameter("route"),
        _core.Parameter("variant_id"),
        _core.Parameter("code"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Listing",
    spec="PageListing",
)
_LIST_VARIANTS = _core.Operation(
    "GET",
    "/v1/variants",
    params=(
        _core.Parameter("product_id"),
        _core.Parameter("sku"),
        _core.Parameter("jan"),
        _core.Parameter("is_set"),
        _core.Parameter("active"),
        _core.Parameter("limit"),
        _core.Parameter("cursor"),
    ),
    answer="json",
    page=_core.Pages("cursor", "cursor", next="next_cursor", items="items"),
    item="Variant",
    spec="PageVariant",
)
_UPDATE = _core.Operation(
    "PATCH",
    "/v1/products/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Product",
)
_UPDATE_LISTING = _core.Operation(
    "PATCH",
    "/v1/listings/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Listing",
)
_UPDATE_VARIANT = _core.Operation(
    "PATCH",
    "/v1/variants/{id}",
    params=(
        _core.Parameter("id", place="path"),
        _core.Parameter("if_match", wire="If-Match", place="header"),
    ),
    body="json",
    answer="json",
    spec="Variant",
)


class Products:
    def __init__(self, client: _core.Client) -> None:
        self._client = client

    def create(
        self,
        *,
        body: _t.Union[_models.NewProduct, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Make a product

        With its variants. Open orders with their codes become orders of them in the background.
        """
        return _t.cast("_models.Product", self._client.call(_CREATE, {"body": body}, options))

    def create_listing(
        self,
        *,
        body: _t.Union[_models.NewListing, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Say what a sales route calls a variant

        A variant may have many codes on one route; a code may stand for several of it. Open orders with
        the code become orders of the variant in the background.
        """
        return _t.cast("_models.Listing", self._client.call(_CREATE_LISTING, {"body": body}, options))

    def create_variant(
        self,
        *,
        body: _t.Union[_models.AddedVariant, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Add a variant to a product

        Open orders with its code become orders of it in the background.
        """
        return _t.cast("_models.Variant", self._client.call(_CREATE_VARIANT, {"body": body}, options))

    def delete(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a product

        With its variants, unless an order, a listing or a set has one of them; others can be made
        inactive.

        id: The id of the product.
        """
        self._client.call(_DELETE, {"id": id}, options)

    def delete_listing(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a code of a sales route

        Orders that came with it stay orders of their variant.

        id: The id of the listing.
        """
        self._client.call(_DELETE_LISTING, {"id": id}, options)

    def delete_variant(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a variant

        One that no order, listing or set has; others can be made inactive.

        id: The id of the variant.
        """
        self._client.call(_DELETE_VARIANT, {"id": id}, options)

    def download(
        self,
        *,
        encoding: _t.Optional[_models.CsvEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.BinaryResponse:
        """Download all products

        As a CSV file that can be uploaded again: 助ネコ's columns of 商品基本情報 and, behind them, those of
        variants; one row a variant, by code. A character that the encoding lacks becomes its common form,
        else 〓.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.BinaryResponse", self._client.call(_DOWNLOAD, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Read a product

        With its variants, and the version that a change of it has to name.

        id: The id of the product.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Product", self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_listing(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Read what a sales route calls a variant

        With the version that a change of it has to name.

        id: The id of the listing.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Listing", self._client.call(_GET_LISTING, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def get_variant(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Read a variant

        With the version that a change of it has to name.

        id: The id of the variant.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Variant", self._client.call(_GET_VARIANT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    def import_(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProductImport:
        """Make and change many products

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of
        商品基本情報, in any order; 助ネコ商品コード must be there, and 商品名 for new ones. A column that is
        not there changes nothing; one that is not known is kept. 自社商品コード tells a product's variants
        apart. A bad row stops no other. Stock is not changed.

        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.ProductImport", self._client.call(_IMPORT, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list(
        self,
        *,
        code: _t.Optional[str] = None,
        q: _t.Optional[str] = None,
        active: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Product, _models.PageProduct]:
        """List products

        By code, with their variants. Different filters must all hold.

        code: A code, or its beginning.
        q: Words, all of which stand in the code or the name, however they are written (`ｾﾝﾁｬ` finds `せんちゃ`); or the beginning of a variant's code; or a whole JANコード.
        active: Whether they are in use.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST, {**{_k: _v for _k, _v in (("code", code), ("q", q), ("active", active), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_listings(
        self,
        *,
        route: _t.Optional[str] = None,
        variant_id: _t.Optional[str] = None,
        code: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Listing, _models.PageListing]:
        """List what sales routes call variants

        Newest first.

        route: The code of a sales route.
        variant_id: A variant.
        code: The code on the route.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_LISTINGS, {**{_k: _v for _k, _v in (("route", route), ("variant_id", variant_id), ("code", code), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_variants(
        self,
        *,
        product_id: _t.Optional[str] = None,
        sku: _t.Optional[str] = None,
        jan: _t.Optional[str] = None,
        is_set: _t.Optional[bool] = None,
        active: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.Page[_models.Variant, _models.PageVariant]:
        """List variants

        By sku.

        product_id: The product that they are of.
        sku: A sku, or its beginning.
        jan: A bar code.
        is_set: Whether they are sets.
        active: Whether they are in use.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.page(_LIST_VARIANTS, {**{_k: _v for _k, _v in (("product_id", product_id), ("sku", sku), ("jan", jan), ("is_set", is_set), ("active", active), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ProductPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Change a product

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Variants are
        changed by themselves.

        id: The id of the product.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Product", self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    def update_listing(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ListingPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Change what a code stands for

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that came
        before stay orders of the old variant.

        id: The id of the listing.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Listing", self._client.call(_UPDATE_LISTING, {"id": id, "if_match": if_match, "body": body}, options))

    def update_variant(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.VariantPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Change a variant

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the variant.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Variant", self._client.call(_UPDATE_VARIANT, {"id": id, "if_match": if_match, "body": body}, options))


class AsyncProducts:
    def __init__(self, client: _core.AsyncClient) -> None:
        self._client = client

    async def create(
        self,
        *,
        body: _t.Union[_models.NewProduct, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Make a product

        With its variants. Open orders with their codes become orders of them in the background.
        """
        return _t.cast("_models.Product", await self._client.call(_CREATE, {"body": body}, options))

    async def create_listing(
        self,
        *,
        body: _t.Union[_models.NewListing, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Say what a sales route calls a variant

        A variant may have many codes on one route; a code may stand for several of it. Open orders with
        the code become orders of the variant in the background.
        """
        return _t.cast("_models.Listing", await self._client.call(_CREATE_LISTING, {"body": body}, options))

    async def create_variant(
        self,
        *,
        body: _t.Union[_models.AddedVariant, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Add a variant to a product

        Open orders with its code become orders of it in the background.
        """
        return _t.cast("_models.Variant", await self._client.call(_CREATE_VARIANT, {"body": body}, options))

    async def delete(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a product

        With its variants, unless an order, a listing or a set has one of them; others can be made
        inactive.

        id: The id of the product.
        """
        await self._client.call(_DELETE, {"id": id}, options)

    async def delete_listing(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a code of a sales route

        Orders that came with it stay orders of their variant.

        id: The id of the listing.
        """
        await self._client.call(_DELETE_LISTING, {"id": id}, options)

    async def delete_variant(
        self,
        id: str,
        *,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> None:
        """Remove a variant

        One that no order, listing or set has; others can be made inactive.

        id: The id of the variant.
        """
        await self._client.call(_DELETE_VARIANT, {"id": id}, options)

    async def download(
        self,
        *,
        encoding: _t.Optional[_models.CsvEncoding] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncBinaryResponse:
        """Download all products

        As a CSV file that can be uploaded again: 助ネコ's columns of 商品基本情報 and, behind them, those of
        variants; one row a variant, by code. A character that the encoding lacks becomes its common form,
        else 〓.

        encoding: How the file's bytes are written.
        """
        return _t.cast("_core.AsyncBinaryResponse", await self._client.call(_DOWNLOAD, {**{_k: _v for _k, _v in (("encoding", encoding),) if _v is not None}}, options))

    async def get(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Read a product

        With its variants, and the version that a change of it has to name.

        id: The id of the product.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Product", await self._client.call(_GET, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_listing(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Read what a sales route calls a variant

        With the version that a change of it has to name.

        id: The id of the listing.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Listing", await self._client.call(_GET_LISTING, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def get_variant(
        self,
        id: str,
        *,
        if_none_match: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Read a variant

        With the version that a change of it has to name.

        id: The id of the variant.
        if_none_match: The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
        """
        return _t.cast("_models.Variant", await self._client.call(_GET_VARIANT, {"id": id, **{_k: _v for _k, _v in (("if_none_match", if_none_match),) if _v is not None}}, options))

    async def import_(
        self,
        *,
        dry_run: _t.Optional[bool] = None,
        body: _core.Upload,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.ProductImport:
        """Make and change many products

        From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of
        商品基本情報, in any order; 助ネコ商品コード must be there, and 商品名 for new ones. A column that is
        not there changes nothing; one that is not known is kept. 自社商品コード tells a product's variants
        apart. A bad row stops no other. Stock is not changed.

        dry_run: The same answer, but nothing is written.
        """
        return _t.cast("_models.ProductImport", await self._client.call(_IMPORT, {"body": body, **{_k: _v for _k, _v in (("dry_run", dry_run),) if _v is not None}}, options))

    def list(
        self,
        *,
        code: _t.Optional[str] = None,
        q: _t.Optional[str] = None,
        active: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Product, _models.PageProduct]:
        """List products

        By code, with their variants. Different filters must all hold.

        code: A code, or its beginning.
        q: Words, all of which stand in the code or the name, however they are written (`ｾﾝﾁｬ` finds `せんちゃ`); or the beginning of a variant's code; or a whole JANコード.
        active: Whether they are in use.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST, {**{_k: _v for _k, _v in (("code", code), ("q", q), ("active", active), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_listings(
        self,
        *,
        route: _t.Optional[str] = None,
        variant_id: _t.Optional[str] = None,
        code: _t.Optional[str] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Listing, _models.PageListing]:
        """List what sales routes call variants

        Newest first.

        route: The code of a sales route.
        variant_id: A variant.
        code: The code on the route.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_LISTINGS, {**{_k: _v for _k, _v in (("route", route), ("variant_id", variant_id), ("code", code), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    def list_variants(
        self,
        *,
        product_id: _t.Optional[str] = None,
        sku: _t.Optional[str] = None,
        jan: _t.Optional[str] = None,
        is_set: _t.Optional[bool] = None,
        active: _t.Optional[bool] = None,
        limit: _t.Optional[int] = None,
        cursor: _t.Optional[str] = None,
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _core.AsyncPager[_models.Variant, _models.PageVariant]:
        """List variants

        By sku.

        product_id: The product that they are of.
        sku: A sku, or its beginning.
        jan: A bar code.
        is_set: Whether they are sets.
        active: Whether they are in use.
        limit: How many a page, 1 to 200.
        cursor: `next_cursor` of the page before, with the same filters.
        """
        return self._client.pager(_LIST_VARIANTS, {**{_k: _v for _k, _v in (("product_id", product_id), ("sku", sku), ("jan", jan), ("is_set", is_set), ("active", active), ("limit", limit), ("cursor", cursor),) if _v is not None}}, options)

    async def update(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ProductPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Product:
        """Change a product

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Variants are
        changed by themselves.

        id: The id of the product.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Product", await self._client.call(_UPDATE, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_listing(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.ListingPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Listing:
        """Change what a code stands for

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that came
        before stay orders of the old variant.

        id: The id of the listing.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Listing", await self._client.call(_UPDATE_LISTING, {"id": id, "if_match": if_match, "body": body}, options))

    async def update_variant(
        self,
        id: str,
        *,
        if_match: str,
        body: _t.Union[_models.VariantPatch, _t.Mapping[str, _t.Any]],
        options: _t.Optional[_core.RequestOptions] = None,
    ) -> _models.Variant:
        """Change a variant

        A JSON merge patch: what is left out stays. Send the version read as `If-Match`.

        id: The id of the variant.
        if_match: The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
        """
        return _t.cast("_models.Variant", await self._client.call(_UPDATE_VARIANT, {"id": id, "if_match": if_match, "body": body}, options))
