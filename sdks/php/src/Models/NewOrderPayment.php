<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A payment to be registered. Card numbers are refused: they may not be kept.
 *
 * @property 'payment'|'refund'|string|null $kind
 * @property int $amount In yen, positive whichever way it goes. More or less than was billed is fine; a refund pays back at most what was received.
 * @property string|null $receivedOn 入金日; left out: today, in Japan.
 * @property string|null $method How it was paid: 銀行振込, コンビニ …
 * @property string|null $reference The number of the transaction at the bank or payment agency: visible ASCII characters, no names.
 */
final class NewOrderPayment extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null],
            'amount' => ['amount', null, true],
            'receivedOn' => ['received_on', null],
            'method' => ['method', null],
            'reference' => ['reference', null],
        ];
    }
}
