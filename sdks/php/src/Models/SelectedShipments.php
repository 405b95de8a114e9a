<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which shipments: `ids`, or all that are ready and asked for.
 *
 * @property list<string>|null $ids These, whatever their status. One that a linked warehouse was asked for is left out all the same (`requested_elsewhere`).
 * @property list<'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string>|null $status ステータス; left out: `awaiting_shipment` and `shipping_work`.
 * @property list<string>|null $carrier 運送会社システム as written on the shipments; left out: those of the profile.
 * @property string|null $shipOnTo 出荷予定日 up to and including this day; shipments without a day come along.
 * @property bool|null $again Also shipments that are in an earlier file.
 */
final class SelectedShipments extends Model
{
    protected static function fields(): array
    {
        return [
            'ids' => ['ids', null],
            'status' => ['status', null],
            'carrier' => ['carrier', null],
            'shipOnTo' => ['ship_on_to', null],
            'again' => ['again', null],
        ];
    }
}
