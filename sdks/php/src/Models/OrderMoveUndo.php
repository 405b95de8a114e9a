<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of a move's orders as it was taken back.
 *
 * @property int $undone How many orders are again where they were.
 * @property int $alreadyUndone How many orders had been taken back before.
 * @property list<OrderMoveUndoIssue> $issues Orders that stay where they are.
 * @property string|null $nextCursor With which to call again for the next thousand; null: that was all.
 */
final class OrderMoveUndo extends Model
{
    protected static function fields(): array
    {
        return [
            'undone' => ['undone', null, true],
            'alreadyUndone' => ['already_undone', null, true],
            'issues' => ['issues', ['list', OrderMoveUndoIssue::class], true],
            'nextCursor' => ['next_cursor', null, true],
        ];
    }
}
