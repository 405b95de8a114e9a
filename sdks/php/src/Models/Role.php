<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A name for a set of scopes.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property 'owner'|'manager'|'operator'|'viewer'|string|null $builtIn Which built-in role it is; those are fixed. Null: the tenant made it.
 * @property list<string> $scopes What its holders may do.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Role extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'builtIn' => ['built_in', null, true],
            'scopes' => ['scopes', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
