<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why mail was not taken: never in the server's own words, which may name the recipient.
 *
 * @property 'connection'|'private_network'|'tls'|'login'|'temporary'|'permanent'|'uncertain'|'message'|'bounced'|string $kind
 * @property int|null $status The status of the server's reply.
 * @property string|null $enhanced Its enhanced status code (RFC 3463).
 * @property \DateTimeImmutable $at When it failed.
 */
final class MailFailure extends Model
{
    protected static function fields(): array
    {
        return [
            'kind' => ['kind', null, true],
            'status' => ['status', null, true],
            'enhanced' => ['enhanced', null, true],
            'at' => ['at', '@datetime', true],
        ];
    }
}
