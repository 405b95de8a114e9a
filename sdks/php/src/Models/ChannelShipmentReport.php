<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One waybill of an order.
 *
 * @property string $orderNumber The order's number.
 * @property int|null $slip The number of the shipment within its order; missing: the order's only one.
 * @property string $carrier By name.
 * @property string $trackingNumber Empty where there is none. The same number again changes nothing.
 * @property string|null $replaces The number told before, which was wrong: this one stands in its place, and no more goods leave with it.
 * @property \DateTimeImmutable $shippedAt RFC 3339, UTC.
 * @property list<ChannelShippedLine> $lines What is in it; empty: everything that is left.
 */
final class ChannelShipmentReport extends Model
{
    protected static function fields(): array
    {
        return [
            'orderNumber' => ['order_number', null, true],
            'slip' => ['slip', null],
            'carrier' => ['carrier', null, true],
            'trackingNumber' => ['tracking_number', null, true],
            'replaces' => ['replaces', null],
            'shippedAt' => ['shipped_at', '@datetime', true],
            'lines' => ['lines', ['list', ChannelShippedLine::class], true],
        ];
    }
}
