<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How the order is paid.
 *
 * @property string $method 決済方法 as received.
 * @property int|null $fee 決済手数料 in yen, without the cash-on-delivery fee.
 */
final class PaymentInput extends Model
{
    protected static function fields(): array
    {
        return [
            'method' => ['method', null, true],
            'fee' => ['fee', null],
        ];
    }
}
