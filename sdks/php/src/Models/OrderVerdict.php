<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a condition holds for an order.
 *
 * @property string $orderId The id of the order.
 * @property mixed $where The condition as it was sent, with `holds` at every node.
 */
final class OrderVerdict extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'where' => ['where', null, true],
        ];
    }
}
