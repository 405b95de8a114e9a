<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Why a shipment cannot be asked for.
 *
 * @property string $code Stable, for programs: `on_hold`, `not_to_ship_yet`, `already_shipped`, `order_cancelled`, `bundled`, `no_address`, `no_goods`, `no_warehouse_code`, `no_cash_on_delivery`, `requested_elsewhere`, `waybill_made`.
 * @property string|null $sku 自社商品コード of the product that it is about.
 */
final class ShipRequestFault extends Model
{
    protected static function fields(): array
    {
        return [
            'code' => ['code', null, true],
            'sku' => ['sku', null, true],
        ];
    }
}
