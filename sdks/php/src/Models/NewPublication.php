<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which listings to tell anew; what is left out narrows nothing.
 *
 * @property string|null $shopId Of this shop only.
 * @property string|null $variantId Of this variant only.
 */
final class NewPublication extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null],
            'variantId' => ['variant_id', null],
        ];
    }
}
