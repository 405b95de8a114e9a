<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A warehouse to be linked.
 *
 * @property string $warehouse The code of the warehouse, which has no link yet.
 * @property 'generic_http'|'generic_csv'|'rsl'|'amazon_fba'|string $kind
 * @property mixed $settings An object; what is left out is as usual.
 * @property bool|null $active Whether it is asked for shipments.
 */
final class NewWarehouseLink extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null, true],
            'kind' => ['kind', null, true],
            'settings' => ['settings', null],
            'active' => ['active', null],
        ];
    }
}
