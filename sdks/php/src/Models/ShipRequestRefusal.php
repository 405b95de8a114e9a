<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shipment that cannot be asked for.
 *
 * @property string $shipmentId The shipment.
 * @property list<ShipRequestFault> $errors Everything that stands against it.
 */
final class ShipRequestRefusal extends Model
{
    protected static function fields(): array
    {
        return [
            'shipmentId' => ['shipment_id', null, true],
            'errors' => ['errors', ['list', ShipRequestFault::class], true],
        ];
    }
}
