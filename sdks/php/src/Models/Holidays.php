<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * National holidays.
 *
 * @property int $firstYear The first year of which the holidays are known.
 * @property int $lastYear The last; what comes after it counts as an ordinary day.
 * @property list<Holiday> $holidays By date.
 */
final class Holidays extends Model
{
    protected static function fields(): array
    {
        return [
            'firstYear' => ['first_year', null, true],
            'lastYear' => ['last_year', null, true],
            'holidays' => ['holidays', ['list', Holiday::class], true],
        ];
    }
}
