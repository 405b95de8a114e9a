<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property list<'access:read'|'access:write'|'settings:read'|'settings:write'|'orders:read'|'orders:write'|'pii:read'|'jobs:read'|'jobs:write'|'audit:read'|'shipments:read'|'shipments:write'|'orders:export'|'payments:read'|'payments:write'|'rules:read'|'rules:write'|'blacklist:read'|'blacklist:write'|'customers:read'|'customers:write'|'reports:read'|string>|null $scopes Takes the place of all scopes; at most what the caller holds.
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
