<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 配信停止: an address that gets no more mail, or no more advertising.
 *
 * @property string $id Its id.
 * @property string|null $email The address; null where the caller may not read personal data.
 * @property 'advertising'|'all'|string $scope
 * @property 'unsubscribed'|'bounced'|'complaint'|'manual'|string $reason
 * @property string|null $mailId The mail that came of it: the one that came back, or in which the link was.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class Suppression extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'email' => ['email', null, true],
            'scope' => ['scope', null, true],
            'reason' => ['reason', null, true],
            'mailId' => ['mail_id', null, true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
