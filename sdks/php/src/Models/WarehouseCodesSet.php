<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many codes were told.
 *
 * @property int $variants Number of variants.
 */
final class WarehouseCodesSet extends Model
{
    protected static function fields(): array
    {
        return [
            'variants' => ['variants', null, true],
        ];
    }
}
