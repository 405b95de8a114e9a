<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which shipments to tell again; what is left out narrows nothing.
 *
 * @property string|null $shopId Of this shop only.
 * @property string|null $orderId Of this order only.
 */
final class NewShipmentReport extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null],
            'orderId' => ['order_id', null],
        ];
    }
}
