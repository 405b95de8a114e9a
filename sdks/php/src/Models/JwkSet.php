<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The keys that sign access tokens (RFC 7517).
 *
 * @property list<Jwk> $keys
 */
final class JwkSet extends Model
{
    protected static function fields(): array
    {
        return [
            'keys' => ['keys', ['list', Jwk::class], true],
        ];
    }
}
