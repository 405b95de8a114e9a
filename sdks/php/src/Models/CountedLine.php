<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What was found of one variant.
 *
 * @property string $variantId A variant that is no set.
 * @property int $counted How many were found.
 */
final class CountedLine extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'counted' => ['counted', null, true],
        ];
    }
}
