<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The boxes of a shipment.
 *
 * @property list<string> $trackingNumbers 送り状番号: one for each box, with or without hyphens.
 */
final class Parcels extends Model
{
    protected static function fields(): array
    {
        return [
            'trackingNumbers' => ['tracking_numbers', null, true],
        ];
    }
}
