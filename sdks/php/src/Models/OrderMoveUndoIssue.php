<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that a move could not be taken back of.
 *
 * @property string $orderId The order.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property string $code Stable, for programs: `changed_since` or `irreversible`.
 * @property string|null $hint The event that stands in the way.
 */
final class OrderMoveUndoIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'code' => ['code', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
