<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 伝票.
 *
 * @property string $id Its id.
 * @property string $orderId The order it belongs to.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property int $version Counts changes of the order; the `ETag` of the shipment as well.
 * @property int $slip 伝票No: the number of the slip within the order.
 * @property int $recipient Position in the order's recipients, from 0.
 * @property Person|null $recipientPerson お届け先: who that is. In the list of shipments where asked for by `include=recipient`, and of a shipment that is read by itself with the scope `pii:read`; nowhere else.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status
 * @property string $carrier 運送会社システム as received.
 * @property string $waybillKind 送り状種別 as received.
 * @property 'ambient'|'chilled'|'frozen'|string $temperature
 * @property string|null $deliverOn お届け指定日.
 * @property string $deliveryWindow お届け時間帯 as received.
 * @property int $parcels 個口数: how many boxes.
 * @property string|null $shipOn 発送予定日.
 * @property string|null $shippedOn 発送日: the day it left.
 * @property list<Tracking> $tracking 送り状番号 of its boxes, as far as they are known.
 * @property int $shippingFee 送料 in yen, with tax.
 * @property int $codFee 代引手数料 in yen, with tax.
 * @property string|null $waybillNote 送り状記事欄. Null without the scope `pii:read`.
 * @property string|null $staffNote 一言メモ（伝票）. Null without the scope `pii:read`.
 * @property list<Gift>|null $gifts のし・ギフト情報. Null without the scope `pii:read`: it may hold names.
 * @property list<Line> $lines 受注明細: products, discounts and fees.
 */
final class Shipment extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'version' => ['version', null, true],
            'slip' => ['slip', null, true],
            'recipient' => ['recipient', null, true],
            'recipientPerson' => ['recipient_person', Person::class, true],
            'status' => ['status', null, true],
            'carrier' => ['carrier', null, true],
            'waybillKind' => ['waybill_kind', null, true],
            'temperature' => ['temperature', null, true],
            'deliverOn' => ['deliver_on', null, true],
            'deliveryWindow' => ['delivery_window', null, true],
            'parcels' => ['parcels', null, true],
            'shipOn' => ['ship_on', null, true],
            'shippedOn' => ['shipped_on', null, true],
            'tracking' => ['tracking', ['list', Tracking::class], true],
            'shippingFee' => ['shipping_fee', null, true],
            'codFee' => ['cod_fee', null, true],
            'waybillNote' => ['waybill_note', null, true],
            'staffNote' => ['staff_note', null, true],
            'gifts' => ['gifts', ['list', Gift::class], true],
            'lines' => ['lines', ['list', Line::class], true],
        ];
    }
}
