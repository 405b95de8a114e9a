<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 顧客: somebody who bought, known by mail address or telephone number. Counters survive the deletion
 * of personal data.
 *
 * @property string $id Its id.
 * @property Person|null $person As on the first order, or as it was changed since. Null without the scope `pii:read`.
 * @property string|null $memo A note of the shop's people. Null without the scope `pii:read`.
 * @property int $orders 購入回数: how many orders were not canceled.
 * @property int $amount 購入金額: what those orders billed, in yen.
 * @property \DateTimeImmutable|null $firstOrderedAt When the first of those orders was made.
 * @property \DateTimeImmutable|null $lastOrderedAt When the last of those orders was made.
 * @property string|null $rankId 顧客ランク; null: none is reached.
 * @property list<string> $tags Words that the shop sorts its customers by.
 * @property string|null $mergedInto 名寄せ: the customer that this one was merged into, for which its orders count.
 * @property \DateTimeImmutable|null $erasedAt When its personal data was deleted.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes by people; the `ETag`.
 */
final class Customer extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'person' => ['person', Person::class, true],
            'memo' => ['memo', null, true],
            'orders' => ['orders', null, true],
            'amount' => ['amount', null, true],
            'firstOrderedAt' => ['first_ordered_at', '@datetime', true],
            'lastOrderedAt' => ['last_ordered_at', '@datetime', true],
            'rankId' => ['rank_id', null, true],
            'tags' => ['tags', null, true],
            'mergedInto' => ['merged_into', null, true],
            'erasedAt' => ['erased_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
