<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A variant to be added to a product.
 *
 * @property string $productId The product that it is one of.
 * @property NewVariant $variant
 */
final class AddedVariant extends Model
{
    protected static function fields(): array
    {
        return [
            'productId' => ['product_id', null, true],
            'variant' => ['variant', NewVariant::class, true],
        ];
    }
}
