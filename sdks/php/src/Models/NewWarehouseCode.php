<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a linked warehouse is to call a variant.
 *
 * @property string $variantId The variant that it is about.
 * @property string $code At most 50 characters; empty removes what was told of the variant.
 */
final class NewWarehouseCode extends Model
{
    protected static function fields(): array
    {
        return [
            'variantId' => ['variant_id', null, true],
            'code' => ['code', null, true],
        ];
    }
}
