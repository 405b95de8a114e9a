<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which orders: `ids`, or what `filter`, `where` and `saved_search` say together, one at least.
 *
 * @property list<string>|null $ids These, in this order.
 * @property OrderFilter|null $filter All that the list of orders would give; `{}` is every order.
 * @property Condition|null $where A condition that must hold, as in `POST /v1/orders/search`.
 * @property string|null $savedSearchId Whose condition, as it is now, must hold.
 * @property '-ordered_at'|'ordered_at'|'-updated_at'|'updated_at'|string|null $sort How the file is sorted, where orders are not named; oldest order first unless asked otherwise.
 */
final class ExportedOrders extends Model
{
    protected static function fields(): array
    {
        return [
            'ids' => ['ids', null],
            'filter' => ['filter', OrderFilter::class],
            'where' => ['where', Condition::class],
            'savedSearchId' => ['saved_search_id', null],
            'sort' => ['sort', null],
        ];
    }
}
