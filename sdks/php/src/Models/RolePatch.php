<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property list<string>|null $scopes Takes the place of all scopes; at most what the caller holds.
 */
final class RolePatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'scopes' => ['scopes', null],
        ];
    }
}
