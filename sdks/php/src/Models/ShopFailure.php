<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a call to a mall failed.
 *
 * @property 'temporary'|'credentials'|'refused'|string $kind
 * @property string $message In the mall's own words.
 * @property \DateTimeImmutable $at When it failed.
 */
final class ShopFailure extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'message' => ['message', null, true],
            'at' => ['at', '@datetime', true],
        ];
    }
}
