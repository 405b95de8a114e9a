<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What holds for an area. Of several, the one that says most of a place holds: a postal code before a
 * name, a longer before a shorter one, that of one carrier before that of all.
 *
 * @property string $area The first 2 to 7 digits of postal codes (`952`), or a prefecture with or without the beginning of the rest of the address (`新潟県佐渡市`).
 * @property 'yamato'|'sagawa'|'japan_post'|'seino'|'fukuyama'|string|null $carrier Null: of all carriers.
 * @property bool|null $island 離島: whether it is an island. Null: as usual, which is so for municipalities of islands.
 * @property int|null $leadDays Days on the way, 1 to 30, from wherever the shop sends. Null: as usual, which is a rough table by region from the calendar's `origin`.
 */
final class DeliveryArea extends Model
{
    protected static function fields(): array
    {
        return [
            'area' => ['area', null, true],
            'carrier' => ['carrier', null, true],
            'island' => ['island', null, true],
            'leadDays' => ['lead_days', null, true],
        ];
    }
}
