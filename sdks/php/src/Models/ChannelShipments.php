<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What has left.
 *
 * @property list<ChannelShipmentReport> $shipments One for each shipment of an order.
 */
final class ChannelShipments extends Model
{
    protected static function fields(): array
    {
        return [
            'shipments' => ['shipments', ['list', ChannelShipmentReport::class], true],
        ];
    }
}
