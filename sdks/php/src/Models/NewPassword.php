<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A password to be set.
 *
 * @property string $password At least 12 characters, and not the mail address.
 */
final class NewPassword extends Model
{
    protected static function fields(): array
    {
        return [
            'password' => ['password', null, true],
        ];
    }
}
