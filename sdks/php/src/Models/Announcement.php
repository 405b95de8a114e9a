<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * お知らせ: something that the people of the tenant are to know.
 *
 * @property string $id Its id.
 * @property 'message'|'job_dead'|'webhook_disabled'|'credential_expiring'|'rule_loop'|'rule_failed'|'incident_recorded'|'incident_deadline'|'ship_request_failed'|'ship_request_astray'|'shop_failing'|'mailbox_failing'|'warehouse_failing'|string $kind
 * @property 'info'|'warning'|'critical'|string $level
 * @property string $title In the language asked for.
 * @property string $body In the language asked for.
 * @property mixed $data The ids and times that it is about.
 * @property Actor $actor Who wrote it.
 * @property \DateTimeImmutable|null $readAt When the caller read it.
 * @property \DateTimeImmutable $createdAt When it was made.
 */
final class Announcement extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'kind' => ['kind', null, true],
            'level' => ['level', null, true],
            'title' => ['title', null, true],
            'body' => ['body', null, true],
            'data' => ['data', null, true],
            'actor' => ['actor', Actor::class, true],
            'readAt' => ['read_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
        ];
    }
}
