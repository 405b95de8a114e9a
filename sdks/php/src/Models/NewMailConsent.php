<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A word about advertising.
 *
 * @property string $email The address.
 * @property bool $granted Agreed to; false: taken back.
 * @property string $source Where it was given: a form, a mall's flag.
 * @property string|null $textVersion Which words were agreed to.
 * @property \DateTimeImmutable|null $givenAt When it was given; left out: now.
 */
final class NewMailConsent extends Model
{
    protected static function fields(): array
    {
        return [
            'email' => ['email', null, true],
            'granted' => ['granted', null, true],
            'source' => ['source', null, true],
            'textVersion' => ['text_version', null],
            'givenAt' => ['given_at', '@datetime'],
        ];
    }
}
