<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class ProductsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Make a product
     *
     * With its variants. Open orders with their codes become orders of them in the background.
     *
     * @param Models\NewProduct|array<string, mixed> $body
     * @return Models\Product
     */
    public function create(
        Models\NewProduct|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/products',
            'body' => 'json',
            'bodySpec' => Models\NewProduct::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Product::class,
        ];
        /** @var Models\Product $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Say what a sales route calls a variant
     *
     * A variant may have many codes on one route; a code may stand for several of it. Open orders with
     * the code become orders of the variant in the background.
     *
     * @param Models\NewListing|array<string, mixed> $body
     * @return Models\Listing
     */
    public function createListing(
        Models\NewListing|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/listings',
            'body' => 'json',
            'bodySpec' => Models\NewListing::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Listing::class,
        ];
        /** @var Models\Listing $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Add a variant to a product
     *
     * Open orders with its code become orders of it in the background.
     *
     * @param Models\AddedVariant|array<string, mixed> $body
     * @return Models\Variant
     */
    public function createVariant(
        Models\AddedVariant|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/variants',
            'body' => 'json',
            'bodySpec' => Models\AddedVariant::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Variant::class,
        ];
        /** @var Models\Variant $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Remove a product
     *
     * With its variants, unless an order, a listing or a set has one of them; others can be made
     * inactive.
     *
     * @param string $id The id of the product.
     */
    public function delete(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/products/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Remove a code of a sales route
     *
     * Orders that came with it stay orders of their variant.
     *
     * @param string $id The id of the listing.
     */
    public function deleteListing(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/listings/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Remove a variant
     *
     * One that no order, listing or set has; others can be made inactive.
     *
     * @param string $id The id of the variant.
     */
    public function deleteVariant(
        string $id,
        ?Core\RequestOptions $options = null,
    ): void {
        $operation = [
            'method' => 'DELETE',
            'path' => '/v1/variants/{id}',
            'params' => [['name' => 'id', 'in' => 'path']],
        ];
        $this->client->call($operation, ['id' => $id], $options);
    }

    /**
     * Download all products
     *
     * As a CSV file that can be uploaded again: 助ネコ's columns of 商品基本情報 and, behind them, those of
     * variants; one row a variant, by code. A character that the encoding lacks becomes its common form,
     * else 〓.
     *
     * @param 'shift_jis'|'utf-8'|string|null $encoding How the file's bytes are written.
     * @return Core\BinaryResponse
     */
    public function download(
        ?string $encoding = null,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/product-exports/products.csv',
            'params' => ['encoding'],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, [...array_filter(['encoding' => $encoding], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a product
     *
     * With its variants, and the version that a change of it has to name.
     *
     * @param string $id The id of the product.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Product
     */
    public function get(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/products/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Product::class,
        ];
        /** @var Models\Product $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read what a sales route calls a variant
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the listing.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Listing
     */
    public function getListing(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/listings/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Listing::class,
        ];
        /** @var Models\Listing $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read a variant
     *
     * With the version that a change of it has to name.
     *
     * @param string $id The id of the variant.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Variant
     */
    public function getVariant(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/variants/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Variant::class,
        ];
        /** @var Models\Variant $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Make and change many products
     *
     * From a CSV file in CP932 or UTF-8 (at most 16 MiB and 100,000 rows) with 助ネコ's columns of
     * 商品基本情報, in any order; 助ネコ商品コード must be there, and 商品名 for new ones. A column that is
     * not there changes nothing; one that is not known is kept. 自社商品コード tells a product's variants
     * apart. A bad row stops no other. Stock is not changed.
     *
     * @param string|resource|Core\NamedFile $body The file: raw, or as the part `file` of a form.
     * @param bool|null $dryRun The same answer, but nothing is written.
     * @return Models\ProductImport
     */
    public function import(
        mixed $body,
        ?bool $dryRun = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/product-imports',
            'params' => [['name' => 'dryRun', 'wire' => 'dry_run', 'in' => 'query']],
            'body' => 'binary',
            'contentType' => 'application/octet-stream',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ProductImport::class,
        ];
        /** @var Models\ProductImport $answer */
        $answer = $this->client->call($operation, ['body' => $body, ...array_filter(['dryRun' => $dryRun], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List products
     *
     * By code, with their variants. Different filters must all hold.
     *
     * @param string|null $code A code, or its beginning.
     * @param string|null $q Words, all of which stand in the code or the name, however they are written (`ｾﾝﾁｬ` finds `せんちゃ`); or the beginning of a variant's code; or a whole JANコード.
     * @param bool|null $active Whether they are in use.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Product>
     */
    public function list(
        ?string $code = null,
        ?string $q = null,
        ?bool $active = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/products',
            'params' => ['code', 'q', 'active', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Product::class,
        ];
        /** @var Core\Page<Models\Product> $answer */
        $answer = $this->client->page($operation, [...array_filter(['code' => $code, 'q' => $q, 'active' => $active, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List what sales routes call variants
     *
     * Newest first.
     *
     * @param string|null $route The code of a sales route.
     * @param string|null $variantId A variant.
     * @param string|null $code The code on the route.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Listing>
     */
    public function listListings(
        ?string $route = null,
        ?string $variantId = null,
        ?string $code = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/listings',
            'params' => ['route', ['name' => 'variantId', 'wire' => 'variant_id', 'in' => 'query'], 'code', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Listing::class,
        ];
        /** @var Core\Page<Models\Listing> $answer */
        $answer = $this->client->page($operation, [...array_filter(['route' => $route, 'variantId' => $variantId, 'code' => $code, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * List variants
     *
     * By sku.
     *
     * @param string|null $productId The product that they are of.
     * @param string|null $sku A sku, or its beginning.
     * @param string|null $jan A bar code.
     * @param bool|null $isSet Whether they are sets.
     * @param bool|null $active Whether they are in use.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same filters.
     * @return Core\Page<Models\Variant>
     */
    public function listVariants(
        ?string $productId = null,
        ?string $sku = null,
        ?string $jan = null,
        ?bool $isSet = null,
        ?bool $active = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/variants',
            'params' => [['name' => 'productId', 'wire' => 'product_id', 'in' => 'query'], 'sku', 'jan', ['name' => 'isSet', 'wire' => 'is_set', 'in' => 'query'], 'active', 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\Variant::class,
        ];
        /** @var Core\Page<Models\Variant> $answer */
        $answer = $this->client->page($operation, [...array_filter(['productId' => $productId, 'sku' => $sku, 'jan' => $jan, 'isSet' => $isSet, 'active' => $active, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Change a product
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Variants are
     * changed by themselves.
     *
     * @param string $id The id of the product.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ProductPatch|array<string, mixed> $body
     * @return Models\Product
     */
    public function update(
        string $id,
        string $ifMatch,
        Models\ProductPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/products/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ProductPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Product::class,
        ];
        /** @var Models\Product $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change what a code stands for
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`. Orders that came
     * before stay orders of the old variant.
     *
     * @param string $id The id of the listing.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ListingPatch|array<string, mixed> $body
     * @return Models\Listing
     */
    public function updateListing(
        string $id,
        string $ifMatch,
        Models\ListingPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/listings/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ListingPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Listing::class,
        ];
        /** @var Models\Listing $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Change a variant
     *
     * A JSON merge patch: what is left out stays. Send the version read as `If-Match`.
     *
     * @param string $id The id of the variant.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\VariantPatch|array<string, mixed> $body
     * @return Models\Variant
     */
    public function updateVariant(
        string $id,
        string $ifMatch,
        Models\VariantPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/variants/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\VariantPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Variant::class,
        ];
        /** @var Models\Variant $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }
}
