<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 同梱: orders that go out with another one.
 *
 * @property string $id Its id.
 * @property string $parent 同梱先: the order that took the others in.
 * @property list<string> $children 同梱元: the orders whose goods go out with it.
 * @property int $adjustment What was taken off what is billed, in yen: fees that need not be paid twice. Zero or negative.
 * @property list<'recipient'|'deliver_on'|'delivery_window'|'temperature'|'payment_method'|'partly_paid'|'gifts'|'on_hold'|'waybill_made'|string> $warnings What a person should look at.
 * @property Actor $actor
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $undoneAt When it was taken apart; null as long as it is not.
 */
final class Bundle extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'parent' => ['parent', null, true],
            'children' => ['children', null, true],
            'adjustment' => ['adjustment', null, true],
            'warnings' => ['warnings', null, true],
            'actor' => ['actor', Actor::class, true],
            'createdAt' => ['created_at', '@datetime', true],
            'undoneAt' => ['undone_at', '@datetime', true],
        ];
    }
}
