<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A new key, with the key itself.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $hint The first characters of the key, to tell keys apart.
 * @property list<string> $scopes What it may do.
 * @property list<string> $networks Where it may be used from; none: anywhere.
 * @property \DateTimeImmutable|null $expiresAt Null: it does not expire.
 * @property \DateTimeImmutable|null $lastUsedAt To the minute. Null: never.
 * @property \DateTimeImmutable|null $revokedAt Null: it is in use.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 * @property string $secret The key itself, shown only now: `Authorization: Bearer nk_live_…`.
 */
final class CreatedApiKey extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'hint' => ['hint', null, true],
            'scopes' => ['scopes', null, true],
            'networks' => ['networks', null, true],
            'expiresAt' => ['expires_at', '@datetime', true],
            'lastUsedAt' => ['last_used_at', '@datetime', true],
            'revokedAt' => ['revoked_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
            'secret' => ['secret', null, true],
        ];
    }
}
