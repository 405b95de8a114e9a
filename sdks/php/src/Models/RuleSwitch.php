<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The stop switch of all rules.
 *
 * @property bool $stopped Whether all rules stand still.
 * @property string|null $reason Why, if somebody said so.
 * @property \DateTimeImmutable|null $changedAt When it was turned last; null: never.
 * @property int $waiting Number of things that happened and wait to be put before the rules.
 */
final class RuleSwitch extends Model
{
    protected static function fields(): array
    {
        return [
            'stopped' => ['stopped', null, true],
            'reason' => ['reason', null, true],
            'changedAt' => ['changed_at', '@datetime', true],
            'waiting' => ['waiting', null, true],
        ];
    }
}
