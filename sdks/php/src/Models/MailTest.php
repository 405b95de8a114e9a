<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a trial came to.
 *
 * @property bool $worked Whether the server let us in, and took the mail if one was sent.
 * @property MailFailure|null $failure Why not.
 */
final class MailTest extends Model
{
    protected static function fields(): array
    {
        return [
            'worked' => ['worked', null, true],
            'failure' => ['failure', MailFailure::class, true],
        ];
    }
}
