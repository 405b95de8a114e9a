<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A sales route to be made.
 *
 * @property string $code At most 20 characters, unique in the tenant; compared as written.
 * @property 'own_cart'|'rakuten'|'yahoo'|'amazon'|'shopify'|'phone'|'other'|string $kind
 * @property string $name Its name, for people.
 * @property string|null $processingRouteId Orders from here start in this processing route; left out: in the tenant's default.
 */
final class NewSalesRoute extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'kind' => ['kind', null, true],
            'name' => ['name', null, true],
            'processingRouteId' => ['processing_route_id', null],
        ];
    }
}
