<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many open alerts there are.
 *
 * @property list<AlertCount> $counts Of each kind, on orders of each status; those that are none are left out.
 */
final class AlertCounts extends Model
{
    protected static function fields(): array
    {
        return [
            'counts' => ['counts', ['list', AlertCount::class], true],
        ];
    }
}
