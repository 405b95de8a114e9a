<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Stated amounts at one tax rate.
 *
 * @property int $rateBp Tax rate in basis points: 1000, 800 or 0.
 * @property int|null $billed In yen, with tax.
 * @property int|null $points How many points were used on this rate.
 */
final class StatedRate extends Model
{
    protected static function fields(): array
    {
        return [
            'rateBp' => ['rate_bp', null, true],
            'billed' => ['billed', null],
            'points' => ['points', null],
        ];
    }
}
