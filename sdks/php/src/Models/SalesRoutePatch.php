<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property 'own_cart'|'rakuten'|'yahoo'|'amazon'|'shopify'|'phone'|'other'|string|null $kind
 * @property string|null $name Its name, for people.
 * @property string|null $processingRouteId Null: the tenant's default.
 * @property bool|null $active Whether it is in use.
 */
final class SalesRoutePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null],
            'name' => ['name', null],
            'processingRouteId' => ['processing_route_id', null],
            'active' => ['active', null],
        ];
    }
}
