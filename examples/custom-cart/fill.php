<?php

// Tells an empty platform what the cart sells, and receives some of it.

declare(strict_types=1);

use Cart\Product;
use Nekonote\Core\ClientOptions;
use Nekonote\Nekonote;

require __DIR__ . '/autoload.php';

$client = new Nekonote(new ClientOptions(language: 'ja'));
foreach (Product::all() as $product) {
    $made = $client->products->create([
        'code' => $product->code,
        'name' => $product->name,
        'variants' => [['sku' => $product->code, 'price' => $product->price, 'tax_rate_bp' => $product->taxPercent * 100]],
    ]);
    $client->stock->createStockMovement([
        'kind' => 'receive',
        'variant_id' => $made->variants[0]->id,
        'quantity' => 20,
        'reference' => 'はじめの在庫',
    ]);
}
