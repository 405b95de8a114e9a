<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Who calls, for whom, and what they may do.
 *
 * @property string $tenantId The tenant that the caller works for.
 * @property string $tenantName Its name.
 * @property 'staff'|'api_key'|string $kind
 * @property string $id The id of the member of staff or of the API key.
 * @property string $name What the member of staff or the API key is called.
 * @property string|null $email The mail address that the member of staff signs in with; null for a key.
 * @property string|null $roleId The role of the member of staff; null for a key.
 * @property string|null $roleName What that role is called.
 * @property list<string> $scopes What the caller may do.
 */
final class Me extends Model
{
    protected static function fields(): array
    {
        return [
            'tenantId' => ['tenant_id', null, true],
            'tenantName' => ['tenant_name', null, true],
            'kind' => ['kind', null, true],
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'email' => ['email', null, true],
            'roleId' => ['role_id', null, true],
            'roleName' => ['role_name', null, true],
            'scopes' => ['scopes', null, true],
        ];
    }
}
