<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 在庫: how many of a variant lie in a warehouse.
 *
 * @property string $variantId The variant that it is about.
 * @property string $warehouseId The warehouse that it is about.
 * @property int $onHand 実在庫数: how many are there.
 * @property int $reserved 引当数: how many orders that have not left have spoken for.
 * @property int $available How many are left: `on_hand` less `reserved`.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 */
final class StockLevel extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'warehouseId' => ['warehouse_id', null, true],
            'onHand' => ['on_hand', null, true],
            'reserved' => ['reserved', null, true],
            'available' => ['available', null, true],
            'updatedAt' => ['updated_at', '@datetime', true],
        ];
    }
}
