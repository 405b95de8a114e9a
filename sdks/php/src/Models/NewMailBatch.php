<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Which orders, and which mail.
 *
 * @property list<string> $orderIds The orders, at most 50,000.
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $key What each mail is sent once for, besides order and stage. Left out: one of its stage for each order, and of free ones one for this batch.
 * @property string|null $templateId Left out: the one that fits each order best.
 * @property string|null $message What all are told.
 * @property list<OrderMessage>|null $messages 個別メッセージ: what single ones are told instead.
 */
final class NewMailBatch extends Model
{
    protected static function fields(): array
    {
        return [
            'orderIds' => ['order_ids', null, true],
            'stage' => ['stage', null, true],
            'key' => ['key', null],
            'templateId' => ['template_id', null],
            'message' => ['message', null],
            'messages' => ['messages', ['list', OrderMessage::class]],
        ];
    }
}
