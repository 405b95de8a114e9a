<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 受注: one order received on one sales route. Fields that were not included are null.
 *
 * @property string $id Its id.
 * @property string $number 受注番号, unique within the route.
 * @property string $route 受注ルート: the code of the sales route.
 * @property string $processingRoute 処理ルート: the code of the processing route.
 * @property 'csv'|'api'|'phone'|'fax'|'mall'|'mail'|string $source
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status
 * @property string|null $subStatus サブステータス: the code of the shop's own step within the status.
 * @property Hold|null $hold 保留: why the order rests; null where it does not.
 * @property string|null $bundledInto 同梱先: the order that its goods go out with.
 * @property \DateTimeImmutable $orderedAt When the buyer ordered.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag` of the order.
 * @property Payment $payment
 * @property 'unpaid'|'partial'|'paid'|'over'|string $paymentState 入金状況: how far it is paid.
 * @property Totals $totals
 * @property list<string> $tags Words that the shop sorts its orders by.
 * @property int $openAlerts How many alerts wait for somebody.
 * @property string|null $customerId 顧客: who bought; null where neither mail address nor phone number tells.
 * @property \DateTimeImmutable|null $erasedAt When its personal data were deleted; null where they were not.
 * @property Person|null $buyer 注文者. Personal data: needs the scope `pii:read`.
 * @property list<Recipient>|null $recipients お届け先. Personal data: needs the scope `pii:read`.
 * @property list<Shipment>|null $shipments 伝票: what goes to one recipient together.
 * @property Notes|null $notes Personal data: needs the scope `pii:read`.
 * @property array<string, string>|null $extra Values of columns that are not known, by column name. Needs the scope `pii:read`.
 * @property list<Alert>|null $alerts What is open at the order; null where it was not asked for.
 */
final class Order extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'number' => ['number', null, true],
            'route' => ['route', null, true],
            'processingRoute' => ['processing_route', null, true],
            'source' => ['source', null, true],
            'status' => ['status', null, true],
            'subStatus' => ['sub_status', null, true],
            'hold' => ['hold', Hold::class, true],
            'bundledInto' => ['bundled_into', null, true],
            'orderedAt' => ['ordered_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
            'payment' => ['payment', Payment::class, true],
            'paymentState' => ['payment_state', null, true],
            'totals' => ['totals', Totals::class, true],
            'tags' => ['tags', null, true],
            'openAlerts' => ['open_alerts', null, true],
            'customerId' => ['customer_id', null, true],
            'erasedAt' => ['erased_at', '@datetime', true],
            'buyer' => ['buyer', Person::class, true],
            'recipients' => ['recipients', ['list', Recipient::class], true],
            'shipments' => ['shipments', ['list', Shipment::class], true],
            'notes' => ['notes', Notes::class, true],
            'extra' => ['extra', ['map', null], true],
            'alerts' => ['alerts', ['list', Alert::class], true],
        ];
    }
}
