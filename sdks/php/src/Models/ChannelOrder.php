<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * An order as a cart tells it. Fields that are not named here are ignored.
 *
 * @property string $number Unique in the cart.
 * @property string $orderedAt RFC 3339; without an offset it is Japan's time.
 * @property string|null $updatedAt RFC 3339. Moves whenever something about the order changes.
 * @property 'held'|'new'|'ready'|'partly_shipped'|'shipped'|'cancelled'|string|null $status `held`: not to be worked on yet; `new`: waits to be confirmed.
 * @property ChannelPerson|null $buyer Who ordered.
 * @property ChannelPayment|null $payment How it is paid.
 * @property ChannelTotals|null $totals What it comes to.
 * @property ChannelNotes|null $notes What was written about it.
 * @property list<ChannelShipment> $shipments What goes to one recipient together.
 */
final class ChannelOrder extends Model
{
    protected static function fields(): array
    {
        return [
            'number' => ['number', null, true],
            'orderedAt' => ['ordered_at', null, true],
            'updatedAt' => ['updated_at', null],
            'status' => ['status', null],
            'buyer' => ['buyer', ChannelPerson::class],
            'payment' => ['payment', ChannelPayment::class],
            'totals' => ['totals', ChannelTotals::class],
            'notes' => ['notes', ChannelNotes::class],
            'shipments' => ['shipments', ['list', ChannelShipment::class], true],
        ];
    }
}
