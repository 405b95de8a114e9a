<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 顧客ランク: what a customer reaches by orders or amount. Of those reached, the one with the highest
 * position counts.
 *
 * @property string $id Its id.
 * @property string $code Unique in the tenant.
 * @property string $name Its name, for people.
 * @property int $position Its place among the ranks, counted upwards.
 * @property int|null $minOrders How many orders are needed; null: any number.
 * @property int|null $minAmount What must have been billed, in yen; null: any amount.
 * @property int|null $withinDays Only orders of so many last days count; null: all.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class CustomerRank extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'code' => ['code', null, true],
            'name' => ['name', null, true],
            'position' => ['position', null, true],
            'minOrders' => ['min_orders', null, true],
            'minAmount' => ['min_amount', null, true],
            'withinDays' => ['within_days', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
