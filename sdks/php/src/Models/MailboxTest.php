<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What a trial came to.
 *
 * @property bool $worked Whether the server let us in, and the folders are there.
 * @property int|null $waiting How many messages are still to be looked at.
 * @property MailboxFailure|null $failure Why it did not work.
 */
final class MailboxTest extends Model
{
    protected static function fields(): array
    {
        return [
            'worked' => ['worked', null, true],
            'waiting' => ['waiting', null, true],
            'failure' => ['failure', MailboxFailure::class, true],
        ];
    }
}
