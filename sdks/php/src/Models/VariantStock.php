<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many of a variant there are, in all warehouses.
 *
 * @property string $variantId The variant that it is about.
 * @property int $onHand How many are there; none of a set.
 * @property int $reserved How many orders that have not left have spoken for; none of a set.
 * @property int $available How many can still be sold, from warehouses that orders are served from. Of a set: how many its scarcest component allows.
 * @property int $shown 表示在庫: how many malls are shown, by the variant's `stock_policy`.
 * @property list<StockLevel> $levels Warehouse by warehouse; empty for a set, and for what is not kept count of.
 */
final class VariantStock extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'onHand' => ['on_hand', null, true],
            'reserved' => ['reserved', null, true],
            'available' => ['available', null, true],
            'shown' => ['shown', null, true],
            'levels' => ['levels', ['list', StockLevel::class], true],
        ];
    }
}
