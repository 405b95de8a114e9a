<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How a secret is replaced.
 *
 * @property int|null $overlapHours Hours in which messages are signed with the old secret too.
 */
final class WebhookSecretRotation extends Model
{
    protected static function fields(): array
    {
        return [
            'overlapHours' => ['overlap_hours', null],
        ];
    }
}
