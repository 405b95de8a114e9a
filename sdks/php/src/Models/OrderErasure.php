<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * What became of the personal data of an order.
 *
 * @property string $orderId The order.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property \DateTimeImmutable|null $erasedAt When they were deleted; null where they were not.
 * @property list<string> $bundledOrderIds The orders that were bundled into it, and are treated with it.
 * @property int $mails How many mails were emptied now.
 * @property string|null $code Why they were not deleted, for programs: `not_finished`, `under_way` or `bundled`.
 * @property string|null $hint More about it, where there is more: `mail`, `ship_request` or `mall_cancellation`.
 */
final class OrderErasure extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'erasedAt' => ['erased_at', '@datetime', true],
            'bundledOrderIds' => ['bundled_order_ids', null, true],
            'mails' => ['mails', null, true],
            'code' => ['code', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
