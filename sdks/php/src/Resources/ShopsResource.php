<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class ShopsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Connect a shop
     *
     * An account at a mall or cart. Its orders are fetched as soon as it has credentials.
     *
     * @param Models\NewShop|array<string, mixed> $body
     * @return Models\Shop
     */
    public function create(
        Models\NewShop|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shops',
            'body' => 'json',
            'bodySpec' => Models\NewShop::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shop::class,
        ];
        /** @var Models\Shop $answer */
        $answer = $this->client->call($operation, ['body' => $body], $options);
        return $answer;
    }

    /**
     * Read a shop
     *
     * With the version that a change of it has to name; never its credentials.
     *
     * @param string $id The id of the shop.
     * @param string|null $ifNoneMatch The `ETag` of what you have. If that is still how it is, the answer is 304, without body.
     * @return Models\Shop
     */
    public function get(
        string $id,
        ?string $ifNoneMatch = null,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shops/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifNoneMatch', 'wire' => 'If-None-Match', 'in' => 'header']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Shop::class,
        ];
        /** @var Models\Shop $answer */
        $answer = $this->client->call($operation, ['id' => $id, ...array_filter(['ifNoneMatch' => $ifNoneMatch], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read how a shop is
     *
     * When it was polled and is polled next, how far its orders have been read, what failed, what runs
     * out, and which orders did not come in and why.
     *
     * @param string $id The id of the shop.
     * @return Models\ShopHealth
     */
    public function getShopHealth(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shops/{id}/health',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\ShopHealth::class,
        ];
        /** @var Models\ShopHealth $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * List shops
     *
     * All of them, oldest first.
     *
     * @return Models\PageShop
     */
    public function list(
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shops',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\PageShop::class,
        ];
        /** @var Models\PageShop $answer */
        $answer = $this->client->call($operation, [], $options);
        return $answer;
    }

    /**
     * List a mall's own codes
     *
     * What the mall calls the shop's listings, as its orders, its list of products or people told. By
     * `code`.
     *
     * @param string $id The id of the shop.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before.
     * @return Core\Page<Models\MallCode>
     */
    public function listMallCodes(
        string $id,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/shops/{id}/mall-codes',
            'params' => [['name' => 'id', 'in' => 'path'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\MallCode::class,
        ];
        /** @var Core\Page<Models\MallCode> $answer */
        $answer = $this->client->page($operation, ['id' => $id, ...array_filter(['limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Poll a shop now
     *
     * It is asked within a second, whatever went wrong before; how it went is in its health.
     *
     * @param string $id The id of the shop.
     * @return Models\Shop
     */
    public function poll(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shops/{id}/poll',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\Shop::class,
        ];
        /** @var Models\Shop $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Give a shop credentials
     *
     * In place of all that were there. They are sealed, and no answer or log ever holds them. The shop
     * is polled at once.
     *
     * @param string $id The id of the shop.
     * @param Models\ShopCredentials|array<string, mixed> $body
     * @return Models\Shop
     */
    public function replaceShopCredentials(
        string $id,
        Models\ShopCredentials|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/shops/{id}/credentials',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\ShopCredentials::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Shop::class,
        ];
        /** @var Models\Shop $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Try a shop's connection
     *
     * Asks the mall for the orders of the last minute, and keeps nothing of them. Every call tries; under
     * an idempotency key the first answer stays.
     *
     * @param string $id The id of the shop.
     * @return Models\ShopTest
     */
    public function test(
        string $id,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'POST',
            'path' => '/v1/shops/{id}/test',
            'params' => [['name' => 'id', 'in' => 'path']],
            'answer' => 'json',
            'accept' => 'application/json',
            'idempotency' => 'Idempotency-Key',
            'spec' => Models\ShopTest::class,
        ];
        /** @var Models\ShopTest $answer */
        $answer = $this->client->call($operation, ['id' => $id], $options);
        return $answer;
    }

    /**
     * Change a shop
     *
     * A JSON merge patch: what is left out stays, also in settings. Send the version read as
     * `If-Match`. It is polled at once.
     *
     * @param string $id The id of the shop.
     * @param string $ifMatch The `ETag` of what was read. If it has changed since, the answer is 412 and nothing is changed. `*` changes whatever is there.
     * @param Models\ShopPatch|array<string, mixed> $body
     * @return Models\Shop
     */
    public function update(
        string $id,
        string $ifMatch,
        Models\ShopPatch|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PATCH',
            'path' => '/v1/shops/{id}',
            'params' => [['name' => 'id', 'in' => 'path'], ['name' => 'ifMatch', 'wire' => 'If-Match', 'in' => 'header']],
            'body' => 'json',
            'bodySpec' => Models\ShopPatch::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\Shop::class,
        ];
        /** @var Models\Shop $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'ifMatch' => $ifMatch, 'body' => $body], $options);
        return $answer;
    }

    /**
     * Name a mall's own codes
     *
     * For listings that no order has come for yet. Others stay as they are; an order that tells a code
     * is believed more than what stands here. Listings that were refused for want of a code are told to
     * the mall at once.
     *
     * @param string $id The id of the shop.
     * @param Models\MallCodesInput|array<string, mixed> $body
     * @return Models\MallCodes
     */
    public function updateMallCodes(
        string $id,
        Models\MallCodesInput|array $body,
        ?Core\RequestOptions $options = null,
    ): mixed {
        $operation = [
            'method' => 'PUT',
            'path' => '/v1/shops/{id}/mall-codes',
            'params' => [['name' => 'id', 'in' => 'path']],
            'body' => 'json',
            'bodySpec' => Models\MallCodesInput::class,
            'contentType' => 'application/json',
            'answer' => 'json',
            'accept' => 'application/json',
            'spec' => Models\MallCodes::class,
        ];
        /** @var Models\MallCodes $answer */
        $answer = $this->client->call($operation, ['id' => $id, 'body' => $body], $options);
        return $answer;
    }
}
