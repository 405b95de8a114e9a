<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * When a shipment is to leave, and why.
 *
 * @property string $shipmentId The shipment.
 * @property string|null $shipOn 出荷予定日; null where the lane works on no day within a year.
 * @property string|null $arriveOn The day that it arrives.
 * @property 'first_day'|'to_arrive_in_time'|'too_late'|string|null $because Why that day.
 */
final class ShipmentPlan extends Model
{
    protected static function fields(): array
    {
        return [
            'shipmentId' => ['shipment_id', null, true],
            'shipOn' => ['ship_on', null, true],
            'arriveOn' => ['arrive_on', null, true],
            'because' => ['because', null, true],
        ];
    }
}
