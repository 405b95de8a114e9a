<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A consent to another tenant's key.
 *
 * @property string $keyId The id of the key, from whoever holds it.
 * @property list<string> $scopes At most what the caller holds.
 */
final class NewApiKeyGrant extends Model
{
    protected static function fields(): array
    {
        return [
            'keyId' => ['key_id', null, true],
            'scopes' => ['scopes', null, true],
        ];
    }
}
