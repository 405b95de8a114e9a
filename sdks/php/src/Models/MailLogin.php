<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How a mail server is signed in at: with either `password` or `oauth`.
 *
 * @property string $user Who signs in.
 * @property string|null $password It is sealed, and no answer or log ever holds it.
 * @property MailOauth|null $oauth For servers that take no passwords (Google Workspace, Microsoft 365).
 */
final class MailLogin extends Model
{
    protected static function fields(): array
    {
        return [
            'user' => ['user', null, true],
            'password' => ['password', null],
            'oauth' => ['oauth', MailOauth::class],
        ];
    }
}
