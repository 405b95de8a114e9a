<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 送り状番号 of one box.
 *
 * @property string $number Digits and capital letters.
 * @property bool|null $checkDigit Whether its check digit is right; null where the carrier's numbers have none that is known.
 */
final class Tracking extends Model
{
    protected static function fields(): array
    {
        return [
            'number' => ['number', null, true],
            'checkDigit' => ['check_digit', null, true],
        ];
    }
}
