<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shipment of an order, as it is now: told again, it stands in place of what was told of it before.
 *
 * @property string $orderNumber The order's number.
 * @property string $shipmentId Names the shipment within its order, the same each time that it is told. No more goods leave with one that is told again.
 * @property int|null $slip The number of the shipment within its order, as the cart told it; missing: the order's only one.
 * @property string $carrier By name.
 * @property list<string> $trackingNumbers Of all its boxes; empty where there are none. One told before that is not among them was wrong, and counts no more.
 * @property \DateTimeImmutable $shippedAt RFC 3339, UTC.
 * @property list<ChannelShippedLine> $lines What is in all its boxes together; empty: the whole order, or what other shipments left of it.
 */
final class ChannelShipmentReport extends Model
{
    protected static function fields(): array
    {
        return [
            'orderNumber' => ['order_number', null, true],
            'shipmentId' => ['shipment_id', null, true],
            'slip' => ['slip', null],
            'carrier' => ['carrier', null, true],
            'trackingNumbers' => ['tracking_numbers', null, true],
            'shippedAt' => ['shipped_at', '@datetime', true],
            'lines' => ['lines', ['list', ChannelShippedLine::class], true],
        ];
    }
}
