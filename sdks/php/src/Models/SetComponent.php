<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a set holds.
 *
 * @property string $variantId A variant that is no set.
 * @property int $quantity How many of it one set holds.
 */
final class SetComponent extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'quantity' => ['quantity', null, true],
        ];
    }
}
