<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One row of the file, and what it may be for.
 *
 * @property int $row The row's number in the file, as a spreadsheet counts.
 * @property 'open'|'booked'|'known'|'failed'|string $status
 * @property string|null $receivedOn 入金日.
 * @property int|null $amount In yen.
 * @property string|null $payer 振込依頼人 as received. Null without the scope `pii:read`.
 * @property string|null $orderNumber The order's number, where the file has a column for it. Null without the scope `pii:read`.
 * @property 'not_a_date'|'not_a_number'|'card_number'|'undecodable_text'|'bad_quote'|'too_many_fields'|'too_few_fields'|'record_too_long'|string|null $error Why it cannot be used.
 * @property list<PaymentProposal> $proposals What it may be for, best first; at most five.
 * @property list<string> $paymentIds The payments that were made from it and count.
 */
final class PaymentImportRow extends Model
{
    protected static function fields(): array
    {
        return [
            'row' => ['row', null, true],
            'status' => ['status', null, true],
            'receivedOn' => ['received_on', null, true],
            'amount' => ['amount', null, true],
            'payer' => ['payer', null, true],
            'orderNumber' => ['order_number', null, true],
            'error' => ['error', null, true],
            'proposals' => ['proposals', ['list', PaymentProposal::class], true],
            'paymentIds' => ['payment_ids', null, true],
        ];
    }
}
