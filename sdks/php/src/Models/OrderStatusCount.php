<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many orders there are of a status.
 *
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status
 * @property OrderCount $count
 */
final class OrderStatusCount extends Model
{
    protected static function fields(): array
    {
        return [
            'status' => ['status', null, true],
            'count' => ['count', OrderCount::class, true],
        ];
    }
}
