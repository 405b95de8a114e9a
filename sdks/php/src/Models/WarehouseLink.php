<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 連携倉庫: how a warehouse that ships by itself is reached.
 *
 * @property string $id Its id.
 * @property string $warehouseId The warehouse that it is about.
 * @property 'generic_http'|'generic_csv'|'rsl'|'amazon_fba'|string $kind
 * @property mixed $settings What the connector is told; which settings a kind has stands in the documentation of linked warehouses.
 * @property bool $active Whether it is asked for shipments, and told of them.
 * @property \DateTimeImmutable|null $credentialsAt When credentials were given last; null: never.
 * @property \DateTimeImmutable|null $succeededAt When it answered last; null: never.
 * @property int $failures Number of calls that failed since.
 * @property WarehouseLinkFailure|null $failure Why the last call failed; null: it did not.
 * @property \DateTimeImmutable|null $pausedUntil Nothing is asked of it before; null: it is not left alone.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class WarehouseLink extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'warehouseId' => ['warehouse_id', null, true],
            'kind' => ['kind', null, true],
            'settings' => ['settings', null, true],
            'active' => ['active', null, true],
            'credentialsAt' => ['credentials_at', '@datetime', true],
            'succeededAt' => ['succeeded_at', '@datetime', true],
            'failures' => ['failures', null, true],
            'failure' => ['failure', WarehouseLinkFailure::class, true],
            'pausedUntil' => ['paused_until', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
