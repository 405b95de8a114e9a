<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One of the things that a mall is told.
 *
 * @property 'stock'|'orders'|string $task
 * @property \DateTimeImmutable|null $dueAt When there is something to tell; null: there is nothing.
 * @property \DateTimeImmutable|null $succeededAt When it went well last.
 * @property int $failures Number of times that it failed since.
 * @property ShopFailure|null $failure Why it failed last.
 */
final class ShopWriter extends Model
{
    protected static function fields(): array
    {
        return [
            'task' => ['task', null, true],
            'dueAt' => ['due_at', '@datetime', true],
            'succeededAt' => ['succeeded_at', '@datetime', true],
            'failures' => ['failures', null, true],
            'failure' => ['failure', ShopFailure::class, true],
        ];
    }
}
