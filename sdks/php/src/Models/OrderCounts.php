<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many orders there are.
 *
 * @property list<OrderStatusCount> $byStatus Of each status, in the order of the flow; also of those that have none.
 * @property OrderCount $onHold 保留: what `on_hold=true` lists.
 * @property OrderCount $holdDue On hold until today or an earlier day: what `hold_due=true` lists.
 * @property OrderCount $withAlerts With alerts that wait for somebody: what `has_alerts=true` lists.
 * @property OrderCount $overpaid 過入金: what `payment_state=over` lists.
 */
final class OrderCounts extends Model
{
    protected static function fields(): array
    {
        return [
            'byStatus' => ['by_status', ['list', OrderStatusCount::class], true],
            'onHold' => ['on_hold', OrderCount::class, true],
            'holdDue' => ['hold_due', OrderCount::class, true],
            'withAlerts' => ['with_alerts', OrderCount::class, true],
            'overpaid' => ['overpaid', OrderCount::class, true],
        ];
    }
}
