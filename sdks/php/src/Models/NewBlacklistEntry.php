<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An entry to be made: at least one of mail address, name, phone number and address.
 *
 * @property string|null $email The mail address, however it is written.
 * @property string|null $name The whole name; 髙橋 and 高橋 are one.
 * @property string|null $phone The phone number, however it is written.
 * @property string|null $address The whole address in one text. Without a building it stands for the whole house.
 * @property string|null $reason Why, for the shop's people.
 * @property string|null $expiresOn The last day it counts; left out: for ever.
 */
final class NewBlacklistEntry extends Model
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
