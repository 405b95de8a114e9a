<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What keeps a rule from an order that it is for: it waits until the order is free.
 *
 * @property bool|null $noAlerts No alert of the order may be open.
 * @property bool|null $noHold The order may not be on hold.
 * @property bool|null $noBuyerNote 備考: the buyer may not have written anything.
 * @property string|null $from From this time of day in Japan on, `HH:MM`; with `until`.
 * @property string|null $until Until this time of day.
 * @property int|null $maxPerMinute How many orders it works on in a minute; the others wait.
 */
final class RuleGuardsPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'noAlerts' => ['no_alerts', null],
            'noHold' => ['no_hold', null],
            'noBuyerNote' => ['no_buyer_note', null],
            'from' => ['from', null],
            'until' => ['until', null],
            'maxPerMinute' => ['max_per_minute', null],
        ];
    }
}
