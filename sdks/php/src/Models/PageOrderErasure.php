<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One page of a list.
 *
 * @property list<OrderErasure> $items The things of this page.
 * @property string|null $nextCursor Send it as `cursor` for the next page; null on the last one.
 */
final class PageOrderErasure extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', OrderErasure::class], true],
            'nextCursor' => ['next_cursor', null, true],
        ];
    }
}
