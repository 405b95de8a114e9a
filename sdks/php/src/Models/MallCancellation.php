<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that is canceled at its mall.
 *
 * @property string $orderId The order.
 * @property string $shopId The shop whose mall is told.
 * @property string $number The order's number at the mall.
 * @property 'buyer'|'unpaid'|'undeliverable'|'refused'|'out_of_stock'|'duplicate'|'shop'|string $reason
 * @property bool $restoreStock Whether the mall puts the goods back into its stock.
 * @property 'waiting'|'sending'|'sent'|'confirmed'|'failed'|'unknown'|string $state `waiting`, then `confirmed` or `failed`; a cancellation has none of the other states.
 * @property string $errorCode Why the mall refused it, by the mall's own code; `unsupported`: the mall cannot be told so.
 * @property string $errorMessage The same in the mall's words.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $changedAt When it was asked for, or answered, last.
 */
final class MallCancellation extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'shopId' => ['shop_id', null, true],
            'number' => ['number', null, true],
            'reason' => ['reason', null, true],
            'restoreStock' => ['restore_stock', null, true],
            'state' => ['state', null, true],
            'errorCode' => ['error_code', null, true],
            'errorMessage' => ['error_message', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'changedAt' => ['changed_at', '@datetime', true],
        ];
    }
}
