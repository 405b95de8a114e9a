<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One page of orders found.
 *
 * @property list<Order> $items The things of this page.
 * @property string|null $nextCursor The `cursor` of the next page; null on the last one.
 * @property list<OrderVerdict>|null $verdicts For each of the items, why the condition holds; null unless asked for by `explain`.
 */
final class FoundOrders extends Model
{
    protected static function fields(): array
    {
        return [
            'items' => ['items', ['list', Order::class], true],
            'nextCursor' => ['next_cursor', null, true],
            'verdicts' => ['verdicts', ['list', OrderVerdict::class], true],
        ];
    }
}
