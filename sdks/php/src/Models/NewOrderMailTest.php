<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mail's text, to be tried.
 *
 * @property string $text The text of the mail.
 */
final class NewOrderMailTest extends Model
{
    protected static function fields(): array
    {
        return [
            'text' => ['text', null, true],
        ];
    }
}
