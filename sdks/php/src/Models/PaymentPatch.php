<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How the order is paid.
 *
 * @property string|null $method 決済方法.
 */
final class PaymentPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'method' => ['method', null],
        ];
    }
}
