<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property list<'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|string>|null $weekdays Replaces all.
 * @property bool|null $worksOnHolidays Whether 国民の祝日 are worked if their day of the week is.
 * @property list<string>|null $closedOn Replaces all.
 * @property list<string>|null $openOn Replaces all.
 * @property string|null $cutoff 締め時刻 in Japan, `HH:MM`, up to `24:00`.
 * @property string|null $origin 都道府県 that parcels leave from.
 */
final class CalendarPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'weekdays' => ['weekdays', null],
            'worksOnHolidays' => ['works_on_holidays', null],
            'closedOn' => ['closed_on', null],
            'openOn' => ['open_on', null],
            'cutoff' => ['cutoff', null],
            'origin' => ['origin', null],
        ];
    }
}
