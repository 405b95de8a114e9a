<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Resources;

use Nekonote\Core;
use Nekonote\Models;

final class ReportsResource
{
    public function __construct(private readonly Core\Client $client)
    {
    }

    /**
     * Download sales by product
     *
     * 商品別期間売上 as a file: the same rows, all of them, in CP932.
     *
     * @param string|null $orderedFrom The first day of the period, in Japan; left out: the first of the last day's month.
     * @param string|null $orderedTo The last day of the period, in Japan; left out: today. At most 400 days.
     * @param list<string>|null $route 受注ルート: codes of sales routes; left out: all.
     * @param bool|null $byRoute A row for each route instead of one for all.
     * @return Core\BinaryResponse
     */
    public function downloadSalesByProduct(
        ?string $orderedFrom = null,
        ?string $orderedTo = null,
        ?array $route = null,
        ?bool $byRoute = null,
        ?Core\RequestOptions $options = null,
    ): Core\BinaryResponse {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/reports/sales-by-product.csv',
            'params' => [['name' => 'orderedFrom', 'wire' => 'ordered_from', 'in' => 'query'], ['name' => 'orderedTo', 'wire' => 'ordered_to', 'in' => 'query'], 'route', ['name' => 'byRoute', 'wire' => 'by_route', 'in' => 'query']],
            'answer' => 'binary',
            'accept' => 'text/csv',
        ];
        /** @var Core\BinaryResponse $answer */
        $answer = $this->client->call($operation, [...array_filter(['orderedFrom' => $orderedFrom, 'orderedTo' => $orderedTo, 'route' => $route, 'byRoute' => $byRoute], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }

    /**
     * Read sales by product
     *
     * 商品別期間売上: what was sold of each product in a period, by product code. Cancelled orders do
     * not count; a set counts as itself, not as its components; a tax on top of a price is added line
     * by line, rounded down.
     *
     * @param string|null $orderedFrom The first day of the period, in Japan; left out: the first of the last day's month.
     * @param string|null $orderedTo The last day of the period, in Japan; left out: today. At most 400 days.
     * @param list<string>|null $route 受注ルート: codes of sales routes; left out: all.
     * @param bool|null $byRoute A row for each route instead of one for all.
     * @param int|null $limit How many a page, 1 to 200.
     * @param string|null $cursor `next_cursor` of the page before, with the same period and routes.
     * @return Core\Page<Models\ProductSales>
     */
    public function getSalesByProduct(
        ?string $orderedFrom = null,
        ?string $orderedTo = null,
        ?array $route = null,
        ?bool $byRoute = null,
        ?int $limit = null,
        ?string $cursor = null,
        ?Core\RequestOptions $options = null,
    ): Core\Page {
        $operation = [
            'method' => 'GET',
            'path' => '/v1/reports/sales-by-product',
            'params' => [['name' => 'orderedFrom', 'wire' => 'ordered_from', 'in' => 'query'], ['name' => 'orderedTo', 'wire' => 'ordered_to', 'in' => 'query'], 'route', ['name' => 'byRoute', 'wire' => 'by_route', 'in' => 'query'], 'limit', 'cursor'],
            'answer' => 'json',
            'accept' => 'application/json',
            'page' => ['by' => 'cursor', 'parameter' => 'cursor', 'next' => 'next_cursor', 'items' => 'items'],
            'item' => Models\ProductSales::class,
        ];
        /** @var Core\Page<Models\ProductSales> $answer */
        $answer = $this->client->page($operation, [...array_filter(['orderedFrom' => $orderedFrom, 'orderedTo' => $orderedTo, 'route' => $route, 'byRoute' => $byRoute, 'limit' => $limit, 'cursor' => $cursor], static fn (mixed $it): bool => $it !== null)], $options);
        return $answer;
    }
}
