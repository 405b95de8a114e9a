<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that a mall told, and that is not in or not to be worked on yet.
 *
 * @property string $number As the mall writes it.
 * @property 'held_by_mall'|'amounts_open'|'cancelled'|'shipped_before'|'unreadable'|'refused'|'not_accepted'|string $reason
 * @property string $code The mall's code or status, if it gave one.
 * @property string $message What is wrong with it, in the mall's words or by field and code.
 * @property \DateTimeImmutable $firstSeenAt When the mall told it first.
 * @property \DateTimeImmutable $lastSeenAt When the mall told it last.
 * @property \DateTimeImmutable|null $lookAt When the mall is asked for it again; null: only when it tells it again.
 */
final class ShopOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'number' => ['number', null, true],
            'reason' => ['reason', null, true],
            'code' => ['code', null, true],
            'message' => ['message', null, true],
            'firstSeenAt' => ['first_seen_at', '@datetime', true],
            'lastSeenAt' => ['last_seen_at', '@datetime', true],
            'lookAt' => ['look_at', '@datetime', true],
        ];
    }
}
