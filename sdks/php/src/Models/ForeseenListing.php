<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A listing, and the number that its mall is told.
 *
 * @property string $shopId The shop whose mall is told.
 * @property string $listingId What the mall sells.
 * @property string $variantId What the listing is of.
 * @property string $code What order lines of the shop call it.
 * @property int|null $number As of now; null: nobody keeps count of it, and the mall is told nothing.
 */
final class ForeseenListing extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null, true],
            'listingId' => ['listing_id', null, true],
            'variantId' => ['variant_id', null, true],
            'code' => ['code', null, true],
            'number' => ['number', null, true],
        ];
    }
}
