<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An endpoint to be made.
 *
 * @property string $url Where messages are posted to: `https`, without user and password, not in a private network.
 * @property string|null $description What it is for, for people.
 * @property list<string>|null $events The types of events that it is told of; left out: all of them.
 * @property bool|null $active Whether it is in use.
 */
final class NewWebhookEndpoint extends Model
{
    protected static function fields(): array
    {
        return [
            'url' => ['url', null, true],
            'description' => ['description', null],
            'events' => ['events', null],
            'active' => ['active', null],
        ];
    }
}
