<?php

declare(strict_types=1);

namespace Cart;

use Nekonote\Core\Poll;
use Nekonote\Core\RequestOptions;
use Nekonote\Models\OrderImport;
use Nekonote\Nekonote;

/** What the cart wants of Nekonote: orders there, stock back. */
final class Platform
{
    /** 受注ルート of this cart. */
    private const ROUTE = 'JS';

    public function __construct(private readonly Nekonote $client)
    {
    }

    /**
     * Sends the orders and waits until they are dealt with. Sent twice, they are there once.
     *
     * @param list<Order> $orders
     * @param (callable(OrderImport): void)|null $onProgress
     */
    public function push(array $orders, ?callable $onProgress = null): Pushed
    {
        $file = new OrderFile($orders, self::ROUTE);
        $import = $this->client->orderImports->create(
            $file->bytes,
            duplicates: 'skip',
            encoding: 'shift_jis',
            // The same orders under the same key: whoever presses the button twice sends one file.
            options: new RequestOptions(idempotencyKey: hash('sha256', $file->bytes), contentType: 'text/csv'),
        );
        $done = Poll::until(
            fn (): OrderImport => $this->client->orderImports->get($import->id),
            static fn (OrderImport $it): bool => $it->finishedAt !== null,
            interval: 200,
            onProgress: $onProgress,
        );
        $issues = [];
        foreach ($this->client->orderImports->listOrderImportRows($import->id) as $issue) {
            $issues[$file->orderOfRow[$issue->row] ?? ''][] = $issue;
        }
        return new Pushed($done, $issues, $file->replaced, array_map(static fn (Order $it): string => $it->number, $orders));
    }

    /**
     * How many of each product can be sold, by code; products that the platform does not know are left out.
     *
     * @param list<Product> $products
     * @return array<string, int>
     */
    public function stock(array $products): array
    {
        $stock = [];
        foreach ($products as $product) {
            foreach ($this->client->products->listVariants(sku: $product->code) as $variant) {
                if ($variant->sku === $product->code) {
                    $stock[$product->code] = $this->client->stock->getVariantStock($variant->id)->shown;
                }
            }
        }
        return $stock;
    }
}
