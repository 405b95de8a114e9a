<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A picture that goes with mail.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property string $mediaType `image/png`, `image/jpeg` or `image/gif`.
 * @property int $bytes How large it is, in bytes.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class MailImage extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'mediaType' => ['media_type', null, true],
            'bytes' => ['bytes', null, true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
