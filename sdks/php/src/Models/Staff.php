<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 担当者: a person who works for the tenant.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $email Signs in with it.
 * @property string $roleId The role that they hold.
 * @property bool $active Who is not can no longer sign in.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Staff extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'email' => ['email', null, true],
            'roleId' => ['role_id', null, true],
            'active' => ['active', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
