<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 入金: money received for an order, or paid back. It is never changed, only taken back as a whole.
 *
 * @property string $id Its id.
 * @property string $orderId The order it is for.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property 'payment'|'refund'|string $kind
 * @property int $amount In yen, positive whichever way it went.
 * @property string $receivedOn 入金日, in Japan.
 * @property string $method How it was paid: 銀行振込, コンビニ …
 * @property string $reference The number of the transaction at the bank or payment agency.
 * @property string|null $importId 入金消込: the import that it came with.
 * @property string|null $shopId The shop whose mall told of it; null where people, programs or a file did.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $undoneAt When it was taken back; such a payment counts no more.
 */
final class OrderPayment extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'kind' => ['kind', null, true],
            'amount' => ['amount', null, true],
            'receivedOn' => ['received_on', null, true],
            'method' => ['method', null, true],
            'reference' => ['reference', null, true],
            'importId' => ['import_id', null, true],
            'shopId' => ['shop_id', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'undoneAt' => ['undone_at', '@datetime', true],
        ];
    }
}
