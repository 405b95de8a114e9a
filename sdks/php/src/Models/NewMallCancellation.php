<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order to be canceled at its mall.
 *
 * @property string $orderId An order that came from a mall.
 * @property 'buyer'|'unpaid'|'undeliverable'|'refused'|'out_of_stock'|'duplicate'|'shop'|string $reason
 * @property string|null $detail Words for the mall or the buyer, at most 200 characters, where the mall has a place for them.
 * @property bool|null $restoreStock Whether the mall puts the goods back into its stock; of no use where stock is published.
 */
final class NewMallCancellation extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'reason' => ['reason', null, true],
            'detail' => ['detail', null],
            'restoreStock' => ['restore_stock', null],
        ];
    }
}
