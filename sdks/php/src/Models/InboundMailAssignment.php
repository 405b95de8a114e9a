<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a message is to lie.
 *
 * @property string|null $orderId The order; null: with none.
 */
final class InboundMailAssignment extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null],
        ];
    }
}
