<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule sets in shipments, one field at least.
 *
 * @property string|null $carrier 運送会社システム.
 * @property string|null $waybillKind 送り状種別.
 * @property int|null $shipInDays 発送予定日: how many days after the day on which the rule runs.
 */
final class RuleSetShipments extends Model
{
    protected static function fields(): array
    {
        return [
            'carrier' => ['carrier', null, true],
            'waybillKind' => ['waybill_kind', null, true],
            'shipInDays' => ['ship_in_days', null, true],
        ];
    }
}
