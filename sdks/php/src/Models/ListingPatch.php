<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $variantId What it is.
 * @property int|null $multiplier How many of the variant one of the code is.
 */
final class ListingPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null],
            'multiplier' => ['multiplier', null],
        ];
    }
}
