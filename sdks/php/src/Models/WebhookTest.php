<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An event that the endpoint alone is told of.
 *
 * @property string $eventId Its id: the `event` of the delivery to look for.
 */
final class WebhookTest extends Model
{
    protected static function fields(): array
    {
        return [
            'eventId' => ['event_id', null, true],
        ];
    }
}
