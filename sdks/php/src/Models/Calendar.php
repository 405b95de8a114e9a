<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 休日設定: the days on which a lane sends parcels.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string|null $processingRouteId 処理ルート; null: of all routes without a calendar of their own.
 * @property list<'monday'|'tuesday'|'wednesday'|'thursday'|'friday'|'saturday'|'sunday'|string> $weekdays Days of the week that are worked.
 * @property bool $worksOnHolidays Whether 国民の祝日 are worked if their day of the week is.
 * @property list<string> $closedOn 休業日: days that are not worked.
 * @property list<string> $openOn 臨時営業日: days that are worked whatever else is said.
 * @property string $cutoff 締め時刻 in Japan, `HH:MM`: an order before it may leave on its day.
 * @property string $origin 都道府県 that parcels leave from; empty: not known, and every parcel takes a day.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Calendar extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'processingRouteId' => ['processing_route_id', null, true],
            'weekdays' => ['weekdays', null, true],
            'worksOnHolidays' => ['works_on_holidays', null, true],
            'closedOn' => ['closed_on', null, true],
            'openOn' => ['open_on', null, true],
            'cutoff' => ['cutoff', null, true],
            'origin' => ['origin', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
