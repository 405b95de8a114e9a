<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A role to be made.
 *
 * @property string $name Unique in the tenant.
 * @property list<string> $scopes At most what the caller holds.
 */
final class NewRole extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'scopes' => ['scopes', null, true],
        ];
    }
}
