<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 入荷予定: what will come, or has.
 *
 * @property string $id Its id.
 * @property string $variantId The variant that it is about.
 * @property string $warehouseId The warehouse that it is about.
 * @property int $quantity How many.
 * @property string $expectedOn The day it is expected.
 * @property string $note Words for people.
 * @property \DateTimeImmutable|null $receivedAt When it came; null: it has not.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class ExpectedReceipt extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'variantId' => ['variant_id', null, true],
            'warehouseId' => ['warehouse_id', null, true],
            'quantity' => ['quantity', null, true],
            'expectedOn' => ['expected_on', null, true],
            'note' => ['note', null, true],
            'receivedAt' => ['received_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
