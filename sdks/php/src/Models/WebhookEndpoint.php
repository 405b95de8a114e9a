<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Where events are sent to, as Standard Webhooks has it.
 *
 * @property string $id Its id.
 * @property string $url Where messages are posted to.
 * @property string $description What it is for, for people.
 * @property list<string> $events The types of events that it is told of; none: all of them.
 * @property bool $active Whether it is in use.
 * @property int $failures Number of attempts in a row that did not arrive.
 * @property \DateTimeImmutable|null $failingSince Since when none has arrived; null: the last one has.
 * @property \DateTimeImmutable|null $succeededAt When something arrived last.
 * @property \DateTimeImmutable|null $disabledAt When the platform switched it off; set `active` to switch it on again.
 * @property 'never_answered'|'gone'|string|null $disabledReason Why.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class WebhookEndpoint extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'url' => ['url', null, true],
            'description' => ['description', null, true],
            'events' => ['events', null, true],
            'active' => ['active', null, true],
            'failures' => ['failures', null, true],
            'failingSince' => ['failing_since', '@datetime', true],
            'succeededAt' => ['succeeded_at', '@datetime', true],
            'disabledAt' => ['disabled_at', '@datetime', true],
            'disabledReason' => ['disabled_reason', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
