<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a call to a warehouse failed.
 *
 * @property 'temporary'|'credentials'|'refused'|string $kind
 * @property string $code Stable, for programs: `unavailable`, `throttled`, `credentials`, `private_address`, `call_refused`, `unreadable`.
 * @property \DateTimeImmutable $at When it failed.
 */
final class WarehouseLinkFailure extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'code' => ['code', null, true],
            'at' => ['at', '@datetime', true],
        ];
    }
}
