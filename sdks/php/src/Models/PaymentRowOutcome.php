<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of a row.
 *
 * @property int $row The row's number.
 * @property bool $done Whether it was done.
 * @property 'no_such_row'|'not_open'|'already_booked'|'no_such_proposal'|'no_such_order'|'order_cancelled'|'order_paid'|'amount_mismatch'|'not_booked'|'refunded'|string|null $refused Why not; nothing of the row was done then.
 * @property list<string> $paymentIds The payments that were booked or taken back.
 */
final class PaymentRowOutcome extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'done' => ['done', null, true],
            'refused' => ['refused', null, true],
            'paymentIds' => ['payment_ids', null, true],
        ];
    }
}
