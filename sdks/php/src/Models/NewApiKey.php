<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A key to be made.
 *
 * @property string $name Its name, for people.
 * @property list<string> $scopes At most what the caller holds.
 * @property list<string>|null $networks Addresses or networks that it may be used from; left out: anywhere.
 * @property \DateTimeImmutable|null $expiresAt Left out: it does not expire.
 */
final class NewApiKey extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'scopes' => ['scopes', null, true],
            'networks' => ['networks', null],
            'expiresAt' => ['expires_at', '@datetime'],
        ];
    }
}
