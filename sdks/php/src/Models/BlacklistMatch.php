<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An entry that is about the person.
 *
 * @property string $entryId The id of the entry.
 * @property list<'email'|'name'|'phone'|'address'|string> $fields What is the same.
 */
final class BlacklistMatch extends Model
{
    protected static function fields(): array
    {
        return [
            'entryId' => ['entry_id', null, true],
            'fields' => ['fields', null, true],
        ];
    }
}
