<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What an order gets.
 *
 * @property string $orderId The id of the order.
 * @property int $amount In yen.
 */
final class ChosenOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'amount' => ['amount', null, true],
        ];
    }
}
