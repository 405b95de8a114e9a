<?php

// Written by sdk-gen from the API's description. Changes here are lost.

declare(strict_types=1);

namespace Nekonote\Models;

use Nekonote\Core\Model;

/**
 * A rule to be made.
 *
 * @property string $name Unique in the tenant.
 * @property int|null $position Its position among the rules; left out: after all others.
 * @property bool|null $active Whether it is in use.
 * @property 'imported'|'status_entered'|'payment_confirmed'|'tracking_registered'|'ship_date_reached'|'follow_mail_due'|'schedule'|'manual'|string $trigger
 * @property string|null $processingRoute 処理ルート: the code of the lane that it is for; left out: any.
 * @property 'new'|'awaiting_payment'|'awaiting_shipment'|'shipping_work'|'shipped'|'follow_mail'|'completed'|'cancelled'|'bundled'|string|null $status ステータス that it is for; left out: any, where the trigger allows it.
 * @property list<string>|null $times The times of day in Japan of a schedule, `HH:MM`.
 * @property Condition $where
 * @property RuleGuardsInput|null $guards Left out: no alerts, not on hold.
 * @property RuleRetryInput|null $retry Left out: five attempts, 20 seconds after the first.
 * @property list<RuleActionInput> $actions What it does, one thing after the other.
 */
final class NewRule extends Model
{
    protected static function fields(): array
    {
        return [
            'name' => ['name', null, true],
            'position' => ['position', null],
            'active' => ['active', null],
            'trigger' => ['trigger', null, true],
            'processingRoute' => ['processing_route', null],
            'status' => ['status', null],
            'times' => ['times', null],
            'where' => ['where', Condition::class, true],
            'guards' => ['guards', RuleGuardsInput::class],
            'retry' => ['retry', RuleRetryInput::class],
            'actions' => ['actions', ['list', RuleActionInput::class], true],
        ];
    }
}
