<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * That a shipment has left.
 *
 * @property string|null $shippedOn 発送日; left out: today.
 * @property list<string>|null $trackingNumbers 送り状番号: one for each box; left out: what is known of its boxes stays.
 */
final class Ship extends Model
{
    protected static function fields(): array
    {
        return [
            'shippedOn' => ['shipped_on', null],
            'trackingNumbers' => ['tracking_numbers', null],
        ];
    }
}
