<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a linked warehouse is to call variants.
 *
 * @property list<NewWarehouseCode> $items One for each variant.
 */
final class NewWarehouseCodes extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', NewWarehouseCode::class], true],
        ];
    }
}
