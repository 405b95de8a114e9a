<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that happened, as the feed and webhooks tell it.
 *
 * @property string $id Its id.
 * @property string $type `noun.verb` in the past, such as `order.created`. More types come with time.
 * @property \DateTimeImmutable $occurredAt When it happened.
 * @property string $tenantId The tenant that it happened in.
 * @property string $subject The id of what it happened to. What happened to shipments, payments and alerts, happened to their order.
 * @property int $sequence Counts what happened to the subject, from 1, without a gap: what arrives late can be told by it.
 * @property Actor $actor
 * @property mixed $data Ids and what changed, never personal data; what is in it depends on `type`.
 */
final class FeedEvent extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'type' => ['type', null, true],
            'occurredAt' => ['occurred_at', '@datetime', true],
            'tenantId' => ['tenant_id', null, true],
            'subject' => ['subject', null, true],
            'sequence' => ['sequence', null, true],
            'actor' => ['actor', Actor::class, true],
            'data' => ['data', null, true],
        ];
    }
}
