<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The part of the totals at one tax rate.
 *
 * @property int $rateBp Tax rate in basis points: 1000 is 10 %.
 * @property int $billed With tax, after discounts and points, in yen.
 * @property int $tax The tax within `billed`, in yen.
 * @property int $points How many points were used on this rate.
 */
final class RateTotal extends Model
{
    protected static function fields(): array
    {
        return [
            'rateBp' => ['rate_bp', null, true],
            'billed' => ['billed', null, true],
            'tax' => ['tax', null, true],
            'points' => ['points', null, true],
        ];
    }
}
