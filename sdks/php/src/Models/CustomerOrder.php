<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order of a customer.
 *
 * @property string $id Its id.
 * @property string $number 受注番号.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status
 * @property \DateTimeImmutable $orderedAt When the buyer ordered.
 * @property int $billed 請求金額合計 in yen.
 * @property bool $first 初回購入: no order of this customer that was not canceled is older.
 */
final class CustomerOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'number' => ['number', null, true],
            'status' => ['status', null, true],
            'orderedAt' => ['ordered_at', '@datetime', true],
            'billed' => ['billed', null, true],
            'first' => ['first', null, true],
        ];
    }
}
