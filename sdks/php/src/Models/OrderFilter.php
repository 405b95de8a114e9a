<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * As in `GET /v1/orders`: several values of one name mean any of them, different names must all
 * hold.
 *
 * @property list<string>|null $id Their ids, at most 200.
 * @property list<string>|null $customerId 顧客: ids of the customers that the orders name, at most 200.
 * @property list<string>|null $route 受注ルート: codes of sales routes.
 * @property list<string>|null $processingRoute 処理ルート: codes of processing routes.
 * @property list<'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string>|null $status ステータス.
 * @property list<string>|null $number 受注番号, exactly; at most 200.
 * @property \DateTimeImmutable|null $orderedFrom Ordered at or after.
 * @property \DateTimeImmutable|null $orderedTo Ordered before.
 * @property \DateTimeImmutable|null $updatedFrom Changed at or after.
 * @property \DateTimeImmutable|null $updatedTo Changed before.
 * @property string|null $buyerEmail Mail address of the buyer. Needs `pii:read`.
 * @property string|null $buyerPhone Phone number of the buyer. Needs `pii:read`.
 * @property string|null $buyerName Whole name of the buyer. Needs `pii:read`.
 * @property string|null $sku 商品コード of any line, exactly.
 * @property bool|null $hasAlerts With (or without) alerts that wait for somebody.
 * @property 'unpaid'|'partial'|'paid'|'over'|string|null $paymentState 入金状況: how far the order is paid.
 * @property bool|null $onHold 保留: on hold, or not.
 * @property bool|null $holdDue True: on hold until today or an earlier day.
 * @property list<string>|null $subStatus サブステータス: codes of steps.
 */
final class OrderFilter extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null],
            'customerId' => ['customer_id', null],
            'route' => ['route', null],
            'processingRoute' => ['processing_route', null],
            'status' => ['status', null],
            'number' => ['number', null],
            'orderedFrom' => ['ordered_from', '@datetime'],
            'orderedTo' => ['ordered_to', '@datetime'],
            'updatedFrom' => ['updated_from', '@datetime'],
            'updatedTo' => ['updated_to', '@datetime'],
            'buyerEmail' => ['buyer_email', null],
            'buyerPhone' => ['buyer_phone', null],
            'buyerName' => ['buyer_name', null],
            'sku' => ['sku', null],
            'hasAlerts' => ['has_alerts', null],
            'paymentState' => ['payment_state', null],
            'onHold' => ['on_hold', null],
            'holdDue' => ['hold_due', null],
            'subStatus' => ['sub_status', null],
        ];
    }
}
