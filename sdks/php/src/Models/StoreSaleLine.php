<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was sold.
 *
 * @property string $variantId A variant; a set leaves as what it consists of.
 * @property int $quantity How many; negative: brought back.
 */
final class StoreSaleLine extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'quantity' => ['quantity', null, true],
        ];
    }
}
