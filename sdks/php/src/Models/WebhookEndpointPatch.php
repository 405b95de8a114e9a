<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are. Any change has it forget its failures.
 *
 * @property string|null $url Where messages are posted to.
 * @property string|null $description What it is for, for people.
 * @property list<string>|null $events Replaced as a whole.
 * @property bool|null $active Whether it is in use.
 */
final class WebhookEndpointPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'url' => ['url', null],
            'description' => ['description', null],
            'events' => ['events', null],
            'active' => ['active', null],
        ];
    }
}
