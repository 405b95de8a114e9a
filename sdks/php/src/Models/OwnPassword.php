<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A change of one's own password.
 *
 * @property string $presentPassword The one used until now.
 * @property string $password At least 12 characters, and not the mail address.
 */
final class OwnPassword extends Model
{
    protected static function fields(): array
    {
        return [
            'presentPassword' => ['present_password', null, true],
            'password' => ['password', null, true],
        ];
    }
}
