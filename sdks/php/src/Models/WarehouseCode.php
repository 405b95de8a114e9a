<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a linked warehouse calls a variant.
 *
 * @property string $variantId The variant that it is about.
 * @property string $code The warehouse's code of it.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 */
final class WarehouseCode extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'code' => ['code', null, true],
            'updatedAt' => ['updated_at', '@datetime', true],
        ];
    }
}
