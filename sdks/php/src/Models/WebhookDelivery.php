<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One event on its way to one endpoint.
 *
 * @property string $id Its id.
 * @property string $endpointId The endpoint that it goes to.
 * @property string $eventId The event that it tells of: the `webhook-id` of the message.
 * @property string $type The type of the event.
 * @property 'pending'|'delivered'|'failed'|string $status
 * @property int $attempts Number of attempts so far.
 * @property list<WebhookAttempt> $log The latest attempts, oldest first, at most 20.
 * @property string|null $answer The first bytes of the last answer; null: there was none.
 * @property \DateTimeImmutable|null $nextAttemptAt When it is tried next; null: no more.
 * @property \DateTimeImmutable|null $deliveredAt When it arrived.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class WebhookDelivery extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'endpointId' => ['endpoint_id', null, true],
            'eventId' => ['event_id', null, true],
            'type' => ['type', null, true],
            'status' => ['status', null, true],
            'attempts' => ['attempts', null, true],
            'log' => ['log', ['list', WebhookAttempt::class], true],
            'answer' => ['answer', null, true],
            'nextAttemptAt' => ['next_attempt_at', '@datetime', true],
            'deliveredAt' => ['delivered_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
