<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One step of what became of a request.
 *
 * @property \DateTimeImmutable $at When it was made.
 * @property 'queued'|'sent'|'accepted'|'cancelling'|'shipped'|'refused'|'cancelled'|'failed'|string $state Where the request stood afterwards.
 * @property string|null $reason Why, or what went wrong with an attempt.
 */
final class ShipRequestStep extends Model
{
    protected static function fields(): array
    {
        return [
            'at' => ['at', '@datetime', true],
            'state' => ['state', null, true],
            'reason' => ['reason', null, true],
        ];
    }
}
