<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A step to be made.
 *
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status The status it is a step of.
 * @property string|null $processingRoute The code of the processing route that has this step; left out: all have.
 * @property string $code At most 20 characters, unique in the tenant.
 * @property string $name Its name, for people.
 * @property int|null $position Its place among the steps of its status.
 */
final class NewSubStatus extends Model
{
    protected static function fields(): array
    {
        return [
            'status' => ['status', null, true],
            'processingRoute' => ['processing_route', null],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null],
        ];
    }
}
