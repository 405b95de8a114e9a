<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A calendar to be made.
 *
 * @property string $name Its name, for people.
 * @property string|null $processingRouteId The route that it is for; none: all without one of their own. It cannot be changed later.
 * @property list<'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|string> $weekdays Days of the week that are worked.
 * @property bool|null $worksOnHolidays Whether 国民の祝日 are worked if their day of the week is.
 * @property list<string>|null $closedOn 休業日: days that are not worked.
 * @property list<string>|null $openOn 臨時営業日: days that are worked whatever else is said.
 * @property string $cutoff 締め時刻 in Japan, `HH:MM`, up to `24:00`.
 * @property string|null $origin 都道府県 that parcels leave from.
 */
final class NewCalendar extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'processingRouteId' => ['processing_route_id', null],
            'weekdays' => ['weekdays', null, true],
            'worksOnHolidays' => ['works_on_holidays', null],
            'closedOn' => ['closed_on', null],
            'openOn' => ['open_on', null],
            'cutoff' => ['cutoff', null, true],
            'origin' => ['origin', null],
        ];
    }
}
