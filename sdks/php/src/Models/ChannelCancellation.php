<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why an order is not carried out.
 *
 * @property 'buyer'|'unpaid'|'undeliverable'|'refused'|'out_of_stock'|'duplicate'|'shop'|string $reason Whose doing it is.
 * @property string $detail Words for the buyer, or empty.
 * @property bool $restoreStock Whether the cart shall put the goods back into its stock.
 */
final class ChannelCancellation extends Model
{
    protected static function fields(): array
    {
        return [
            'reason' => ['reason', null, true],
            'detail' => ['detail', null, true],
            'restoreStock' => ['restore_stock', null, true],
        ];
    }
}
