<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a shipment goes by itself.
 *
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $to `awaiting_shipment`, `shipping_work`, `shipped` or `cancelled`.
 */
final class MoveShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'to' => ['to', null, true],
        ];
    }
}
