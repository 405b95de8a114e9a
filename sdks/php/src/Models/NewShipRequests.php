<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What is to be sent by a linked warehouse.
 *
 * @property string $warehouse The code of the warehouse.
 * @property list<string> $shipmentIds The shipments, 500 at most.
 * @property bool|null $despiteWaybill Also shipments of which a waybill was made (送り状作成済), which are refused without it (`waybill_made`): the shop throws the waybill away.
 */
final class NewShipRequests extends Model
{
    protected static function fields(): array
    {
        return [
            'warehouse' => ['warehouse', null, true],
            'shipmentIds' => ['shipment_ids', null, true],
            'despiteWaybill' => ['despite_waybill', null],
        ];
    }
}
