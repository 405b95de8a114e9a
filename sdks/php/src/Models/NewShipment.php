<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 伝票 of a new order.
 *
 * @property int|null $slip 伝票No: the number of the slip within the order; left out: its place in the list.
 * @property int|null $recipient Position in the order's recipients, from 0.
 * @property string|null $carrier 運送会社システム.
 * @property string|null $waybillKind 送り状種別.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature 温度区分; left out or null: as cold as the goods have to be kept by the product master.
 * @property string|null $deliverOn お届け指定日.
 * @property string|null $deliveryWindow お届け時間帯.
 * @property int|null $parcels 個口数: how many boxes.
 * @property string|null $shipOn 発送予定日.
 * @property int|null $shippingFee 送料 in yen, with tax.
 * @property int|null $codFee 代引手数料 in yen, with tax.
 * @property string|null $waybillNote 送り状記事欄.
 * @property string|null $staffNote 一言メモ（伝票）.
 * @property list<GiftInput>|null $gifts のし・ギフト情報, up to three.
 * @property list<NewLine> $lines 受注明細: products, discounts and fees.
 */
final class NewShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'slip' => ['slip', null],
            'recipient' => ['recipient', null],
            'carrier' => ['carrier', null],
            'waybillKind' => ['waybill_kind', null],
            'temperature' => ['temperature', null],
            'deliverOn' => ['deliver_on', null],
            'deliveryWindow' => ['delivery_window', null],
            'parcels' => ['parcels', null],
            'shipOn' => ['ship_on', null],
            'shippingFee' => ['shipping_fee', null],
            'codFee' => ['cod_fee', null],
            'waybillNote' => ['waybill_note', null],
            'staffNote' => ['staff_note', null],
            'gifts' => ['gifts', ['list', GiftInput::class]],
            'lines' => ['lines', ['list', NewLine::class], true],
        ];
    }
}
