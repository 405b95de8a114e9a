<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $carrier 運送会社システム.
 * @property string|null $waybillKind 送り状種別.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature
 * @property string|null $deliverOn お届け指定日; null: none.
 * @property string|null $deliveryWindow お届け時間帯.
 * @property int|null $parcels 個口数: how many boxes.
 * @property string|null $shipOn 発送予定日; null: none.
 * @property int|null $recipient Position in the order's recipients, from 0.
 * @property bool|null $toBuyer True: it goes to the buyer.
 * @property RecipientInput|null $newRecipient Somebody new.
 * @property string|null $waybillNote 送り状記事欄.
 * @property string|null $staffNote 一言メモ（伝票）.
 * @property list<GiftInput>|null $gifts のし・ギフト情報, in the place of all. What they cost is billed anew.
 * @property int|null $shippingFee 送料 in yen, with tax; billed anew.
 * @property int|null $codFee 代引手数料 in yen, with tax; billed anew.
 * @property RecipientPatch|null $recipientEdit What is another of who receives it.
 */
final class ShipmentPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'carrier' => ['carrier', null],
            'waybillKind' => ['waybill_kind', null],
            'temperature' => ['temperature', null],
            'deliverOn' => ['deliver_on', null],
            'deliveryWindow' => ['delivery_window', null],
            'parcels' => ['parcels', null],
            'shipOn' => ['ship_on', null],
            'recipient' => ['recipient', null],
            'toBuyer' => ['to_buyer', null],
            'newRecipient' => ['new_recipient', RecipientInput::class],
            'waybillNote' => ['waybill_note', null],
            'staffNote' => ['staff_note', null],
            'gifts' => ['gifts', ['list', GiftInput::class]],
            'shippingFee' => ['shipping_fee', null],
            'codFee' => ['cod_fee', null],
            'recipientEdit' => ['recipient_edit', RecipientPatch::class],
        ];
    }
}
