<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 棚卸: what is really in a warehouse.
 *
 * @property string $id Its id.
 * @property string $warehouseId The warehouse that it is about.
 * @property 'freeze'|'delta'|string $mode
 * @property 'open'|'closed'|'discarded'|string $status
 * @property string $note Words for people.
 * @property list<StockCountLine>|null $lines What was found; null in lists.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $closedAt When it came to its end; null: it has not.
 * @property int $version Counts changes; the `ETag`.
 */
final class StockCount extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'warehouseId' => ['warehouse_id', null, true],
            'mode' => ['mode', null, true],
            'status' => ['status', null, true],
            'note' => ['note', null, true],
            'lines' => ['lines', ['list', StockCountLine::class], true],
            'createdAt' => ['created_at', '@datetime', true],
            'closedAt' => ['closed_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
