<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that might go out with others.
 *
 * @property string $id Its id.
 * @property string $number 受注番号.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $status
 * @property string $orderedOn The day it was ordered, in Japan.
 * @property string $paymentMethod 決済方法.
 * @property int $billed 請求金額合計 in yen.
 */
final class CandidateOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'number' => ['number', null, true],
            'status' => ['status', null, true],
            'orderedOn' => ['ordered_on', null, true],
            'paymentMethod' => ['payment_method', null, true],
            'billed' => ['billed', null, true],
        ];
    }
}
