<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many are told again.
 *
 * @property int $shipments Number of shipments that are told again.
 */
final class RepeatedShipmentReports extends Model
{
    protected static function fields(): array
    {
        return [
            'shipments' => ['shipments', null, true],
        ];
    }
}
