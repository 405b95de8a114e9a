<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a mailbox was not read to its end: never in the server's own words.
 *
 * @property 'connection'|'private_network'|'tls'|'login'|'folder'|'done_folder'|'protocol'|'internal'|string $kind
 * @property \DateTimeImmutable $at When it failed.
 */
final class MailboxFailure extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'at' => ['at', '@datetime', true],
        ];
    }
}
