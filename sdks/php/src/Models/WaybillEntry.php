<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shipment in a file, or left out of it.
 *
 * @property string $shipmentId The shipment.
 * @property string|null $orderId The order that it is of, likewise its number and route: null in files from before they were noted.
 * @property string|null $orderNumber 受注番号 of that order.
 * @property string|null $orderRoute 受注ルート of that order: the code of its sales route.
 * @property string $managementNumber 管理番号: as it stands in the file; comes back with the tracking number.
 * @property \DateTimeImmutable|null $printedAt When it was written into the file; null: left out.
 * @property list<WaybillIssue> $issues What is to be said of its fields.
 */
final class WaybillEntry extends Model
{
    protected static function fields(): array
    {
        return [
            'shipmentId' => ['shipment_id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'managementNumber' => ['management_number', null, true],
            'printedAt' => ['printed_at', '@datetime', true],
            'issues' => ['issues', ['list', WaybillIssue::class], true],
        ];
    }
}
