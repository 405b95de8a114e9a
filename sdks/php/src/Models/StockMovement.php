<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 入出庫: one line of the ledger.
 *
 * @property string $id Its id.
 * @property 'receive'|'reserve'|'release'|'sell'|'unsell'|'return'|'adjust'|'transfer'|'count'|'store_sale'|string $kind
 * @property string $variantId The variant that it is about.
 * @property string $warehouseId The warehouse that it is about.
 * @property int $onHand By how many the stock changed.
 * @property int $reserved By how many what is spoken for changed.
 * @property string|null $orderId The order that caused it, if one did.
 * @property string $reference What it was about: a receipt's number, a count's id.
 * @property string $note Words for people.
 * @property Actor $actor Who did it.
 * @property \DateTimeImmutable $occurredAt When it happened.
 */
final class StockMovement extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'kind' => ['kind', null, true],
            'variantId' => ['variant_id', null, true],
            'warehouseId' => ['warehouse_id', null, true],
            'onHand' => ['on_hand', null, true],
            'reserved' => ['reserved', null, true],
            'orderId' => ['order_id', null, true],
            'reference' => ['reference', null, true],
            'note' => ['note', null, true],
            'actor' => ['actor', Actor::class, true],
            'occurredAt' => ['occurred_at', '@datetime', true],
        ];
    }
}
