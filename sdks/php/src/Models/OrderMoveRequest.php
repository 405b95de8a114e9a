<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where an order is to go.
 *
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $to A status that follows the present one, or the present one for another step of it.
 * @property string|null $subStatus サブステータス: the code of a step of that status; left out: none.
 * @property string|null $reason For the timeline. A label, never personal data.
 */
final class OrderMoveRequest extends Model
{
    protected static function fields(): array
    {
        return [
            'to' => ['to', null, true],
            'subStatus' => ['sub_status', null],
            'reason' => ['reason', null],
        ];
    }
}
