<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property int|null $position Its place among the ranks, counted upwards.
 * @property int|null $minOrders How many orders are needed; null: any number.
 * @property int|null $minAmount What must have been billed, in yen; null: any amount.
 * @property int|null $withinDays Only orders of so many last days count; null: all.
 */
final class CustomerRankPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'position' => ['position', null],
            'minOrders' => ['min_orders', null],
            'minAmount' => ['min_amount', null],
            'withinDays' => ['within_days', null],
        ];
    }
}
