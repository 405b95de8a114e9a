<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule does, one thing at least; what is about shipments, it does to each.
 *
 * @property string|null $processingRoute 処理ルート: the code of the lane that the order goes to.
 * @property string|null $carrier 運送会社システム.
 * @property string|null $waybillKind 送り状種別.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature 温度区分.
 * @property ImportRuleParcels|null $parcels 個口数.
 * @property int|null $shipInDays 発送予定日: how many days after the day in Japan when the order comes in.
 * @property list<ImportRuleGift> $gifts のし・ギフト情報, free of charge. A shipment has three at most; what is over is left out.
 * @property list<ImportRuleInsert> $inserts 同梱物・販促品: lines of 0 yen.
 * @property list<string> $tags Words that are added to the order's tags.
 * @property string|null $holdReason 保留: why the order rests from the beginning; a label without personal data.
 */
final class ImportRuleActions extends Model
{
    protected static function fields(): array
    {
        return [
            'processingRoute' => ['processing_route', null, true],
            'carrier' => ['carrier', null, true],
            'waybillKind' => ['waybill_kind', null, true],
            'temperature' => ['temperature', null, true],
            'parcels' => ['parcels', ImportRuleParcels::class, true],
            'shipInDays' => ['ship_in_days', null, true],
            'gifts' => ['gifts', ['list', ImportRuleGift::class], true],
            'inserts' => ['inserts', ['list', ImportRuleInsert::class], true],
            'tags' => ['tags', null, true],
            'holdReason' => ['hold_reason', null, true],
        ];
    }
}
