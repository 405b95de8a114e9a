<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a mall knows of a shipment.
 *
 * @property list<string> $numbers Of the mall's orders that are in it: several where some were bundled.
 * @property string $carrier By name.
 * @property list<string> $trackingNumbers One for each box, as far as the mall keeps several.
 * @property string|null $shippedOn The day on which it left.
 */
final class ReportedShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'numbers' => ['numbers', null, true],
            'carrier' => ['carrier', null, true],
            'trackingNumbers' => ['tracking_numbers', null, true],
            'shippedOn' => ['shipped_on', null, true],
        ];
    }
}
