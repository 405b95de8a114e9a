<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shipment to be split.
 *
 * @property string $shipmentId The shipment.
 * @property 'temperature'|'deliver_on'|'lines'|string $by
 * @property list<SplitPart> $parts What goes into a shipment of its own; the rest stays, and something must.
 */
final class SplitRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'shipmentId' => ['shipment_id', null, true],
            'by' => ['by', null, true],
            'parts' => ['parts', ['list', SplitPart::class], true],
        ];
    }
}
