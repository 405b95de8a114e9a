<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What goes to one recipient together.
 *
 * @property int|null $slip The number of the shipment within its order; its place, counted from 1, where it is missing.
 * @property ChannelPerson $recipient To whom it goes.
 * @property ChannelPerson|null $sender Whose name the parcel carries; missing: the buyer's.
 * @property string|null $carrier By name.
 * @property 'ambient'|'chilled'|'frozen'|string|null $temperature 温度帯.
 * @property string|null $deliverOn The day asked for.
 * @property string|null $deliveryWindow The hours asked for, such as `14-16` or `午前中`.
 * @property int|null $shippingFee 送料 in yen, with tax.
 * @property int|null $codFee 代引手数料 in yen, with tax.
 * @property string|null $note About this shipment.
 * @property list<ChannelLine> $lines What is in it.
 */
final class ChannelShipment extends Model
{
    protected static function fields(): array
    {
        return [
            'slip' => ['slip', null],
            'recipient' => ['recipient', ChannelPerson::class, true],
            'sender' => ['sender', ChannelPerson::class],
            'carrier' => ['carrier', null],
            'temperature' => ['temperature', null],
            'deliverOn' => ['deliver_on', null],
            'deliveryWindow' => ['delivery_window', null],
            'shippingFee' => ['shipping_fee', null],
            'codFee' => ['cod_fee', null],
            'note' => ['note', null],
            'lines' => ['lines', ['list', ChannelLine::class], true],
        ];
    }
}
