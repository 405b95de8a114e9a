<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Fields left out stay as they are.
 *
 * @property string|null $name Its name, for people.
 * @property mixed $settings What is left out of them stays, and null removes.
 * @property bool|null $active Whether it is in use.
 * @property int|null $pollSeconds Seconds between two polls.
 * @property bool|null $adaptivePolling Whether it is polled less often while no orders come.
 * @property bool|null $publishStock Switched on, all listings that are kept count of are told at once.
 * @property bool|null $reportShipments Switched on, what is shipped from now on is reported.
 * @property bool|null $confirmOrders Switched on, orders that come in from now on are confirmed.
 * @property 'never'|'received'|'promised'|string|null $bookPayments What the mall tells from now on.
 */
final class ShopPatch extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null],
            'settings' => ['settings', null],
            'active' => ['active', null],
            'pollSeconds' => ['poll_seconds', null],
            'adaptivePolling' => ['adaptive_polling', null],
            'publishStock' => ['publish_stock', null],
            'reportShipments' => ['report_shipments', null],
            'confirmOrders' => ['confirm_orders', null],
            'bookPayments' => ['book_payments', null],
        ];
    }
}
