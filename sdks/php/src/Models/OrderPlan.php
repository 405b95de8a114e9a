<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * When the shipments of an order are to leave.
 *
 * @property int $version The version of the order; its `ETag`.
 * @property list<ShipmentPlan> $shipments Those that have not left.
 */
final class OrderPlan extends Model
{
    protected static function fields(): array
    {
        return [
            'version' => ['version', null, true],
            'shipments' => ['shipments', ['list', ShipmentPlan::class], true],
        ];
    }
}
