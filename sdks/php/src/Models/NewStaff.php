<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A person to be let in.
 *
 * @property string $name Its name, for people.
 * @property string $email Signs in with it; unique in the whole platform.
 * @property string $roleId The role that they get.
 * @property string $password At least 12 characters, and not the mail address.
 */
final class NewStaff extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'email' => ['email', null, true],
            'roleId' => ['role_id', null, true],
            'password' => ['password', null, true],
        ];
    }
}
