<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 出品: what a sales route calls a variant.
 *
 * @property string $id Its id.
 * @property string $route The code of the sales route.
 * @property string $code What order lines of the route call it; unique within the route. It never changes.
 * @property string $variantId What it is.
 * @property int $multiplier How many of the variant one of the code is: 3 for a three-pack.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Listing extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'route' => ['route', null, true],
            'code' => ['code', null, true],
            'variantId' => ['variant_id', null, true],
            'multiplier' => ['multiplier', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
