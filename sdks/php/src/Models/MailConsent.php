<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One word of an address about advertising; the last one counts, and none is ever changed.
 *
 * @property string $id Its id.
 * @property string|null $email The address; null where the caller may not read personal data.
 * @property bool $granted Agreed to; false: taken back.
 * @property string $source Where it was given: a form, a mall's flag.
 * @property string $textVersion Which words were agreed to.
 * @property \DateTimeImmutable $givenAt When it was given.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class MailConsent extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'email' => ['email', null, true],
            'granted' => ['granted', null, true],
            'source' => ['source', null, true],
            'textVersion' => ['text_version', null, true],
            'givenAt' => ['given_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
