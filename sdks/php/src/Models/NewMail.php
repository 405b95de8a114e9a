<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A mail to be sent.
 *
 * @property string $orderId The order that it is about, and to whose buyer it goes.
 * @property 'new_order'|'payment_confirmed'|'shipped'|'follow'|'free'|string $stage
 * @property string|null $key What it is sent once for, besides order and stage: a rule, an occasion. Left out: one of its stage, and any number of free ones.
 * @property string|null $templateId Left out: the one that fits the order best.
 * @property string|null $message 個別メッセージ.
 */
final class NewMail extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'stage' => ['stage', null, true],
            'key' => ['key', null],
            'templateId' => ['template_id', null],
            'message' => ['message', null],
        ];
    }
}
