<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where a rule moves an order.
 *
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $to The status.
 * @property string|null $subStatus サブステータス: the code of a step of that status.
 */
final class RuleMoveStatusInput extends Model
{
    protected static function fields(): array
    {
        return [
            'to' => ['to', null, true],
            'subStatus' => ['sub_status', null],
        ];
    }
}
