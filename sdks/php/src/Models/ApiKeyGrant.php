<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Another tenant's key that may act for this one, by the header `Nekonote-Tenant`.
 *
 * @property string $keyId The id of the key.
 * @property string $keyTenantId The tenant that the key was made in.
 * @property list<string> $scopes What it may do here at most; its own scopes bound it too.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class ApiKeyGrant extends Model
{
    protected static function fields(): array
    {
        return [
            'keyId' => ['key_id', null, true],
            'keyTenantId' => ['key_tenant_id', null, true],
            'scopes' => ['scopes', null, true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
