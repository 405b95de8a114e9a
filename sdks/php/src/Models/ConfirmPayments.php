<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The rows to book.
 *
 * @property list<PaymentChoice> $rows Each is booked wholly or not at all, and none stops another.
 */
final class ConfirmPayments extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', ['list', PaymentChoice::class], true],
        ];
    }
}
