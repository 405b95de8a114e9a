<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An Ed25519 public key (RFC 8037).
 *
 * @property string $kty The kind of key: always `OKP`.
 * @property string $crv The curve: always `Ed25519`.
 * @property string $x The key, in base64url.
 * @property string $kid Its id, which tokens name in their header.
 * @property string $use What for: always `sig`.
 * @property string $alg The algorithm: always `EdDSA`.
 */
final class Jwk extends Model
{
    protected static function fields(): array
    {
        return [
            'kty' => ['kty', null, true],
            'crv' => ['crv', null, true],
            'x' => ['x', null, true],
            'kid' => ['kid', null, true],
            'use' => ['use', null, true],
            'alg' => ['alg', null, true],
        ];
    }
}
