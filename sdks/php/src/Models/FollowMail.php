<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * フォローメール of one order.
 *
 * @property string $orderId The order.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property string $dueOn The day from which it can be sent.
 * @property 'waiting'|'due'|'sent'|'skipped'|string $status
 * @property string|null $mailId The mail, once it is in line.
 * @property string|null $reason Why none is sent.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 */
final class FollowMail extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'dueOn' => ['due_on', null, true],
            'status' => ['status', null, true],
            'mailId' => ['mail_id', null, true],
            'reason' => ['reason', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
        ];
    }
}
