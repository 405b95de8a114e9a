<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which orders: `ids` or `filter`.
 *
 * @property list<string>|null $ids These, in this order.
 * @property ExportFilter|null $filter All that the list of orders would give; `{}` is every order.
 */
final class ExportedOrders extends Model
{
    protected static function fields(): array
    {
        return [
            'ids' => ['ids', null],
            'filter' => ['filter', ExportFilter::class],
        ];
    }
}
