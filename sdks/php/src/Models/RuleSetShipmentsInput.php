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
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature 温度帯.
 * @property int|null $deliverInDays お届け指定日: how many days after the day on which the rule runs.
 * @property bool|null $noDeliveryDate True: お届け指定日 is taken away.
 * @property string|null $deliveryWindow お届け時間帯; an empty one takes it away.
 * @property int|null $parcels 個口数: how many boxes.
 * @property string|null $waybillNote 送り状記事欄; an empty one takes it away.
 */
final class RuleSetShipmentsInput extends Model
{
    protected static function fields(): array
    {
        return [
            'carrier' => ['carrier', null],
            'waybillKind' => ['waybill_kind', null],
            'shipInDays' => ['ship_in_days', null],
            'temperature' => ['temperature', null],
            'deliverInDays' => ['deliver_in_days', null],
            'noDeliveryDate' => ['no_delivery_date', null],
            'deliveryWindow' => ['delivery_window', null],
            'parcels' => ['parcels', null],
            'waybillNote' => ['waybill_note', null],
        ];
    }
}
