<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受注ルート: a mall shop, a cart or the telephone, under the short code that CSV files use.
 *
 * @property string $id Its id.
 * @property string $code The code that orders and CSV files name the route by. It never changes.
 * @property 'own_cart'|'rakuten'|'yahoo'|'amazon'|'shopify'|'phone'|'other'|string $kind
 * @property string $name Its name, for people.
 * @property string|null $processingRouteId Orders from here start in this processing route; null: in the tenant's default.
 * @property bool $active Orders of an inactive route are refused.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class SalesRoute extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'kind' => ['kind', null, true],
            'name' => ['name', null, true],
            'processingRouteId' => ['processing_route_id', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
