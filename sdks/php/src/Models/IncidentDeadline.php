<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that has to be done by a time.
 *
 * @property 'notify_tenant'|'preliminary_report'|'final_report'|string $duty
 * @property \DateTimeImmutable $dueAt Until when.
 * @property \DateTimeImmutable|null $doneAt When it was done.
 * @property 'running'|'near'|'missed'|'met'|'late'|string $state
 * @property int $secondsLeft Seconds that are left; negative: it is over.
 */
final class IncidentDeadline extends Model
{
    protected static function fields(): array
    {
        return [
            'duty' => ['duty', null, true],
            'dueAt' => ['due_at', '@datetime', true],
            'doneAt' => ['done_at', '@datetime', true],
            'state' => ['state', null, true],
            'secondsLeft' => ['seconds_left', null, true],
        ];
    }
}
