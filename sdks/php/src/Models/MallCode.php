<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a mall calls one sellable thing.
 *
 * @property string $code What order lines of the shop call it: the code of a listing.
 * @property string $item The mall's code: 商品管理番号 at 楽天, the product's code at Yahoo!, the SKU at Amazon, the number of the inventory item at Shopify.
 * @property string $variant SKU管理番号 at 楽天, the sub code at Yahoo!; empty where the mall has none.
 */
final class MallCode extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'item' => ['item', null, true],
            'variant' => ['variant', null, true],
        ];
    }
}
