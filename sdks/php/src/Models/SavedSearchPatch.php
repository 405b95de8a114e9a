<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Unique in the tenant.
 * @property Condition|null $where Replaced as a whole.
 */
final class SavedSearchPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'where' => ['where', Condition::class],
        ];
    }
}
