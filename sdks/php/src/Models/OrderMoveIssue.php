<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order that could not be moved.
 *
 * @property int $place Position of the order among those of the move, from 0.
 * @property string $orderId The order.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property string $code Stable, for programs: a field's code, such as `no_such_move` or `on_hold`.
 * @property string|null $hint More about it, where there is more.
 */
final class OrderMoveIssue extends Model
{
    protected static function fields(): array
    {
        return [
            'place' => ['place', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'code' => ['code', null, true],
            'hint' => ['hint', null, true],
        ];
    }
}
