<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Whether one kind of alert is wanted, and how bad it is.
 *
 * @property 'amount_mismatch'|'address_mismatch'|'postal_code_unknown'|'blacklist'|'bundle_candidate'|'duplicate_suspected'|'gift'|'chilled'|'frozen'|'deliver_today_or_earlier'|'deliver_tomorrow'|'deliver_day_after_tomorrow'|'pickup_point'|'buyer_note'|'waybill_field_too_long'|'island'|'two_days_plus'|'product_unknown'|'stock_short'|'waybill_outdated'|'tax_rate_differs'|'told_differently'|string $kind
 * @property bool $enabled One that is not is neither raised nor shown.
 * @property 'info'|'warning'|'stop'|string|null $severity Null: as bad as it usually is, which may depend on what was found.
 */
final class AlertRuleInput extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'enabled' => ['enabled', null, true],
            'severity' => ['severity', null],
        ];
    }
}
