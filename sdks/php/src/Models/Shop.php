<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * 店舗: an account at a mall or cart, whose orders are fetched.
 *
 * @property string $id Its id.
 * @property string $name Its name, for people.
 * @property 'rakuten'|'yahoo'|'amazon'|'shopify'|'generic'|string $kind
 * @property string $salesRouteId 受注ルート that its orders come in on.
 * @property mixed $settings What the connector is told; which settings a mall has stands in the documentation of malls.
 * @property bool $active Whether it is polled.
 * @property int $pollSeconds Seconds between two polls while orders come; after failures it takes longer.
 * @property bool $adaptivePolling Whether it is polled less often while no orders come: after an hour without one twice as late, after six four times, but never later than after five minutes (or `poll_seconds`, if that is more).
 * @property bool $publishStock 在庫連携: whether the mall's stock is overwritten with ours.
 * @property bool $reportShipments 出荷通知: whether the mall is told what was shipped.
 * @property bool $confirmOrders 注文確認: whether the mall is told that orders are taken, as they come in.
 * @property 'never'|'received'|'promised'|string $bookPayments 入金確認: what the mall says of the buyer's money becomes a payment.
 * @property 'paused'|'no_credentials'|'new'|'healthy'|'failing'|'needs_action'|string $state
 * @property \DateTimeImmutable|null $credentialsAt When credentials were given last; null: never.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $updatedAt When it was last changed.
 * @property int $version Counts changes; the `ETag`.
 */
final class Shop extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'name' => ['name', null, true],
            'kind' => ['kind', null, true],
            'salesRouteId' => ['sales_route_id', null, true],
            'settings' => ['settings', null, true],
            'active' => ['active', null, true],
            'pollSeconds' => ['poll_seconds', null, true],
            'adaptivePolling' => ['adaptive_polling', null, true],
            'publishStock' => ['publish_stock', null, true],
            'reportShipments' => ['report_shipments', null, true],
            'confirmOrders' => ['confirm_orders', null, true],
            'bookPayments' => ['book_payments', null, true],
            'state' => ['state', null, true],
            'credentialsAt' => ['credentials_at', '@datetime', true],
            'createdAt' => ['created_at', '@datetime', true],
            'updatedAt' => ['updated_at', '@datetime', true],
            'version' => ['version', null, true],
        ];
    }
}
