<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a rule would have done with all that is in the feed of events.
 *
 * @property int $triggered Number of times that it would have been set off.
 * @property int $applied Number of times that it would have applied.
 * @property int $blocked Number of times that a guard would have kept it.
 * @property int $refused Number of times that the order would have refused it.
 * @property \DateTimeImmutable|null $from The first moment of what was looked at; null: nothing has happened in the last 30 days.
 * @property \DateTimeImmutable|null $until The last moment of what was looked at.
 * @property bool $more Whether it would have been set off before `from` too, more often than the 20,000 times that are looked at.
 * @property list<RuleOutcome> $items The newest hundred of those that it would have applied to, or waited for.
 */
final class RuleBacktest extends Model
{
    protected static function fields(): array
    {
        return [
            'triggered' => ['triggered', null, true],
            'applied' => ['applied', null, true],
            'blocked' => ['blocked', null, true],
            'refused' => ['refused', null, true],
            'from' => ['from', '@datetime', true],
            'until' => ['until', '@datetime', true],
            'more' => ['more', null, true],
            'items' => ['items', ['list', RuleOutcome::class], true],
        ];
    }
}
