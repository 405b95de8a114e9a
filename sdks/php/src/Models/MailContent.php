<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Whom a mail is to or from, and what it says.
 *
 * @property string $address The other side's address.
 * @property string $name The other side's name.
 * @property string $subject The subject.
 * @property string $text The text.
 * @property string|null $html The same in HTML, if there is one.
 * @property list<string> $imageIds Pictures that go with it.
 */
final class MailContent extends Model
{
    protected static function fields(): array
    {
        return [
            'address' => ['address', null, true],
            'name' => ['name', null, true],
            'subject' => ['subject', null, true],
            'text' => ['text', null, true],
            'html' => ['html', null, true],
            'imageIds' => ['image_ids', null, true],
        ];
    }
}
