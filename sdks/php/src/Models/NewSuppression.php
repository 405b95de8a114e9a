<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An address that is to get less mail.
 *
 * @property string $email The address.
 * @property 'advertising'|'all'|string $scope
 * @property 'unsubscribed'|'bounced'|'complaint'|'manual'|string|null $reason Left out: `manual`.
 */
final class NewSuppression extends Model
{
    protected static function fields(): array
    {
        return [
            'email' => ['email', null, true],
            'scope' => ['scope', null, true],
            'reason' => ['reason', null],
        ];
    }
}
