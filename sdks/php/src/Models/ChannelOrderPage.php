<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One page of orders.
 *
 * @property list<ChannelOrder> $items Read one by one: an entry that cannot be read stops no other.
 * @property string|null $nextCursor Given back as `cursor` with the same times; null or missing on the last page.
 */
final class ChannelOrderPage extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', ChannelOrder::class], true],
            'nextCursor' => ['next_cursor', null],
        ];
    }
}
