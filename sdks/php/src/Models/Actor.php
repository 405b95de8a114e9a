<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Who did it.
 *
 * @property 'staff'|'api_key'|'import'|'shop'|'rule'|'system'|string $kind
 * @property string|null $id The id of the member of staff, the key, the import or the rule; null for the platform itself.
 * @property string|null $name What the member of staff, the key, the shop or the rule is called now. Null for imports and the platform, of whoever is not there any more, of staff for a key without `pii:read`, in answers to a change and in what comes with another thing; webhooks do not tell it.
 */
final class Actor extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'id' => ['id', null, true],
            'name' => ['name', null],
        ];
    }
}
