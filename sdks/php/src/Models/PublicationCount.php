<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * How many listings of a shop stand where.
 *
 * @property 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string $state
 * @property int $count Number of listings.
 */
final class PublicationCount extends Model
{
    protected static function fields(): array
    {
        return [
            'state' => ['state', null, true],
            'count' => ['count', null, true],
        ];
    }
}
