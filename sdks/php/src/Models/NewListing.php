<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A code to be known.
 *
 * @property string $route The code of a sales route.
 * @property string $code What order lines of the route call it, at most 100 characters; unique within the route.
 * @property string $variantId What it is.
 * @property int|null $multiplier How many of the variant one of the code is.
 */
final class NewListing extends Model
{
    protected static function fields(): array
    {
        return [
            'route' => ['route', null, true],
            'code' => ['code', null, true],
            'variantId' => ['variant_id', null, true],
            'multiplier' => ['multiplier', null],
        ];
    }
}
