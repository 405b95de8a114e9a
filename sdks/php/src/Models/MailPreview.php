<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mail as it would be.
 *
 * @property string $to Where it would go.
 * @property string $subject The subject.
 * @property string $text The text.
 * @property string|null $html The same in HTML, if the template has it.
 * @property 'pc'|'mobile'|string $device
 * @property bool $advertising Whether it is advertising, which needs consent.
 */
final class MailPreview extends Model
{
    protected static function fields(): array
    {
        return [
            'to' => ['to', null, true],
            'subject' => ['subject', null, true],
            'text' => ['text', null, true],
            'html' => ['html', null, true],
            'device' => ['device', null, true],
            'advertising' => ['advertising', null, true],
        ];
    }
}
