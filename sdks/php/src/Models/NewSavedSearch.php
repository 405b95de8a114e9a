<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A search to be kept.
 *
 * @property string $name Unique in the tenant.
 * @property Condition $where
 */
final class NewSavedSearch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'where' => ['where', Condition::class, true],
        ];
    }
}
