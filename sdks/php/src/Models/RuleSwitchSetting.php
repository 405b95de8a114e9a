<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How the switch is to stand.
 *
 * @property bool $stopped Whether all rules are to stand still.
 * @property string|null $reason Why; a label without personal data.
 * @property bool|null $discardWaiting Whether what waits is forgotten: rules will not be asked about it.
 */
final class RuleSwitchSetting extends Model
{
    protected static function fields(): array
    {
        return [
            'stopped' => ['stopped', null, true],
            'reason' => ['reason', null],
            'discardWaiting' => ['discard_waiting', null],
        ];
    }
}
