<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 出荷依頼: a shipment that a linked warehouse is asked to send.
 *
 * @property string $id Its id.
 * @property string $orderId The order that the shipment was of.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property string $shipmentId The shipment.
 * @property string $warehouseLinkId How the warehouse is linked.
 * @property string $key 依頼番号: what the warehouse knows it by, the same however often it is told.
 * @property 'queued'|'sent'|'accepted'|'cancelling'|'shipped'|'refused'|'cancelled'|'failed'|string $state
 * @property string|null $reason Why it stands so, or why it waits; stable, for programs.
 * @property string|null $reference The warehouse's own number of it.
 * @property string|null $message What the warehouse said, in its words; null without the scope `pii:read`, as it may name people.
 * @property int $attempts Number of times that the warehouse was told; more than none: it may have it.
 * @property list<string> $trackingNumbers 送り状番号: the numbers under which the warehouse sent it, also where they are on no shipment (`not_shippable`, `shipment_gone`).
 * @property list<ShipRequestStep> $history What became of it, oldest first; the latest thirty steps.
 * @property \DateTimeImmutable|null $nextAt When something is done about it by itself; null: nothing is.
 * @property string|null $fileId The file that it stands in.
 * @property \DateTimeImmutable|null $sentAt When the warehouse had it for sure.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 */
final class ShipRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'shipmentId' => ['shipment_id', null, true],
            'warehouseLinkId' => ['warehouse_link_id', null, true],
            'key' => ['key', null, true],
            'state' => ['state', null, true],
            'reason' => ['reason', null, true],
            'reference' => ['reference', null, true],
            'message' => ['message', null, true],
            'attempts' => ['attempts', null, true],
            'trackingNumbers' => ['tracking_numbers', null, true],
            'history' => ['history', ['list', ShipRequestStep::class], true],
            'nextAt' => ['next_at', '@datetime', true],
            'fileId' => ['file_id', null, true],
            'sentAt' => ['sent_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
        ];
    }
}
