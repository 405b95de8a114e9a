<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * ブラックリスト: a person or address not to sell to without a look. Any one of mail address, name,
 * phone number and address is enough for an order to be stopped.
 *
 * @property string $id Its id.
 * @property string|null $email Null without the scope `pii:read`.
 * @property string|null $name The whole name. Null without the scope `pii:read`.
 * @property string|null $phone Null without the scope `pii:read`.
 * @property string|null $address The whole address. Null without the scope `pii:read`.
 * @property string|null $reason Why. Null without the scope `pii:read`.
 * @property string|null $expiresOn The last day it counts; null: for ever.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class BlacklistEntry extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'email' => ['email', null, true],
            'name' => ['name', null, true],
            'phone' => ['phone', null, true],
            'address' => ['address', null, true],
            'reason' => ['reason', null, true],
            'expiresOn' => ['expires_on', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
