<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * アラート: something that needs a person's eye before the order goes on.
 *
 * @property string $id Its id.
 * @property string $orderId The order that it stands on.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $orderStatus Where that order stands.
 * @property 'amount_mismatch'|'address_mismatch'|'postal_code_unknown'|'blacklist'|'bundle_candidate'|'duplicate_suspected'|'gift'|'chilled'|'frozen'|'deliver_today_or_earlier'|'deliver_tomorrow'|'deliver_day_after_tomorrow'|'pickup_point'|'buyer_note'|'waybill_field_too_long'|'island'|'two_days_plus'|'product_unknown'|'stock_short'|'waybill_outdated'|'tax_rate_differs'|'told_differently'|string $kind
 * @property 'info'|'warning'|'stop'|string $severity
 * @property mixed $detail Facts that explain the alert, never personal data; what is in it depends on `kind`.
 * @property \DateTimeImmutable $raisedAt When it was raised.
 * @property \DateTimeImmutable|null $resolvedAt When it was resolved; null as long as it is open.
 * @property Actor|null $resolvedBy Who resolved it.
 * @property list<AddressSuggestion>|null $suggestions What the address may have to be; only of an `address_mismatch` in the list of one order's alerts, for those who may read personal data.
 */
final class Alert extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'orderStatus' => ['order_status', null, true],
            'kind' => ['kind', null, true],
            'severity' => ['severity', null, true],
            'detail' => ['detail', null, true],
            'raisedAt' => ['raised_at', '@datetime', true],
            'resolvedAt' => ['resolved_at', '@datetime', true],
            'resolvedBy' => ['resolved_by', Actor::class, true],
            'suggestions' => ['suggestions', ['list', AddressSuggestion::class], true],
        ];
    }
}
