<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * The keys that sign access tokens (RFC 7517).
 *
 * @property list<Jwk> $keys Those that tokens still in use were signed with, and the one that signs now.
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
