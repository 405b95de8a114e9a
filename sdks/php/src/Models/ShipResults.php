<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of results.
 *
 * @property int $rows How many rows there were.
 * @property int $taken How many requests went on.
 * @property int $unchanged How many requests stood so already.
 * @property int $failed How many rows were not taken.
 * @property list<ShipResultIssue> $issues What is to be said of rows, in their order.
 * @property bool $dryRun Everything was looked at only: nothing was kept.
 */
final class ShipResults extends Model
{
    protected static function fields(): array
    {
        return [
            'rows' => ['rows', null, true],
            'taken' => ['taken', null, true],
            'unchanged' => ['unchanged', null, true],
            'failed' => ['failed', null, true],
            'issues' => ['issues', ['list', ShipResultIssue::class], true],
            'dryRun' => ['dry_run', null, true],
        ];
    }
}
