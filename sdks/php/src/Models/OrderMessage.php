<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What the buyer of one order is told.
 *
 * @property string $orderId The order.
 * @property string $message The message.
 */
final class OrderMessage extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'message' => ['message', null, true],
        ];
    }
}
