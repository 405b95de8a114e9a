<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * Many orders moved at once, and how far it is.
 *
 * @property string $id Its id.
 * @property 'queued'|'running'|'succeeded'|string $status
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string $to Where the orders go.
 * @property string|null $reason For the timeline.
 * @property int $orders How many orders it is about.
 * @property int $moved How many have been moved.
 * @property int $refused How many could not be moved; the issues say why.
 * @property int $leftAlone How many stayed where they were because another one of their thousand was refused.
 * @property int $progressPercent Orders dealt with, of all, in percent.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable|null $startedAt When it was started; null as long as it waits.
 * @property \DateTimeImmutable|null $finishedAt When it came to its end; null before.
 */
final class OrderMove extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'status' => ['status', null, true],
            'to' => ['to', null, true],
            'reason' => ['reason', null, true],
            'orders' => ['orders', null, true],
            'moved' => ['moved', null, true],
            'refused' => ['refused', null, true],
            'leftAlone' => ['left_alone', null, true],
            'progressPercent' => ['progress_percent', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'startedAt' => ['started_at', '@datetime', true],
            'finishedAt' => ['finished_at', '@datetime', true],
        ];
    }
}
