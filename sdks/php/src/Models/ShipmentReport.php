<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 出荷通知: what the mall of an order was told of a shipment.
 *
 * @property string $shopId The shop whose mall is told.
 * @property string $shipmentId The shipment that has left.
 * @property string $orderId The order that it is of.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string $state
 * @property ReportedShipment|null $reported What the mall took last; null: nothing.
 * @property \DateTimeImmutable|null $sentAt When the mall was told last.
 * @property int $attempts Number of times that it was told since the mall took one.
 * @property string $errorCode Why it was refused: the mall's own code, or `mall_line_unknown` (its lines have no names at the mall), `not_of_this_shop`, `taken_back_after_it_was_told`; empty where it was not.
 * @property string $errorMessage The same in the mall's words.
 * @property \DateTimeImmutable $changedAt When there was a reason to tell the mall last.
 */
final class ShipmentReport extends Model
{
    protected static function fields(): array
    {
        return [
            'shopId' => ['shop_id', null, true],
            'shipmentId' => ['shipment_id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'state' => ['state', null, true],
            'reported' => ['reported', ReportedShipment::class, true],
            'sentAt' => ['sent_at', '@datetime', true],
            'attempts' => ['attempts', null, true],
            'errorCode' => ['error_code', null, true],
            'errorMessage' => ['error_message', null, true],
            'changedAt' => ['changed_at', '@datetime', true],
        ];
    }
}
