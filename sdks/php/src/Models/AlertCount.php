<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many open alerts there are of a kind, on orders of a status.
 *
 * @property 'amount_mismatch'|'address_mismatch'|'postal_code_unknown'|'blacklist'|'bundle_candidate'|'duplicate_suspected'|'gift'|'chilled'|'frozen'|'deliver_today_or_earlier'|'deliver_tomorrow'|'deliver_day_after_tomorrow'|'pickup_point'|'buyer_note'|'waybill_field_too_long'|'island'|'two_days_plus'|'product_unknown'|'stock_short'|'waybill_outdated'|'tax_rate_differs'|'told_differently'|string $kind
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $orderStatus Where the orders stand.
 * @property int $open How many alerts are open.
 */
final class AlertCount extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'orderStatus' => ['order_status', null, true],
            'open' => ['open', null, true],
        ];
    }
}
