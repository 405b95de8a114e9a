<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which orders, and where to.
 *
 * @property list<string>|null $orderIds The orders; these or `filter` are needed. Up to 1,000 are moved at once, all or none.
 * @property OrderFilter|null $filter Every order that a list with these filters would show, up to 100,000. `status` must be among them, so that nobody moves everything by mistake.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $to A status that follows the present one, or the present one for another step of it.
 * @property string|null $subStatus サブステータス: the code of a step of that status; left out: none.
 * @property string|null $reason For the timeline. A label, never personal data.
 */
final class NewOrderMove extends Model
{
    protected static function fields(): array
    {
        return [
            'orderIds' => ['order_ids', null],
            'filter' => ['filter', OrderFilter::class],
            'to' => ['to', null, true],
            'subStatus' => ['sub_status', null],
            'reason' => ['reason', null],
        ];
    }
}
