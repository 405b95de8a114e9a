<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A shop to be connected.
 *
 * @property string $name Its name, for people.
 * @property 'rakuten'|'yahoo'|'amazon'|'shopify'|'generic'|string $kind
 * @property string $salesRouteId 受注ルート that its orders come in on; each is of one shop at most.
 * @property mixed $settings An object; what is left out is as usual.
 * @property int|null $pollSeconds Seconds between two polls while orders come.
 * @property bool|null $adaptivePolling Whether it is polled less often while no orders come, at most four times as late; false: always every `poll_seconds`.
 * @property bool|null $publishStock 在庫連携: whether the mall's stock is overwritten with ours. Better switched on once listings are there and a dry run shows the right numbers.
 * @property bool|null $reportShipments 出荷通知: whether the mall is told what was shipped.
 * @property bool|null $confirmOrders 注文確認: whether the mall is told that orders are taken, as they come in.
 * @property 'never'|'received'|'promised'|string|null $bookPayments 入金確認: what the mall says of the buyer's money becomes a payment.
 * @property \DateTimeImmutable|null $ordersFrom Orders from this time on are fetched; left out: from now on.
 */
final class NewShop extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'kind' => ['kind', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'settings' => ['settings', null],
            'pollSeconds' => ['poll_seconds', null],
            'adaptivePolling' => ['adaptive_polling', null],
            'publishStock' => ['publish_stock', null],
            'reportShipments' => ['report_shipments', null],
            'confirmOrders' => ['confirm_orders', null],
            'bookPayments' => ['book_payments', null],
            'ordersFrom' => ['orders_from', '@datetime'],
        ];
    }
}
