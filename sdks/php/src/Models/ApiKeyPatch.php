<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property list<string>|null $networks Takes the place of all networks; an empty list allows any.
 * @property \DateTimeImmutable|null $expiresAt Null: it does not expire any more.
 */
final class ApiKeyPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'networks' => ['networks', null],
            'expiresAt' => ['expires_at', '@datetime'],
        ];
    }
}
