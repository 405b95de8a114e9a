<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One line of the audit log.
 *
 * @property string $id Its id.
 * @property Actor $actor
 * @property 'tenant.created'|'tenant.changed'|'role.created'|'role.changed'|'role.removed'|'staff.read'|'staff.created'|'staff.changed'|'staff.password_changed'|'api_key.created'|'api_key.changed'|'api_key.revoked'|'api_key.granted'|'api_key.grant_withdrawn'|'session.started'|'session.refused'|'session.ended'|'session.refresh_token_reused'|'orders.read'|'orders.exported'|'customer.erased'|'order.erased'|string $action What was done.
 * @property string|null $subject The id of what it was done to; null where it was done to many.
 * @property mixed $detail What else to know about it.
 * @property string $requestId The `Request-Id` of the request that did it.
 * @property string|null $address Where the request came from.
 * @property \DateTimeImmutable $occurredAt When it happened.
 */
final class AuditEntry extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'actor' => ['actor', Actor::class, true],
            'action' => ['action', null, true],
            'subject' => ['subject', null, true],
            'detail' => ['detail', null, true],
            'requestId' => ['request_id', null, true],
            'address' => ['address', null, true],
            'occurredAt' => ['occurred_at', '@datetime', true],
        ];
    }
}
