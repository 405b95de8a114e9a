<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One product's sales in the period.
 *
 * @property string $sku 商品コード.
 * @property string $name 商品名, as on one of its lines.
 * @property string|null $route 受注ルート; null where all are taken together.
 * @property int $orders The number of orders it is on.
 * @property int $quantity 個数: the number of pieces.
 * @property int $amount 売上金額 in yen, with tax, before discounts and points.
 */
final class ProductSales extends Model
{
    protected static function fields(): array
    {
        return [
            'sku' => ['sku', null, true],
            'name' => ['name', null, true],
            'route' => ['route', null, true],
            'orders' => ['orders', null, true],
            'quantity' => ['quantity', null, true],
            'amount' => ['amount', null, true],
        ];
    }
}
