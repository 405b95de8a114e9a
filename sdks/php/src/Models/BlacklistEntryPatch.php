<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $email The mail address; empty: none.
 * @property string|null $name The whole name; empty: none.
 * @property string|null $phone The phone number; empty: none.
 * @property string|null $address The whole address; empty: none.
 * @property string|null $reason Why, for the shop's people.
 * @property string|null $expiresOn The last day it counts; null: for ever.
 */
final class BlacklistEntryPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'email' => ['email', null],
            'name' => ['name', null],
            'phone' => ['phone', null],
            'address' => ['address', null],
            'reason' => ['reason', null],
            'expiresOn' => ['expires_on', null],
        ];
    }
}
