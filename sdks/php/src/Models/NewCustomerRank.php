<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A rank to be made, with a number of orders, an amount or both.
 *
 * @property string $code At most 20 characters, unique in the tenant.
 * @property string $name Its name, for people.
 * @property int $position Its place among the ranks, counted upwards.
 * @property int|null $minOrders How many orders are needed; null: any number.
 * @property int|null $minAmount What must have been billed, in yen; null: any amount.
 * @property int|null $withinDays Only orders of so many last days count; null: all.
 */
final class NewCustomerRank extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'minOrders' => ['min_orders', null],
            'minAmount' => ['min_amount', null],
            'withinDays' => ['within_days', null],
        ];
    }
}
