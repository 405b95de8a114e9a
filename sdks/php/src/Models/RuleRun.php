<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * One rule at work on one order.
 *
 * @property string $id Its id.
 * @property string $ruleId The rule.
 * @property string $orderId The order.
 * @property string $orderNumber 受注番号 of that order.
 * @property string $orderRoute 受注ルート of that order: the code of its sales route.
 * @property 'imported'|'status_entered'|'payment_confirmed'|'tracking_registered'|'ship_date_reached'|'follow_mail_due'|'schedule'|'manual'|string $trigger
 * @property string $occurrence What set it off: the id of an event, a time, a day, a request by hand. A rule works on an order once for each.
 * @property 'done'|'waiting'|'lapsed'|'refused'|'failed'|string $outcome
 * @property string|null $reason Why it waits, was refused or failed: a code.
 * @property list<RuleChange> $changes What was changed.
 * @property int $attempts Number of times that it was tried.
 * @property \DateTimeImmutable $createdAt When it was made.
 * @property \DateTimeImmutable $ranAt When it was tried last.
 */
final class RuleRun extends Model
{
    protected static function fields(): array
    {
        return [
            'id' => ['id', null, true],
            'ruleId' => ['rule_id', null, true],
            'orderId' => ['order_id', null, true],
            'orderNumber' => ['order_number', null, true],
            'orderRoute' => ['order_route', null, true],
            'trigger' => ['trigger', null, true],
            'occurrence' => ['occurrence', null, true],
            'outcome' => ['outcome', null, true],
            'reason' => ['reason', null, true],
            'changes' => ['changes', ['list', RuleChange::class], true],
            'attempts' => ['attempts', null, true],
            'createdAt' => ['created_at', '@datetime', true],
            'ranAt' => ['ran_at', '@datetime', true],
        ];
    }
}
