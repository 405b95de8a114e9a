<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Something that happened.
 *
 * @property string $id Its id.
 * @property string $type `noun.verb` in the past, such as `order.created`. More kinds come with time.
 * @property Actor $actor
 * @property mixed $data Ids and what changed, never personal data; what is in it depends on `type`.
 * @property \DateTimeImmutable $occurredAt When it happened.
 */
final class Event extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'type' => ['type', null, true],
            'actor' => ['actor', Actor::class, true],
            'data' => ['data', null, true],
            'occurredAt' => ['occurred_at', '@datetime', true],
        ];
    }
}
