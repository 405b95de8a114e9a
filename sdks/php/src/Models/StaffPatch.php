<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property string|null $email Signs in with it; unique in the whole platform.
 * @property string|null $roleId The role that they get.
 * @property bool|null $active Whether it is in use.
 */
final class StaffPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'email' => ['email', null],
            'roleId' => ['role_id', null],
            'active' => ['active', null],
        ];
    }
}
